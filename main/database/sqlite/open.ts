/**
 * Opens the encrypted database: one connection that writes, one that can only read. A read never joins a transaction
 * that somebody has open, and writes wait for each other.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, existsSync, openSync, statSync, unlinkSync } from 'node:fs'
import { Kysely } from 'kysely'
import { AppFault } from '../../../shared/app-error.ts'
import { assertOurs, connect, fileVersionOf, textOf, type NativeDatabase } from './connect.ts'
import { copyBeforeMigrating } from './copy.ts'
import { errorCodeOf, storageFault } from '../faults.ts'
import { checkMigrations, migrate, type Migration } from '../migrate.ts'
import { migrations } from '../migrations/list.ts'
import { sqliteDialect } from './dialect.ts'
import type { ReadableDatabase, Tables, WritableDatabase } from '../tables.ts'

export interface OpenDatabaseOptions {
  /** A plain path. */
  readonly file: string
  /** 32 random bytes; stays the caller's to wipe, and may be wiped once this has answered. */
  readonly key: Uint8Array
  /** `create` refuses a file that exists, `open` one that does not. */
  readonly mode: 'create' | 'open'
  /** The program's version, kept in the file so that an older program can name the newer one. */
  readonly appVersion?: string
  /** Makes a verified copy before an existing file is migrated; without it, one is made beside the file. */
  readonly backupBeforeMigrating?: (fromVersion: number) => Promise<void>
  /** Another list of migrations, for tests of the migrations themselves. */
  readonly migrations?: readonly Migration[]
}

export interface OpenDatabase {
  readonly readable: ReadableDatabase
  /**
   * Runs in one transaction (`BEGIN IMMEDIATE`), after all writes asked for before; taken back when it throws.
   * Throws `read_only` on a file of a newer version, `storage_full` or `storage_failed` when the disk fails.
   */
  write<Value>(run: (db: WritableDatabase) => Promise<Value>): Promise<Value>
  /** The file belongs to a newer program and can only be read. */
  readonly readOnly: boolean
  /** The schema version that this program knows. */
  readonly version: number
  /** The schema version of the file; greater than `version` exactly when `readOnly`. */
  readonly fileVersion: number
  /** The version of the program that wrote the file last, or an empty text. */
  readonly writtenBy: string
  /** SQLite's quick check of structure and, through the cipher, of every page it reads. */
  quickCheck(): string
  /** Waits for the writes asked for, then closes. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Opens or creates a database and brings it to this program's schema version.
 * Throws `damaged_file` (wrong key, damage, or no file where one should be), `already_set_up` (`create` on an existing
 * file), `storage_full`, `storage_failed`, or a `MigrationFailure`.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const list = options.migrations ?? migrations
  checkMigrations(list)
  const version = list.at(-1)?.version ?? 0
  const { file, key } = options
  if (options.mode === 'create') createFile(file)
  else if (!existsSync(file) || statSync(file).size === 0) throw new AppFault({ code: 'damaged_file' })

  const fromNewer = options.mode === 'open' && fileVersionIn(file, key) > version
  let writer: NativeDatabase | null = null
  let reader: NativeDatabase | null = null
  try {
    if (!fromNewer) {
      writer = connect({ file, key, readOnly: false })
      const backup =
        options.backupBeforeMigrating ??
        ((fromVersion: number) => copyBeforeMigrating({ file, key, fromVersion }))
      await migrate(writer, list, backup)
      signFile(writer, options.appVersion ?? '')
    }
    reader = connect({ file, key, readOnly: true })
    assertOurs(reader)
    return opened(reader, writer, version)
  } catch (error) {
    reader?.close()
    writer?.close()
    if (options.mode === 'create') removeFiles(file)
    throw storageFault(error)
  }
}

/** The file is made here, so that only its owner may read it; SQLite gives its companions the same permissions. */
function createFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') throw new AppFault({ code: 'already_set_up' })
    throw storageFault(error)
  }
}

/** Takes back a file that this call made and could not finish. */
function removeFiles(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(name)) unlinkSync(name)
  }
}

/** Read without a writing connection, so that a file of a newer program is not touched at all. */
function fileVersionIn(file: string, key: Uint8Array): number {
  const connection = connect({ file, key, readOnly: true })
  try {
    const fileVersion = fileVersionOf(connection)
    if (fileVersion === 0) throw new AppFault({ code: 'damaged_file' })
    assertOurs(connection)
    return fileVersion
  } finally {
    connection.close()
  }
}

function signFile(writer: NativeDatabase, appVersion: string): void {
  if (appVersion === '') return
  writer.prepare('update application set version = ? where version <> ?').run(appVersion, appVersion)
}

/** A newer program may have moved the name elsewhere; then there is none to show. */
function writtenBy(reader: NativeDatabase): string {
  try {
    return textOf(reader.prepare('select version from application').get(), 'version')
  } catch {
    return ''
  }
}

function opened(reader: NativeDatabase, writer: NativeDatabase | null, version: number): OpenDatabase {
  const reading = new Kysely<Tables>({ dialect: sqliteDialect(reader, 'read') })
  const writing = writer && new Kysely<Tables>({ dialect: sqliteDialect(writer, 'write') })
  const inside = new AsyncLocalStorage<true>()
  let last: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | null = null

  async function write<Value>(run: (db: WritableDatabase) => Promise<Value>): Promise<Value> {
    if (!writing) throw new AppFault({ code: 'read_only' })
    if (closing) throw new AppFault({ code: 'locked' })
    if (inside.getStore()) throw new Error('A write inside a write would wait for itself')
    const mine = last.then(() =>
      writing.transaction().execute((transaction) => {
        const db = Object.assign(transaction, { executor: transaction }) as unknown as WritableDatabase
        return inside.run(true, () => run(db))
      }),
    )
    last = mine.catch(() => {})
    return mine
  }

  async function close(): Promise<void> {
    await last
    reader.close()
    if (!writer) return
    try {
      writer.pragma('optimize')
      writer.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      writer.close()
    }
  }

  return {
    readable: readableHandle(reading),
    write,
    readOnly: writer === null,
    version,
    fileVersion: fileVersionOf(reader),
    writtenBy: writtenBy(reader),
    quickCheck: () => quickCheck(reader),
    close: () => (closing ??= close()),
  }
}

/** Not the Kysely object itself: what is not listed here cannot be reached at run time either. */
function readableHandle(reading: Kysely<Tables>): ReadableDatabase {
  const handle = {
    selectFrom: reading.selectFrom.bind(reading),
    selectNoFrom: reading.selectNoFrom.bind(reading),
    with: reading.with.bind(reading),
    case: reading.case.bind(reading),
    fn: reading.fn,
    executor: { getExecutor: () => reading.getExecutor() },
  }
  // The brand exists for the compiler only.
  return Object.freeze(handle) as unknown as ReadableDatabase
}

/** `ok`, or the first thing that is wrong with the file. */
export function quickCheck(connection: NativeDatabase): string {
  try {
    return String(connection.pragma('quick_check(1)', { simple: true }))
  } catch (error) {
    const code = errorCodeOf(error)
    if (code?.startsWith('SQLITE_')) return code
    throw error
  }
}
