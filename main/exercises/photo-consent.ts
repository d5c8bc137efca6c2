/**
 * The consent of a photo withdrawn, and taken back while the picture is still there: a withdrawn photo is in no window and
 * on no new sheet. What was given before stays as it was given, and is marked.
 */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { photoConsentSchema } from '../../shared/domain/photo.ts'
import type { CommandHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import { readWithdrawal } from './photos.ts'

/** Throws `invalid_input` for a day before the consent or to come, `not_allowed` once the picture itself is removed. */
export const setPhotoConsent: CommandHandler<'exercises.setPhotoConsent'> = async (
  context,
  { photoId, withdrawn },
) => {
  const { db } = context
  const photo = db.selectFrom('photo').select('consent').where('id', '=', photoId)
  const { on } = photoConsentSchema.parse(JSON.parse((await photo.executeTakeFirstOrThrow(notFound)).consent))
  const before = await readWithdrawal(db, photoId)
  if (before?.removed) throw new AppFault({ code: 'not_allowed' })
  await db.deleteFrom('photo_withdrawal').where('photo_id', '=', photoId).execute()
  if (withdrawn) {
    if (withdrawn.on > context.today()) throw refuseField('withdrawn.on', 'date_in_future')
    if (withdrawn.on < on) throw refuseField('withdrawn.on', 'date_before_start', on)
    await db
      .insertInto('photo_withdrawal')
      .values({
        photo_id: photoId,
        on_day: withdrawn.on,
        reason: withdrawn.reason,
        author_id: context.user.id,
        at: context.now(),
        removed_at: null,
      })
      .execute()
  }
  await context.audit({ subject: 'photo', subjectId: photoId, patientId: null, before, after: withdrawn })
  return {}
}
