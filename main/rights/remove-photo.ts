/** Removes the picture of a photo whose consent was withdrawn. Who had agreed, and when that ended, stays. */
import { AppFault } from '../../shared/app-error.ts'
import type { CommandHandler } from '../core/context.ts'
import { readWithdrawal } from '../exercises/photos.ts'
import { withPermit } from './erase.ts'

/** Throws `not_allowed` while the consent stands. */
export const removePhoto: CommandHandler<'rights.removePhoto'> = async (context, { photoId }) => {
  const { db } = context
  const before = await readWithdrawal(db, photoId)
  if (!before || before.removed) throw new AppFault({ code: 'not_allowed' })
  await withPermit(db, photoId, async () => {
    await db
      .updateTable('photo')
      .set({ bytes: Buffer.alloc(0) })
      .where('id', '=', photoId)
      .execute()
  })
  const removed = { removed_at: context.now() }
  await db.updateTable('photo_withdrawal').set(removed).where('photo_id', '=', photoId).execute()
  const after = { ...before, removed: true }
  await context.audit({ subject: 'photo', subjectId: photoId, patientId: null, before, after })
  return {}
}
