/**
 * On which days of the week a plan's rows are done, read from its day layouts, and what the layout of a week looks like to
 * whoever checks it. Days of the week are numbers, 0 for Monday to 6 for Sunday. How the days of a row are chosen follows
 * section 1 of the clinical templates; the choices there are clinic defaults.
 */
import { assertNever } from '../assert.ts'
import { addDays, daysBetween, mondayOf } from '../domain/calendar-day.ts'
import { daysOfWeek, sessionNames } from '../domain/day-layout.ts'
import type { DayItem, DayLayout } from '../domain/day-layout.ts'
import type { Frequency } from '../domain/dose.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { allWeeks } from './weeks.ts'

type Laid = Pick<PlanDocument, 'dayLayouts'>
type Planned = Pick<PlanDocument, 'dayLayouts' | 'rows' | 'startsOn'>

const weekdays: readonly number[] = Array.from({ length: daysOfWeek }, (_, day) => day)

/** The day of the week of a calendar day, 0 for Monday. Throws a RangeError for a day that does not exist. */
export function weekdayOf(day: string): number {
  return daysBetween(mondayOf(day), day)
}

/** The layout that holds in a week; null where the plan has none. */
export function layoutOfWeek({ dayLayouts }: Laid, week: number): DayLayout | null {
  return dayLayouts.findLast(({ fromWeek }) => fromWeek <= week) ?? null
}

/** The days of a layout that hold an item; `session` stands for the named sessions too. */
export function daysWith({ days }: Pick<DayLayout, 'days'>, item: DayItem): readonly number[] {
  const asked: readonly DayItem[] = item === 'session' ? ['session', ...sessionNames] : [item]
  return weekdays.filter((day) => asked.some((one) => days[day]?.includes(one)))
}

/** What a row looks for in a layout: its own days, else those of its named session, else those of its sheet. */
export function dayItemOf({ days, session, sheet }: Pick<PlanRow, 'days' | 'session' | 'sheet'>): DayItem {
  return days ?? (sheet === 'session' ? session : null) ?? sheet
}

/** Days from each one to the next, the first one of the next week included; in days, 7 for a single one. */
function gapsAround(days: readonly number[]): number[] {
  return days.map((day, at) => (days[at + 1] ?? (days[0] ?? 0) + daysOfWeek) - day)
}

/** All ways to take so many of the days, in their order. */
function choicesOf(days: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return days.flatMap((day, at) => choicesOf(days.slice(at + 1), count - 1).map((rest) => [day, ...rest]))
}

/**
 * So many of the days. One is the middle one, two of three are the first and the last; else as far from each other as can
 * be, over Sunday too, the earliest where several choices are alike. All of them where more are asked than there are.
 */
export function spreadOver(days: readonly number[], count: number): readonly number[] {
  if (count >= days.length) return days
  const middle = Math.floor((days.length - 1) / 2)
  if (count <= 1) return days.slice(middle, middle + count)
  if (days.length === 3) return [...days.slice(0, 1), ...days.slice(-1)]
  // Of gaps that add up to a week, the most even ones have the least sum of squares.
  const unevenness = (choice: readonly number[]) => gapsAround(choice).reduce((sum, gap) => sum + gap ** 2, 0)
  return choicesOf(days, count).reduce((best, choice) =>
    unevenness(choice) < unevenness(best) ? choice : best,
  )
}

/** The frequency of a row in a week, which may have one of its own; null where the row rests. */
function frequencyIn(row: PlanRow, week: number): Frequency | null {
  const dose = row.cells[week - 1]?.dose
  return dose ? (dose.frequency ?? row.frequency) : null
}

/**
 * The days that are run on in a week: those of the layout, or fewer where the rows that are otherwise done on each of them
 * ask for fewer, as lighter weeks do. Empty where the layout has no run day, or the plan no layout.
 */
export function runDaysOfWeek(plan: Laid & Pick<PlanDocument, 'rows'>, week: number): readonly number[] {
  const layout = layoutOfWeek(plan, week)
  const all = layout ? daysWith(layout, 'run') : []
  const asked = plan.rows.flatMap((row) => {
    const often = frequencyIn(row, week)
    if (dayItemOf(row) !== 'run' || often?.kind !== 'daysPerWeek') return []
    return row.frequency.kind === 'daysPerWeek' && row.frequency.min >= all.length ? [often.min] : []
  })
  return asked.length === 0 ? all : spreadOver(all, Math.max(...asked))
}

/** Every second day of a plan, counted from its first one: four days in odd weeks, three in even ones. */
function secondDays({ startsOn }: Pick<PlanDocument, 'startsOn'>, week: number): number[] {
  const first = weekdayOf(startsOn)
  const offset = week % 2 === 1 ? 0 : 1
  return weekdays.filter((day) => ((day - first + daysOfWeek) % daysOfWeek) % 2 === offset)
}

/**
 * The days of the week on which a row is done, ascending; none where it rests. Ranges ask for their lower end. Rows of the
 * Daily sheet that are not done daily take days without rest-day mobility first. Null where the plan does not say: it has no
 * layout, the row goes by need, or the layout has fewer days for it than it asks for.
 */
export function daysOfRow(row: PlanRow, plan: Planned, week: number): readonly number[] | null {
  const layout = layoutOfWeek(plan, week)
  if (!layout) return null
  const often = frequencyIn(row, week)
  if (!often) return []
  const item = dayItemOf(row)
  const held = daysWith(layout, item)
  const orUnknown = (days: readonly number[], least = 1) => (days.length < least ? null : days)
  switch (often.kind) {
    case 'daily':
      return weekdays
    case 'daysPerWeek': {
      const runs = item === 'run' ? runDaysOfWeek(plan, week) : held
      const days = runs.length < often.min ? held : runs
      const mobile = item === 'daily' ? daysWith(layout, 'mobility') : []
      const plain = days.filter((day) => !mobile.includes(day))
      const others = days.filter((day) => mobile.includes(day))
      const chosen = [
        ...spreadOver(plain, often.min),
        ...spreadOver(others, Math.max(0, often.min - plain.length)),
      ]
      return orUnknown(
        chosen.toSorted((one, other) => one - other),
        often.min,
      )
    }
    case 'alternateDays': {
      const second = secondDays(plan, week)
      return held.length === daysOfWeek ? second : orUnknown(spreadOver(held, second.length), 3)
    }
    case 'nonRunningDays': {
      const runs = runDaysOfWeek(plan, week)
      return orUnknown(held.filter((day) => !runs.includes(day)))
    }
    case 'everyRun':
    case 'afterRuns':
    case 'beforeRuns':
      return orUnknown(runDaysOfWeek(plan, week))
    case 'asNeeded':
      return null
    default:
      return assertNever(often)
  }
}

/**
 * The rows of a week that its layout has no days for, or fewer than they ask for; rows that go by need ask for none. Empty
 * where the plan has no layout.
 */
export function rowsWithoutDays(plan: Planned, week: number): PlanRow[] {
  if (!layoutOfWeek(plan, week)) return []
  return plan.rows.filter(
    (row) => frequencyIn(row, week)?.kind !== 'asNeeded' && daysOfRow(row, plan, week) === null,
  )
}

/**
 * The calendar days from one to another, both included, on which a row is done; days outside the plan are none. Null where
 * the plan does not say for a week inside the stretch.
 */
export function calendarDaysOf(
  row: PlanRow,
  plan: PlanDocument,
  fromDay: string,
  toDay: string,
): readonly string[] | null {
  const firstWeekday = weekdayOf(plan.startsOn)
  const first = Math.max(0, daysBetween(plan.startsOn, fromDay))
  const last = Math.min(plan.weeks * daysOfWeek - 1, daysBetween(plan.startsOn, toDay))
  const found: string[] = []
  for (const week of allWeeks(plan)) {
    const weekStart = (week - 1) * daysOfWeek
    if (weekStart > last || weekStart + daysOfWeek <= first) continue
    const days = daysOfRow(row, plan, week)
    if (!days) return null
    for (let at = Math.max(first, weekStart); at <= Math.min(last, weekStart + daysOfWeek - 1); at += 1)
      if (days.includes((firstWeekday + at) % daysOfWeek)) found.push(addDays(plan.startsOn, at))
  }
  return found
}

/** Days without a session, a run, hops or a ride; the daily routine and mobility are no work to rest from. */
export function restDays(layout: DayLayout): readonly number[] {
  const work = (['session', 'hops', 'run', 'ride'] as const).flatMap((item) => daysWith(layout, item))
  return weekdays.filter((day) => !work.includes(day))
}

/** Run days that the next day is a run day too, Sunday before Monday included. */
export function neighbouringRunDays(layout: DayLayout): readonly number[] {
  const days = daysWith(layout, 'run')
  const gaps = gapsAround(days)
  return days.filter((_, at) => gaps[at] === 1)
}

/**
 * Hours from each hop day to the next one, over Sunday too, in the order of the days; 168 for a single one.
 */
export function hoursBetweenHopDays(layout: DayLayout): readonly { day: number; hours: number }[] {
  const days = daysWith(layout, 'hops')
  const gaps = gapsAround(days)
  return days.map((day, at) => ({ day, hours: (gaps[at] ?? daysOfWeek) * 24 }))
}

/** Hours that must lie between two days with hops: secondary sources say 48 to 72 (facts part C); 48 is a clinic default. */
export const leastHoursBetweenHops = 48
