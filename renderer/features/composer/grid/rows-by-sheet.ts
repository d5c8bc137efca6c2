/** The rows as they stand on screen: sheet by sheet, each in the order of the plan. */
import { sheetGroups } from '../../../../shared/domain/sheet-group.ts'
import type { SheetGroup } from '../../../../shared/domain/sheet-group.ts'
import type { PlanDocument, PlanRow } from '../../../../shared/domain/plan.ts'
import { moveRow, setRowSheet } from '../../../../shared/program/plan-edit.ts'

export interface SheetRows {
  readonly sheet: SheetGroup
  readonly rows: readonly PlanRow[]
}

/** Sheets that hold rows, in printing order. */
export function rowsBySheet(rows: readonly PlanRow[]): SheetRows[] {
  return sheetGroups
    .map((sheet) => ({ sheet, rows: rows.filter((row) => row.sheet === sheet) }))
    .filter((group) => group.rows.length > 0)
}

/** All rows from top to bottom of the screen. */
export function rowsOnScreen(rows: readonly PlanRow[]): PlanRow[] {
  return rowsBySheet(rows).flatMap((group) => group.rows)
}

/** Moves a row past its neighbour on the same sheet; the same plan at the sheet's ends. */
export function moveWithinSheet(plan: PlanDocument, rowId: string, by: 1 | -1): PlanDocument {
  const row = plan.rows.find((one) => one.id === rowId)
  if (!row) return plan
  const sheet = plan.rows.filter((one) => one.sheet === row.sheet)
  const neighbour = sheet[sheet.indexOf(row) + by]
  return neighbour ? moveRow(plan, rowId, plan.rows.indexOf(neighbour)) : plan
}

/** Puts a row before or after another one, onto that one's sheet. */
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
  return moveRow(setRowSheet(plan, rowId, target.sheet), rowId, gap > from ? gap - 1 : gap)
}
