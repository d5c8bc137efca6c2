/** Backups as a window asks for them. */
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import { inTransaction, refuseReadOnly } from '../core/transaction.ts'

export const listBackups: LifecycleHandler<'backups.list'> = ({ access }) => access.backups.state()

/** Throws `unavailable` in the sample clinic, and what making one throws. */
export const makeBackupNow: LifecycleHandler<'backups.make'> = (context) => {
  const { access, seatId, signal } = context
  return access.seats.use(seatId, async (seat) => {
    if (seat.sample) throw new AppFault({ code: 'unavailable' })
    refuseReadOnly(seat)
    const made = await access.backups.make(seat.store, 'by-hand', {
      signal,
      progress: (done, total) => context.progress(done, total),
    })
    await inTransaction(seat, context, 'backups.make', (change) =>
      change.audit({ subject: 'backup', subjectId: made.name, patientId: null, before: null, after: made }),
    )
    return made
  })
}
