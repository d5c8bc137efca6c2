/** The handouts of a patient, newest first. What each holds is opened by `handouts.open`. */
import type { QueryHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { withdrawnPhotoIds } from '../exercises/photos.ts'
import { handoutFromRow, selectHandouts } from './rows.ts'

export const listHandouts: QueryHandler<'handouts.list'> = async (context, { patientId }) => {
  const rows = await selectHandouts(context.db)
    .where('handout.patient_id', '=', patientId)
    .orderBy('handout.created_at', 'desc')
    .orderBy('handout.id')
    .execute()
  const marked = await withWithdrawnPhotos(context.db, patientId)
  return { handouts: rows.map((row) => ({ ...handoutFromRow(row), photoWithdrawn: marked.has(row.id) })) }
}

/** The handouts of a patient that show a photo whose consent was withdrawn. Looks into them only where there is one. */
async function withWithdrawnPhotos(db: ReadableDatabase, patientId: string): Promise<ReadonlySet<string>> {
  const marked = new Set<string>()
  for (const photoId of await withdrawnPhotoIds(db)) {
    const rows = await db
      .selectFrom('handout')
      .select('id')
      .where('patient_id', '=', patientId)
      .where('snapshot', 'like', `%"${photoId}"%`)
      .execute()
    for (const { id } of rows) marked.add(id)
  }
  return marked
}
