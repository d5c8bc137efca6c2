/** Plan checking: what the laws about plans notice in one. It shows and never blocks. */
import type { PlanDocument } from '../domain/plan.ts'
import { laws, viewOf } from './laws/index.ts'
import type { Finding, PlanFacts } from './laws/index.ts'

/** What breaks a law, in the order of the laws; nothing for a plan in which nothing is done. */
export function checkPlan(document: PlanDocument, facts: PlanFacts): readonly Finding[] {
  const view = viewOf(document, facts)
  return view.rows.length === 0 ? [] : Object.values(laws).flatMap((law): Finding[] => law(view))
}
