/** What SQLite reports, in the words that a person may see. */
import { storageFault, type KnownFaults } from '../faults.ts'

const sqliteFaults: KnownFaults = [
  ['SQLITE_FULL', 'storage_full'],
  // The index that readers and writers share could not be made as long as it has to be.
  ['SQLITE_IOERR_SHMSIZE', 'storage_full'],
  ['SQLITE_IOERR', 'storage_failed'],
  ['SQLITE_READONLY', 'storage_failed'],
  ['SQLITE_CANTOPEN', 'storage_failed'],
  ['SQLITE_PERM', 'storage_failed'],
  ['SQLITE_NOTADB', 'damaged_file'],
  ['SQLITE_CORRUPT', 'damaged_file'],
  ['SQLITE_FORMAT', 'damaged_file'],
  ['SQLITE_BUSY', 'unavailable'],
  ['SQLITE_LOCKED', 'unavailable'],
]

/** The fault behind an error of SQLite or of the file system below it; anything else comes back unchanged. */
export function sqliteFault(error: unknown): unknown {
  return storageFault(error, sqliteFaults)
}
