/** Day layouts for tests: written as the clinical templates write them, and random ones. */
import * as fc from 'fast-check'

import { dayItems, daysOfWeek } from '../../../shared/domain/day-layout.ts'
import type { DayItem, DayLayout } from '../../../shared/domain/day-layout.ts'
import type { PlanRow } from '../../../shared/domain/plan.ts'

const letters: Readonly<Record<string, DayItem>> = {
  D: 'daily',
  S: 'session',
  A: 'A',
  B: 'B',
  C: 'ride',
  H: 'hops',
  R: 'run',
  M: 'mobility',
}

/** Reads `D S | D C | … | D .`, Monday to Sunday, with C for a ride as in the templates. */
export function layoutFrom(text: string, fromWeek = 1): DayLayout {
  const days = text
    .split('|')
    .map((day) => (day.match(/[A-Z]/g) ?? []).map((letter) => letters[letter] as DayItem))
  return { fromWeek, days }
}

export const anyItems = fc.subarray([...dayItems])
export const anyDays = fc.array(anyItems, { minLength: daysOfWeek, maxLength: daysOfWeek })

/** Layouts as a plan holds them: none, or one from week 1 on and perhaps others. */
export const anyLayouts: fc.Arbitrary<DayLayout[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 3 }),
    fc.array(anyDays, { maxLength: 4 }),
  )
  .map(([weeks, days]) =>
    [1, ...weeks.toSorted((one, other) => one - other)]
      .slice(0, days.length)
      .map((fromWeek, at) => ({ fromWeek, days: days[at] ?? [] })),
  )

/** Where a row looks for its days. */
export const anyPlace: fc.Arbitrary<Pick<PlanRow, 'sheet' | 'session' | 'days'>> = fc.record({
  sheet: fc.constantFrom('daily', 'session', 'run'),
  session: fc.constantFrom(null, 'A', 'B', 'C'),
  days: fc.constantFrom(null, ...dayItems),
})
