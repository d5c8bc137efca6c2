/** The rows of a plan: which exercises it holds, in which order, how often, on which sheet. */
import type { Frequency } from '../../domain/dose.ts'
import type { Exercise } from '../../domain/exercise.ts'
import type { SheetGroup } from '../../domain/sheet-group.ts'
import { maxPlanRows } from '../../domain/plan.ts'
import type { Cell, PlanDocument, PlanRow } from '../../domain/plan.ts'
import { sameWords } from '../../domain/text.ts'
import { allWeeks } from '../weeks.ts'
import { withRow } from './with-row.ts'
import type { Side } from '../../domain/side.ts'

/** What a plan needs to know of an exercise. */
export type PlannedExercise = Pick<
  Exercise,
  'id' | 'category' | 'kind' | 'clinicDose' | 'frequency' | 'sheet' | 'oneSided'
>

export interface NewRow {
  readonly rowId: string
  readonly exercise: PlannedExercise
  /** Taken for exercises done on one side at a time; others get none. */
  readonly side: Side
  /** Weeks to fill; all of them where it is left out, to the end where `last` is. */
  readonly weeks?: { readonly first: number; readonly last?: number }
  /** Place among the rows, counted from 0; at the end where it is left out. */
  readonly at?: number
}

const longestNote = 300

function clinicCell(exercise: PlannedExercise): Cell {
  return { dose: exercise.clinicDose, note: null, clinicDefault: true }
}

function sideFor(exercise: PlannedExercise, side: Side): Side {
  return exercise.oneSided ? side : 'none'
}

/** Hops have days of their own, and so have rides: sessions without impact, such as cycling or swimming. */
function daysFor({ category, kind }: PlannedExercise): PlanRow['days'] {
  if (category === 'plyometric') return 'hops'
  return category === 'recovery' && kind === 'session' ? 'ride' : null
}

/** Whether `addRow` has room for this row: the plan is not full and the id is new. */
export function canAddRow(plan: PlanDocument, rowId: string): boolean {
  return plan.rows.length < maxPlanRows && !plan.rows.some((row) => row.id === rowId)
}

/**
 * Adds an exercise with the clinic's default dose. A full plan or a known id leaves the plan as it is
 * (`canAddRow`).
 */
export function addRow(plan: PlanDocument, { rowId, exercise, side, weeks, at }: NewRow): PlanDocument {
  if (!canAddRow(plan, rowId)) return plan
  const first = weeks?.first ?? 1
  const last = weeks?.last ?? plan.weeks
  const row: PlanRow = {
    id: rowId,
    exerciseId: exercise.id,
    side: sideFor(exercise, side),
    sheet: exercise.sheet,
    session: null,
    days: daysFor(exercise),
    frequency: exercise.frequency,
    cells: allWeeks(plan).map((week) => (week >= first && week <= last ? clinicCell(exercise) : null)),
    note: null,
  }
  return { ...plan, rows: plan.rows.toSpliced(at ?? plan.rows.length, 0, row) }
}

/** Takes a row out; an unknown id leaves the plan as it is. */
export function removeRow(plan: PlanDocument, rowId: string): PlanDocument {
  const rows = plan.rows.filter((row) => row.id !== rowId)
  return rows.length === plan.rows.length ? plan : { ...plan, rows }
}

/** Moves a row to a place counted from 0 among the rows as they stand after the move; limited to the ends. */
export function moveRow(plan: PlanDocument, rowId: string, toIndex: number): PlanDocument {
  const from = plan.rows.findIndex((row) => row.id === rowId)
  const row = plan.rows[from]
  const to = Math.max(0, Math.min(Math.trunc(toIndex), plan.rows.length - 1))
  if (!row || to === from) return plan
  return { ...plan, rows: plan.rows.toSpliced(from, 1).toSpliced(to, 0, row) }
}

export function setRowSide(plan: PlanDocument, rowId: string, side: Side): PlanDocument {
  return withRow(plan, rowId, (row) => (row.side === side ? row : { ...row, side }))
}

export function setRowFrequency(plan: PlanDocument, rowId: string, frequency: Frequency): PlanDocument {
  return withRow(plan, rowId, (row) => ({ ...row, frequency }))
}

/** Puts a row on another sheet; only those of the Session sheet stand in a named session. */
export function setRowSheet(plan: PlanDocument, rowId: string, sheet: SheetGroup): PlanDocument {
  return withRow(plan, rowId, (row) => (row.sheet === sheet ? row : { ...row, sheet, session: null }))
}

/** Puts a row of the Session sheet into a named session, or into none; rows of other sheets stay as they are. */
export function setRowSession(plan: PlanDocument, rowId: string, session: PlanRow['session']): PlanDocument {
  return withRow(plan, rowId, (row) =>
    row.session === session || row.sheet !== 'session' ? row : { ...row, session },
  )
}

/** Sets which days of the layout a row is done on; null for those of its sheet or named session. */
export function setRowDays(plan: PlanDocument, rowId: string, days: PlanRow['days']): PlanDocument {
  return withRow(plan, rowId, (row) => (row.days === days ? row : { ...row, days }))
}

/** Sets the note of a row to what was typed, cut to 300 characters; an empty one takes it away. */
export function setRowNote(plan: PlanDocument, rowId: string, note: string): PlanDocument {
  const text = note.trim().slice(0, longestNote).trim()
  const words = text === '' ? null : { text }
  return withRow(plan, rowId, (row) => (sameWords(row.note, words) ? row : { ...row, note: words }))
}

/**
 * Puts another exercise in a row. Weeks stay as they are; a dose stays where it counts what the new exercise
 * counts, and becomes the clinic's default for it where not. The frequency stays if any dose did; the sheet
 * and its days are the new exercise's.
 */
export function replaceExercise(plan: PlanDocument, rowId: string, exercise: PlannedExercise): PlanDocument {
  return withRow(plan, rowId, (row) => {
    if (row.exerciseId === exercise.id) return row
    const keeps = (cell: Cell) => cell.dose.unit === exercise.clinicDose.unit
    return {
      ...row,
      exerciseId: exercise.id,
      side: sideFor(exercise, row.side),
      sheet: exercise.sheet,
      session: exercise.sheet === 'session' ? row.session : null,
      days: daysFor(exercise),
      frequency: row.cells.some((cell) => cell !== null && keeps(cell)) ? row.frequency : exercise.frequency,
      cells: row.cells.map((cell) => (cell === null || keeps(cell) ? cell : clinicCell(exercise))),
    }
  })
}
