/**
 * The engine that a test's clinic is kept by, chosen in one place: the encrypted file, or a database of its own on the
 * server that `STRIDEBOOK_SERVER` names (`tests/support/postgres-setup.ts`).
 */
import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import type { ServerPlace, StorePlace } from '../../main/database/store.ts'
import type { ServerAddress } from '../../shared/domain/server.ts'

const given = process.env['STRIDEBOOK_SERVER']
/** The server, as its owner; null where clinics are files. */
export const testServer = given === undefined ? null : (JSON.parse(given) as ServerAddress)

/** Answers the name of every table, those of the index of parts too. */
export const everyTable = testServer
  ? `select table_name as name from information_schema.tables where table_schema = 'public'`
  : `select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')`

let owner: Promise<Pool> | null = null

/** Runs a statement as the server's owner. */
async function onServer<Row extends object>(
  server: ServerAddress,
  statement: string,
  values: readonly string[] = [],
): Promise<Row[]> {
  owner ??= import('../../main/database/postgres/connect.ts').then(({ connectionsTo }) =>
    connectionsTo(server, 1),
  )
  const { rows } = await (await owner).query<Row>(statement, [...values])
  return rows
}

/** The database of the clinic of a data folder, made empty or after a model unless it is there; null on files. */
export async function databaseFor(dataFolder: string, model?: ServerPlace): Promise<ServerPlace | null> {
  if (!testServer) return null
  const place = placeOf(testServer, dataFolder)
  const { database } = place.server
  const there = await onServer(testServer, 'select 1 from pg_database where datname = $1', [database])
  if (there.length === 0)
    await onServer(
      testServer,
      `create database ${database} template ${model?.server.database ?? 'template0'} strategy wal_log`,
    )
  return place
}

/** A user of the server who may do nothing but what the owner of a database may. */
const clinicUser = { user: 'clinic_user', password: 'known to both sides' }

/** The empty database of a data folder, as its owner reaches it, who is nobody else on the server. */
export async function ownedDatabase(dataFolder: string): Promise<ServerAddress> {
  const made = await databaseFor(dataFolder)
  if (!made || !testServer) throw new Error('Expected a server')
  const { user, password } = clinicUser
  // Files that run beside each other may make the role at once.
  await onServer(
    testServer,
    `do $$ begin create role ${user} login password '${password}';
      exception when duplicate_object or unique_violation then null; end $$`,
  )
  await onServer(testServer, `alter database ${made.server.database} owner to ${user}`)
  return { ...made.server, ...clinicUser }
}

export async function dropDatabaseOf(dataFolder: string): Promise<void> {
  if (!testServer) return
  const { database } = placeOf(testServer, dataFolder).server
  await onServer(testServer, `drop database if exists ${database} with (force)`)
}

/** Where the clinic of a data folder is. */
export function clinicPlaceOf(dataFolder: string): StorePlace {
  return testServer ? placeOf(testServer, dataFolder) : { file: dataFolderAt(dataFolder).clinic.database }
}

function placeOf(server: ServerAddress, dataFolder: string): ServerPlace {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 20)
  return { server: { ...server, database: `clinic_${name}` } }
}
