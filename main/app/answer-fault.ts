/** What was thrown becomes an answer: a fault is its own data, everything else is `internal` with a reference. */
import { randomBytes } from 'node:crypto'
import { AppFault, type AppError } from '../../shared/app-error.ts'
import type { Log } from '../logging/log.ts'

/** The error to answer. An unexpected fault is logged under the reference that is answered; nothing of it crosses. */
export function answerFault(log: Log, name: string, thrown: unknown): AppError {
  if (thrown instanceof AppFault) {
    if (thrown.cause !== undefined)
      log.fault('call.refused', { call: name, refused: thrown.error.code }, thrown.cause)
    return thrown.error
  }
  const reference = randomBytes(4).toString('hex')
  log.fault('call.fault', { call: name, reference }, thrown)
  return { code: 'internal', reference }
}
