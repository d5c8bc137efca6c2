/** A plan as the laws read it: its rows with what they are and how much they ask for, week by week. Made once for a check. */
import type { Dose, Frequency } from '../../domain/dose.ts'
import type { Exercise } from '../../domain/exercise.ts'
import type { MeasureId } from '../../domain/measure.ts'
import type { PlanDocument, PlanRow } from '../../domain/plan.ts'
import { daysWith, layoutOfWeek } from '../day-layout.ts'
import type { ExerciseRoles } from '../exercise-roles.ts'
import { estimateDefaults } from '../prescribed.ts'
import { allWeeks } from '../weeks.ts'
import { timesAWeek, weeklyVolume } from './volume.ts'
import type { CellView } from './volume.ts'

export type ExerciseFacts = Pick<
  Exercise,
  'category' | 'kind' | 'oneSided' | 'clinicDose' | 'parts' | 'copiedFrom'
>

/** What the laws have to know beside the plan, so that they know no region and no language. */
export interface PlanFacts {
  readonly exerciseRoles: ExerciseRoles
  /** Measures that the gate of a stage has to limit before somebody in pain runs again. */
  readonly runTest: readonly MeasureId[]
  readonly exercises: ReadonlyMap<string, ExerciseFacts>
  /** The weeks from which the note of a row asks for something more. */
  readonly weeksOfNote: (row: PlanRow) => readonly number[]
}

type Role = Exclude<keyof ExerciseRoles, 'easierFirst'>

export interface RowView {
  readonly row: PlanRow
  /** The exercise of the catalog that it is, or that an own one was copied from. */
  readonly exercise: string
  readonly is: (role: Role) => boolean
  /** The row in a week, counted from 1; null where it rests and outside the plan. */
  readonly in: (week: number) => CellView | null
  /** The first week it is done in. */
  readonly starts: number
}

export interface PlanView {
  readonly document: PlanDocument
  readonly facts: PlanFacts
  readonly weeks: readonly number[]
  /** The rows that are done in any week. */
  readonly rows: readonly RowView[]
  readonly isLighter: (week: number) => boolean
  /** The last week before that is not lighter; null where there is none. */
  readonly lastFullWeek: (week: number) => number | null
}

const rowUnit = ({ cells }: PlanRow): Dose['unit'] | null =>
  cells.find((cell) => cell !== null)?.dose.unit ?? null

const wholeRun: readonly (Dose['unit'] | null)[] = ['runStep', 'runPhase', 'sessions', 'kilometres']

/** Whether a row counts the runs of a week: it is one, and no part of one. */
export function countsRuns({ row, is }: Pick<RowView, 'row' | 'is'>): boolean {
  return is('runs') && !is('replacesRun') && wholeRun.includes(rowUnit(row))
}

function frequencyIn({ cells, frequency }: PlanRow, week: number): Frequency | null {
  const dose = cells[week - 1]?.dose
  return dose ? (dose.frequency ?? frequency) : null
}

export function viewOf(document: PlanDocument, facts: PlanFacts): PlanView {
  const weeks = allWeeks(document)
  const lighter = new Set(document.lighterWeeks)
  const roles = new Map<Role, ReadonlySet<string>>()
  const hasRole = (exercise: string, role: Role): boolean => {
    const known = roles.get(role) ?? new Set(facts.exerciseRoles[role])
    roles.set(role, known)
    return known.has(exercise)
  }
  const rows = document.rows.map((row) => {
    const exercise = facts.exercises.get(row.exerciseId)?.copiedFrom ?? row.exerciseId
    return { row, exercise, is: (role: Role) => hasRole(exercise, role) }
  })

  const running = rows.filter(countsRuns)
  /** Runs of a week: as rows say, else as the days of the plan do, else a clinic default. */
  const runs = weeks.map((week) => {
    const counted = running.flatMap(({ row }) => {
      const often = frequencyIn(row, week)
      return often?.kind === 'daysPerWeek' ? [often.max] : []
    })
    const layout = layoutOfWeek(document, week)
    if (counted.length > 0) return Math.max(...counted)
    return layout ? daysWith(layout, 'run').length : estimateDefaults.runsPerWeek
  })

  function cellsOf(row: PlanRow): (CellView | null)[] {
    return weeks.map((week, index) => {
      const dose = row.cells[index]?.dose
      const often = frequencyIn(row, week)
      if (!dose || !often) return null
      const times = timesAWeek(often, runs[index] ?? 0)
      return { dose, timesAWeek: times, volume: weeklyVolume(dose, times) }
    })
  }

  return {
    document,
    facts,
    weeks,
    rows: rows.flatMap((row) => {
      const cells = cellsOf(row.row)
      const first = cells.findIndex((cell) => cell !== null)
      return first < 0 ? [] : [{ ...row, in: (week: number) => cells[week - 1] ?? null, starts: first + 1 }]
    }),
    isLighter: (week) => lighter.has(week),
    lastFullWeek: (week) => weeks.findLast((one) => one < week && !lighter.has(one)) ?? null,
  }
}

/** The weeks in which a number holds, those with the same number in a row as one. */
export function spansOf(
  weeks: readonly number[],
  valueIn: (week: number) => number | null,
): { readonly week: number; readonly lastWeek: number; readonly value: number }[] {
  const spans: { week: number; lastWeek: number; value: number }[] = []
  for (const week of weeks) {
    const value = valueIn(week)
    const last = spans.at(-1)
    if (value === null) continue
    if (last && last.value === value && last.lastWeek === week - 1) last.lastWeek = week
    else spans.push({ week, lastWeek: week, value })
  }
  return spans
}
