/** A query cannot write, not by its type and not by its connection; and it sees one state. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, QueryContext } from '../../../main/core/context.ts'
import type { WritableDatabase } from '../../../main/database/tables.ts'
import { command, query } from '../../../shared/contract/define.ts'
import { z } from '../../../shared/schema.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

const nothing = z.object({})
const calls = {
  'sly.insert': query({ needs: 'read', input: nothing, output: nothing, reads: [] }),
  'sly.sql': query({ needs: 'read', input: nothing, output: nothing, reads: [] }),
  'slow.count': query({ needs: 'read', input: nothing, output: z.array(z.number()), reads: [] }),
  'note.add': command({ needs: 'record', input: nothing, output: nothing, changes: ['clinic'] }),
}

let made: Awaited<ReturnType<typeof dispatchOver>>
let pause: Record<'looked' | 'goOn', PromiseWithResolvers<void>>

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
      'slow.count': async (context: QueryContext) => {
        const before = await countNotes(context)
        pause.looked.resolve()
        await pause.goOn.promise
        return [before, await countNotes(context)]
      },
    },
    command: {
      'note.add': async (context: CommandContext) => {
        await context.audit({ subject: 'note', subjectId: '1', patientId: null, before: null, after: {} })
        return {}
      },
    },
  })
})
afterEach(() => made.stop())

async function countNotes({ db }: QueryContext): Promise<number> {
  return (await db.selectFrom('audit').select('seq').where('subject', '=', 'note').execute()).length
}

it('sees one state, although a command is carried out between two of its selects', async () => {
  for (const notes of [0, 1]) {
    pause = { looked: Promise.withResolvers<void>(), goOn: Promise.withResolvers<void>() }
    const counting = made.call('slow.count')
    await pause.looked.promise
    expect(await made.call('note.add')).toMatchObject({ ok: true })
    pause.goOn.resolve()
    expect(await counting).toEqual({ ok: true, value: [notes, notes] })
  }
})

it.each(['sly.insert', 'sly.sql'])('%s changes nothing', async (name) => {
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
