/**
 * Who may use the data folder. One program at a time: the lock is one that the operating system holds for the process and
 * lets go of when it ends, however it ends; a note beside it says who has it.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppFault } from '../../shared/app-error.ts'
import { z } from '../../shared/schema.ts'
import { writeFileDurably } from './durable-file.ts'
import { errorCodeOf } from './faults.ts'
import { lockFileForProcess, type FileLock } from './sqlite/file-lock.ts'

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
    const held = lockFileForProcess(lockFile)
    if (held) return noteHolder(held, noteFile)
    const holder = readNote(noteFile)
    const known = holder && (holder.machine !== machineId() || isRunning(holder.process))
    if (known || attempt === attempts) throw inUse(holder ?? { ...ourselves(), process: 0 })
    await wait(pause)
  }
}

function noteHolder(held: FileLock, noteFile: string): FolderLock {
  try {
    const before = readNote(noteFile)
    const us = ourselves()
    if (before && before.machine !== us.machine) throw inUse(before)
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
