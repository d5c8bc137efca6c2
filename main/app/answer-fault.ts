/** What was thrown becomes an answer: a fault is its own data, everything else is `internal` with a reference. */
import { randomBytes } from 'node:crypto'
import { AppFault, type AppError } from '../../shared/app-error.ts'
import { storageFault } from '../database/faults.ts'
import type { Log } from '../logging/log.ts'

/** The error to answer. An unexpected fault is logged under the reference that is answered; nothing of it crosses. */
export function answerFault(log: Log, name: string, given: unknown): AppError {
  // A file outside the store, such as the preferences, fails like the store does.
  const thrown = storageFault(given)
  if (thrown instanceof AppFault) {
    if (thrown.cause !== undefined)
      log.fault('call.refused', { call: name, refused: thrown.error.code }, thrown.cause)
    return thrown.error
  }
  const reference = randomBytes(4).toString('hex')
  log.fault('call.fault', { call: name, reference }, thrown)
  return { code: 'internal', reference }
}
