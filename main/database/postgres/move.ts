/**
 * Moving a clinic's records between its file and a database on a server, with nobody at work in them. The key stays, and
 * with it the chain of the audit. Every table is read again where it came to and held against what was read; the place of
 * before is left as it was.
 */
import { closeSync, openSync } from 'node:fs'
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import type { ServerAddress } from '../../../shared/domain/server.ts'
import { connect, fileVersionOf, numberOf, textOf, type NativeDatabase } from '../sqlite/connect.ts'
import { fileSource, removeFile } from '../sqlite/open.ts'
import type { CarryWork, Leaving } from '../store.ts'
import { refuseDifferent, startSumming } from '../table-sum.ts'
import { connectionsTo } from './connect.ts'
import { fillFile, rowsAtOnce, tablesOf } from './copy.ts'
import { serverFault } from './faults.ts'
import { hasMoved, makeTables, writersLock } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { piecesOf } from './snapshot.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Copies a clinic's file, which is only read, into an empty database, in one transaction: all of it stands there or nothing.
 * Throws `already_set_up` where there are tables, `read_only` and `migration_failed` for a file of another schema,
 * `damaged_file`, `unavailable`, `cancelled`.
 */
export async function moveToServer({ file, key, server, signal, progress }: CarryWork): Promise<void> {
  const db = connect({ file, key, readOnly: true })
  try {
    db.exec('begin')
    refuseOtherSchema(fileVersionOf(db))
    const tables = inOrder(db)
    const total = tables.reduce((sum, table) => sum + countOf(db, table), 0)
    const { client, end } = await aloneOn(server)
    try {
      await makeTables(client, migrations)
      // The step that makes the table gives it its row.
      await client.query('delete from application')
      let done = 0
      const passed = (rows: readonly Row[]) => {
        if (signal.aborted) throw new AppFault({ code: 'cancelled' })
        done += rows.length
        progress(done, total * 2)
      }
      const read = startSumming()
      for (const table of tables)
        for (const rows of piecesOfFile(db, table)) {
          await insertRows(client, table, rows)
          read.add(table, rows)
          passed(rows)
        }
      await client.query(`select setval(pg_get_serial_sequence('patient', 'seq'), max(seq)) from patient`)
      const written = startSumming()
      for (const table of tables)
        for await (const rows of piecesOf<Row>(client, `select * from "${table}"`, rowsAtOnce(table))) {
          written.add(table, rows)
          passed(rows)
        }
      refuseDifferent(read.sums, written.sums)
      await end('commit')
    } catch (error) {
      await end('rollback').catch(() => undefined)
      throw serverFault(error)
    }
  } finally {
    db.close()
  }
}

/**
 * Copies a clinic's database on a server into a new encrypted file; one of the two has to be called on what comes back.
 * Throws `read_only` where the clinic has moved away already, `damaged_file`, `unavailable`, `storage_full`,
 * `storage_failed`, `cancelled`; then no file is left.
 */
export async function copyFromServer(options: CarryWork): Promise<Leaving> {
  const { file, key, server, signal, progress } = options
  const rows = `${file}.rows`
  const { client, end } = await aloneOn(server)
  try {
    // The file is compacted and checked while this waits, and put in its place.
    await client.query(`select set_config('idle_in_transaction_session_timeout', '0', true)`)
    if (await hasMoved(client)) throw new AppFault({ code: 'read_only' })
    closeSync(openSync(rows, 'wx', 0o600))
    const total = await countAll(client)
    let done = 0
    const passed = (more: readonly Row[]) => {
      if (signal.aborted) throw new AppFault({ code: 'cancelled' })
      done += more.length
      progress(done, Math.max(done, total * 2))
    }
    const read = startSumming()
    const heard = (table: string, more: readonly Row[]) => {
      read.add(table, more)
      passed(more)
    }
    await fillFile(client, { file: rows, key, signal, heard })
    await fileSource(rows, key).copyTo(file, signal)
    const written = startSumming()
    const db = connect({ file, key, readOnly: true })
    try {
      for (const table of tablesOf(db))
        for (const more of piecesOfFile(db, table)) {
          written.add(table, more)
          passed(more)
          await othersFirst()
        }
    } finally {
      db.close()
    }
    refuseDifferent(read.sums, written.sums)
  } catch (error) {
    removeFile(file)
    await end('rollback').catch(() => undefined)
    throw serverFault(error)
  } finally {
    removeFile(rows)
  }
  return {
    async end(at) {
      try {
        await client.query('update schema_state set moved_at = $1', [at])
        await end('commit')
        return true
      } catch {
        await end('rollback').catch(() => undefined)
        return false
      }
    },
    giveUp: () => end('rollback').catch(() => undefined),
  }
}

interface Alone {
  readonly client: PoolClient
  /** Safe to call twice; only the first counts. */
  readonly end: (how: 'commit' | 'rollback') => Promise<void>
}

/** A transaction alone among all who write there. */
async function aloneOn(server: ServerAddress): Promise<Alone> {
  const pool = connectionsTo(server, 1)
  let client: PoolClient | null = null
  async function end(how: 'commit' | 'rollback'): Promise<void> {
    const held = client
    if (!held) return
    client = null
    let broken: Error | undefined
    try {
      await held.query(how)
    } catch (error) {
      broken = error as Error
      throw serverFault(error)
    } finally {
      held.release(broken)
      await pool.end()
    }
  }
  try {
    client = await pool.connect()
    await client.query('begin')
    await client.query(writersLock)
    return { client, end }
  } catch (error) {
    if (client) await end('rollback').catch(() => undefined)
    else await pool.end()
    throw serverFault(error)
  }
}

function refuseOtherSchema(version: number): void {
  const known = migrations.at(-1)?.version ?? 0
  if (version > known) throw new AppFault({ code: 'read_only' })
  if (version < known) throw new AppFault({ code: 'migration_failed', values: { step: version } })
}

/** Each table after those that it refers to. */
function inOrder(db: NativeDatabase): string[] {
  const tables = tablesOf(db)
  const references = db.prepare('select distinct "table" as name from pragma_foreign_key_list(?)')
  const order: string[] = []
  while (order.length < tables.length) {
    const ready = tables.filter(
      (table) =>
        !order.includes(table) && references.all(table).every((row) => order.includes(textOf(row, 'name'))),
    )
    if (ready.length === 0) throw new Error('Tables refer to each other')
    order.push(...ready)
  }
  return order
}

function countOf(db: NativeDatabase, table: string): number {
  return numberOf(db.prepare(`select count(*) as total from "${table}"`).get(), 'total')
}

async function countAll(client: PoolClient): Promise<number> {
  const { rows: tables } = await client.query<{ name: string }>(
    'select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = $1',
    ['r'],
  )
  let total = 0
  for (const { name } of tables) {
    const { rows } = await client.query<{ total: number }>(`select count(*)::integer as total from "${name}"`)
    total += rows[0]?.total ?? 0
  }
  return total
}

function* piecesOfFile(db: NativeDatabase, table: string): Generator<Row[]> {
  const most = rowsAtOnce(table)
  let rows: Row[] = []
  for (const row of db.prepare(`select * from "${table}"`).iterate()) {
    rows.push(row as Row)
    if (rows.length < most) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

async function insertRows(client: PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const places = rows.map(
    (_, row) => `(${columns.map((_name, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  )
  await client.query(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values ${places.join(', ')}`,
    rows.flatMap((row) => Object.values(row)),
  )
}
