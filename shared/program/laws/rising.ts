/** Law 2: few things rise at once. Law 5: calf work holds. All limits are clinic defaults. */
import { found } from './finding.ts'
import type { Change, Finding } from './finding.ts'
import type { PlanView, RowView } from './plan-view.ts'
import { isHeavier, risesOf } from './volume.ts'

/** Rows that may rise in one week, those of impact among them, and calf raises beside one of impact. */
export const mostRises = 3
export const mostImpactRises = 1
export const mostCalfRisesWithImpact = 1

/** Percent that the volume of all calf raises may fall by from one full week to the next. */
export const mostCalfFall = 50

interface Rise {
  readonly row: RowView
  readonly changes: readonly Change[]
}

/** What rises in a week; a change that only a note dates counts too. */
function risesIn({ rows, facts }: PlanView, week: number, fullWeek: number): Rise[] {
  return rows.flatMap((row): Rise[] => {
    const changes = risesOf(row.in(week), row.in(fullWeek))
    if (changes.length > 0) return [{ row, changes }]
    return row.in(week) && facts.weeksOfNote(row.row).includes(week) ? [{ row, changes: ['note'] }] : []
  })
}

/** Hold and tempo are one thing: how long a repetition takes. */
function thingsOf(changes: readonly Change[]): number {
  return new Set(changes.map((change) => (change === 'hold' ? 'tempo' : change))).size
}

function tooMany(
  rule: 'rises' | 'impactRises' | 'calfRisesWithImpact',
  week: number,
  rises: readonly Rise[],
  threshold: number,
): Finding[] {
  if (rises.length <= threshold) return []
  return [found(rule, { week, value: rises.length, threshold, rowIds: rises.map(({ row }) => row.row.id) })]
}

/** Each full week against the one before it; what several rows do together, and what one row changes at once. */
export function fewRises(view: PlanView): Finding[] {
  return view.weeks.flatMap((week): Finding[] => {
    const fullWeek = view.lastFullWeek(week)
    if (fullWeek === null || view.isLighter(week)) return []
    const rises = risesIn(view, week, fullWeek)
    const impact = rises.filter(({ row }) => row.is('impact'))
    const calf = impact.length > 0 ? rises.filter(({ row }) => row.is('calfRaises')) : []
    const findings = [
      ...tooMany('rises', week, rises, mostRises),
      ...tooMany('impactRises', week, impact, mostImpactRises),
      ...tooMany('calfRisesWithImpact', week, calf, mostCalfRisesWithImpact),
    ]
    for (const { row, changes } of rises) {
      const value = thingsOf(changes)
      if (value > 1)
        findings.push(found('oneChange', { rowId: row.row.id, week, value, threshold: 1, changes }))
    }
    return findings
  })
}

/**
 * The repetitions of all calf raises together do not fall by more than half from one full week to the next, unless one of
 * them gets a heavier weight.
 */
export function calfWorkHolds({ weeks, rows, isLighter, lastFullWeek }: PlanView): Finding[] {
  const raises = rows.filter((row) => row.is('calfRaises'))
  const volumeIn = (week: number): number =>
    raises.reduce((sum, row) => {
      const cell = row.in(week)
      return sum + (cell?.dose.unit === 'reps' ? cell.volume : 0)
    }, 0)
  return weeks.flatMap((week) => {
    const fullWeek = lastFullWeek(week)
    if (fullWeek === null || isLighter(week)) return []
    const before = volumeIn(fullWeek)
    const fall = before > 0 ? (1 - volumeIn(week) / before) * 100 : 0
    const isLoaded = raises.some((row) => {
      const load = row.in(week)?.dose.load ?? null
      return load?.kind !== 'band' && isHeavier(load, row.in(fullWeek)?.dose.load ?? null)
    })
    if (fall <= mostCalfFall + 1e-9 || isLoaded) return []
    return [found('calfWorkFalls', { week, value: Math.ceil(fall - 1e-9), threshold: mostCalfFall })]
  })
}
