/** Small files that must be there in full or not at all, whatever happens to the machine meanwhile. */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { storageFault } from './faults.ts'

/**
 * Replaces the file in one step: written under another name, forced to the disk, renamed. Only the owner may read it.
 * Throws `storage_full` or `storage_failed`; the file that was there stays as it was.
 */
export function writeFileDurably(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.unfinished`
  try {
    const file = openSync(unfinished, 'wx', 0o600)
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
    syncDirectory(dirname(path))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw storageFault(error)
  }
}

/** What a copy of a database is called until it counts. */
export function unfinishedCopy(target: string): string {
  return `${target}.unfinished`
}

/** Forces a file that was written elsewhere to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Forces the names in a directory to the disk. Windows keeps them itself and opens no directory. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
