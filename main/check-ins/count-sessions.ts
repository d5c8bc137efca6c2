/** Turns the sessions that were told into adherence: what was prescribed comes from the plan, never from the window. */
import { AppFault, type FieldIssue } from '../../shared/app-error.ts'
import type { Adherence, CheckIn, CheckInDetails } from '../../shared/domain/check-in.ts'
import type { Episode } from '../../shared/domain/episode.ts'
import { sessionsToCount } from '../../shared/program/observations.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readPlan } from '../plans/queries.ts'
import { readCheckIns } from './queries.ts'

/**
 * Throws `invalid_input` for a row that is not of this episode's plan, an exercise that the row does not show, more
 * done than prescribed, and a row whose number the plan cannot know when nobody said it.
 *
 * @param before the check-in as it stands where it is amended
 */
export async function countSessions(
  db: ReadableDatabase,
  { id, planId }: Episode,
  { on, sessions }: Pick<CheckInDetails, 'on' | 'sessions'>,
  before: CheckIn | null,
): Promise<Adherence[]> {
  if (sessions.length === 0) return []
  const plan = planId === null ? null : (await readPlan(db, planId)).document
  const { rows } = sessionsToCount(on, plan, await readCheckIns(db, id), before?.id)
  const issues: FieldIssue[] = []
  const adherence = sessions.map(({ rowId, exerciseId, done, occasions }, index) => {
    const refuse = (field: string, reason: FieldIssue['reason']) =>
      issues.push({ field: `checkIn.sessions.${index}.${field}`, reason })
    const row = rows.find((one) => one.rowId === rowId) ?? unasked(plan?.rows.find((one) => one.id === rowId))
    const prescribed = row?.prescribed ?? occasions ?? 0
    if (!row) refuse('rowId', 'not_found')
    else if (row.exerciseId !== exerciseId) refuse('exerciseId', 'does_not_match')
    else if (row.prescribed === null && occasions === null) refuse('occasions', 'required')
    else if (done > prescribed) refuse('done', 'done_more_than_prescribed')
    return { rowId, exerciseId, done, prescribed }
  })
  if (issues.length > 0) throw new AppFault({ code: 'invalid_input', fields: issues })
  return adherence
}

/** A row of the plan that asked for nothing in these days. */
function unasked(row: { readonly exerciseId: string } | undefined) {
  return row && { exerciseId: row.exerciseId, prescribed: 0 }
}
