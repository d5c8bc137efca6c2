/**
 * What was done to a plan since it was opened; each change can be taken back and done again, without limit. Documents
 * share their unchanged parts, so that keeping one costs little more than what it changed.
 */
import type { PlanAction, PlanDocument } from '../../../../shared/domain/plan.ts'
import { mergePlans } from '../../../../shared/program/merge-plans.ts'

export interface PlanChange {
  readonly action: PlanAction
  /** What it was about: an exercise id, or empty. */
  readonly subject: string
  /** The one week it touched; null where it touched several or none. */
  readonly week: number | null
  readonly before: PlanDocument
  readonly after: PlanDocument
}

export interface UndoLog {
  readonly past: readonly PlanChange[]
  readonly future: readonly PlanChange[]
}

export const emptyLog: UndoLog = { past: [], future: [] }

/** Adds a change; what had been taken back before it can no longer be done again. */
export function record(log: UndoLog, change: PlanChange): UndoLog {
  return { past: [...log.past, change], future: [] }
}

/** The change that undo takes back and the log after it; null where there is none. */
export function takeBack(log: UndoLog): { readonly change: PlanChange; readonly log: UndoLog } | null {
  const change = log.past.at(-1)
  return change ? { change, log: { past: log.past.slice(0, -1), future: [change, ...log.future] } } : null
}

/** The change that redo does again and the log after it; null where there is none. */
export function doAgain(log: UndoLog): { readonly change: PlanChange; readonly log: UndoLog } | null {
  const [change, ...future] = log.future
  return change ? { change, log: { past: [...log.past, change], future } } : null
}

/**
 * The plan without a change, or with it again. What came into the plan since, from somebody else, stays; where they have changed
 * the same place, their version does.
 */
export function travelled(
  now: PlanDocument,
  { before, after }: PlanChange,
  direction: 'undo' | 'redo',
): PlanDocument {
  const [was, theirs] = direction === 'undo' ? [after, before] : [before, after]
  return mergePlans({ was, mine: now, theirs }).document
}
