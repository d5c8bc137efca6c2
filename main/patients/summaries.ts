/** What the list shows beside a name: the open episode, its week, the last check-in. Read for a page at a time. */
import type { Selectable } from 'kysely'
import { weekOf } from '../../shared/program/weeks.ts'
import type { PatientSummary } from '../../shared/domain/patient.ts'
import { placeFromNewest } from '../database/standard-sql.ts'
import type { PatientTable, ReadableDatabase } from '../database/tables.ts'

/** Adds episode, week and last check-in to a page of patients; three reads, whatever the page's size. */
export async function summarise(
  db: ReadableDatabase,
  rows: readonly Selectable<PatientTable>[],
  today: string,
): Promise<PatientSummary[]> {
  const ids = rows.map((row) => row.id)
  const episodes = await openEpisodes(db, ids)
  const checkIns = await lastCheckIns(db, ids)
  return rows.map((row) => {
    const episode = episodes.get(row.id)
    const checkIn = checkIns.get(row.id)
    return {
      id: row.id,
      givenName: row.given_name,
      familyName: row.family_name,
      preferredName: row.preferred_name,
      recordNumber: row.record_number,
      birthDate: row.birth_date,
      archivedAt: row.archived_at,
      updatedAt: row.updated_at,
      episode: episode
        ? {
            id: episode.id,
            condition: episode.condition,
            side: episode.side,
            week: episode.plan_starts_on === null ? null : weekOf(episode.plan_starts_on, today),
            planWeeks: episode.plan_weeks,
          }
        : null,
      lastCheckInOn: checkIn?.on_day ?? null,
      lastPain: checkIn?.pain ?? null,
    }
  })
}

/** The newest open episode of each patient with the start and length of its plan. */
async function openEpisodes(db: ReadableDatabase, patientIds: readonly string[]) {
  if (patientIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('episode')
    .leftJoin('plan', 'plan.episode_id', 'episode.id')
    .select([
      'episode.id',
      'episode.patient_id',
      'episode.condition',
      'episode.side',
      'plan.starts_on as plan_starts_on',
      'plan.weeks as plan_weeks',
    ])
    .where('episode.patient_id', 'in', patientIds)
    .where('episode.closed_on', 'is', null)
    .orderBy('episode.started_on')
    .orderBy('episode.created_at')
    .execute()
  return new Map(rows.map((row) => [row.patient_id, row]))
}

/** The newest check-in of each patient. */
async function lastCheckIns(db: ReadableDatabase, patientIds: readonly string[]) {
  if (patientIds.length === 0) return new Map<string, never>()
  const newestFirst = db
    .selectFrom('check_in')
    .select(['patient_id', 'on_day', 'pain'])
    .select(placeFromNewest('patient_id', ['on_day', 'created_at']).as('place'))
    .where('patient_id', 'in', patientIds)
  const rows = await db
    .selectFrom(newestFirst.as('ordered'))
    .select(['patient_id', 'on_day', 'pain'])
    .where('place', '=', 1)
    .execute()
  return new Map(rows.map((row) => [row.patient_id, row]))
}
