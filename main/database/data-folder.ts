/** The data folder: where things are. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import { writeFileDurably } from './durable-file.ts'
import { errorCodeOf, storageFault } from './faults.ts'
import { keyLength } from './store.ts'

export interface DataFolder {
  readonly root: string
  readonly clinic: { readonly folder: string; readonly database: string; readonly keys: string }
  readonly sample: { readonly folder: string; readonly database: string; readonly key: string }
  /** One folder for each backup of the clinic. */
  readonly backups: string
  readonly logs: string
}

/** Where everything is inside a data folder. */
export function dataFolderAt(root: string): DataFolder {
  const clinic = join(root, 'clinic')
  const sample = join(root, 'sample')
  return {
    root,
    clinic: { folder: clinic, database: join(clinic, 'clinic.db'), keys: join(clinic, 'clinic.key.json') },
    sample: { folder: sample, database: join(sample, 'sample.db'), key: join(sample, 'sample.key') },
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
  }
}

/** Makes the folder and its parts where they are missing; only the owner may look inside. Throws `storage_failed`. */
export function prepareDataFolder(root: string): DataFolder {
  const folder = dataFolderAt(root)
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    for (const part of [folder.clinic.folder, folder.sample.folder, folder.backups, folder.logs]) {
      mkdirSync(part, { recursive: true, mode: 0o700 })
      chmodSync(part, 0o700)
    }
    return folder
  } catch (error) {
    throw storageFault(error)
  }
}

/** The sample clinic's raw key, made on first use. It lies in the open: nothing in the sample is true. */
export function sampleKey(folder: DataFolder): Uint8Array {
  try {
    const key = new Uint8Array(readFileSync(folder.sample.key))
    if (key.length !== keyLength) throw new AppFault({ code: 'damaged_file' })
    return key
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw storageFault(error)
    const key = new Uint8Array(randomBytes(keyLength))
    writeFileDurably(folder.sample.key, key)
    return key
  }
}
