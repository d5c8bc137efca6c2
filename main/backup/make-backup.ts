/**
 * Makes one backup: database and key file as one unit, under another name until everything is on the disk; then opened
 * again, checked and compared. Only after that does its manifest say that it counts.
 */
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppFault } from '../../shared/app-error.ts'
import { backupNameSchema, type BackupReason } from '../../shared/domain/backup.ts'
import type { BackupWork } from '../access/backups.ts'
import { parseKeyFile } from '../access/key-file.ts'
import { syncDirectory, writeFileDurably } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import type { CopySource, StoreContents } from '../database/store.ts'
import {
  backupFiles,
  clinicIdOf,
  fingerprintOf,
  readManifest,
  contentsOf,
  sealManifest,
  writeManifest,
  type Manifest,
  type Statement,
} from './manifest.ts'

export interface BackupOrder extends BackupWork {
  /** Where backups lie; made where it is missing. */
  readonly folder: string
  readonly source: CopySource
  /** The clinic's key file. */
  readonly keys: string
  readonly reason: BackupReason
  readonly appVersion: string
  readonly now: () => string
}

export interface MadeBackup {
  readonly name: string
  /** Where it lies. */
  readonly folder: string
  readonly manifest: Manifest
}

/** What a backup is called until everything of it is on the disk. */
export const unfinishedSuffix = '.unfinished'
/** Copied, written down, checked. */
const parts = 3

/**
 * Throws `storage_full`, `storage_failed`, `damaged_file` (the original or the copy does not check) and `cancelled`; then
 * nothing is left of it, and the backups before it are as they were.
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { folder, source, signal, progress } = order
  const madeAt = order.now()
  const name = freeName(folder, madeAt)
  const finished = join(folder, name)
  const unfinished = `${finished}${unfinishedSuffix}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await mkdir(unfinished, { mode: 0o700 })
    progress?.(0, parts)
    const keyText = await readFile(order.keys, 'utf8')
    const clinicId = clinicIdOf(parseKeyFile(keyText))
    const database = join(unfinished, backupFiles.database)
    const contents = await source.copyTo(database, signal)
    progress?.(1, parts)
    const keys = join(unfinished, backupFiles.keys)
    writeFileDurably(keys, keyText)
    const statement: Statement = {
      name,
      madeAt,
      reason: order.reason,
      appVersion: order.appVersion,
      clinicId,
      files: {
        [backupFiles.database]: await fingerprintOf(database, signal),
        [backupFiles.keys]: await fingerprintOf(keys, signal),
      },
    }
    const manifest = sealManifest(statement, contents, source)
    writeManifest(unfinished, manifest)
    await rename(unfinished, finished)
    syncDirectory(folder)
    progress?.(2, parts)
    await verifyBackup(finished, name, source, signal)
    signal?.throwIfAborted()
    const verified = sealManifest({ ...statement, verifiedAt: order.now() }, contents, source)
    writeManifest(finished, verified)
    progress?.(3, parts)
    return { name, folder: finished, manifest: verified }
  } catch (error) {
    for (const left of [unfinished, finished])
      await rm(left, { recursive: true, force: true }).catch(() => undefined)
    if (signal?.aborted) throw new AppFault({ code: 'cancelled' })
    throw storageFault(error)
  }
}

/**
 * Opens a backup with its key, checks every page, and compares hashes, seal and counts with its manifest, which is
 * answered with what the database holds. `name` is what the backup is called where it was found.
 * Throws `not_found`, `newer_version`, `damaged_file`, `altered_backup`, `cancelled`.
 */
export async function verifyBackup(
  folder: string,
  name: string,
  source: Pick<CopySource, 'check' | 'deriveKey'>,
  signal?: AbortSignal,
): Promise<{ readonly manifest: Manifest; readonly contents: StoreContents }> {
  const manifest = await readManifest(folder)
  await compareFiles(folder, manifest, signal)
  const contents = contentsOf(manifest, name, source)
  const { schema, counts } = await source.check(join(folder, backupFiles.database), signal)
  if (!isDeepStrictEqual({ schema, counts }, { schema: contents.schema, counts: contents.counts }))
    throw new AppFault({ code: 'damaged_file' })
  return { manifest, contents }
}

/** Reads a backup's files as they lie there, without any key. Throws `damaged_file` unless they are those of its manifest. */
export async function compareFiles(folder: string, manifest: Manifest, signal?: AbortSignal): Promise<void> {
  for (const name of [backupFiles.keys, backupFiles.database] as const) {
    const found = await fingerprintOf(join(folder, name), signal)
    if (!isDeepStrictEqual(found, manifest.files[name])) throw new AppFault({ code: 'damaged_file' })
  }
}

/** The verified backups of a folder, newest first. One that cannot be read, or never was verified, is none. */
export async function listBackups(folder: string): Promise<MadeBackup[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const found = await Promise.all(
    names
      .filter((name) => backupNameSchema.safeParse(name).success)
      .map(async (name) => ({ name, manifest: await readManifest(join(folder, name)).catch(() => null) })),
  )
  return found
    .flatMap(({ name, manifest }) =>
      manifest?.verifiedAt === undefined ? [] : [{ name, folder: join(folder, name), manifest }],
    )
    .toSorted((left, right) => (isNewer(left, right) ? -1 : 1))
}

export function isNewer(left: MadeBackup, right: MadeBackup): boolean {
  return left.manifest.madeAt === right.manifest.madeAt
    ? left.name > right.name
    : left.manifest.madeAt > right.manifest.madeAt
}

/** Removes what a program that was killed left half made: never verified, so it never counted. */
export async function sweepBackups(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const kept = new Set((await listBackups(folder)).map(({ name }) => name))
  for (const name of names) {
    const isOurs = backupNameSchema.safeParse(name.replace(unfinishedSuffix, '')).success
    const manifest = kept.has(name) ? null : await readManifest(join(folder, name)).catch(() => null)
    // One whose manifest cannot be read is left for a person to look at, unless its name says that it was never finished.
    const halfMade =
      name.endsWith(unfinishedSuffix) || (manifest !== null && manifest.verifiedAt === undefined)
    if (isOurs && halfMade) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** A name that nothing in the folder has yet. */
export function freeName(folder: string, madeAt: string): string {
  const second = `${madeAt.slice(0, 19).replaceAll(':', '-')}Z`
  let name = second
  for (
    let number = 2;
    existsSync(join(folder, name)) || existsSync(join(folder, `${name}${unfinishedSuffix}`));
    number += 1
  )
    name = `${second}-${number}`
  return name
}
