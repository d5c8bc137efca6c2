/**
 * What check-ins say, laid on a timeline: which days each one looks back on, what the plan asked for in them, how much
 * of it was done, and the newest value of each measure. Pure, and the same for the window's preview and for the record.
 */
import { adherenceShare } from '../domain/check-in.ts'
import type { CheckIn } from '../domain/check-in.ts'
import type { MeasureValue } from '../domain/measure.ts'
import type { PlanDocument, Stage } from '../domain/plan.ts'
import { planLength } from '../domain/plan.ts'
import { isCalendarDate } from '../domain/calendar-day.ts'
import { prescribedSessions } from './prescribed.ts'
import { addDays, stageOfWeek, weekOf } from './weeks.ts'
import type { Side } from '../domain/side.ts'

/** Days, both included. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** A plan row that sessions can be told of. */
export interface RowToCount {
  readonly rowId: string
  readonly exerciseId: string
  readonly side: Side
  /** What the plan asked for in the stretch; null where that hangs on runs or on need. */
  readonly prescribed: number | null
}

type Counted = Pick<CheckIn, 'id' | 'on' | 'adherence'>

/**
 * The days a check-in of this day looks back on: from the day after the last one that counted sessions, or from the
 * start of the plan. One that counted none (pain told on the phone) leaves its days to the next. Null while the day is
 * not written in full, before the plan has started, and where the day is counted already.
 *
 * @param checkIns of the episode, by day and then as they were recorded
 * @param amended the one of them that is being amended: of its own day, only those before it end the stretch
 */
export function stretchBefore(
  day: string,
  startsOn: string,
  checkIns: readonly Counted[],
  amended: string | null = null,
): Stretch | null {
  if (!isCalendarDate(day)) return null
  const place = amended === null ? checkIns.length : checkIns.findIndex(({ id }) => id === amended)
  const last = checkIns
    .filter(({ id, on, adherence }, index) => {
      return id !== amended && adherence.length > 0 && (on < day || (on === day && index < place))
    })
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const from = last !== undefined && last >= startsOn ? addDays(last, 1) : startsOn
  return from > day ? null : { from, to: day }
}

function rowsIn(plan: PlanDocument, { from, to }: Stretch): RowToCount[] {
  const [first, last] = [weekOf(plan.startsOn, from), weekOf(plan.startsOn, to)]
  return plan.rows.flatMap((row) => {
    const isActive = row.cells.some((cell, index) => cell !== null && index + 1 >= first && index + 1 <= last)
    const prescribed = prescribedSessions(row, plan, from, to)
    if (!isActive || prescribed === 0) return []
    return [{ rowId: row.id, exerciseId: row.exerciseId, side: row.side, prescribed }]
  })
}

/**
 * What sessions can be told of at a check-in of this day: the rows that the plan asks for in the stretch before it, in
 * the order of the plan. An amended check-in keeps what it has counted: of its own day with the numbers of then, and
 * rows that have left the plan since.
 */
export function sessionsToCount(
  day: string,
  plan: PlanDocument | null,
  checkIns: readonly Counted[],
  amended: string | null = null,
): { readonly stretch: Stretch | null; readonly rows: readonly RowToCount[] } {
  const before = checkIns.find(({ id }) => id === amended)
  const stretch = plan && stretchBefore(day, plan.startsOn, checkIns, amended)
  const rows = plan && stretch ? rowsIn(plan, stretch) : []
  const known = new Set(rows.map(({ rowId }) => rowId))
  const counted = (rowId: string) => before?.adherence.find((entry) => entry.rowId === rowId)
  const asked = rows.map((row) => {
    const kept = before?.on === day ? counted(row.rowId) : undefined
    if (!kept) return row
    return {
      ...row,
      exerciseId: kept.exerciseId,
      prescribed: row.prescribed === null ? null : kept.prescribed,
    }
  })
  const gone = (before?.adherence ?? [])
    .filter(({ rowId }) => !known.has(rowId))
    .map(({ rowId, exerciseId, prescribed }) => {
      const side = plan?.rows.find((row) => row.id === rowId)?.side ?? 'none'
      return { rowId, exerciseId, side, prescribed }
    })
  return { stretch, rows: [...asked, ...gone] }
}

/** A check-in on the timeline. */
export interface Observation {
  readonly checkIn: CheckIn
  /** Done of prescribed, 0 to 1; null where it was not asked. */
  readonly share: number | null
  /** First of the days that the share is about. */
  readonly since: string
  /** Of the plan, counted from 1; null without a plan. */
  readonly week: number | null
  readonly stage: Stage | null
  readonly isLighter: boolean
  /** After the last week of the plan. */
  readonly isAfter: boolean
}

/** Days that one share is taken to be about where nothing says when they began. */
const usualStretch = 7

/** The order of time; of one day, as they were recorded. */
function inTime(one: CheckIn, other: CheckIn): number {
  for (const key of ['on', 'recordedAt', 'id'] as const) {
    if (one[key] !== other[key]) return one[key] < other[key] ? -1 : 1
  }
  return 0
}

/** What was said when, oldest first, whatever order the check-ins come in. Days count from the plan, or from `start`. */
export function observationsOf(
  checkIns: readonly CheckIn[],
  plan: PlanDocument | null,
  start: string,
): Observation[] {
  const startsOn = plan?.startsOn ?? start
  const lastDay = addDays(startsOn, (plan?.weeks ?? planLength.usual) * 7)
  let counted: string | null = null
  return checkIns.toSorted(inTime).map((checkIn) => {
    const { on, adherence } = checkIn
    const unknown = on > lastDay ? addDays(on, -usualStretch) : startsOn
    const since: string = counted === null ? unknown : addDays(counted, 1)
    if (adherence.length > 0) counted = on
    const week = plan ? weekOf(startsOn, on) : null
    return {
      checkIn,
      share: adherenceShare(adherence),
      since: since > on ? on : since,
      week,
      stage: plan && week !== null ? stageOfWeek(plan.stages, week) : null,
      isLighter: plan !== null && week !== null && plan.lighterWeeks.includes(week),
      isAfter: plan !== null && week !== null && week > plan.weeks,
    }
  })
}

/** The newest value of each measure on each side, with its day. Of one day, the one recorded last. */
export function latestValues(checkIns: readonly CheckIn[]): (MeasureValue & { readonly on: string })[] {
  const latest = new Map<string, MeasureValue & { readonly on: string }>()
  for (const { on, measures } of checkIns.toSorted(inTime)) {
    for (const value of measures) latest.set(`${value.measure} ${value.side}`, { ...value, on })
  }
  return [...latest.values()]
}
