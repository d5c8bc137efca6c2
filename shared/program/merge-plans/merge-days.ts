/** The day layouts out of three versions: day by day, over the weeks that each layout holds for. */
import { daysOfWeek, type DayItem, type DayLayout } from '../../domain/day-layout.ts'
import { maxDayLayouts, type PlanDocument } from '../../domain/plan.ts'
import { layoutOfWeek } from '../day-layout.ts'
import { agreed, of, same, type Settle, type Versions } from './differences.ts'

/**
 * Merges day layouts by what each day of each week holds, so that a day changed by one side is changed as well in the weeks for
 * which the other has begun a layout of its own. They are settled as a whole where one of the three says no days, or where there
 * could be more layouts than a plan holds.
 */
export function mergeDayLayouts(plans: Versions<PlanDocument>, settle: Settle): DayLayout[] {
  const layouts = of(plans, ({ dayLayouts }) => dayLayouts)
  const found = agreed(layouts)
  if (found) return found.value
  const starts = of(layouts, (held) => held.map(({ fromWeek }) => fromWeek))
  const weeks = [...new Set([...starts.was, ...starts.mine, ...starts.theirs])].toSorted((a, b) => a - b)
  const saysNothing = Object.values(starts).some((held) => held.length === 0)
  if (saysNothing || weeks.length > maxDayLayouts) return settle('dayLayouts', {}, layouts)

  const earlier: (Versions<DayItem[]> & { readonly week: number })[] = []
  const merged: DayLayout[] = []
  for (const fromWeek of weeks) {
    const days = Array.from({ length: daysOfWeek }, (_, day) => {
      const versions = of(plans, (plan) => layoutOfWeek(plan, fromWeek)?.days[day] ?? [])
      const before = earlier[day]
      // A difference that goes on in the next layout is told once, by the week that it begins in.
      const goesOn = before !== undefined && same({ ...before, week: 0 }, { ...versions, week: 0 })
      const week = goesOn ? before.week : fromWeek
      earlier[day] = { ...versions, week }
      return settle('day', { week, day }, versions)
    })
    const isBegun = of(starts, (held) => held.includes(fromWeek))
    const stays = isBegun.mine === isBegun.was ? isBegun.theirs : isBegun.mine
    if (stays || !same(merged.at(-1)?.days, days)) merged.push({ fromWeek, days })
  }
  return merged
}
