/** Law 4: short sheets. Law 12: nothing twice. Law 14: landings of a session. */
import { estimateDefaults } from '../prescribed.ts'
import { mostOnOneSheet, sheetPlaces, standsOn } from '../sheet-rules.ts'
import { found } from './finding.ts'
import type { Finding } from './finding.ts'
import { spansOf } from './plan-view.ts'
import type { PlanFacts, PlanView, RowView } from './plan-view.ts'

/** Exercises in a week; a clinic default. */
export const mostInWeek = 12

/** Exercises of a named session: two or three, as the article on ankle strength has them. */
export const namedSession = { least: 2, most: 3 } as const

/**
 * Landings in one session for who is new to hopping: the least that two secondary pages name, which count differently (facts
 * part C).
 */
export const mostLandings = 80

/** How many of the rows are done in a week; null where that is within the limits. */
function outside(rows: readonly RowView[], least: number, most: number) {
  return (week: number): number | null => {
    const count = rows.filter((row) => row.in(week)).length
    return count === 0 || (count >= least && count <= most) ? null : count
  }
}

export function shortSheets({ weeks, rows }: PlanView): Finding[] {
  const sizes = sheetPlaces.flatMap((place): Finding[] => {
    const { sheet, session } = place
    const onSheet = rows.filter(({ row }) => standsOn(row, place))
    if (session === null) {
      const threshold = mostOnOneSheet
      return spansOf(weeks, outside(onSheet, 1, threshold)).map((span) =>
        found('sheetSize', { ...span, threshold, sheet }),
      )
    }
    const { least, most } = namedSession
    return spansOf(weeks, outside(onSheet, least, most)).map((span) =>
      span.value < least
        ? found('sessionSmall', { ...span, threshold: least, session })
        : found('sessionLarge', { ...span, threshold: most, session }),
    )
  })
  const inWeek = spansOf(weeks, outside(rows, 1, mostInWeek)).map((span) =>
    found('weekSize', { ...span, threshold: mostInWeek }),
  )
  return [...sizes, ...inWeek]
}

/** Whether two rows of an exercise say how to do it on the same leg, in the same session. */
function overlap({ row: one }: RowView, { row: other }: RowView): boolean {
  const areApart = (first: string | null, second: string | null) =>
    first !== null && second !== null && first !== second
  const legs = [one.side, other.side].map((side) => (side === 'left' || side === 'right' ? side : null))
  return !areApart(legs[0] ?? null, legs[1] ?? null) && !areApart(one.session, other.session)
}

/** What a routine is made of, parts of its parts too. */
function partsOf(exercise: string, exercises: PlanFacts['exercises']): readonly string[] {
  const parts = exercises.get(exercise)?.parts ?? []
  return [...parts, ...parts.flatMap((part) => partsOf(part, exercises))]
}

/**
 * An exercise has one row for a leg and a named session, and no routine stands beside one of its parts, unless it is a warm-up
 * and the like. Rows in different weeks do not meet. A clinic default.
 */
export function nothingTwice({ weeks, rows, facts }: PlanView): Finding[] {
  const meetIn = (one: RowView, other: RowView) => weeks.find((week) => one.in(week) && other.in(week))
  return rows.flatMap((row, index) => {
    const rowId = row.row.id
    const same = rows
      .slice(0, index)
      .filter((other) => other.exercise === row.exercise && overlap(other, row))
    const twice = same.flatMap((other) => meetIn(other, row) ?? [])
    const parts = row.is('besideTheirParts') ? [] : partsOf(row.row.exerciseId, facts.exercises)
    const beside = rows.flatMap((other) => {
      const week = parts.includes(other.exercise) ? meetIn(row, other) : undefined
      return week === undefined ? [] : [found('beside', { rowId, week, partRowId: other.row.id })]
    })
    return [...twice.slice(0, 1).map((week) => found('twice', { rowId, week })), ...beside]
  })
}

/** One landing for each repetition, two for each second; what is counted otherwise has none that is known. */
function landingsOf(row: RowView, week: number): number {
  const dose = row.in(week)?.dose
  const sets = dose?.sets ?? 1
  if (dose?.unit === 'reps') return sets * dose.max
  return dose?.unit === 'seconds' ? sets * dose.max * estimateDefaults.contactsPerSecond : 0
}

/** Hops of one sheet, or of one named session, are done in one go; those of one leg are counted. */
export function landings({ weeks, rows }: PlanView): Finding[] {
  const sessions = Map.groupBy(
    rows.filter((row) => row.is('hops')),
    ({ row }) => `${row.sheet} ${row.session ?? ''}`,
  )
  return [...sessions.values()].flatMap((hops) =>
    spansOf(weeks, (week) => {
      const count = hops.reduce((sum, row) => sum + landingsOf(row, week), 0)
      return count > mostLandings ? count : null
    }).map((span) => found('landings', { ...span, threshold: mostLandings })),
  )
}
