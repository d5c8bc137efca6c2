/** A lock that belongs to this process and ends with it: SQLite asks every operating system for one in its own way. */
import { closeSync, openSync } from 'node:fs'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { errorCodeOf } from '../faults.ts'
import { sqliteFault } from './faults.ts'

export interface FileLock {
  release(): void
}

/**
 * Takes the lock of a file, which is made if need be and stays empty; null while another process has it. Throws
 * `storage_failed` where the file cannot be made or opened.
 *
 * It is a transaction that excludes everybody else. No other code may open this file: on POSIX systems, closing any
 * handle to it in this process would give the lock away.
 */
export function lockFileForProcess(lockFile: string): FileLock | null {
  let connection: Sqlite | null = null
  try {
    makeEmptyFile(lockFile)
    connection = new Sqlite(lockFile, { fileMustExist: true, timeout: 0 })
    connection.pragma('journal_mode = MEMORY')
    connection.exec('begin exclusive')
    const held = connection
    return { release: () => void held.close() }
  } catch (error) {
    connection?.close()
    if (errorCodeOf(error)?.startsWith('SQLITE_BUSY')) return null
    throw sqliteFault(error)
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
