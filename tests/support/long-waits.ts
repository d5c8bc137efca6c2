/** A wait after wrong tries that no test sits out, and that says when a try has begun to wait. */
import { setImmediate as turn } from 'node:timers/promises'

export function longWaits() {
  const asked = Promise.withResolvers<void>()
  return {
    unlockDelay: (wrongTries: number): number => {
      if (wrongTries === 0) return 0
      asked.resolve()
      return 3_600_000
    },
    /** The try has asked how long to wait, and has begun to in the same turn of the loop. */
    waits: asked.promise.then(() => turn()),
  }
}
