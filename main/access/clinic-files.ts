/**
 * The clinic's folder as a whole: made under another name and moved into place in one step, so that an interrupted
 * set-up leaves nothing behind that looks like a clinic.
 */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DataFolder } from '../database/data-folder.ts'
import { syncDirectory } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'

/** Whether there is a clinic; a file that lies there alone also counts, because it is never written over. */
export function isSetUp(folder: DataFolder): boolean {
  return existsSync(folder.clinic.keys) || existsSync(folder.clinic.database)
}

export interface UnfinishedClinic {
  readonly database: string
  readonly keys: string
  /** Makes it the clinic. The database must be closed. */
  publish(): void
  /** Removes it, also when it has just been published. */
  discard(): void
}

/** An empty folder to set a clinic up in. Throws `storage_failed`. */
export function startClinicFiles(folder: DataFolder): UnfinishedClinic {
  const unfinished = unfinishedFolder(folder)
  let published = false
  removeUnfinished(folder)
  try {
    mkdirSync(unfinished, { mode: 0o700 })
  } catch (error) {
    throw storageFault(error)
  }
  return {
    database: join(unfinished, basename(folder.clinic.database)),
    keys: join(unfinished, basename(folder.clinic.keys)),
    publish() {
      try {
        syncDirectory(unfinished)
        // Fails when anything lies in it, which is what keeps an existing clinic safe.
        if (existsSync(folder.clinic.folder)) rmdirSync(folder.clinic.folder)
        renameSync(unfinished, folder.clinic.folder)
        published = true
        syncDirectory(folder.root)
      } catch (error) {
        throw storageFault(error)
      }
    },
    discard() {
      if (published) renameSync(folder.clinic.folder, unfinished)
      published = false
      removeUnfinished(folder)
    },
  }
}

/** Removes what an interrupted set-up left. No clinic is ever under that name. */
export function removeUnfinished(folder: DataFolder): void {
  rmSync(unfinishedFolder(folder), { recursive: true, force: true })
}

function unfinishedFolder(folder: DataFolder): string {
  return `${folder.clinic.folder}.unfinished`
}
