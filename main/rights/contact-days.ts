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
  const found = [
    db
      .selectFrom('episode')
      .select(['patient_id', 'started_on as first', 'closed_on as last'])
      .where('patient_id', 'in', patientIds),
    db
      .selectFrom('check_in')
      .select(['patient_id', earliest('on_day').as('first'), latest('on_day').as('last')])
      .where('patient_id', 'in', patientIds)
      .groupBy('patient_id'),
    db
      .selectFrom('plan')
      .select(['patient_id', 'created_at as first', 'updated_at as last'])
      .where('patient_id', 'in', patientIds),
    db
      .selectFrom('handout')
      .select(['patient_id', earliest('created_at').as('first'), latest('created_at').as('last')])
      .where('patient_id', 'in', patientIds)
      .groupBy('patient_id'),
    db
      .selectFrom('episode_entry')
      .innerJoin('episode', 'episode.id', 'episode_entry.episode_id')
      .select([
        'episode.patient_id',
        earliest('episode_entry.on_day').as('first'),
        latest('episode_entry.on_day').as('last'),
      ])
      .where('episode.patient_id', 'in', patientIds)
      .groupBy('episode.patient_id'),
  ]
  for (const query of found)
    for (const { patient_id: id, first, last } of await query.execute()) note(id, first, last)
  const made = await db
    .selectFrom('patient')
    .select(['id', 'created_at'])
    .where('id', 'in', patientIds)
    .execute()
  for (const row of made) if (!days.has(row.id)) note(row.id, row.created_at)
  return days
}
