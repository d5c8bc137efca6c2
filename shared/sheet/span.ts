/** The days that a handout is for. Pure. */
import type { DaySpan } from '../domain/handout.ts'
import type { PlanDocument } from '../domain/plan.ts'
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

/** Every day of the plan that is printed: those of the weeks, and of `days` where it is given. */
export function printedDays(
  { startsOn }: Pick<PlanDocument, 'startsOn'>,
  weeks: readonly number[],
  days: DaySpan | null,
): { readonly day: string; readonly week: number }[] {
  return weeks
    .flatMap((week) => {
      const { first } = weekDates(startsOn, week)
      return Array.from({ length: 7 }, (_, index) => ({ day: addDays(first, index), week }))
    })
    .filter(({ day }) => days === null || (day >= days.from && day <= days.until))
}
