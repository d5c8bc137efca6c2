/**
 * The plans that were opened in this window. They are kept from page to page for undo and for what is not saved yet, and
 * let go when the clinic is locked.
 */
import type { Plan } from '../../../../shared/domain/plan.ts'
import { forgetCopy } from '../grid/clipboard.ts'
import { createPlanSession } from './plan-session.ts'
import type { PlanSession } from './plan-session.ts'
import type { SendPlan } from './save-queue.ts'

const sessions = new Map<string, PlanSession>()

export function sessionOf(plan: Plan, send: SendPlan): PlanSession {
  const known = sessions.get(plan.id)
  if (known) {
    known.follow(plan)
    return known
  }
  const session = createPlanSession(plan, send)
  sessions.set(plan.id, session)
  return session
}

/** Lets every plan go. What was typed is handed over to be saved first. */
export async function forgetPlanSessions(): Promise<void> {
  const open = [...sessions.values()]
  sessions.clear()
  forgetCopy()
  await Promise.all(open.map((session) => session.flush()))
}
