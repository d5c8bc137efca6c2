/** Opens or makes a clinic's database on a server, and brings it to this program's schema. */
import type { Pool, PoolClient } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import type { OpenStoreOptions, ServerPlace, Store } from '../store.ts'
import { connectionsTo } from './connect.ts'
import { serverSource } from './copy.ts'
import { serverFault } from './faults.ts'
import { hasMoved, migrate, schemaOf } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { serverStore } from './store.ts'

/** Reads at the same time; more wait in turn. */
const mostReaders = 4

export interface OpenServerOptions extends ServerPlace, Omit<OpenStoreOptions, 'place' | 'seal'> {}

/**
 * The store in a database on a server; one of a newer version, or that the clinic has moved away from,
 * is opened for reading only. Throws `unavailable` where the
 * server cannot be reached or is not what it should be, `damaged_file` (no clinic where one should be, or something
 * else), `already_set_up` (`create` where something is), or a `MigrationFailure`.
 */
export async function openServer(options: OpenServerOptions): Promise<Store> {
  const { server, key, mode } = options
  const known = migrations.at(-1)?.version ?? 0
  const readers = connectionsTo(server, mostReaders)
  const writers = connectionsTo(server, 1)
  try {
    const opened = await lend(writers, async (client) => {
      const before = await schemaOf(client)
      if (mode === 'create' && before !== 0) throw new AppFault({ code: 'already_set_up' })
      if (mode === 'open' && before === 0) throw new AppFault({ code: 'damaged_file' })
      const readOnly = before > known || (before !== 0 && (await hasMoved(client)))
      if (!readOnly) {
        const backup = async () => options.backupBeforeMigrating?.(serverSource(readers, key))
        await migrate(client, migrations, backup)
        await sign(client, options.appVersion ?? '')
      }
      return { readOnly, writtenBy: await writtenBy(client), entries: await countEntries(client) }
    })
    return serverStore({ server, readers, writers, key, schema: known, ...opened })
  } catch (error) {
    await Promise.all([readers.end(), writers.end()])
    throw serverFault(error)
  }
}

async function lend<Value>(pool: Pool, run: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect()
  try {
    return await run(client)
  } finally {
    client.release()
  }
}

async function sign(client: PoolClient, appVersion: string): Promise<void> {
  if (appVersion === '') return
  await client.query('update application set version = $1 where version <> $1', [appVersion])
}

/** How far the audit has come. A newer program may have moved that elsewhere, and its store is not followed. */
async function countEntries(client: PoolClient): Promise<number> {
  const { rows } = await client
    .query<{ last: number }>('select coalesce(max(seq), 0) as last from audit')
    .catch(() => ({ rows: [] }))
  return rows[0]?.last ?? 0
}

/** A newer program may have moved the name elsewhere; then there is none to show. */
async function writtenBy(client: PoolClient): Promise<string> {
  const { rows } = await client
    .query<{ version: string }>('select version from application')
    .catch(() => ({ rows: [] }))
  return rows[0]?.version ?? ''
}
