/** The rows as they stand on screen and on paper: sheet by sheet, named sessions apart, each in the order of the plan. */
import type { PlanDocument, PlanRow } from '../../../../shared/domain/plan.ts'
import { moveRow, setRowSession, setRowSheet } from '../../../../shared/program/plan-edit.ts'
import { rowsBySheet, standsOn } from '../../../../shared/program/sheet-rules.ts'

/** All rows from top to bottom of the screen. */
export function rowsOnScreen(rows: readonly PlanRow[]): PlanRow[] {
  return rowsBySheet(rows).flatMap((group) => group.rows)
}

/** The rows that a row stands among, itself included. */
export function rowsBeside(rows: readonly PlanRow[], row: PlanRow): PlanRow[] {
  return rows.filter((one) => standsOn(one, row))
}

/** Moves a row past its neighbour on the same sheet, in the same session; the same plan at its ends. */
export function moveWithinSheet(plan: PlanDocument, rowId: string, by: 1 | -1): PlanDocument {
  const row = plan.rows.find((one) => one.id === rowId)
  if (!row) return plan
  const beside = rowsBeside(plan.rows, row)
  const neighbour = beside[beside.indexOf(row) + by]
  return neighbour ? moveRow(plan, rowId, plan.rows.indexOf(neighbour)) : plan
}

/** Puts a row before or after another one, onto that one's sheet and into its session. */
export function moveBeside(
  plan: PlanDocument,
  rowId: string,
  besideId: string,
  edge: 'before' | 'after',
): PlanDocument {
  const from = plan.rows.findIndex((row) => row.id === rowId)
  const beside = plan.rows.findIndex((row) => row.id === besideId)
  const target = plan.rows[beside]
  if (from < 0 || !target || rowId === besideId) return plan
  const gap = edge === 'before' ? beside : beside + 1
  const there = setRowSession(setRowSheet(plan, rowId, target.sheet), rowId, target.session)
  return moveRow(there, rowId, gap > from ? gap - 1 : gap)
}
