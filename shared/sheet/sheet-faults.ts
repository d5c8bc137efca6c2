/** What stops a handout from being given until it is mended, or left out on purpose. Pure. */
import type { Dose } from '../domain/dose.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { DaySpan } from '../domain/handout.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import type { SheetFault } from '../domain/sheet-check.ts'
import { withoutRows } from './snapshot-material.ts'
import { printedDays, rowsDueOn } from './span.ts'

export interface CheckedSheet {
  readonly document: PlanDocument
  /** The printed weeks. */
  readonly weeks: readonly number[]
  /** The days of these weeks; null for all of them. */
  readonly days: DaySpan | null
  readonly leftOut: readonly string[]
  readonly exercise: (id: string) => Exercise | null
  /** A sign of the red-flag screen that stands stops the plan. */
  readonly isStopped: boolean
}

/** Nothing to do: a week's share of distance may be none, and a reminder has nothing to count. */
const isZero = ({ unit, max }: Dose): boolean => max === 0 && unit !== 'percentPerWeek' && unit !== 'cue'

/** The rows that stand on the sheet, with the doses that do. */
export function printedRows({ document, weeks, days, leftOut }: CheckedSheet): PlanRow[] {
  const due = rowsDueOn(document, printedDays(document, weeks, days))
  return due.filter((row) => !leftOut.includes(row.id) && row.cells.some(Boolean))
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
      const onSheet = printed.find(({ id }) => id === row.id)
      if (!onSheet) return []
      if (exercise(row.exerciseId) === null)
        return [{ kind: 'missing_exercise', row: about(row), week: null }]
      return weeks.flatMap((week): SheetFault[] => {
        const dose = onSheet.cells[week - 1]?.dose
        return dose && isZero(dose) ? [{ kind: 'zero_dose', row: about(row), week }] : []
      })
    }),
  ]
}
