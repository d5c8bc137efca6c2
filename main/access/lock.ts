/** Locks the window that asks (or takes it out of the sample clinic). Harmless when it is locked. */
import type { LifecycleHandler } from './lifecycle.ts'

export const lockClinic: LifecycleHandler<'clinic.lock'> = ({ access, seatId }) =>
  access.exclusively(async () => {
    await access.seats.leave(seatId)
    return {}
  })
