/** What every domain does with rows: finding one or saying that there is none, and changing the one that was seen. */
import type { Selectable, Updateable } from 'kysely'
import { AppFault } from '../../shared/app-error.ts'
import type { Tables, WritableDatabase } from './tables.ts'

/** For `executeTakeFirstOrThrow`: what was asked for is not there. */
export const notFound = (): AppFault => new AppFault({ code: 'not_found' })

/**
 * Takes the next number of a row of numbers that begins at `first`; no two callers ever get the same. Given back only by
 * taking the whole transaction back.
 */
export async function takeNumber(db: WritableDatabase, name: string, first: number): Promise<number> {
  const { value: next } = await db
    .insertInto('counter')
    .values({ name, value: first + 1 })
    .onConflict((there) => there.column('name').doUpdateSet((to) => ({ value: to('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return next - 1
}

/** Where each of these tables counts the changes of a row. */
const countedBy = {
  patient: 'revision',
  episode: 'revision',
  exercise: 'revision',
  plan: 'revision',
  check_in: 'version',
} as const satisfies { readonly [Table in keyof Tables]?: keyof Updateable<Tables[Table]> }

/**
 * Changes a row that nobody has changed since revision `basedOn`, which counts on by one, and answers it as it is then.
 * Throws `conflict` when somebody has, `not_found` when there is no such row; never adds one.
 */
export async function updateRow<Table extends keyof typeof countedBy>(
  db: WritableDatabase,
  table: Table,
  id: string,
  basedOn: number,
  values: Updateable<Tables[Table]>,
): Promise<Selectable<Tables[Table]>> {
  // All these tables have an `id` and a count; Kysely cannot type a table that it learns at run time.
  const counted = table as 'patient'
  const revision = countedBy[table] as 'revision'
  const changed = await db
    .updateTable(counted)
    .set({ ...values, [revision]: basedOn + 1 })
    .where('id', '=', id)
    .where(revision, '=', basedOn)
    .returningAll()
    .executeTakeFirst()
  if (changed) return changed as unknown as Selectable<Tables[Table]>
  await db.selectFrom(counted).select('id').where('id', '=', id).executeTakeFirstOrThrow(notFound)
  throw new AppFault({ code: 'conflict' })
}
