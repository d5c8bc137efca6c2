/** The rows out of three versions: row by row, and in a row week by week. */
import type { PlanDocument, PlanRow } from '../../domain/plan.ts'
import { agreed, of, type Place, type Settle, type Versions } from './differences.ts'
import { orderRows } from './merge-order.ts'

/**
 * Merges the rows of plans of one length. A row with another exercise is settled as a whole: a dose of the one before would
 * be nobody's prescription. So is one that the one side has changed and the other taken out.
 */
export function mergeRows(plans: Versions<PlanDocument>, settle: Settle): PlanRow[] {
  const sides = of(plans, ({ rows }) => rows)
  const byId = of(sides, (rows) => new Map(rows.map((row) => [row.id, row])))
  const ids = new Set([...sides.mine, ...sides.theirs, ...sides.was].map(({ id }) => id))
  const merged = new Map<string, PlanRow>()
  for (const id of ids) {
    const row = mergeRow(
      of(byId, (rows) => rows.get(id) ?? null),
      settle,
    )
    if (row) merged.set(id, row)
  }
  return orderRows(merged, sides, settle)
}

function mergeRow(rows: Versions<PlanRow | null>, settle: Settle): PlanRow | null {
  const found = agreed(rows)
  if (found) return found.value
  const { mine, theirs, was } = rows
  const shown = mine ?? theirs
  const place: Place = shown ? { rowId: shown.id, exerciseId: shown.exerciseId } : {}
  if (!mine || !theirs || !was || new Set([mine, theirs, was].map(({ exerciseId }) => exerciseId)).size > 1)
    return settle('row', place, rows)
  const three = { mine, theirs, was }
  const part = <Part>(read: (row: PlanRow) => Part) => of(three, read)
  return {
    ...mine,
    side: settle(
      'side',
      place,
      part(({ side }) => side),
    ),
    ...settle(
      'place',
      place,
      part(({ sheet, session }) => ({ sheet, session })),
    ),
    days: settle(
      'days',
      place,
      part(({ days }) => days),
    ),
    frequency: settle(
      'frequency',
      place,
      part(({ frequency }) => frequency),
    ),
    note: settle(
      'note',
      place,
      part(({ note }) => note),
    ),
    cells: mine.cells.map((_, at) =>
      settle(
        'cell',
        { ...place, week: at + 1 },
        part(({ cells }) => cells[at] ?? null),
      ),
    ),
  }
}
