/** Looks whether a database on a server can take a clinic, and names each thing that is missing. */
import type { PoolClient } from 'pg'
import type { ServerAddress, ServerArchive, ServerLack } from '../../../shared/domain/server.ts'
import { errorCodeOf } from '../faults.ts'
import { connectionsTo } from './connect.ts'
import { serverFault } from './faults.ts'

/** Milliseconds that a server may take to answer what it is asked. */
const patience = 10_000

/** The first version that knows all that the schema asks for, as the server counts. */
const oldestVersion = 150_000

export interface ServerFacts {
  readonly version: number
  readonly encoding: string
  /** There, or may be made. */
  readonly hasExtension: boolean
  readonly mayCreate: boolean
  readonly isSuperuser: boolean
  readonly tables: number
}

/** By the beginning of what the way there reports. */
const refusals: readonly (readonly [beginning: string, lack: ServerLack])[] = [
  ['28', 'sign-in'],
  ['3D', 'database'],
  ['UNSAFE_SERVER', 'proof'],
  ['ERR_TLS', 'certificate'],
  ['CERT_', 'certificate'],
  ['SELF_SIGNED', 'certificate'],
  ['DEPTH_ZERO', 'certificate'],
  ['UNABLE_TO', 'certificate'],
  ['ERR_SSL', 'certificate'],
  ['ERR_OSSL', 'certificate'],
]

/**
 * What is missing; nothing where a clinic can move there. Nothing is changed on the server. A role without the right to
 * connect, and a fault of another kind, throw `unavailable`.
 */
export async function lookAtServer(server: ServerAddress): Promise<ServerLack[]> {
  const pool = connectionsTo(server, 1, patience)
  try {
    const client = await pool.connect().catch((error: unknown) => refusalOf(error))
    if (typeof client === 'string') return [client]
    try {
      return lacksOf(await factsOf(client))
    } finally {
      // Not kept for another question: one that did not answer in time still waits for it.
      client.release(true)
    }
  } catch (error) {
    throw serverFault(error)
  } finally {
    await pool.end()
  }
}

/** What the server says of its own archive. Throws `unavailable`. */
export async function archiveOf(server: ServerAddress): Promise<ServerArchive> {
  const pool = connectionsTo(server, 1, patience)
  try {
    const client = await pool.connect()
    try {
      const [found] = (await client.query<ArchiveFacts>(archiveFacts)).rows
      return {
        archive: found?.isOn == null ? 'unseen' : found.isOn ? 'on' : 'off',
        archivedAt: found?.archived_at?.toISOString() ?? null,
        failedAt: found?.failed_at?.toISOString() ?? null,
      }
    } finally {
      client.release(true)
    }
  } catch (error) {
    if (errorCodeOf(error) === notAllowed) return { archive: 'unseen', archivedAt: null, failedAt: null }
    throw serverFault(error)
  } finally {
    await pool.end()
  }
}

interface ArchiveFacts {
  readonly isOn: boolean | null
  readonly archived_at: Date | null
  readonly failed_at: Date | null
}

/** The SQLSTATE of what the role may not ask. */
const notAllowed = '42501'

/** A switch alone archives nothing: a command or a library has to be named too. */
const archiveFacts = `
  select (select bool_and(setting <> 'off') filter (where name = 'archive_mode')
        and bool_or(setting not in ('', '(disabled)')) filter (where name <> 'archive_mode')
      from pg_settings where name in ('archive_mode', 'archive_command', 'archive_library')) as "isOn",
    last_archived_time as archived_at, last_failed_time as failed_at
  from pg_stat_archiver`

/** Throws what is none of the refusals that are named. */
function refusalOf(error: unknown): ServerLack {
  const code = errorCodeOf(error)
  if (error instanceof Error && /does not support SSL/.test(error.message)) return 'tls'
  const known = refusals.find(([beginning]) => code?.startsWith(beginning) === true)
  if (known) return known[1]
  // Of the network, or that nobody has answered in time.
  if (code === null || !/^\d/.test(code)) return 'unreachable'
  throw error
}

async function factsOf(client: PoolClient): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version_num')::integer as version,
      current_setting('server_encoding') as encoding,
      exists (select 1 from pg_extension where extname = 'pg_trgm')
        or (exists (select 1 from pg_available_extensions where name = 'pg_trgm')
          and has_database_privilege(current_database(), 'CREATE')) as "hasExtension",
      coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as "mayCreate",
      (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
      (select count(*)::integer from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')) as tables`)
  const [facts] = rows
  if (!facts) throw new Error('Expected a row about the server')
  return facts
}

export function lacksOf(facts: ServerFacts): ServerLack[] {
  const found: readonly (readonly [lack: ServerLack, isMissing: boolean])[] = [
    ['version', facts.version < oldestVersion],
    ['encoding', facts.encoding !== 'UTF8'],
    ['extension', !facts.hasExtension],
    ['rights', !facts.mayCreate],
    ['superuser', facts.isSuperuser],
    ['taken', facts.tables > 0],
  ]
  return found.filter(([, isMissing]) => isMissing).map(([lack]) => lack)
}
