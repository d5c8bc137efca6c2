import type { PlanDocument, PlanRow } from '../../domain/plan.ts'

/**
 * Changes one row. The same plan comes back where the row is unknown or the change gave back the same row.
 */
export function withRow(plan: PlanDocument, rowId: string, change: (row: PlanRow) => PlanRow): PlanDocument {
  const at = plan.rows.findIndex((row) => row.id === rowId)
  const row = plan.rows[at]
  if (!row) return plan
  const changed = change(row)
  return changed === row ? plan : { ...plan, rows: plan.rows.with(at, changed) }
}
