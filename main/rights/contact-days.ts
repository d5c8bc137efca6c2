/** From when to when something was done or written for each patient, read for many at once. */
import { earliest, latest } from '../database/standard-sql.ts'
import type { ReadableDatabase } from '../database/tables.ts'

export interface ContactDays {
  readonly firstOn: string
  readonly lastOn: string
}

/**
 * The first and the last contact of these patients: episodes begun and closed, check-ins, entries, plans saved, handouts
 * given. A record with none of them counts from the day it was made.
 */
export async function contactDays(
  db: ReadableDatabase,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, ContactDays>> {
  const days = new Map<string, ContactDays>()
  if (patientIds.length === 0) return days
  const note = (id: string, ...found: readonly (string | null)[]): void => {
    for (const moment of found) {
      if (moment === null) continue
      const day = moment.slice(0, 10)
      const { firstOn, lastOn } = days.get(id) ?? { firstOn: day, lastOn: day }
      days.set(id, { firstOn: day < firstOn ? day : firstOn, lastOn: day > lastOn ? day : lastOn })
    }
  }
  const episodes = await db
    .selectFrom('episode')
    .select(['patient_id', 'started_on', 'closed_on'])
    .where('patient_id', 'in', patientIds)
    .execute()
  for (const row of episodes) note(row.patient_id, row.started_on, row.closed_on)
  const checkIns = await db
    .selectFrom('check_in')
    .select(['patient_id', earliest('on_day').as('first'), latest('on_day').as('last')])
    .where('patient_id', 'in', patientIds)
    .groupBy('patient_id')
    .execute()
  for (const row of checkIns) note(row.patient_id, row.first, row.last)
  const plans = await db
    .selectFrom('plan')
    .select(['patient_id', 'created_at', 'updated_at'])
    .where('patient_id', 'in', patientIds)
    .execute()
  for (const row of plans) note(row.patient_id, row.created_at, row.updated_at)
  const handouts = await db
    .selectFrom('handout')
    .select(['patient_id', latest('created_at').as('last')])
    .where('patient_id', 'in', patientIds)
    .groupBy('patient_id')
    .execute()
  for (const row of handouts) note(row.patient_id, row.last)
  const entries = await db
    .selectFrom('episode_entry')
    .innerJoin('episode', 'episode.id', 'episode_entry.episode_id')
    .select(['episode.patient_id', latest('episode_entry.on_day').as('last')])
    .where('episode.patient_id', 'in', patientIds)
    .groupBy('episode.patient_id')
    .execute()
  for (const row of entries) note(row.patient_id, row.last)
  const made = await db
    .selectFrom('patient')
    .select(['id', 'created_at'])
    .where('id', 'in', patientIds)
    .execute()
  for (const row of made) if (!days.has(row.id)) note(row.id, row.created_at)
  return days
}
