/** Check-ins in their newest version, and all versions of one. */
import { storedCheckInSchema, type CheckIn } from '../../shared/domain/check-in.ts'
import type { QueryHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import type { ReadableDatabase } from '../database/tables.ts'

export const listCheckIns: QueryHandler<'checkIns.list'> = async (context, { episodeId }) => ({
  checkIns: await readCheckIns(context.db, episodeId),
})

/** The check-ins of an episode in their newest version, by day and then as they were recorded. */
export async function readCheckIns(db: ReadableDatabase, episodeId: string): Promise<CheckIn[]> {
  const rows = await selectVersions(db)
    .where('check_in.episode_id', '=', episodeId)
    .whereRef('check_in_version.version', '=', 'check_in.version')
    .orderBy('check_in.on_day')
    .orderBy('check_in.created_at')
    .execute()
  return rows.map(checkInFromRow)
}

export const checkInHistory: QueryHandler<'checkIns.history'> = async (context, { id }) => {
  const versions = await readVersions(context.db, id)
  if (versions.length === 0) throw notFound()
  return { versions }
}

/** Every version of a check-in, oldest first. */
export async function readVersions(db: ReadableDatabase, id: string): Promise<CheckIn[]> {
  const rows = await selectVersions(db)
    .where('check_in.id', '=', id)
    .orderBy('check_in_version.version')
    .execute()
  return rows.map(checkInFromRow)
}

/** Reads one check-in in its newest version; `not_found` when there is none. */
export async function readCheckIn(db: ReadableDatabase, id: string): Promise<CheckIn> {
  const newest = selectVersions(db)
    .where('check_in.id', '=', id)
    .whereRef('check_in_version.version', '=', 'check_in.version')
  return checkInFromRow(await newest.executeTakeFirstOrThrow(notFound))
}

function selectVersions(db: ReadableDatabase) {
  return db
    .selectFrom('check_in')
    .innerJoin('check_in_version', 'check_in_version.check_in_id', 'check_in.id')
    .innerJoin('user', 'user.id', 'check_in_version.author_id')
    .select([
      'check_in.id',
      'check_in.episode_id',
      'check_in_version.version',
      'check_in_version.details',
      'check_in_version.reason',
      'check_in_version.at',
      'user.name as author',
    ])
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

function checkInFromRow(row: VersionRow): CheckIn {
  return {
    ...storedCheckInSchema.parse(JSON.parse(row.details)),
    id: row.id,
    episodeId: row.episode_id,
    version: row.version,
    reason: row.reason,
    recordedAt: row.at,
    recordedBy: row.author,
  }
}
