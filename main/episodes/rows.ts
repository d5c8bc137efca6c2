/** Between the episode table and the episode of the domain. */
import type { Selectable } from 'kysely'
import { AppFault } from '../../shared/app-error.ts'
import { episodeDetailsSchema, type Episode, type EpisodeDetails } from '../../shared/domain/episode.ts'
import { notFound } from '../database/rows.ts'
import type { EpisodeTable, ReadableDatabase } from '../database/tables.ts'
import { readActivePatient } from '../patients/rows.ts'

/** Kept as columns for lists; everything else is the JSON of `details`. */
const storedDetailsSchema = episodeDetailsSchema.omit({ condition: true, side: true, startedOn: true })

type EpisodeRow = Selectable<EpisodeTable> & { plan_id: string | null }

/** The episode as the window sees it. Fields added since the row was written get their defaults. */
export function episodeFromRow(row: EpisodeRow): Episode {
  const details = episodeDetailsSchema.parse({
    ...storedDetailsSchema.parse(JSON.parse(row.details)),
    condition: row.condition,
    side: row.side,
    startedOn: row.started_on,
  })
  return {
    ...details,
    id: row.id,
    patientId: row.patient_id,
    closedOn: row.closed_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
    planId: row.plan_id,
  }
}

/** The columns that an edit of the details writes. */
export function episodeColumns(details: EpisodeDetails) {
  return {
    condition: details.condition,
    side: details.side,
    started_on: details.startedOn,
    details: JSON.stringify(storedDetailsSchema.parse(details)),
  }
}

/** Episodes with the id of their plan, for further conditions. */
export function selectEpisodes(db: ReadableDatabase) {
  return db
    .selectFrom('episode')
    .leftJoin('plan', 'plan.episode_id', 'episode.id')
    .selectAll('episode')
    .select('plan.id as plan_id')
}

/** Reads one episode; `not_found` when there is none. */
export async function readEpisode(db: ReadableDatabase, id: string): Promise<Episode> {
  return episodeFromRow(
    await selectEpisodes(db).where('episode.id', '=', id).executeTakeFirstOrThrow(notFound),
  )
}

/** Reads an episode to record something in it: throws `read_only` for an archived record, `closed` once it has ended. */
export async function readOpenEpisode(db: ReadableDatabase, id: string): Promise<Episode> {
  const episode = await readEpisode(db, id)
  await readActivePatient(db, episode.patientId)
  if (episode.closedOn !== null) throw new AppFault({ code: 'closed' })
  return episode
}
