/** Photos as they are stored: read for the window and for the sheets. */
import { photoConsentSchema } from '../../shared/domain/photo.ts'
import type { QueryHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import type { PhotoFiles } from '../paper/figure.ts'

/** The withdrawal of a photo's consent, or null while it stands. */
export async function readWithdrawal(db: ReadableDatabase, photoId: string) {
  const row = await db
    .selectFrom('photo_withdrawal')
    .select(['on_day', 'reason', 'removed_at'])
    .where('photo_id', '=', photoId)
    .executeTakeFirst()
  return row ? { on: row.on_day, reason: row.reason, removed: row.removed_at !== null } : null
}

/** The photos that may not be shown any more. */
export async function withdrawnPhotoIds(db: ReadableDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('photo_withdrawal').select('photo_id').execute()
  return new Set(rows.map((row) => row.photo_id))
}

/** The stored photos of these ids; an unknown one is left out, and one whose consent was withdrawn. */
export async function readPhotoFiles(db: ReadableDatabase, ids: readonly string[]): Promise<PhotoFiles> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photo')
    .select(['id', 'width', 'height', 'bytes'])
    .where('id', 'in', [...new Set(ids)])
    .where('id', 'not in', db.selectFrom('photo_withdrawal').select('photo_id'))
    .execute()
  return new Map(rows.map(({ id, width, height, bytes }) => [id, { bytes, width, height }]))
}

/** Whether there is such a photo. */
export async function hasPhoto(db: ReadableDatabase, id: string): Promise<boolean> {
  const row = await db.selectFrom('photo').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Makes the ticket that the window shows a photo with; none where the consent was withdrawn. Throws `not_found`. */
export const openPhoto: QueryHandler<'exercises.photo'> = async (context, { photoId }) => {
  const row = await context.db
    .selectFrom('photo')
    .selectAll()
    .where('id', '=', photoId)
    .executeTakeFirstOrThrow(notFound)
  const consent = photoConsentSchema.parse(JSON.parse(row.consent))
  const withdrawn = await readWithdrawal(context.db, photoId)
  const document =
    withdrawn === null
      ? context.documents.add({
          bytes: row.bytes,
          pages: 1,
          type: row.type === 'image/png' ? 'image/png' : 'image/jpeg',
          fileName: `photo.${row.type === 'image/png' ? 'png' : 'jpg'}`,
          about: { subject: 'photo', subjectId: row.id, patientId: null },
        })
      : null
  return { document, width: row.width, height: row.height, consent, withdrawn }
}
