/** The entries of episodes: what was found and decided, and what of it stands. */
import { episodeEntrySchema, type EpisodeEntry } from '../../shared/domain/episode-entry.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** The entries of these episodes, each episode's in the order they were made. */
export async function readEntries(
  db: ReadableDatabase,
  episodeIds: readonly string[],
): Promise<EpisodeEntry[]> {
  if (episodeIds.length === 0) return []
  const rows = await db
    .selectFrom('episode_entry')
    .innerJoin('user', 'user.id', 'episode_entry.author_id')
    .selectAll('episode_entry')
    .select('user.name as author')
    .where('episode_id', 'in', episodeIds)
    .orderBy('episode_id')
    .orderBy('number')
    .execute()
  const read = rows.map((row) => ({
    ...row,
    details: JSON.parse(row.details) as { readonly number?: unknown },
  }))
  const withdrawn = new Set(
    read
      .filter(({ kind }) => kind === 'withdrawal')
      .map((row) => `${row.episode_id} ${String(row.details.number)}`),
  )
  return read.map(({ kind, details, ...row }) =>
    episodeEntrySchema.parse({
      episodeId: row.episode_id,
      number: row.number,
      on: row.on_day,
      by: row.author,
      at: row.at,
      withdrawn: withdrawn.has(`${row.episode_id} ${row.number}`),
      kind,
      [fieldOf[kind]]: details,
    }),
  )
}

const fieldOf = {
  screen: 'screen',
  'gate-answer': 'answer',
  dismissal: 'dismissal',
  withdrawal: 'withdrawal',
} as const satisfies Readonly<Record<EpisodeEntry['kind'], string>>
