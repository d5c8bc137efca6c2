/** Opens or makes the encrypted file behind a store, and brings it to this program's schema. */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { AppFault } from '../../../shared/app-error.ts'
import { chainKeysFrom, emptyAudit, type AuditHead } from '../audit-chain.ts'
import {
  assertOurs,
  bytesOf,
  connect,
  fileVersionOf,
  numberOf,
  textOf,
  type NativeDatabase,
} from './connect.ts'
import { copyBeforeMigrating, fileSource } from './copy.ts'
import { errorCodeOf } from '../faults.ts'
import { compareWithSeal, openSeal, type SealFinding } from '../seal.ts'
import { sqliteFault } from './faults.ts'
import { checkMigrations, migrate, type Migration } from './migrate.ts'
import { lookOf } from './file-look.ts'
import { auditChain } from './migrations/0160-audit-chain.ts'
import { migrations } from './migrations/list.ts'
import type { FilePlace, OpenStoreOptions, Store } from '../store.ts'
import { sqliteStore } from './store.ts'

export { fileSource } from './copy.ts'

export interface OpenFileOptions extends FilePlace, Omit<OpenStoreOptions, 'place'> {
  /** Another list of migrations, for tests of the migrations themselves. */
  readonly migrations?: readonly Migration[]
}

/**
 * The store over a file, which is brought to this program's schema version; one of a newer version is opened for reading
 * only.
 * Throws `damaged_file` (wrong key, damage, or no file where one should be), `already_set_up` (`create` on an existing
 * file), `storage_full`, `storage_failed`, or a `MigrationFailure`.
 */
export async function openFile(options: OpenFileOptions): Promise<Store> {
  const list = options.migrations ?? migrations
  checkMigrations(list)
  const version = list.at(-1)?.version ?? 0
  const { file, key } = options
  if (options.mode === 'create') createFile(file)
  else if (!existsSync(file) || statSync(file).size === 0) throw new AppFault({ code: 'damaged_file' })

  const openedAs = options.seal === 'check' ? await lookOf(file) : null
  const before = options.mode === 'open' ? fileVersionIn(file, key) : 0
  const fromNewer = before > version
  const seal = options.seal === undefined || fromNewer ? null : openSeal(sealBeside(file), key)
  const check = options.seal === 'check' && before >= auditChain.version
  let writer: NativeDatabase | null = null
  let reader: NativeDatabase | null = null
  try {
    if (!fromNewer) {
      writer = connect({ file, key, readOnly: false })
      const backup = (fromVersion: number) =>
        options.backupBeforeMigrating
          ? options.backupBeforeMigrating(fileSource(file, key))
          : copyBeforeMigrating({ file, key, fromVersion })
      await migrate(writer, list, backup, key)
      signFile(writer, options.appVersion ?? '')
    }
    reader = connect({ file, key, readOnly: true })
    assertOurs(reader)
    const head = fromNewer || version < auditChain.version ? emptyAudit : headOf(reader)
    const sealFinding: SealFinding =
      seal && check
        ? compareWithSeal(seal.before, { head, macAt: macsOf(reader), openedAs })
        : { kind: 'intact' }
    if (sealFinding.kind === 'intact') seal?.write({ head, closedAs: null })
    const chainKeys = chainKeysFrom(key)
    const parts = { file, key, reader, writer, writtenBy: writtenBy(reader) }
    return sqliteStore({ ...parts, chainKeys, head, seal, sealFinding })
  } catch (error) {
    seal?.close()
    reader?.close()
    writer?.close()
    if (options.mode === 'create') removeFile(file)
    throw sqliteFault(error)
  }
}

/** The file is made here, so that only its owner may read it; SQLite gives its companions the same permissions. */
function createFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') throw new AppFault({ code: 'already_set_up' })
    throw sqliteFault(error)
  }
}

/** Removes a file that is not open, with what SQLite keeps beside it; harmless where there is none. */
export function removeFile(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`, sealBeside(file)]) rmSync(name, { force: true })
}

function sealBeside(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.seal`)
}

function headOf(reader: NativeDatabase): AuditHead {
  const row = reader.prepare('select seq, mac, at from audit order by seq desc limit 1').get()
  if (row === undefined) return emptyAudit
  return { count: numberOf(row, 'seq'), mac: bytesOf(row, 'mac'), at: textOf(row, 'at') }
}

function macsOf(reader: NativeDatabase): (seq: number) => Buffer | null {
  const read = reader.prepare('select mac from audit where seq = ?')
  return (seq) => {
    const row = read.get(seq)
    return row === undefined ? null : bytesOf(row, 'mac')
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
