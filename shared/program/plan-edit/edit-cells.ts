/** The cells of a plan: the dose of a row in a week. */
import type { Cell, PlanDocument } from '../../domain/plan.ts'
import { isPlanWeek } from '../weeks.ts'
import { withRow } from './with-row.ts'

/** Sets the dose of one week, or lets the row rest that week. A week outside the plan changes nothing. */
export function setCell(plan: PlanDocument, rowId: string, week: number, cell: Cell | null): PlanDocument {
  if (!isPlanWeek(plan, week)) return plan
  return withRow(plan, rowId, (row) =>
    row.cells[week - 1] === cell ? row : { ...row, cells: row.cells.with(week - 1, cell) },
  )
}

/**
 * Copies the cell of one week over all weeks up to and including another, forwards or backwards. A resting
 * week is copied as rest.
 */
export function copyAlong(plan: PlanDocument, rowId: string, fromWeek: number, toWeek: number): PlanDocument {
  if (!isPlanWeek(plan, fromWeek) || !isPlanWeek(plan, toWeek) || fromWeek === toWeek) return plan
  const [first, last] = fromWeek < toWeek ? [fromWeek, toWeek] : [toWeek, fromWeek]
  return withRow(plan, rowId, (row) => {
    const source = row.cells[fromWeek - 1] ?? null
    return {
      ...row,
      cells: row.cells.map((cell, index) => (index + 1 >= first && index + 1 <= last ? source : cell)),
    }
  })
}
