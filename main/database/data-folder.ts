/**
 * The data folder: where things are, and who may use it. One program at a time: the lock is one that the operating
 * system holds for the process and lets go of when it ends, however it ends; a note beside it says who has it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { AppFault } from '../../shared/app-error.ts'
import { z } from '../../shared/schema.ts'
import { keyLength } from './sqlite/connect.ts'
import { writeFileDurably } from './durable-file.ts'
import { errorCodeOf, storageFault } from './faults.ts'

export interface DataFolder {
  readonly root: string
  readonly clinic: { readonly folder: string; readonly database: string; readonly keys: string }
  readonly sample: { readonly folder: string; readonly database: string; readonly key: string }
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

export interface FolderLock {
  /** Frees the folder. Safe to call twice. */
  release(): Promise<void>
}

const holderSchema = z.object({ host: z.string(), machine: z.string(), process: z.number().int() })
type Holder = z.infer<typeof holderSchema>

/** Tries, and milliseconds between them: another start may be about to say who it is. */
const attempts = 10
const pause = 30

/**
 * Takes the folder for this process. Throws `in_use` with `host` and `process` while another has it (on this machine, or
 * by its own word on another one), `storage_failed` when the folder cannot be written.
 *
 * A program that was killed leaves its note but not its lock, so the next start on the same machine takes over. A note
 * of another machine is believed: its lock may not be visible across a network share.
 */
export async function lockDataFolder(root: string): Promise<FolderLock> {
  const lockFile = join(root, 'in-use.lock')
  const noteFile = join(root, 'in-use.json')
  for (let attempt = 1; ; attempt += 1) {
    const held = takeLock(lockFile)
    if (held) return noteHolder(held, noteFile)
    const holder = readNote(noteFile)
    const known = holder && (holder.machine !== machineId() || isRunning(holder.process))
    if (known || attempt === attempts) throw inUse(holder ?? { ...ourselves(), process: 0 })
    await wait(pause)
  }
}

/**
 * An SQLite transaction that excludes everybody else, on a file that stays empty. Its lock belongs to the process. (No
 * other code may open this file: on POSIX systems, closing any handle to it in this process would give the lock away.)
 */
function takeLock(lockFile: string): Sqlite | null {
  let connection: Sqlite | null = null
  try {
    makeEmptyFile(lockFile)
    connection = new Sqlite(lockFile, { fileMustExist: true, timeout: 0 })
    connection.pragma('journal_mode = MEMORY')
    connection.exec('begin exclusive')
    return connection
  } catch (error) {
    connection?.close()
    if (errorCodeOf(error)?.startsWith('SQLITE_BUSY')) return null
    throw storageFault(error)
  }
}

/** Does not even open a file that is there, for the reason given above. */
function makeEmptyFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error
  }
}

function noteHolder(held: Sqlite, noteFile: string): FolderLock {
  try {
    const before = readNote(noteFile)
    const us = ourselves()
    if (before && before.machine !== us.machine) throw inUse(before)
    writeFileDurably(noteFile, JSON.stringify(us))
  } catch (error) {
    held.close()
    throw error
  }
  return {
    async release() {
      if (!held.open) return
      // The note goes first: the lock is still ours, so nobody else's note can be meant.
      rmSync(noteFile, { force: true })
      held.close()
    },
  }
}

function inUse({ host, process: pid }: Holder): AppFault {
  return new AppFault({ code: 'in_use', values: { host, process: pid } })
}

function ourselves(): Holder {
  return { host: hostname(), machine: machineId(), process: process.pid }
}

/** A note may be one that a killed program left, while the next one has the lock and is about to write its own. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}

/** The same on every start of this machine, also when its network name changes (where the system has such an id). */
function machineId(): string {
  return createHash('sha256')
    .update(readText('/etc/machine-id') ?? hostname())
    .digest('hex')
    .slice(0, 32)
}

/** Null when there is no note, or one that says nothing. */
function readNote(noteFile: string): Holder | null {
  const text = readText(noteFile)
  if (text === null) return null
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
