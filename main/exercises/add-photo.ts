/** Stores a photo of an exercise, once it is known to hold nothing but a picture. */
import { refuseField } from '../../shared/app-error.ts'
import { dayRange } from '../../shared/domain/calendar-day.ts'
import { readPhoto } from '../../shared/domain/photo.ts'
import { audited } from '../core/change-record.ts'
import type { CommandHandler } from '../core/context.ts'

/** Throws `invalid_input` for a file that is no picture, damaged, too large, or holds more than pixels. */
export const addPhoto: CommandHandler<'exercises.addPhoto'> = async (context, { file, consent }) => {
  if (consent.on > context.today()) throw refuseField('consent.on', 'date_in_future')
  if (consent.on < dayRange.first) throw refuseField('consent.on', 'date_too_old', dayRange.first)
  const bytes = Buffer.from(file, 'base64')
  const photo = readPhoto(bytes)
  if (!photo.ok) throw refuseField('file', photo.fault)
  const { type, width, height } = photo
  const id = context.newId()
  await context.db
    .insertInto('photo')
    .values({
      id,
      type,
      width,
      height,
      consent: JSON.stringify(consent),
      author_id: context.user.id,
      created_at: context.now(),
      bytes,
    })
    .execute()
  const after = { id, type, width, height, bytes: bytes.byteLength, consent }
  await audited(context, 'photo', null, null, after)
  return { photoId: id, width, height }
}
