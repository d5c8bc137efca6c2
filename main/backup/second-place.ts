/**
 * A second place for backups: a USB stick, or a folder on another disk. What lies there are copies of verified backups,
 * each read back before it counts. Nothing here needs a key, so that a copy may end after the clinic was locked.
 */
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { PlaceProblem } from '../../shared/domain/backup.ts'
import { z } from '../../shared/schema.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { syncDirectory, syncFile, writeFileDurably } from '../database/durable-file.ts'
import { errorCodeOf, storageFault } from '../database/faults.ts'
import { readNotes, type SecondPlace } from './device-notes.ts'
import {
  compareFiles,
  isNewer,
  listBackups,
  sweepBackups,
  unfinishedSuffix,
  type MadeBackup,
} from './make-backup.ts'
import { backupFiles } from './manifest.ts'
import { thinBackups } from './thin.ts'

const markSchema = z.object({ format: z.literal('stridebook-place'), id: z.string().min(1).max(60) })

/**
 * Makes a folder the second place. Throws `invalid_input` where it is no folder or lies in the data folder, `storage_full`,
 * `storage_failed`.
 */
export async function preparePlace(folder: DataFolder, path: string, time: TimeAndIds): Promise<SecondPlace> {
  if (!isAbsolute(path)) throw refuseField('path', 'not_found')
  const real = await realpath(path).catch(() => null)
  if (real === null) throw refuseField('path', 'not_found')
  if (!(await stat(real)).isDirectory()) throw refuseField('path', 'not_a_folder')
  const fromData = relative(await realpath(folder.root), real)
  if (!fromData.startsWith('..') && !isAbsolute(fromData)) throw refuseField('path', 'in_data_folder')
  try {
    await mkdir(rootOf({ path }), { recursive: true, mode: 0o700 })
    const id = (await markIn(path)) ?? time.newId()
    // Written again where it was: a place that cannot be written is none.
    writeFileDurably(markFile(path), `${JSON.stringify({ format: 'stridebook-place', id })}\n`)
    return { path, id, reachedAt: time.now() }
  } catch (error) {
    throw storageFault(error)
  }
}

/** Whether it is plugged in: a folder of that path which is another place, or none, does not count. */
export async function isThere({ path, id }: SecondPlace): Promise<boolean> {
  return (await markIn(path)) === id
}

/** Whether a disk that dies would take both. */
export async function isOnSameDisk(
  folder: DataFolder,
  { path }: Pick<SecondPlace, 'path'>,
): Promise<boolean> {
  try {
    return (await stat(path)).dev === (await stat(folder.root)).dev
  } catch {
    return false
  }
}

/** The verified backups that lie there, of whatever clinic, newest first. */
export async function listPlace(place: Pick<SecondPlace, 'path'>): Promise<MadeBackup[]> {
  const clinics = await readdir(rootOf(place)).catch((): string[] => [])
  const lists = await Promise.all(clinics.map((clinic) => listBackups(join(rootOf(place), clinic))))
  return lists.flat().toSorted((left, right) => (isNewer(left, right) ? -1 : 1))
}

/** Every backup that can be reached, of both places, newest first; one that lies in both stands once. */
export async function everyBackup(folder: DataFolder): Promise<MadeBackup[]> {
  const here = await listBackups(folder.backups)
  const { place } = readNotes(folder)
  const there = place && (await isThere(place)) ? await listPlace(place) : []
  const names = new Set(here.map(({ name }) => name))
  const all = [...here, ...there.filter(({ name }) => !names.has(name))]
  return all.toSorted((left, right) => (isNewer(left, right) ? -1 : 1))
}

/** Throws `not_found`. */
export async function findBackup(folder: DataFolder, name: string): Promise<MadeBackup> {
  const found = (await everyBackup(folder)).find((one) => one.name === name)
  if (!found) throw new AppFault({ code: 'not_found' })
  return found
}

/**
 * Copies what the place lacks, newest first, and thins it by the rules of the first place. A new place gets the newest one
 * only. Answers what is wrong with it, or null; never throws.
 */
export async function catchUp(
  place: SecondPlace,
  here: readonly MadeBackup[],
  signal: AbortSignal,
): Promise<{ readonly problem: PlaceProblem | null; readonly copied: number }> {
  let copied = 0
  try {
    if (!(await isThere(place))) return { problem: 'away', copied }
    const [newest] = here
    if (newest) {
      const target = join(rootOf(place), newest.manifest.clinicId)
      await mkdir(target, { recursive: true, mode: 0o700 })
      await sweepBackups(target)
      const [newestThere] = await listBackups(target)
      const missing = newestThere
        ? here.filter(
            (one) => one.manifest.clinicId === newest.manifest.clinicId && isNewer(one, newestThere),
          )
        : [newest]
      for (const one of missing) {
        await copyBackup(one, target, signal)
        copied += 1
      }
      if (copied > 0) await thinBackups(target)
    }
    return { problem: null, copied }
  } catch (error) {
    return { problem: (await isThere(place)) ? problemOf(error) : 'away', copied }
  }
}

/** One backup into another folder, under another name until what lies there was read back and found equal. */
export async function copyBackup(
  { name, folder, manifest }: MadeBackup,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const finished = join(target, name)
  const unfinished = `${finished}${unfinishedSuffix}`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    for (const file of Object.values(backupFiles)) {
      signal.throwIfAborted()
      await copyFile(join(folder, file), join(unfinished, file))
      syncFile(join(unfinished, file))
    }
    await compareFiles(unfinished, manifest, signal)
    const [before, after] = await Promise.all(
      [folder, unfinished].map((at) => readFile(join(at, backupFiles.manifest))),
    )
    if (!before?.equals(after ?? Buffer.of())) throw new AppFault({ code: 'damaged_file' })
    await rename(unfinished, finished)
    syncDirectory(target)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

const problems: Readonly<Record<string, PlaceProblem>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
}

function problemOf(error: unknown): PlaceProblem {
  const cause = error instanceof AppFault ? error.cause : error
  return problems[errorCodeOf(cause) ?? ''] ?? 'failed'
}

async function markIn(path: string): Promise<string | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(markFile(path), 'utf8'))).id
  } catch {
    return null
  }
}

function rootOf({ path }: Pick<SecondPlace, 'path'>): string {
  return join(path, 'stridebook-backups')
}

function markFile(path: string): string {
  return join(rootOf({ path }), 'place.json')
}
