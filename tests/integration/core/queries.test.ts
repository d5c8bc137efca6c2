/** A query cannot write: not by its type, and not by its connection. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { QueryContext } from '../../../main/core/context.ts'
import type { WritableDatabase } from '../../../main/database/tables.ts'
import { query } from '../../../shared/contract/define.ts'
import { z } from '../../../shared/schema.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

const nothing = z.object({})
const calls = {
  'sly.insert': query({ needs: 'read', input: nothing, output: nothing, reads: [] }),
  'sly.sql': query({ needs: 'read', input: nothing, output: nothing, reads: [] }),
  'sly.pragma': query({ needs: 'read', input: nothing, output: nothing, reads: [] }),
}

let made: Awaited<ReturnType<typeof dispatchOver>>

beforeEach(async () => {
  made = await dispatchOver(calls, {
    query: {
      'sly.insert': async (context: QueryContext) => {
        // What no type allows, in case somebody gets around the types.
        const db = context.db as unknown as WritableDatabase
        await db.insertInto('counter').values({ name: 'sly', value: 1 }).execute()
        return {}
      },
      'sly.sql': async (context: QueryContext) => {
        await sql`insert into counter (name, value) values ('sly', 1)`.execute(
          context.db as unknown as WritableDatabase,
        )
        return {}
      },
      'sly.pragma': async (context: QueryContext) => {
        await sql`pragma query_only = off`.execute(context.db as unknown as WritableDatabase)
        await sql`delete from clinic`.execute(context.db as unknown as WritableDatabase)
        return {}
      },
    },
  })
})
afterEach(() => made.stop())

it.each(Object.keys(calls))('%s changes nothing', async (name) => {
  const answer = await made.call(name)
  expect(answer.ok).toBe(false)
  expect(await made.clinic.store.read((db) => db.selectFrom('counter').selectAll().execute())).toEqual([])
  expect(await made.clinic.store.read((db) => db.selectFrom('clinic').select('id').execute())).toHaveLength(1)
  expect(made.events).toEqual([])
})

/** Never called: each line fails to compile, which is the test. */
function writesOfAQuery(context: QueryContext): void {
  // @ts-expect-error a query's handle has no insert
  void context.db.insertInto
  // @ts-expect-error nor an update
  void context.db.updateTable
  // @ts-expect-error nor a delete
  void context.db.deleteFrom
  // @ts-expect-error nor a transaction
  void context.db.transaction
  // @ts-expect-error and it is no writable handle
  const writable: WritableDatabase = context.db
  void writable
}

it('does not compile either', () => {
  expect(writesOfAQuery).toBeTypeOf('function')
})
