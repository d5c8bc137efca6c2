/** What is typed into a check-in form, and what is sent of it. Pure. */
import type { FieldIssue } from '../../../shared/app-error.ts'
import type { CheckIn, CheckInDetails } from '../../../shared/domain/check-in.ts'
import type { RowToCount } from '../../../shared/program/observations.ts'

/** Sessions of one exercise as typed; `occasions` only where the plan does not know how many were asked for. */
export interface TypedSessions {
  readonly done: number | null
  readonly occasions?: number | null
}

export interface CheckInDraft {
  readonly on: string
  readonly source: CheckIn['source']
  readonly painDuring: number | null
  readonly painNextMorning: number | null
  /** By the id of the plan row. */
  readonly sessions: Readonly<Record<string, TypedSessions>>
  readonly effort: number | null
  readonly effortMinutes: number | null
  readonly note: string
  /** Only asked for when a check-in is amended. */
  readonly reason: string
}

export function emptyDraft(on: string, source: CheckIn['source']): CheckInDraft {
  return {
    on,
    source,
    painDuring: null,
    painNextMorning: null,
    sessions: {},
    effort: null,
    effortMinutes: null,
    note: '',
    reason: '',
  }
}

export function draftOf(checkIn: CheckIn): CheckInDraft {
  const sessions = checkIn.adherence.map(
    ({ rowId, done, prescribed }) => [rowId, { done, occasions: prescribed }] as const,
  )
  const { on, source, painDuring, painNextMorning, effort, effortMinutes, note } = checkIn
  return {
    on,
    source,
    painDuring,
    painNextMorning,
    sessions: Object.fromEntries(sessions),
    effort,
    effortMinutes,
    note,
    reason: '',
  }
}

/** What stands in a row: the plan's own number of prescribed sessions, else what was typed for it. */
export function sessionsOf(
  draft: CheckInDraft,
  row: RowToCount,
): { done: number | null; prescribed: number | null } {
  const typed = draft.sessions[row.rowId]
  return { done: typed?.done ?? null, prescribed: row.prescribed ?? typed?.occasions ?? null }
}

/** Every known number of sessions set to what was prescribed, or to none. */
export function fillSessions(
  draft: CheckInDraft,
  rows: readonly RowToCount[],
  fill: 'all' | 'none',
): CheckInDraft['sessions'] {
  const filled = rows.flatMap((row) => {
    const { prescribed } = sessionsOf(draft, row)
    if (prescribed === null) return []
    return [[row.rowId, { ...draft.sessions[row.rowId], done: fill === 'all' ? prescribed : 0 }] as const]
  })
  return { ...draft.sessions, ...Object.fromEntries(filled) }
}

/** Done and prescribed over all rows with an answer. */
export function sessionTotal(
  draft: CheckInDraft,
  rows: readonly RowToCount[],
): { done: number; prescribed: number } | null {
  let [done, prescribed, answered] = [0, 0, 0]
  for (const row of rows) {
    const typed = sessionsOf(draft, row)
    if (typed.done === null || typed.prescribed === null) continue
    done += typed.done
    prescribed += typed.prescribed
    answered += 1
  }
  return answered === 0 ? null : { done, prescribed }
}

export interface Submission {
  readonly checkIn: CheckInDetails
  /** The rows behind `checkIn.sessions`, in its order, so that a refusal finds its field. */
  readonly rowIds: readonly string[]
}

/** What is sent: rows without an answer are left out, so that "not asked" is never stored as zero. */
export function detailsOf(
  draft: CheckInDraft,
  rows: readonly RowToCount[],
  measures: CheckInDetails['measures'],
): { readonly submission: Submission; readonly issues: readonly FieldIssue[] } {
  const answered = rows.flatMap((row) => {
    const { done, prescribed } = sessionsOf(draft, row)
    return done === null ? [] : [{ ...row, done, occasions: row.prescribed === null ? prescribed : null }]
  })
  const issues = answered
    .filter(({ prescribed, occasions }) => prescribed === null && occasions === null)
    .map(({ rowId }) => ({ field: `sessions.${rowId}.occasions`, reason: 'required' as const }))
  const sessions = answered.map(({ rowId, exerciseId, done, occasions }) => {
    return { rowId, exerciseId, done, occasions }
  })
  const { on, source, painDuring, painNextMorning, effort, effortMinutes, note } = draft
  return {
    submission: {
      checkIn: { on, source, painDuring, painNextMorning, sessions, effort, effortMinutes, measures, note },
      rowIds: sessions.map(({ rowId }) => rowId),
    },
    issues,
  }
}

/** Whether anything has been learnt at all. */
export function saysNothing(details: CheckInDetails): boolean {
  return (
    details.painDuring === null &&
    details.painNextMorning === null &&
    details.sessions.length === 0 &&
    details.effort === null &&
    details.effortMinutes === null &&
    details.measures.length === 0 &&
    details.note.trim() === ''
  )
}

/** Names the refused entries by their row, because their place in the list changes while somebody types. */
export function issuesByRow(issues: readonly FieldIssue[], rowIds: readonly string[]): FieldIssue[] {
  return issues.map((issue) => {
    const match = /^checkIn\.sessions\.(\d+)\.(\w+)$/.exec(issue.field)
    const rowId = match ? rowIds[Number(match[1])] : undefined
    const field = match?.[2] === 'occasions' ? 'occasions' : 'done'
    return rowId === undefined ? issue : { ...issue, field: `sessions.${rowId}.${field}` }
  })
}
