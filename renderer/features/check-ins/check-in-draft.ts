/** What is typed into a check-in form, and what is sent of it. Pure. */
import type { FieldIssue } from '../../../shared/app-error.ts'
import type { Adherence, CheckIn, CheckInDetails } from '../../../shared/domain/check-in.ts'
import type { PlanDocument, RowSide } from '../../../shared/domain/plan.ts'
import { isCalendarDate } from '../../../shared/domain/calendar-day.ts'
import { prescribedSessions } from '../../../shared/program/prescribed.ts'
import { addDays, weekOf } from '../../../shared/program/weeks.ts'

/** Sessions of one exercise as typed; `prescribed` is left out while the plan's own number stands. */
export interface TypedSessions {
  readonly done: number | null
  readonly prescribed?: number | null
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

/** An exercise that sessions can be counted for. */
export interface SessionRow {
  readonly rowId: string
  readonly exerciseId: string
  readonly side: RowSide
  /** What the plan asked for in the stretch; null where that depends on runs or on need. */
  readonly prescribed: number | null
}

export interface Stretch {
  readonly from: string
  readonly to: string
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
    ({ rowId, done, prescribed }) => [rowId, { done, prescribed }] as const,
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

/**
 * The days a check-in of this day looks back on: from the day after the last one that counted sessions, or from the
 * start of the plan. One that counted none (pain told on the phone) leaves its days to the next. Null while the day is not
 * typed in full, before the plan has started, and where the day is counted already.
 */
export function stretchBefore(
  day: string,
  plan: PlanDocument,
  others: readonly Pick<CheckIn, 'on' | 'adherence'>[],
): Stretch | null {
  if (!isCalendarDate(day)) return null
  const before = others.filter((one) => one.adherence.length > 0 && one.on <= day).map((one) => one.on)
  const last = before.toSorted().at(-1)
  const from = last !== undefined && last >= plan.startsOn ? addDays(last, 1) : plan.startsOn
  return from > day ? null : { from, to: day }
}

/** The rows that the plan asked for in a stretch of days, in the order of the plan. */
export function rowsIn(plan: PlanDocument, stretch: Stretch): SessionRow[] {
  const [first, last] = [weekOf(plan.startsOn, stretch.from), weekOf(plan.startsOn, stretch.to)]
  return plan.rows.flatMap((row) => {
    const isActive = row.cells.some((cell, index) => cell !== null && index + 1 >= first && index + 1 <= last)
    const prescribed = prescribedSessions(row, plan, stretch.from, stretch.to)
    if (!isActive || prescribed === 0) return []
    return [{ rowId: row.id, exerciseId: row.exerciseId, side: row.side, prescribed }]
  })
}

/** The rows of a stretch, and those that a stored check-in has counted besides. */
export function withCounted(
  rows: readonly SessionRow[],
  counted: readonly Adherence[],
  plan: PlanDocument | null,
): SessionRow[] {
  const known = new Set(rows.map((row) => row.rowId))
  const missing = counted.filter((entry) => !known.has(entry.rowId))
  const sideOf = (rowId: string) => plan?.rows.find((row) => row.id === rowId)?.side ?? 'none'
  return [
    ...rows,
    ...missing.map((entry) => ({
      rowId: entry.rowId,
      exerciseId: entry.exerciseId,
      side: sideOf(entry.rowId),
      prescribed: entry.prescribed,
    })),
  ]
}

/** What stands in the two fields of a row. */
export function sessionsOf(
  draft: CheckInDraft,
  row: SessionRow,
): { done: number | null; prescribed: number | null } {
  const typed = draft.sessions[row.rowId]
  return {
    done: typed?.done ?? null,
    prescribed: typed?.prescribed === undefined ? row.prescribed : typed.prescribed,
  }
}

/** Every known number of sessions set to what was prescribed, or to none. */
export function fillSessions(
  draft: CheckInDraft,
  rows: readonly SessionRow[],
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
  rows: readonly SessionRow[],
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
  /** The rows behind `checkIn.adherence`, in its order, so that a refusal finds its field. */
  readonly rowIds: readonly string[]
}

/** What is sent: rows without an answer are left out, so that "not asked" is never stored as zero. */
export function detailsOf(
  draft: CheckInDraft,
  rows: readonly SessionRow[],
  measures: CheckInDetails['measures'],
): { readonly submission: Submission; readonly issues: readonly FieldIssue[] } {
  const answered = rows.flatMap((row) => {
    const { done, prescribed } = sessionsOf(draft, row)
    return done === null ? [] : [{ rowId: row.rowId, exerciseId: row.exerciseId, done, prescribed }]
  })
  const issues = answered
    .filter((entry) => entry.prescribed === null)
    .map((entry) => ({ field: `sessions.${entry.rowId}.prescribed`, reason: 'required' as const }))
  const adherence = answered.map((entry) => ({ ...entry, prescribed: entry.prescribed ?? 0 }))
  const { on, source, painDuring, painNextMorning, effort, effortMinutes, note } = draft
  return {
    submission: {
      checkIn: { on, source, painDuring, painNextMorning, adherence, effort, effortMinutes, measures, note },
      rowIds: adherence.map((entry) => entry.rowId),
    },
    issues,
  }
}

/** Whether anything has been learnt at all. */
export function saysNothing(details: CheckInDetails): boolean {
  return (
    details.painDuring === null &&
    details.painNextMorning === null &&
    details.adherence.length === 0 &&
    details.effort === null &&
    details.effortMinutes === null &&
    details.measures.length === 0 &&
    details.note.trim() === ''
  )
}

/** Names the refused entries by their row, because their place in the list changes while somebody types. */
export function issuesByRow(issues: readonly FieldIssue[], rowIds: readonly string[]): FieldIssue[] {
  return issues.map((issue) => {
    const match = /^checkIn\.adherence\.(\d+)\.(\w+)$/.exec(issue.field)
    const rowId = match ? rowIds[Number(match[1])] : undefined
    return rowId === undefined ? issue : { ...issue, field: `sessions.${rowId}.${match?.[2] ?? 'done'}` }
  })
}
