/** The episodes of a patient, newest first. */
import type { QueryHandler } from '../core/context.ts'
import { episodeFromRow, selectEpisodes } from './rows.ts'

export const listEpisodes: QueryHandler<'episodes.list'> = async (context, { patientId }) => {
  const rows = await selectEpisodes(context.db)
    .where('episode.patient_id', '=', patientId)
    .orderBy('episode.started_on', 'desc')
    .orderBy('episode.created_at', 'desc')
    .execute()
  return { episodes: rows.map(episodeFromRow) }
}
