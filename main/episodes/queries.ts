/** The episodes of a patient, newest first, and the entries of one. */
import type { QueryHandler } from '../core/context.ts'
import { readEntries } from './entries.ts'
import { episodesFromRows, readEpisode, selectEpisodes } from './rows.ts'

export const listEpisodes: QueryHandler<'episodes.list'> = async (context, { patientId }) => {
  const rows = await selectEpisodes(context.db)
    .where('episode.patient_id', '=', patientId)
    .orderBy('episode.started_on', 'desc')
    .orderBy('episode.created_at', 'desc')
    .execute()
  return { episodes: await episodesFromRows(context.db, rows) }
}

export const listEntries: QueryHandler<'episodes.entries'> = async (context, { episodeId }) => {
  await readEpisode(context.db, episodeId)
  return { entries: await readEntries(context.db, [episodeId]) }
}
