/**
 * Room on the disk that is kept for the one change that must be possible when it is full: of what opens the clinic. Given
 * free before that change, and taken again after it as soon as there is room.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

function reserveFile({ clinic }: DataFolder): string {
  return join(clinic.folder, 'reserve')
}
