/** The schemas of both engines, held against each other: whoever forgets one of them is told here. */
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import { migrations as serverSteps } from '../../../../main/database/postgres/migrations/list.ts'
import { migrations as fileSteps } from '../../../../main/database/sqlite/migrations/list.ts'
import { databaseFor, dropDatabaseOf } from '../../../support/engine.ts'
import { open, randomKey, tableNames, temporaryFolder } from '../temporary-database.ts'
import { shapeOfFile, shapeOfServer, type Shape } from './shape.ts'

const folder = `schema-${process.pid}`
let pool: Pool
let onServer: Shape

beforeAll(async () => {
  const place = await databaseFor(folder)
  if (!place) throw new Error('Expected a server')
  await (await openStore({ place, key: randomKey(), mode: 'create' })).close()
  pool = connectionsTo(place.server, 1)
  onServer = await shapeOfServer(pool)
})
afterAll(async () => {
  await pool.end()
  await dropDatabaseOf(folder)
})

async function onFile(): Promise<Shape> {
  const file = join(temporaryFolder(), 'clinic.db')
  const key = randomKey()
  await (await open({ file, key, mode: 'create' })).close()
  return shapeOfFile(file, key)
}

describe('the schemas', () => {
  it('have the same tables', async () => {
    expect(Object.keys(onServer).sort()).toEqual(Object.keys(await onFile()).sort())
    expect(Object.keys(onServer).sort()).toEqual([...tableNames].sort())
  })

  it.each(tableNames)(
    'have the same columns, keys, references, checks, indexes and triggers in %s',
    async (table) => {
      expect(onServer[table]).toEqual((await onFile())[table])
    },
  )

  it('come from steps of the same numbers and names', () => {
    const first = serverSteps[0]?.version ?? 0
    const named = (steps: readonly { version: number; name: string }[]) =>
      steps.filter(({ version }) => version >= first).map(({ version, name }) => `${version} ${name}`)
    expect(named(serverSteps)).toEqual(named(fileSteps))
  })

  it('are told apart by one column, one check, one key, one index or one trigger', async () => {
    const file = await onFile()
    const changes = [
      'alter table patient add column nickname plain_text',
      'alter table patient alter column given_name drop not null',
      'alter table episode alter column side type text',
      'alter table check_in drop constraint check_in_pain_check',
      'alter table plan drop constraint plan_episode_id_key',
      'alter table draft drop constraint draft_user_id_fkey',
      'drop index episode_by_patient',
      'drop trigger plan_revision_refuses_update on plan_revision',
      'create table other (id integer)',
    ]
    for (const change of changes) {
      await pool.query('begin')
      await pool.query(change)
      expect(await shapeOfServer(pool), change).not.toEqual(file)
      await pool.query('rollback')
    }
    expect(await shapeOfServer(pool)).toEqual(file)
  })
})

describe('on a server', () => {
  it('what is written once is not changed, deleted or emptied', async () => {
    const guarded = tableNames.filter((table) =>
      onServer[table]?.triggers.includes(`${table}_refuses_delete`),
    )
    expect(guarded).toContain('audit')
    for (const table of guarded) {
      const triggers = await pool.query<{ name: string }>(
        'select tgname as name from pg_trigger where tgrelid = $1::regclass and not tgisinternal',
        [table],
      )
      expect(triggers.rows.map(({ name }) => name)).toContain(`${table}_refuses_truncate`)
      await expect(pool.query(`truncate ${table} cascade`)).rejects.toThrow('is append-only')
    }
  })
})
