/** Refuses a document that belongs to another plan: saved under the wrong id, it would stand as a revision of this one. */
import { refuseField } from '../../shared/app-error.ts'
import type { Plan, PlanDocument } from '../../shared/domain/plan.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** Plans that are looked into: those that were changed last, since only an open plan can be mistaken for another. */
const lastChanged = 50

/**
 * Throws `invalid_input` for a document with another template than the plan has, and for one whose rows stand in another plan and
 * in no revision of this one. Only a document without any row of the stored one is looked into, which is rare: all rows were taken
 * out and others put in, or a blank plan gets its first rows together.
 */
export async function refuseOfAnotherPlan(
  db: ReadableDatabase,
  before: Plan,
  { template, rows }: PlanDocument,
): Promise<void> {
  if (template !== before.document.template) throw refuseField('document.template', 'invalid')
  const known = new Set(before.document.rows.map(({ id }) => id))
  const [first] = rows
  if (!first || rows.some(({ id }) => known.has(id)) || (known.size === 0 && rows.length === 1)) return
  const asStored = `%"id":"${first.id}"%`
  const own = await db
    .selectFrom('plan_revision')
    .select('revision')
    .where('plan_id', '=', before.id)
    .where('document', 'like', asStored)
    .limit(1)
    .executeTakeFirst()
  if (own) return
  const others = await db
    .selectFrom('plan')
    .select('id')
    .where('id', '<>', before.id)
    .orderBy('updated_at', 'desc')
    .limit(lastChanged)
    .execute()
  if (others.length === 0) return
  const other = await db
    .selectFrom('plan')
    .innerJoin('plan_revision', (join) =>
      join
        .onRef('plan_revision.plan_id', '=', 'plan.id')
        .onRef('plan_revision.revision', '=', 'plan.revision'),
    )
    .select('plan.id')
    .where(
      'plan.id',
      'in',
      others.map(({ id }) => id),
    )
    .where('plan_revision.document', 'like', asStored)
    .limit(1)
    .executeTakeFirst()
  if (other) throw refuseField('document.rows', 'invalid')
}
