/** Closes the clinic, or leaves the sample clinic. Harmless when none is open. */
import type { SessionHandler } from '../core/context.ts'

export const lockClinic: SessionHandler<'clinic.lock'> = (context) =>
  context.session.exclusively(async () => {
    await context.session.close()
    return {}
  })
