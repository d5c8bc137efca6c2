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
function rowsAtOnce(table: string): number {
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
        await fillFile(readers, rows, key, signal)
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

async function fillFile(readers: Pool, file: string, key: Uint8Array, signal?: AbortSignal): Promise<void> {
  const db = connect({ file, key, readOnly: false })
  // Of no use to anybody before it is copied, and that copy is flushed.
  db.pragma('synchronous = OFF')
  try {
    await inSnapshot(readers, async (client) => {
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
      for (const table of tablesOf(db)) await copyTable(client, db, table, signal)
      db.exec('commit')
    })
  } finally {
    db.close()
  }
}

/** All but the search index, which its triggers fill. */
function tablesOf(db: NativeDatabase): string[] {
  return db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
        and name not like 'sqlite_%' and name not like 'patient_search%'`,
    )
    .all()
    .map((row) => textOf(row, 'name'))
}

async function copyTable(
  client: PoolClient,
  db: NativeDatabase,
  table: string,
  signal?: AbortSignal,
): Promise<void> {
  for await (const rows of piecesOf<Record<string, unknown>>(
    client,
    `select * from "${table}"`,
    rowsAtOnce(table),
  )) {
    if (signal?.aborted) throw new AppFault({ code: 'cancelled' })
    const columns = Object.keys(rows[0] ?? {})
    const insert = db.prepare(
      `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
        values (${columns.map(() => '?').join(', ')})`,
    )
    for (const row of rows) insert.run(...Object.values(row))
  }
}
