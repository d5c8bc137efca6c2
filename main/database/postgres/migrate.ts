/**
 * Brings a server's database to this program's schema, one numbered step after the other, each in one transaction that
 * includes the number. Two programs that start together do not run a step twice: whoever holds the lock runs it.
 */
import type { PoolClient } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import { MigrationFailure } from '../store.ts'
import { serverFault } from './faults.ts'

export interface ServerMigration {
  /** Number and name of SQLite's step. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

/**
 * Taken by every transaction that writes, so that they follow each other whatever program they come from. It ends with
 * the transaction, as its two limits do: a connection that others use in between has nothing to remember. A computer that
 * falls asleep in the middle of a write holds nobody up for longer than the first, and nobody waits for longer than the other.
 */
export const writersLock = `select set_config('idle_in_transaction_session_timeout', '60s', true),
  set_config('lock_timeout', '60s', true), pg_advisory_xact_lock(1396789828)`

/** The schema's number; 0 where there is none yet. Throws `damaged_file` where the database holds something else. */
export async function schemaOf(client: PoolClient): Promise<number> {
  const { rows: found } = await client.query<{ tables: number; ours: boolean }>(
    `select count(*)::integer as tables, coalesce(bool_or(relname = 'schema_state'), false) as ours
      from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`,
  )
  const [{ tables, ours } = { tables: 0, ours: false }] = found
  if (tables === 0) return 0
  if (!ours) throw new AppFault({ code: 'damaged_file' })
  const { rows } = await client.query<{ version: number }>('select version from schema_state')
  const [state] = rows
  if (!state) throw new AppFault({ code: 'damaged_file' })
  return state.version
}

/** Whether the clinic has moved away from here, and this can only be read. */
export async function hasMoved(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ moved_at: string | null }>('select moved_at from schema_state')
  return rows[0]?.moved_at != null
}

/**
 * Runs the steps that the database lacks. `backup` is called once before the first of them when there is data. Throws
 * `damaged_file` when its number is one that no step has, `MigrationFailure` when a step fails, and what the server
 * reports.
 */
export async function migrate(
  client: PoolClient,
  list: readonly ServerMigration[],
  backup: () => Promise<void>,
): Promise<void> {
  const from = await schemaOf(client)
  if (from !== 0 && !list.some((step) => step.version === from)) throw new AppFault({ code: 'damaged_file' })
  const missing = list.filter((step) => step.version > from)
  if (missing.length > 0 && from !== 0) await backup()
  for (const step of missing) await runStep(client, step)
}

async function runStep(client: PoolClient, step: ServerMigration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(writersLock)
    // Another program may have been first while this one waited.
    const now = await schemaOf(client)
    if (now < step.version) {
      if (now === 0) await client.query(firstState)
      await applyStep(client, step)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const fault = serverFault(error)
    throw fault instanceof AppFault ? fault : new MigrationFailure(step, error)
  }
}

async function applyStep(client: PoolClient, step: ServerMigration): Promise<void> {
  await client.query(step.sql)
  await client.query('update schema_state set version = $1', [step.version])
}

/** Makes the tables in the transaction that is open. Throws `already_set_up` where there are any. */
export async function makeTables(client: PoolClient, list: readonly ServerMigration[]): Promise<void> {
  const found = await schemaOf(client).catch(() => null)
  if (found !== 0) throw new AppFault({ code: 'already_set_up' })
  await client.query(firstState)
  for (const step of list) await applyStep(client, step)
}

/** `moved_at`: since when the clinic lives somewhere else, and this can only be read. */
const firstState = `
  create table schema_state (id integer primary key check (id = 1), version integer not null, moved_at text);
  insert into schema_state (id, version) values (1, 0);
`
