/** Turns what the file system reports into the closed list of errors that a person may see. */
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'

/** The `code` of a system or engine error, or null where the thing thrown has none. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** What an error code that begins so means to a person. */
export type KnownFaults = ReadonlyArray<readonly [prefix: string, code: ErrorCode]>

const systemFaults: KnownFaults = [
  ['ENOSPC', 'storage_full'],
  ['EDQUOT', 'storage_full'],
  ['EIO', 'storage_failed'],
  ['EROFS', 'storage_failed'],
  ['EACCES', 'storage_failed'],
  ['EPERM', 'storage_failed'],
  ['EMFILE', 'storage_failed'],
  ['ENOTDIR', 'storage_failed'],
  ['EISDIR', 'storage_failed'],
  ['EEXIST', 'storage_failed'],
  ['ENOENT', 'storage_failed'],
]

/**
 * The fault behind a storage error: a full disk, a disk that cannot be written, and what an engine adds to these.
 * Anything else (a broken constraint, a programming mistake) comes back unchanged. The original stays as the fault's
 * cause.
 */
export function storageFault(error: unknown, engineFaults: KnownFaults = []): unknown {
  if (error instanceof AppFault) return error
  const code = errorCodeOf(error)
  if (code === null) return error
  // A system call has more ways to fail than anybody lists, and some of Node's have an empty name.
  const other: KnownFaults = error instanceof Error && 'syscall' in error ? [['', 'storage_failed']] : []
  const known = [...engineFaults, ...systemFaults, ...other].find(([prefix]) => code.startsWith(prefix))
  if (!known) return error
  const fault = new AppFault({ code: known[1] })
  fault.cause = error
  return fault
}
