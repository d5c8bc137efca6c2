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
  'sly.insert': query({ input: nothing, output: nothing, reads: [] }),
  'sly.sql': query({ input: nothing, output: nothing, reads: [] }),
  'sly.pragma': query({ input: nothing, output: nothing, reads: [] }),
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
        await sql`insert into counter (name, value) values ('sly', 1)`.execute(context.db.executor)
        return {}
      },
      'sly.pragma': async (context: QueryContext) => {
        await sql`pragma query_only = off`.execute(context.db.executor)
        await sql`delete from clinic`.execute(context.db.executor)
        return {}
      },
    },
  })
})
afterEach(() => made.stop())

it.each(Object.keys(calls))('%s changes nothing', async (name) => {
  const answer = await made.call(name)
  expect(answer.ok).toBe(false)
  expect(await made.clinic.database.readable.selectFrom('counter').selectAll().execute()).toEqual([])
  expect(await made.clinic.database.readable.selectFrom('clinic').select('id').execute()).toHaveLength(1)
  expect(made.events).toEqual([])
})

it('does not compile either', () => {
  function handlers(context: QueryContext) {
    // @ts-expect-error a query's handle has no insert
    const insert = () => context.db.insertInto('counter')
    // @ts-expect-error nor an update
    const update = () => context.db.updateTable('counter')
    // @ts-expect-error nor a delete
    const remove = () => context.db.deleteFrom('counter')
    // @ts-expect-error nor a transaction
    const transaction = () => context.db.transaction()
    // @ts-expect-error and it is no writable handle
    const writable: WritableDatabase = context.db
    return [insert, update, remove, transaction, writable]
  }
  expect(handlers).toBeTypeOf('function')
})
