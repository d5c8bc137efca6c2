/** What a clinician changes in a plan over the weeks, each as one settled change with its action. */
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { Cell, PlanAction, PlanDocument, PlanRow } from '../../shared/domain/plan.ts'
import { must } from '../../shared/assert.ts'
import { parseDose, parseFrequency } from '../../shared/program/dose-text.ts'
import {
  addRow,
  copyAlong,
  removeRow,
  replaceExercise,
  setCell,
  setRowFrequency,
  setRowNote,
  setTitle,
  toggleLighterWeek,
} from '../../shared/program/plan-edit.ts'

export interface PlanChange {
  readonly document: PlanDocument
  readonly action: PlanAction
  readonly subject: string
}

interface Bench {
  /** The catalog, with the clinic's own exercises by their short names too. */
  readonly exercise: (name: string) => Exercise
  readonly newId: () => string
}

export type Tuning = (plan: PlanDocument, bench: Bench) => PlanChange

function rowOf(plan: PlanDocument, exerciseId: string): PlanRow {
  return must(
    plan.rows.find((row) => row.exerciseId === exerciseId),
    `a row for ${exerciseId}`,
  )
}

/** The note of a row, printed on the handout. */
export function note(exerciseId: string, text: string): Tuning {
  return (plan) => ({
    document: setRowNote(plan, rowOf(plan, exerciseId).id, text),
    action: 'edit-row',
    subject: exerciseId,
  })
}

/** Another dose in some weeks: an amount that this clinician chose, so it counts as the clinic's own figure. */
export function dose(exerciseId: string, weeks: readonly number[], text: string): Tuning {
  return (plan) => {
    const read = parseDose(text)
    if (!read.ok) throw new Error(`Dose of the sample not understood: ${text}`)
    const cell: Cell = { dose: read.value, note: null, clinicDefault: true }
    const { id } = rowOf(plan, exerciseId)
    const document = weeks.reduce((changed, week) => setCell(changed, id, week, cell), plan)
    return { document, action: 'edit-cell', subject: exerciseId }
  }
}

/** Lets an exercise rest in a week. */
export function rest(exerciseId: string, week: number): Tuning {
  return (plan) => ({
    document: setCell(plan, rowOf(plan, exerciseId).id, week, null),
    action: 'clear-cell',
    subject: exerciseId,
  })
}

/** Repeats the week before. */
export function repeat(exerciseId: string, week: number): Tuning {
  return (plan) => ({
    document: copyAlong(plan, rowOf(plan, exerciseId).id, week - 1, week),
    action: 'copy-along',
    subject: exerciseId,
  })
}

export function frequency(exerciseId: string, text: string): Tuning {
  return (plan) => {
    const read = parseFrequency(text)
    if (!read.ok) throw new Error(`Frequency of the sample not understood: ${text}`)
    return {
      document: setRowFrequency(plan, rowOf(plan, exerciseId).id, read.value),
      action: 'edit-row',
      subject: exerciseId,
    }
  }
}

export function add(exercise: string, first: number, last: number): Tuning {
  return (plan, bench) => {
    const entry = bench.exercise(exercise)
    const side = plan.rows.find((row) => row.side !== 'none')?.side ?? 'none'
    const document = addRow(plan, { rowId: bench.newId(), exercise: entry, side, weeks: { first, last } })
    return { document, action: 'add-row', subject: entry.id }
  }
}

export function drop(exerciseId: string): Tuning {
  return (plan) => ({
    document: removeRow(plan, rowOf(plan, exerciseId).id),
    action: 'remove-row',
    subject: exerciseId,
  })
}

export function swap(exerciseId: string, other: string): Tuning {
  return (plan, bench) => {
    const entry = bench.exercise(other)
    const document = replaceExercise(plan, rowOf(plan, exerciseId).id, entry)
    return { document, action: 'replace-exercise', subject: entry.id }
  }
}

export function lighter(week: number): Tuning {
  return (plan) => ({ document: toggleLighterWeek(plan, week), action: 'edit-lighter-weeks', subject: '' })
}

export function title(text: string): Tuning {
  return (plan) => ({ document: setTitle(plan, text), action: 'edit-plan', subject: '' })
}
