/** The days that a handout is for. Pure. */
import type { DaySpan } from '../domain/handout.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { daysOfRow, weekdayOf } from '../program/day-layout.ts'
import { addDays, allWeeks, weekDates, weekOf } from '../program/weeks.ts'

/** Days that a handout covers where nobody knows the next visit. A clinic default. */
export const usualSpan = 14

/**
 * From today, or from the plan's first day, to the next visit (`YYYY-MM-DD`), to the end of the plan at most; for two weeks
 * where there is none, or it has passed. Null once the plan has ended.
 */
export function spanToVisit(
  plan: Pick<PlanDocument, 'startsOn' | 'weeks'>,
  today: string,
  nextVisit: string | null,
): DaySpan | null {
  const { last } = weekDates(plan.startsOn, plan.weeks)
  const from = today < plan.startsOn ? plan.startsOn : today
  if (from > last) return null
  const visit = nextVisit !== null && nextVisit >= from ? nextVisit : addDays(from, usualSpan - 1)
  return { from, until: visit < last ? visit : last }
}

/** The weeks of the plan that these days touch, ascending. */
export function weeksOfSpan(
  plan: Pick<PlanDocument, 'startsOn' | 'weeks'>,
  { from, until }: DaySpan,
): number[] {
  const [first, last] = [weekOf(plan.startsOn, from), weekOf(plan.startsOn, until)]
  return allWeeks(plan).filter((week) => week >= first && week <= last)
}

/** A day, `YYYY-MM-DD`, and the week of the plan that it lies in. */
export interface PrintedDay {
  readonly day: string
  readonly week: number
}

/** Every day of the plan that is printed: those of the weeks, and of `days` where it is given. */
export function printedDays(
  { startsOn }: Pick<PlanDocument, 'startsOn'>,
  weeks: readonly number[],
  days: DaySpan | null,
): PrintedDay[] {
  return weeks
    .flatMap((week) => {
      const { first } = weekDates(startsOn, week)
      return Array.from({ length: 7 }, (_, index) => ({ day: addDays(first, index), week }))
    })
    .filter(({ day }) => days === null || (day >= days.from && day <= days.until))
}

/** Whether a row is done on a day; on every day of its weeks where the plan does not say. */
export function isDueOn(row: PlanRow, plan: PlanDocument, { day, week }: PrintedDay): boolean {
  const on = daysOfRow(row, plan, week)
  return Boolean(row.cells[week - 1]) && (on === null || on.includes(weekdayOf(day)))
}

/**
 * The rows of a plan with nothing but the doses that are due on these days: a sheet says nothing of what a week holds before
 * its first day or after its last. Rows that are left without any stay, so that rows keep their numbers.
 */
export function rowsDueOn(plan: PlanDocument, days: readonly PrintedDay[]): PlanRow[] {
  return plan.rows.map((row) => {
    const weeks = new Set(days.filter((day) => isDueOn(row, plan, day)).map(({ week }) => week))
    return { ...row, cells: row.cells.map((cell, index) => (weeks.has(index + 1) ? cell : null)) }
  })
}
