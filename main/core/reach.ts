/** Whether the clinic's server answers, and work that need not wait for it to say so itself. */
import { AppFault } from '../../shared/app-error.ts'
import type { ReachListener } from '../database/store.ts'

export interface Reach {
  readonly heard: ReachListener
  isReached(): boolean
  /** What the work answers. Throws `unavailable` as soon as the server is away; the work goes on, and may yet be done. */
  whileReached<Value>(work: Promise<Value>): Promise<Value>
}

export function createReach(): Reach {
  let isAway = false
  const waiting = new Set<(fault: AppFault) => void>()
  const away = () => new AppFault({ code: 'unavailable' })
  return {
    heard(isReached) {
      isAway = !isReached
      if (isAway) for (const end of waiting) end(away())
    },
    isReached: () => !isAway,
    whileReached(work) {
      const ended = Promise.withResolvers<never>()
      waiting.add(ended.reject)
      if (isAway) ended.reject(away())
      return Promise.race([work, ended.promise]).finally(() => waiting.delete(ended.reject))
    },
  }
}

/** Whether a fault says that a server could not be reached, or was lost before it answered. */
export function isUnavailable(fault: unknown): boolean {
  return fault instanceof AppFault && fault.error.code === 'unavailable'
}
