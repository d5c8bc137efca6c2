/** Places in the grid and how the keyboard moves between them. Column 0 names the exercise, the others are the weeks from 1 on. */
import type { PlanRow } from '../../../../shared/domain/plan.ts'

export interface GridPosition {
  readonly rowId: string
  readonly column: number
}

/** A block of cells: rows in the order of the screen, columns from and to, both included. */
export interface Block {
  readonly rows: readonly PlanRow[]
  readonly firstColumn: number
  readonly lastColumn: number
}

const pageRows = 10

/** Every row has a cell for each week of the plan. */
function weeksIn(rows: readonly PlanRow[]): number {
  return rows[0]?.cells.length ?? 0
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

/**
 * Where a key leads; null for a key that does not move. Home and End go to the ends of the row, with Ctrl to the first
 * and last cell of the grid; arrows with Ctrl go to the edge.
 */
export function positionAfterKey(
  rows: readonly PlanRow[],
  from: GridPosition,
  key: string,
  toEdge: boolean,
): GridPosition | null {
  const row = rows.findIndex((one) => one.id === from.rowId)
  const lastRow = rows.length - 1
  if (row < 0) return null
  const lastWeek = weeksIn(rows)
  const to = (toRow: number, column: number): GridPosition => ({
    rowId: rows[clamp(toRow, lastRow)]?.id ?? from.rowId,
    column: clamp(column, lastWeek),
  })
  switch (key) {
    case 'ArrowLeft':
      return to(row, toEdge ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(row, toEdge ? lastWeek : from.column + 1)
    case 'ArrowUp':
      return to(toEdge ? 0 : row - 1, from.column)
    case 'ArrowDown':
      return to(toEdge ? lastRow : row + 1, from.column)
    case 'PageUp':
      return to(row - pageRows, from.column)
    case 'PageDown':
      return to(row + pageRows, from.column)
    case 'Home':
      return to(toEdge ? 0 : row, 0)
    case 'End':
      return to(toEdge ? lastRow : row, lastWeek)
    default:
      return null
  }
}

/** The week after or before a cell, going on in the next or previous row; the same cell at the ends of the grid. */
export function positionAlong(rows: readonly PlanRow[], from: GridPosition, by: 1 | -1): GridPosition {
  const column = from.column + by
  const lastWeek = weeksIn(rows)
  if (column >= 1 && column <= lastWeek) return { ...from, column }
  const next = rows[rows.findIndex((one) => one.id === from.rowId) + by]
  return next ? { rowId: next.id, column: by === 1 ? 1 : lastWeek } : from
}

/** The block between two corners; null when either row is gone. */
export function blockBetween(
  rows: readonly PlanRow[],
  anchor: GridPosition,
  focus: GridPosition,
): Block | null {
  const one = rows.findIndex((row) => row.id === anchor.rowId)
  const other = rows.findIndex((row) => row.id === focus.rowId)
  if (one < 0 || other < 0) return null
  return {
    rows: rows.slice(Math.min(one, other), Math.max(one, other) + 1),
    firstColumn: Math.min(anchor.column, focus.column),
    lastColumn: Math.max(anchor.column, focus.column),
  }
}

/** The weeks of a block; the exercise's own column is none. */
export function weeksOf(block: Block): number[] {
  const first = Math.max(1, block.firstColumn)
  return Array.from({ length: Math.max(0, block.lastColumn - first + 1) }, (_, index) => first + index)
}
