/**
 * Who may use the data folder. One program at a time: the lock is one that the operating system holds for the process and
 * lets go of when it ends, however it ends; a note beside it says who has it.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppFault } from '../../shared/app-error.ts'
import { z } from '../../shared/schema.ts'
import { writeFileDurably } from './durable-file.ts'
import { errorCodeOf } from './faults.ts'
import type { Place } from './folder-place.ts'
import { lockFileForProcess, type FileLock } from './sqlite/file-lock.ts'

export interface FolderLock {
  /** Frees the folder. Safe to call twice. */
  release(): Promise<void>
}

export interface LockOptions {
  /** What the folder lies on; on a disk of this computer the lock alone decides. */
  readonly place?: Place
  /** A person said that the folder's last holder, on another computer, is gone. */
  readonly takeOver?: boolean
}

const holderSchema = z.object({
  host: z.string(),
  machine: z.string(),
  process: z.number().int(),
  user: z.string().default('?'),
  /** ISO date and time; empty in notes that did not say it. */
  since: z.string().default(''),
})
type Holder = z.infer<typeof holderSchema>

/** Tries, and milliseconds between them: another start may be about to say who it is. */
const attempts = 10
const pause = 30

/**
 * Takes the folder for this process. Throws `in_use` while another has it, `left_in_use` where the lock is free but a note
 * says that a program on another computer had the folder and did not close it (each with `host`, `user`, `process` and
 * `since`), and `storage_failed` when the folder cannot be written.
 *
 * A program that was killed leaves its note but not its lock, so the next start takes over: by itself on the same machine,
 * and on a disk of this computer, where the lock cannot be anybody else's. Elsewhere the lock of another computer may not
 * be visible, and a person is asked.
 */
export async function lockDataFolder(root: string, options: LockOptions = {}): Promise<FolderLock> {
  const lockFile = join(root, 'in-use.lock')
  const noteFile = join(root, 'in-use.json')
  for (let attempt = 1; ; attempt += 1) {
    const held = lockFileForProcess(lockFile)
    if (held) return noteHolder(held, noteFile, options)
    const holder = readNote(noteFile)
    const known = holder && (holder.machine !== machineId() || isRunning(holder.process))
    if (known || attempt === attempts) throw inUse('in_use', holder ?? { ...ourselves(), process: 0 })
    await wait(pause)
  }
}

function noteHolder(held: FileLock, noteFile: string, { place, takeOver = false }: LockOptions): FolderLock {
  try {
    const before = readNote(noteFile)
    const us = ourselves()
    const decided = place === 'this-computer' || takeOver
    if (before && before.machine !== us.machine && !decided) throw inUse('left_in_use', before)
    writeFileDurably(noteFile, JSON.stringify(us))
  } catch (error) {
    held.release()
    throw error
  }
  let released = false
  return {
    async release() {
      if (released) return
      released = true
      // The note goes first: the lock is still ours, so nobody else's note can be meant.
      rmSync(noteFile, { force: true })
      held.release()
    },
  }
}

function inUse(code: 'in_use' | 'left_in_use', { host, user, process: pid, since }: Holder): AppFault {
  const when = since.slice(0, 16).replace('T', ' ') || '?'
  return new AppFault({ code, values: { host, user, process: pid, since: when } })
}

function ourselves(): Holder {
  return {
    host: hostname(),
    machine: machineId(),
    process: process.pid,
    user: userName(),
    since: new Date().toISOString(),
  }
}

/** A user that the system has no name for is a number. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '?')
  }
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
