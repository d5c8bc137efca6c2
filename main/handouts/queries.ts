/** The handouts of a patient, newest first. What each holds is opened by `handouts.open`. */
import type { QueryHandler } from '../core/context.ts'
import { handoutFromRow, selectHandouts } from './rows.ts'

export const listHandouts: QueryHandler<'handouts.list'> = async (context, { patientId }) => {
  const rows = await selectHandouts(context.db)
    .where('handout.patient_id', '=', patientId)
    .orderBy('handout.created_at', 'desc')
    .orderBy('handout.id')
    .execute()
  return { handouts: rows.map(handoutFromRow) }
}
