/** How much stands on a sheet. Paper and composer ask here. */
import { sheetGroups } from '../domain/sheet-group.ts'
import type { SheetGroup } from '../domain/sheet-group.ts'
import type { PlanRow } from '../domain/plan.ts'

/**
 * Exercises on one sheet. Adults aged 67 to 82 did two exercises better than eight; five were no different from either
 * (Henry 1999, Phys Ther 79:270, 15 people, abstract read). Five is a clinic default.
 */
export const mostOnOneSheet = 5

/** The sheets that hold more than patients keep up with in a week, with their exercises, in printing order. */
export function crowdedSheets(
  rows: readonly PlanRow[],
  week: number,
): { readonly sheet: SheetGroup; readonly count: number }[] {
  return sheetGroups
    .map((sheet) => ({
      sheet,
      count: rows.filter((row) => row.sheet === sheet && row.cells[week - 1] != null).length,
    }))
    .filter(({ count }) => count > mostOnOneSheet)
}
