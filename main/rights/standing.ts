/** How records stand: held, in the bin, due. */
import { addDays } from '../../shared/domain/calendar-day.ts'
import { erasureGrounds, type Binned, type Hold } from '../../shared/domain/record-keeping.ts'
import { binDays, dueDay } from '../../shared/rights/retention.ts'
import type { QueryHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readPatient } from '../patients/rows.ts'
import { contactDays } from './contact-days.ts'
import { readRule } from './rule.ts'

/** The standing holds by patient; of all patients unless some are named. */
export async function readHolds(
  db: ReadableDatabase,
  patientIds?: readonly string[],
): Promise<ReadonlyMap<string, Hold>> {
  let select = db
    .selectFrom('record_hold')
    .innerJoin('user', 'user.id', 'record_hold.author_id')
    .select(['record_hold.patient_id', 'record_hold.reason', 'record_hold.at', 'user.name as by'])
    .where('record_hold.lifted_at', 'is', null)
  if (patientIds) select = select.where('record_hold.patient_id', 'in', patientIds)
  const rows = await select.execute()
  return new Map(rows.map(({ patient_id: id, reason, at, by }) => [id, { reason, at, by }]))
}

/** What lies in the bin, by patient, the oldest first. */
export async function readBin(
  db: ReadableDatabase,
  patientIds?: readonly string[],
): Promise<ReadonlyMap<string, Binned>> {
  let select = db
    .selectFrom('record_bin')
    .innerJoin('user', 'user.id', 'record_bin.author_id')
    .selectAll('record_bin')
    .select('user.name as by')
    .orderBy('record_bin.at')
  if (patientIds) select = select.where('record_bin.patient_id', 'in', patientIds)
  const rows = await select.execute()
  return new Map(
    rows.map((row) => [
      row.patient_id,
      {
        ground: erasureGrounds.find((known) => known === row.ground) ?? 'retention-ended',
        note: row.note,
        by: row.by,
        at: row.at,
        removableOn: addDays(row.at.slice(0, 10), binDays),
      },
    ]),
  )
}

export const recordStanding: QueryHandler<'rights.record'> = async ({ db }, { patientId }) => {
  const { birthDate } = await readPatient(db, patientId)
  const days = (await contactDays(db, [patientId])).get(patientId)
  if (!days) throw new Error('Expected the days of a patient who is there')
  const { rule } = await readRule(db)
  return {
    lastOn: days.lastOn,
    due: rule && dueDay(rule, { birthDate, ...days }),
    hold: (await readHolds(db, [patientId])).get(patientId) ?? null,
    binned: (await readBin(db, [patientId])).get(patientId) ?? null,
  }
}
