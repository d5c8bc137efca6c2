/**
 * Room on the disk that is kept for what must be possible when it is full: changing what opens the clinic, and starting to
 * read. Given free for it, and taken again as soon as there is room.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { writeFileDurably } from '../database/durable-file.ts'

/** Bytes: two key files, and what the audit entry takes in the database and its log. */
const reserved = 256 * 1024

/** Never throws: on a disk that is full already there is nothing to keep. */
export function keepReserve(folder: DataFolder): void {
  const file = reserveFile(folder)
  if (existsSync(file)) return
  try {
    // Random, so that a file system that compresses keeps as much.
    writeFileDurably(file, randomBytes(reserved))
  } catch {
    // The next opening or change tries again.
  }
}

export function freeReserve(folder: DataFolder): void {
  try {
    rmSync(reserveFile(folder), { force: true })
  } catch {
    // The change will say itself that the disk cannot be written.
  }
}

/** Runs the work, and once more with the room that was kept where the disk is too full for it: to start and to read. */
export async function withReserve<Value>(folder: DataFolder, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof AppFault) || fault.error.code !== 'storage_full') throw fault
    freeReserve(folder)
    return work()
  }
}

function reserveFile({ clinic }: DataFolder): string {
  return join(clinic.folder, 'reserve')
}
