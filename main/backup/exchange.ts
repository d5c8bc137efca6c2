/**
 * Exchanging the clinic's folder whole. What is to come is copied beside it and checked there; then the folders change
 * names. A program that was killed in between finds the folder of before or the one after, never a mixture: the one after
 * counts once it was opened and knows of it.
 */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupNameSchema } from '../../shared/domain/backup.ts'
import { isSetUp } from '../access/clinic-files.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { syncDirectory, syncFile } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import type { CopySource } from '../database/store.ts'
import { freeName, verifyBackup, type MadeBackup } from './make-backup.ts'
import { backupFiles } from './manifest.ts'

/** How many clinics that could not be opened are kept aside. */
const mostAside = 2

/** Lies in a clinic that has taken a place and was not opened yet. */
const unopened = 'unopened'

/** Lies in a clinic that is kept aside because it lives on a server now: whoever finds it is not to go on in it. */
const moved = 'moved-to-a-server'

export interface Exchange {
  /**
   * Puts it in the place of the clinic; `keep` lays what was there aside once the exchange stands, marked where it has moved,
   * else it goes.
   */
  exchange(keep: boolean | 'moved'): void
  /** What came was opened, and its audit says so: from now on the exchange stands, also when the program is killed. */
  opened(): void
  /** Puts what was there back; harmless before the exchange. */
  takeBack(): void
}

/**
 * A copy of the backup beside the clinic's folder, checked as it lies there, with the key file that is to open it. Throws
 * what `verifyBackup` throws, `storage_full`, `storage_failed`; then nothing is left of it.
 */
export function stage(
  folder: DataFolder,
  backup: MadeBackup,
  { source, keys }: { readonly source: CopySource; readonly keys: string },
  signal: AbortSignal,
): Promise<Exchange> {
  return stageWith(folder, async (incoming) => {
    for (const name of Object.values(backupFiles))
      await copyFile(join(backup.folder, name), join(incoming, name))
    await verifyBackup(incoming, backup.name, source, signal)
    rmSync(join(incoming, backupFiles.manifest))
    cpSync(keys, join(incoming, backupFiles.keys))
  })
}

/**
 * A clinic beside the clinic's folder, as `lay` lays it there: a database, or what says where it is, and the key file, under
 * the names that they have in the clinic's folder. Throws what `lay` throws, `storage_full`, `storage_failed`; then nothing is left of it.
 */
export async function stageWith(
  folder: DataFolder,
  lay: (incoming: string) => Promise<void>,
): Promise<Exchange> {
  const { incoming } = foldersOf(folder)
  try {
    rmSync(incoming, { recursive: true, force: true })
    await mkdir(incoming, { mode: 0o700 })
    await lay(incoming)
    closeSync(openSync(join(incoming, unopened), 'wx', 0o600))
    for (const name of readdirSync(incoming)) syncFile(join(incoming, name))
    syncDirectory(incoming)
    return exchangeOf(folder, incoming)
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true })
    throw storageFault(error)
  }
}

/** The exchange of the clinic's folder for another one in the data folder. */
export function exchangeOf(folder: DataFolder, incoming: string): Exchange {
  const { replaced, kept } = foldersOf(folder)
  const clinic = folder.clinic.folder
  let before: string | null = null
  return {
    exchange(keep) {
      const to = keep === false ? replaced : kept
      if (keep === 'moved') closeSync(openSync(join(clinic, moved), 'w', 0o600))
      renameSync(clinic, to)
      before = to
      renameSync(incoming, clinic)
      syncDirectory(folder.root)
    },
    opened() {
      rmSync(join(clinic, unopened))
      syncDirectory(clinic)
    },
    takeBack() {
      if (before === null) return
      if (existsSync(clinic)) renameSync(clinic, incoming)
      renameSync(before, clinic)
    },
  }
}

/** Ends an exchange, also one that was killed: the clinic is the one before or the one after it. */
export function settleExchange(folder: DataFolder, now: string): void {
  const { incoming, replaced, kept } = foldersOf(folder)
  const clinic = folder.clinic.folder
  for (const before of [replaced, kept]) {
    if (!existsSync(before)) continue
    if (existsSync(join(clinic, unopened))) {
      // Nobody has seen what opens it, and its audit does not know how it came there.
      renameSync(clinic, incoming)
      renameSync(before, clinic)
    } else if (!isSetUp(folder)) {
      if (existsSync(clinic)) rmdirSync(clinic)
      renameSync(before, clinic)
    } else if (before === replaced) rmSync(before, { recursive: true, force: true })
    else layAside(folder, before, now)
  }
  rmSync(incoming, { recursive: true, force: true })
  for (const mark of [unopened, moved]) rmSync(join(clinic, mark), { force: true })
}

function layAside(folder: DataFolder, before: string, now: string): void {
  const { aside } = foldersOf(folder)
  if (readdirSync(before).length === 0) {
    rmdirSync(before)
    return
  }
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  renameSync(before, join(aside, freeName(aside, now)))
  for (const name of listAside(folder).slice(mostAside))
    rmSync(join(aside, name), { recursive: true, force: true })
}

/** Clinics that could not be opened and gave their place to a backup, newest first; the name says when. */
export function listAside(folder: DataFolder): readonly string[] {
  const { aside } = foldersOf(folder)
  if (!existsSync(aside)) return []
  return readdirSync(aside)
    .filter((name) => backupNameSchema.safeParse(name).success)
    .toSorted()
    .toReversed()
}

export function asideFolder(folder: DataFolder, name: string): string {
  return join(foldersOf(folder).aside, name)
}

function foldersOf({ clinic, root }: DataFolder) {
  return {
    incoming: `${clinic.folder}.restoring`,
    replaced: `${clinic.folder}.replaced`,
    kept: `${clinic.folder}.kept`,
    aside: join(root, 'set-aside'),
  }
}
