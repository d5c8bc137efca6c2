/**
 * Copies of a clinic on a server: an encrypted file as a clinic of one computer has it, under the same key. So a backup is
 * checked, kept and opened in one way, wherever the clinic lives.
 */
import { closeSync, existsSync, openSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import { deriveKey } from '../derive-key.ts'
import { connect, textOf, type NativeDatabase } from '../sqlite/connect.ts'
import { migrate } from '../sqlite/migrate.ts'
import { migrations } from '../sqlite/migrations/list.ts'
import { fileSource, removeFile } from '../sqlite/open.ts'
import type { CopySource } from '../store.ts'
import { serverFault } from './faults.ts'
import { schemaOf } from './migrate.ts'
import { inSnapshot, piecesOf } from './snapshot.ts'

/** Rows held in memory: of files, so few that all of them together may be large. */
export function rowsAtOnce(table: string): number {
  return table === 'photo' || table === 'handout' ? 10 : 500
}

/** Copies of the database that these connections read. The key must stay as it is meanwhile. */
export function serverSource(readers: Pool, key: Uint8Array): CopySource {
  return {
    async copyTo(target, signal) {
      if (existsSync(target)) throw new Error('A copy never replaces a file')
      const rows = `${target}.rows`
      removeFile(rows)
      try {
        closeSync(openSync(rows, 'wx', 0o600))
        await inSnapshot(readers, (client) => fillFile(client, { file: rows, key, signal }))
        // Compacted, checked and flushed like the copy of a file.
        return await fileSource(rows, key).copyTo(target, signal)
      } catch (error) {
        throw serverFault(error)
      } finally {
        removeFile(rows)
      }
    },
    check: (copy, signal) => fileSource(copy, key).check(copy, signal),
    deriveKey: (purpose) => deriveKey(key, purpose),
  }
}

/** Hears the rows of a table as they are copied. */
export type RowsHeard = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => void

/** Fills an empty file with what the transaction of this connection sees, which has to be one state. */
export async function fillFile(client: PoolClient, { file, key, signal, heard }: FillOptions): Promise<void> {
  const db = connect({ file, key, readOnly: false })
  // Of no use to anybody before it is copied, and that copy is flushed.
  db.pragma('synchronous = OFF')
  try {
    const schema = await schemaOf(client)
    await migrate(
      db,
      migrations.filter(({ version }) => version <= schema),
      async () => {},
      key,
    )
    db.exec('begin immediate')
    db.pragma('defer_foreign_keys = ON')
    // The step that makes the table gives it its row.
    db.exec('delete from application')
    for (const table of tablesOf(db))
      for await (const rows of piecesOf<Row>(client, `select * from "${table}"`, rowsAtOnce(table))) {
        if (signal?.aborted) throw new AppFault({ code: 'cancelled' })
        insertRows(db, table, rows)
        heard?.(table, rows)
      }
    db.exec('commit')
  } finally {
    db.close()
  }
}

interface FillOptions {
  readonly file: string
  readonly key: Uint8Array
  readonly signal?: AbortSignal | undefined
  readonly heard?: RowsHeard
}

type Row = Readonly<Record<string, unknown>>

/** All but the search index, which its triggers fill. */
export function tablesOf(db: NativeDatabase): string[] {
  return db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
        and name not like 'sqlite_%' and name not like 'patient_search%'`,
    )
    .all()
    .map((row) => textOf(row, 'name'))
}

function insertRows(db: NativeDatabase, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const insert = db.prepare(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
      values (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(...Object.values(row))
}
