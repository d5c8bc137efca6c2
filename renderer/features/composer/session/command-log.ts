/**
 * What was done to a plan in this session, as steps that can be taken back and done again without limit. Documents share
 * their unchanged parts, so that a step costs little more than what it changed.
 */
import type { PlanAction, PlanDocument } from '../../../../shared/domain/plan.ts'

export interface Step {
  readonly action: PlanAction
  /** What the step was about: an exercise id, or empty. */
  readonly subject: string
  /** The one week it touched; null where it touched several or none. */
  readonly week: number | null
  readonly before: PlanDocument
  readonly after: PlanDocument
}

export interface CommandLog {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyLog: CommandLog = { past: [], future: [] }

/** Adds a step; what had been taken back before it can no longer be done again. */
export function record(log: CommandLog, step: Step): CommandLog {
  return { past: [...log.past, step], future: [] }
}

/** The step that undo takes back and the log after it; null where there is none. */
export function takeBack(log: CommandLog): { readonly step: Step; readonly log: CommandLog } | null {
  const step = log.past.at(-1)
  return step ? { step, log: { past: log.past.slice(0, -1), future: [step, ...log.future] } } : null
}

/** The step that redo does again and the log after it; null where there is none. */
export function doAgain(log: CommandLog): { readonly step: Step; readonly log: CommandLog } | null {
  const [step, ...future] = log.future
  return step ? { step, log: { past: [...log.past, step], future } } : null
}
