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

/** The session of a plan: the one that is open in this window, or a new one. */
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

/**
 * Hands over what is typed and lets every plan go; to be called before the clinic is locked. A plan that could not be
 * saved stays until it is, so that locking loses nothing.
 */
export async function forgetPlanSessions(): Promise<void> {
  forgetCopy()
  await Promise.all([...sessions.values()].map((session) => session.flush()))
  for (const [id, session] of sessions) if (!session.hasUnsaved()) sessions.delete(id)
}
