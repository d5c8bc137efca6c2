/** What stops a handout from being given until it is mended, or left out on purpose. Pure. */
import type { Dose } from '../domain/dose.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import type { SheetFault } from '../domain/sheet-check.ts'
import { withoutRows } from './snapshot-material.ts'

export interface CheckedSheet {
  readonly document: PlanDocument
  /** The printed weeks. */
  readonly weeks: readonly number[]
  readonly leftOut: readonly string[]
  readonly exercise: (id: string) => Exercise | null
  /** A sign of the red-flag screen that stands stops the plan. */
  readonly isStopped: boolean
}

/** Nothing to do: a week's share of distance may be none, and a reminder has nothing to count. */
const isZero = ({ unit, max }: Dose): boolean => max === 0 && unit !== 'percentPerWeek' && unit !== 'cue'

const isDone = (row: PlanRow, weeks: readonly number[]): boolean =>
  weeks.some((week) => Boolean(row.cells[week - 1]))

/** The rows that stand on the sheet. */
export function printedRows({ document, weeks, leftOut }: CheckedSheet): PlanRow[] {
  return withoutRows(document, leftOut).rows.filter((row) => isDone(row, weeks))
}

/** In the order in which they are to be mended. */
export function sheetFaults(sheet: CheckedSheet): SheetFault[] {
  const { document, weeks, leftOut, exercise, isStopped } = sheet
  const about = ({ id, exerciseId }: PlanRow) => ({ id, name: exercise(exerciseId)?.name ?? exerciseId })
  const printed = printedRows(sheet)
  const { rows } = withoutRows(document, leftOut)
  const empty = { row: null, week: null }
  return [
    ...(isStopped ? [{ kind: 'red_flag' as const, ...empty }] : []),
    ...(printed.length === 0 ? [{ kind: 'nothing' as const, ...empty }] : []),
    ...rows.flatMap((row): SheetFault[] => {
      // A row that rests in these weeks is not on the sheet; one that never has a dose was not finished.
      if (!row.cells.some(Boolean)) return [{ kind: 'missing_dose', row: about(row), week: null }]
      if (!printed.includes(row)) return []
      if (exercise(row.exerciseId) === null)
        return [{ kind: 'missing_exercise', row: about(row), week: null }]
      return weeks.flatMap((week): SheetFault[] => {
        const dose = row.cells[week - 1]?.dose
        return dose && isZero(dose) ? [{ kind: 'zero_dose', row: about(row), week }] : []
      })
    }),
  ]
}
