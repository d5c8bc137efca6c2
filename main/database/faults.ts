/** Turns what SQLite and the file system report into the closed list of errors that a person may see. */
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'

/** The `code` of a system or SQLite error, or null where the thing thrown has none. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const sqliteFaults: ReadonlyArray<readonly [prefix: string, code: ErrorCode]> = [
  ['SQLITE_FULL', 'storage_full'],
  ['SQLITE_IOERR', 'storage_failed'],
  ['SQLITE_READONLY', 'storage_failed'],
  ['SQLITE_CANTOPEN', 'storage_failed'],
  ['SQLITE_PERM', 'storage_failed'],
  ['SQLITE_NOTADB', 'damaged_file'],
  ['SQLITE_CORRUPT', 'damaged_file'],
  ['SQLITE_FORMAT', 'damaged_file'],
  ['SQLITE_BUSY', 'unavailable'],
  ['SQLITE_LOCKED', 'unavailable'],
  ['ENOSPC', 'storage_full'],
  ['EDQUOT', 'storage_full'],
  ['EIO', 'storage_failed'],
  ['EROFS', 'storage_failed'],
  ['EACCES', 'storage_failed'],
  ['EPERM', 'storage_failed'],
  ['EMFILE', 'storage_failed'],
  ['ENOTDIR', 'storage_failed'],
]

/**
 * The fault behind a storage error: a full disk, a disk that cannot be written, a damaged file, a busy file. Anything
 * else (a broken constraint, a programming mistake) comes back unchanged. The original stays as the fault's cause.
 */
export function storageFault(error: unknown): unknown {
  if (error instanceof AppFault) return error
  const code = errorCodeOf(error)
  const known = code === null ? undefined : sqliteFaults.find(([prefix]) => code.startsWith(prefix))
  if (!known) return error
  const fault = new AppFault({ code: known[1] })
  fault.cause = error
  return fault
}
