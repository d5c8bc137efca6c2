/**
 * One keyed connection. The key is handed over as bytes, never as SQL, so that no statement, log, error or file name
 * can carry it.
 */
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { AppFault } from '../../../shared/app-error.ts'
import { keyLength } from '../store.ts'
import { sqliteFault } from './faults.ts'

/** Bytes that a key takes on its way to SQLite: `raw:` skips SQLite's own weak derivation. */
const rawPrefix = Buffer.from('raw:')

/** Marks the file as Stridebook's in SQLite's header ("STRD"). */
export const applicationId = 0x53545244

/** Milliseconds to wait for another connection's lock; everything stands still meanwhile, and nobody else should hold one. */
const busyTimeout = 1000

export interface NativeStatement {
  /** Whether it gives rows. */
  readonly reader: boolean
  run(...parameters: readonly unknown[]): { readonly changes: number }
  get(...parameters: readonly unknown[]): unknown
  all(...parameters: readonly unknown[]): unknown[]
  /** Row by row; the connection does nothing else meanwhile. */
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>
}

/** The part of the native connection that this folder uses. */
export interface NativeDatabase {
  readonly open: boolean
  readonly inTransaction: boolean
  prepare(source: string): NativeStatement
  exec(source: string): unknown
  pragma(source: string, options?: { readonly simple?: boolean }): unknown
  rekey(key: Buffer): number
  close(): unknown
}

export interface ConnectOptions {
  readonly file: string
  /** 32 bytes; stays the caller's to wipe. */
  readonly key: Uint8Array
  /** A connection that cannot write, at two levels: opened read-only, and `query_only`. */
  readonly readOnly: boolean
  /** For a copy that is thrown away when anything fails: a plain journal, and nothing is forced to the disk yet. */
  readonly isCopy?: true
}

/**
 * Opens an existing file (it may be empty) and reads its first page, so that a wrong key is noticed here.
 * Throws `damaged_file` when the key does not fit or the file is no database, `storage_failed` when it cannot be opened.
 */
export function connect({ file, key, readOnly, isCopy }: ConnectOptions): NativeDatabase {
  if (key.length !== keyLength) throw new Error('Expected a data key of 32 bytes')
  if (file.startsWith('file:') || file.startsWith(':') || file.trim() !== file || file === '') {
    throw new Error('Expected a plain file path')
  }
  let connection: Sqlite | null = null
  const keyed = Buffer.concat([rawPrefix, key])
  try {
    connection = new Sqlite(file, { readonly: readOnly, fileMustExist: true, timeout: busyTimeout })
    connection.pragma(`cipher = 'chacha20'`)
    connection.key(keyed)
    assertVersion(connection)
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('foreign_keys = ON')
    // REPLACE deletes the old row, and only with this do the triggers of append-only tables see it.
    connection.pragma('recursive_triggers = ON')
    if (readOnly) {
      connection.pragma('query_only = ON')
      // 64 MiB of decrypted pages: the indexes of a large clinic fit in, and decrypting is what reading costs.
      connection.pragma('cache_size = -65536')
    } else if (isCopy) {
      connection.pragma('journal_mode = DELETE')
      connection.pragma('synchronous = OFF')
    } else {
      connection.pragma('secure_delete = ON')
      connection.pragma('journal_mode = WAL')
      connection.pragma('synchronous = FULL')
      connection.pragma('fullfsync = ON')
      connection.pragma('checkpoint_fullfsync = ON')
    }
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (error) {
    connection?.close()
    throw sqliteFault(error)
  } finally {
    keyed.fill(0)
  }
}

/** Encrypts the whole file anew. Only a copy: with a log beside it the file would keep its key. */
export function rekey(connection: NativeDatabase, nextKey: Uint8Array): void {
  if (connection.pragma('journal_mode', { simple: true }) === 'wal') throw new Error('Expected no log')
  const keyed = Buffer.concat([rawPrefix, nextKey])
  try {
    connection.rekey(keyed)
  } finally {
    keyed.fill(0)
  }
}

/** Refuses an SQLite with the WAL-reset bug (fixed in 3.51.3) and the withdrawn 3.52.0. */
export function assertSafeVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const number = major * 1_000_000 + minor * 1000 + patch
  if (!(number >= 3_051_003) || number === 3_052_000) {
    throw new Error(`SQLite ${version} may lose data; 3.51.3 or newer is needed, but not 3.52.0`)
  }
}

function assertVersion(connection: Sqlite): void {
  const row = connection.prepare('select sqlite_version() as version').get()
  assertSafeVersion(textOf(row, 'version'))
}

/** Reads one text column of a row whose shape the query fixes. */
export function textOf(row: unknown, column: string): string {
  const value = valueOf(row, column)
  if (typeof value !== 'string') throw new Error(`Expected text in ${column}`)
  return value
}

/** Reads one integer column of a row whose shape the query fixes. */
export function numberOf(row: unknown, column: string): number {
  const value = valueOf(row, column)
  if (typeof value !== 'number') throw new Error(`Expected a number in ${column}`)
  return value
}

/** Reads one column of bytes of a row whose shape the query fixes. */
export function bytesOf(row: unknown, column: string): Buffer {
  const value = valueOf(row, column)
  if (!Buffer.isBuffer(value)) throw new Error(`Expected bytes in ${column}`)
  return value
}

function valueOf(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null) throw new Error(`Expected a row with ${column}`)
  return Reflect.get(row, column)
}

/** The schema version that the file says it has; 0 for an empty file. */
export function fileVersionOf(connection: NativeDatabase): number {
  try {
    return Number(connection.pragma('user_version', { simple: true }))
  } catch (error) {
    throw sqliteFault(error)
  }
}

/** Throws `damaged_file` unless the file carries Stridebook's mark. */
export function assertOurs(connection: NativeDatabase): void {
  if (connection.pragma('application_id', { simple: true }) !== applicationId)
    throw new AppFault({ code: 'damaged_file' })
}
