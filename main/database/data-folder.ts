/** The data folder: where things are. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import { writeFileDurably } from './durable-file.ts'
import { errorCodeOf, storageFault } from './faults.ts'
import { refuseUnsafePlace, type Place } from './folder-place.ts'
import { keyLength } from './store.ts'

export interface DataFolder {
  readonly root: string
  readonly clinic: {
    readonly folder: string
    readonly database: string
    readonly keys: string
    /** There instead of the database while the clinic lives on a server. */
    readonly server: string
    /** What was typed while that server was away. */
    readonly drafts: string
  }
  readonly sample: {
    readonly folder: string
    readonly database: string
    readonly key: string
    readonly drafts: string
  }
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
    clinic: {
      folder: clinic,
      database: join(clinic, 'clinic.db'),
      keys: join(clinic, 'clinic.key.json'),
      server: join(clinic, 'clinic.server.json'),
      drafts: join(clinic, 'clinic.drafts'),
    },
    sample: {
      folder: sample,
      database: join(sample, 'sample.db'),
      key: join(sample, 'sample.key'),
      drafts: join(sample, 'sample.drafts'),
    },
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
  }
}

/** What may lie in a data folder; one that holds nothing else is ours to close to others. */
const ourNames = /^(clinic|sample|backups|logs|device|in-use)(\..*)?$|^\./

/**
 * Makes the folder and its parts where they are missing; only the owner may look inside, also when it was there before.
 * Throws `folder_on_network` and `folder_synced` for a place where records are not safe, `folder_shared` where others can
 * write and that cannot be changed, `folder_unusable`, and `storage_full`.
 */
export function prepareDataFolder(root: string): DataFolder & { readonly place: Place } {
  const folder = dataFolderAt(root)
  try {
    const place = refuseUnsafePlace(root)
    makeFolder(resolve(root))
    closeToOthers(root)
    for (const part of [folder.clinic.folder, folder.sample.folder, folder.backups, folder.logs]) {
      makeFolder(part)
      if (process.platform !== 'win32') chmodSync(part, 0o700)
    }
    return { ...folder, place }
  } catch (error) {
    const fault = storageFault(error)
    if (!(fault instanceof AppFault) || fault.error.code !== 'storage_failed') throw fault
    const unusable = new AppFault({ code: 'folder_unusable' })
    unusable.cause = error
    throw unusable
  }
}

/** Step by step: Node's own way never ends below a folder that refuses new ones as if it were not there, as `/proc` does. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

/** A folder that holds other things too is not ours to change: `/tmp` must stay open to everybody. */
function closeToOthers(root: string): void {
  if (process.platform === 'win32') return
  const { mode } = statSync(root)
  if ((mode & 0o077) === 0) return
  try {
    if (readdirSync(root).every((name) => ourNames.test(name))) return chmodSync(root, 0o700)
  } catch (error) {
    if (errorCodeOf(error) !== 'EPERM') throw error
  }
  if ((mode & 0o022) !== 0) throw new AppFault({ code: 'folder_shared' })
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
