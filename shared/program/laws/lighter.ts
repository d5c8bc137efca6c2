/** Law 1: lighter weeks are lighter. Law 15: the last week is one of them. */
import { found } from './finding.ts'
import type { Change, Finding } from './finding.ts'
import type { PlanView, RowView } from './plan-view.ts'
import { risesOf } from './volume.ts'

/**
 * Weekly volume of a loaded row in a lighter week, in percent of the week before. The article on stiffness (2025) alternates
 * lighter weeks and names no amount: a clinic default.
 */
export const mostInLighterWeek = 85

/** What may not grow in a lighter week even where the volume falls. */
const held: readonly Change[] = ['load', 'hold', 'tempo', 'runStep']

function rowInLighterWeek(row: RowView, week: number, fullWeek: number): Finding[] {
  const rowId = row.row.id
  const [now, before] = [row.in(week), row.in(fullWeek)]
  if (!now) return []
  if (!before) return row.is('replacesRun') ? [] : [found('lighterStart', { rowId, week })]
  const rises = risesOf(now, before)
  if (rises.includes('distance'))
    return [found('lighterDistance', { rowId, week, value: now.dose.max, threshold: 0 })]
  const changes = row.is('easy') ? rises : rises.filter((change) => held.includes(change))
  const findings: Finding[] = changes.length > 0 ? [found('lighterRise', { rowId, week, changes })] : []
  const isComparable = now.dose.unit === before.dose.unit && now.dose.unit !== 'percentPerWeek'
  const percent = isComparable && before.volume > 0 ? (now.volume / before.volume) * 100 : 0
  if (!row.is('easy') && percent > mostInLighterWeek) {
    // Rounded up, so that it never reads as if it kept to the limit.
    const value = Math.ceil(percent - 1e-9)
    findings.push(found('lighterVolume', { rowId, week, value, threshold: mostInLighterWeek }))
  }
  return findings
}

/**
 * A loaded row asks for clearly less than in the last week that is not lighter, an easy one for no more, and nothing starts
 * but a run that takes the place of another. Doses of two units cannot be compared. A lighter week with none before it is
 * measured against nothing.
 */
export function lighterWeeks({ weeks, rows, isLighter, lastFullWeek }: PlanView): Finding[] {
  return weeks.filter(isLighter).flatMap((week) => {
    const fullWeek = lastFullWeek(week)
    return fullWeek === null ? [] : rows.flatMap((row) => rowInLighterWeek(row, week, fullWeek))
  })
}

/** Clinic default: the week of the re-test is a lighter one. */
export function lastWeek({ document: { weeks }, isLighter }: PlanView): Finding[] {
  return isLighter(weeks) ? [] : [found('lastWeekLighter', { week: weeks })]
}
