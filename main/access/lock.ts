/** Closes the clinic, or leaves the sample clinic. Harmless when none is open. */
import type { LifecycleHandler } from './lifecycle.ts'

export const lockClinic: LifecycleHandler<'clinic.lock'> = (context) =>
  context.session.exclusively(async () => {
    await context.session.close()
    return {}
  })
