/** Which sheets a plan is printed on, and how much stands on one. Paper, composer and laws ask here. */
import { sessionNames } from '../domain/day-layout.ts'
import type { SessionName } from '../domain/day-layout.ts'
import { sheetGroups } from '../domain/sheet-group.ts'
import type { SheetGroup } from '../domain/sheet-group.ts'
import type { PlanRow } from '../domain/plan.ts'

/**
 * Exercises on one sheet. Adults aged 67 to 82 did two exercises better than eight; five were no different from either
 * (Henry 1999, Phys Ther 79:270, 15 people, abstract read). Five is a clinic default.
 */
export const mostOnOneSheet = 5

/** A sheet as it is printed: a named session has one of its own. */
export interface SheetPlace {
  readonly sheet: SheetGroup
  /** Null for what stands in no named session. */
  readonly session: SessionName | null
}

export interface SheetRows<Row> extends SheetPlace {
  readonly rows: readonly Row[]
}

/** Every sheet that there can be, in printing order. */
export const sheetPlaces = sheetGroups.flatMap((sheet): SheetPlace[] =>
  (sheet === 'session' ? [null, ...sessionNames] : [null]).map((session) => ({ sheet, session })),
)

/** Whether a row is printed on this sheet. A session is only looked at where there are named ones. */
export function standsOn(row: Pick<PlanRow, 'sheet' | 'session'>, { sheet, session }: SheetPlace): boolean {
  return row.sheet === sheet && (sheet !== 'session' || row.session === session)
}

/** The sheets that hold rows, in printing order, each with its rows in the order of the plan. */
export function rowsBySheet<Row extends Pick<PlanRow, 'sheet' | 'session'>>(
  rows: readonly Row[],
): SheetRows<Row>[] {
  return sheetPlaces
    .map((place) => ({ ...place, rows: rows.filter((row) => standsOn(row, place)) }))
    .filter((place) => place.rows.length > 0)
}

/** The sheets that hold more than patients keep up with in a week, with their exercises, in printing order. */
export function crowdedSheets(
  rows: readonly PlanRow[],
  week: number,
): (SheetPlace & { readonly count: number })[] {
  return rowsBySheet(rows.filter((row) => row.cells[week - 1] != null))
    .map(({ sheet, session, rows: { length: count } }) => ({ sheet, session, count }))
    .filter(({ count }) => count > mostOnOneSheet)
}
