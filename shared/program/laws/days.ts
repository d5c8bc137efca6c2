/** Law 13: the days of the week hold what the rows ask for, and leave time to recover. Says nothing of a plan without days. */
import { sessionNames } from '../../domain/day-layout.ts'
import type { DayItem } from '../../domain/day-layout.ts'
import {
  dayItemOf,
  daysWith,
  hoursBetweenHopDays,
  leastHoursBetweenHops,
  neighbouringRunDays,
  restDays,
} from '../day-layout.ts'
import { found } from './finding.ts'
import type { Finding } from './finding.ts'
import { countsRuns } from './plan-view.ts'
import type { PlanView, RowView } from './plan-view.ts'

/** What is counted on days. The Daily sheet lies on each day that is listed, and rest-day mobility on days of rest. */
const counted: readonly DayItem[] = ['session', ...sessionNames, 'hops', 'run', 'ride']

/** Days a week that rows ask for in their busiest week of some; none where they go by days that are not their own. */
function daysAsked(rows: readonly RowView[], weeks: readonly number[]): { least: number; most: number } {
  const asked = rows.flatMap((row) =>
    weeks.flatMap((week) => {
      const often = row.in(week)?.dose.frequency ?? row.row.frequency
      return row.in(week) && often.kind === 'daysPerWeek' ? [often] : []
    }),
  )
  return {
    least: Math.max(0, ...asked.map(({ min }) => min)),
    most: Math.max(0, ...asked.map(({ max }) => max)),
  }
}

/**
 * As many days of an item as its busiest row asks for. Where no row counts whole runs, patients run as they do anyway, and the
 * days only have to be enough; hop days lie idle until a hop row starts.
 */
export function days({ document, weeks, rows }: PlanView): Finding[] {
  return document.dayLayouts.flatMap((layout, index): Finding[] => {
    const week = layout.fromWeek
    const end = document.dayLayouts[index + 1]?.fromWeek ?? Infinity
    const span = weeks.filter((one) => one >= week && one < end)
    const counts = counted.flatMap((item) => {
      const asking = rows.filter(({ row }) => dayItemOf(row) === item)
      const { least, most } = daysAsked(asking, span)
      const value = daysWith(layout, item).length
      const isFree = item === 'run' && !asking.some(countsRuns)
      if (value < least) return [found('dayCount', { week, value, threshold: least, item })]
      if (most === 0 || isFree || value <= most) return []
      return [found('dayCount', { week, value, threshold: most, item })]
    })
    const hours = Math.min(...hoursBetweenHopDays(layout).map((between) => between.hours))
    return [
      ...counts,
      ...(neighbouringRunDays(layout).length > 0 ? [found('runNeighbours', { week })] : []),
      ...(hours < leastHoursBetweenHops
        ? [found('hopHours', { week, value: hours, threshold: leastHoursBetweenHops })]
        : []),
      ...(restDays(layout).length === 0 ? [found('noRestDay', { week })] : []),
    ]
  })
}
