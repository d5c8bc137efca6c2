/** Law 3: raise before hop. Law 6: easier first. Both are clinic defaults; the order of moves is that of M. Stone (2025). */
import { found } from './finding.ts'
import type { Finding } from './finding.ts'
import type { PlanView, RowView } from './plan-view.ts'

/** Weeks of calf raises before the first hop, and before the first run after pain. */
export const leastWeeksOfRaises = 2

/** The row that starts first. */
export function firstOf(rows: readonly RowView[]): RowView | undefined {
  return rows.toSorted((one, other) => one.starts - other.starts)[0]
}

/** Weeks before another in which any of the rows is done. */
export function weeksBefore(weeks: readonly number[], week: number, rows: readonly RowView[]): number {
  return weeks.filter((one) => one < week && rows.some((row) => row.in(one))).length
}

/** The calf raise that counts is the hardest one that the plan has: on one leg where there is one, else the slow one. */
export function raiseBeforeHop({ weeks, rows, facts }: PlanView): Finding[] {
  const hop = firstOf(rows.filter((row) => row.is('hops')))
  if (!hop) return []
  const raises = facts.exerciseRoles.readyForHops.map((id) => rows.filter((row) => row.exercise === id))
  const value = weeksBefore(weeks, hop.starts, raises.findLast((one) => one.length > 0) ?? [])
  if (value >= leastWeeksOfRaises) return []
  const threshold = leastWeeksOfRaises
  return [found('raiseBeforeHop', { rowId: hop.row.id, week: hop.starts, value, threshold })]
}

/** Along each chain: a harder exercise never starts in an earlier week than an easier one, a hop not even in the same. */
function chainsInOrder({ rows, facts }: PlanView): Finding[] {
  const findings = new Map<string, Finding>()
  for (const chain of facts.exerciseRoles.easierFirst) {
    const present = chain.flatMap((id) => firstOf(rows.filter((row) => row.exercise === id)) ?? [])
    present.forEach((row, index) => {
      const easier = present.slice(0, index).toSorted((one, other) => other.starts - one.starts)[0]
      if (!easier) return
      const threshold = row.is('hops') ? easier.starts + 1 : easier.starts
      if (row.starts >= threshold) return
      const [rowId, easierRowId] = [row.row.id, easier.row.id]
      const value = row.starts
      findings.set(
        `${rowId} ${easierRowId}`,
        found('easierFirst', { rowId, week: value, value, threshold, easierRowId }),
      )
    })
  }
  return [...findings.values()]
}

const bands = ['light', 'medium', 'strong'] as const

/** A lighter band in a lighter week is no step in the order. */
function bandsInOrder({ weeks, rows, isLighter }: PlanView): Finding[] {
  const fullWeeks = weeks.filter((week) => !isLighter(week))
  return rows.flatMap((row) => {
    const first = bands.flatMap((band) => {
      const week = fullWeeks.find((one) => {
        const load = row.in(one)?.dose.load
        return load?.kind === 'band' && load.band === band
      })
      return week === undefined ? [] : [week]
    })
    const late = first.find((week, index) => first.slice(index + 1).some((harder) => harder < week))
    return late === undefined ? [] : [found('bandOrder', { rowId: row.row.id, week: late })]
  })
}

export function easierFirst(view: PlanView): Finding[] {
  return [...chainsInOrder(view), ...bandsInOrder(view)]
}
