/** Between the episode table and the episode of the domain. */
import type { Selectable } from 'kysely'
import { AppFault } from '../../shared/app-error.ts'
import { episodeDetailsSchema, storedDetailsSchema } from '../../shared/domain/episode.ts'
import type { Episode, EpisodeDetails } from '../../shared/domain/episode.ts'
import { standingScreen } from '../../shared/domain/episode-entry.ts'
import { notFound } from '../database/rows.ts'
import type { EpisodeTable, ReadableDatabase } from '../database/tables.ts'
import { readActivePatient } from '../patients/rows.ts'
import { readEntries } from './entries.ts'

/** Kept as columns for lists; everything else is the JSON of `details`. */
const columns = { condition: true, side: true, startedOn: true } as const
const readSchema = storedDetailsSchema.omit(columns)
const writtenSchema = episodeDetailsSchema.omit(columns)

type EpisodeRow = Selectable<EpisodeTable> & { plan_id: string | null }

/** Episodes as the window sees them. Fields added since a row was written get their defaults. */
export async function episodesFromRows(
  db: ReadableDatabase,
  rows: readonly EpisodeRow[],
): Promise<Episode[]> {
  const entries = await readEntries(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...storedDetailsSchema.parse({
      ...readSchema.parse(JSON.parse(row.details)),
      condition: row.condition,
      side: row.side,
      startedOn: row.started_on,
    }),
    id: row.id,
    patientId: row.patient_id,
    closedOn: row.closed_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
    planId: row.plan_id,
    redFlagScreen: standingScreen(entries.filter(({ episodeId }) => episodeId === row.id)),
  }))
}

/** The columns that an edit of the details writes. */
export function episodeColumns(details: EpisodeDetails) {
  return {
    condition: details.condition,
    side: details.side,
    started_on: details.startedOn,
    details: JSON.stringify(writtenSchema.parse(details)),
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
  const rows = await selectEpisodes(db).where('episode.id', '=', id).execute()
  const [episode] = await episodesFromRows(db, rows)
  if (!episode) throw notFound()
  return episode
}

/** Reads an episode to record something in it: throws `read_only` for an archived record, `closed` once it has ended. */
export async function readOpenEpisode(db: ReadableDatabase, id: string): Promise<Episode> {
  const episode = await readEpisode(db, id)
  await readActivePatient(db, episode.patientId)
  if (episode.closedOn !== null) throw new AppFault({ code: 'closed' })
  return episode
}
