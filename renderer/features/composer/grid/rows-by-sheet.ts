/** The rows as they stand on screen and on paper: sheet by sheet, named sessions apart, each in the order of the plan. */
import { sessionNames } from '../../../../shared/domain/day-layout.ts'
import { sheetGroups } from '../../../../shared/domain/sheet-group.ts'
import type { SheetGroup } from '../../../../shared/domain/sheet-group.ts'
import type { PlanDocument, PlanRow } from '../../../../shared/domain/plan.ts'
import { moveRow, setRowSession, setRowSheet } from '../../../../shared/program/plan-edit.ts'

export interface SheetRows {
  readonly sheet: SheetGroup
  /** The named session; null for the rows of the sheet that stand in none. */
  readonly session: PlanRow['session']
  readonly rows: readonly PlanRow[]
}

const groups = sheetGroups.flatMap((sheet): Omit<SheetRows, 'rows'>[] =>
  (sheet === 'session' ? [null, ...sessionNames] : [null]).map((session) => ({ sheet, session })),
)

function standsIn(row: PlanRow, { sheet, session }: Pick<PlanRow, 'sheet' | 'session'>): boolean {
  return row.sheet === sheet && (sheet !== 'session' || row.session === session)
}

/** Groups that hold rows, in printing order. */
export function rowsBySheet(rows: readonly PlanRow[]): SheetRows[] {
  return groups
    .map((group) => ({ ...group, rows: rows.filter((row) => standsIn(row, group)) }))
    .filter((group) => group.rows.length > 0)
}

/** All rows from top to bottom of the screen. */
export function rowsOnScreen(rows: readonly PlanRow[]): PlanRow[] {
  return rowsBySheet(rows).flatMap((group) => group.rows)
}

/** The rows that a row stands among, itself included. */
export function rowsBeside(rows: readonly PlanRow[], row: PlanRow): PlanRow[] {
  return rows.filter((one) => standsIn(one, row))
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
