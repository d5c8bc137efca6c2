/** The records that have fallen due, those in the bin, and what stays of those that were removed. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { erasureGrounds } from '../../shared/domain/record-keeping.ts'
import { addYears } from '../../shared/domain/calendar-day.ts'
import { dueDay, type RetentionRule } from '../../shared/rights/retention.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { QueryHandler } from '../core/context.ts'
import { countRows } from '../database/standard-sql.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { contactDays } from './contact-days.ts'
import { readRule } from './rule.ts'
import { readBin, readHolds } from './standing.ts'

type DueRecord = OutputOf<'rights.due'>['due'][number]

/** Rows shown of each list. */
const shown = 200
/** Patients looked at in one go: everything else waits while the database answers. */
const atOnce = 1000

export const listDue: QueryHandler<'rights.due'> = async (context) => {
  const { db } = context
  const { choice, rule } = await readRule(db)
  const due = rule === null ? [] : await findDue(db, rule, context.today())
  return {
    choice,
    rule: rule?.id ?? null,
    due: due.slice(0, shown),
    total: due.length,
    binned: await listBin(db),
  }
}

/** Goes through all patients, a thousand at a time. Those in the bin are on their way already. */
async function findDue(db: ReadableDatabase, rule: RetentionRule, today: string): Promise<DueRecord[]> {
  const holds = await readHolds(db)
  const found: DueRecord[] = []
  let after = 0
  for (;;) {
    const patients = await selectListed(db)
      .where('seq', '>', after)
      .where('seq', 'not in', db.selectFrom('record_bin').select('patient_seq'))
      .orderBy('seq')
      .limit(atOnce)
      .execute()
    const last = patients.at(-1)
    if (!last) return found.sort((one, other) => (one.due.on < other.due.on ? -1 : 1))
    after = last.seq
    const days = await contactDays(
      db,
      patients.map(({ id }) => id),
    )
    for (const patient of patients) {
      const span = days.get(patient.id)
      if (!span || addYears(span.lastOn, rule.years) > today) continue
      const due = dueDay(rule, { birthDate: patient.birth_date, ...span })
      if (due.on > today) continue
      found.push({ ...listed(patient, span.lastOn), hold: holds.get(patient.id) ?? null, due })
    }
    await nextTurn()
  }
}

async function listBin(db: ReadableDatabase): Promise<OutputOf<'rights.due'>['binned']> {
  const bin = await readBin(db)
  const ids = [...bin.keys()]
  if (ids.length === 0) return []
  const patients = await selectListed(db).where('id', 'in', ids).execute()
  const days = await contactDays(db, ids)
  const holds = await readHolds(db, ids)
  const order = new Map(ids.map((id, index) => [id, index]))
  return patients
    .flatMap((patient) => {
      const binned = bin.get(patient.id)
      const span = days.get(patient.id)
      if (!binned || !span) return []
      return [{ ...listed(patient, span.lastOn), hold: holds.get(patient.id) ?? null, binned }]
    })
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
}

function selectListed(db: ReadableDatabase) {
  return db
    .selectFrom('patient')
    .select(['seq', 'id', 'record_number', 'given_name', 'family_name', 'preferred_name', 'birth_date'])
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>['executeTakeFirstOrThrow']>>

function listed(row: ListedRow, lastOn: string) {
  return {
    id: row.id,
    recordNumber: row.record_number,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    birthDate: row.birth_date,
    lastOn,
  }
}

export const listErased: QueryHandler<'rights.erased'> = async ({ db }) => {
  const rows = await db
    .selectFrom('erased_record')
    .innerJoin('user', 'user.id', 'erased_record.author_id')
    .selectAll('erased_record')
    .select('user.name as by')
    .orderBy('erased_record.at', 'desc')
    .limit(shown)
    .execute()
  return {
    total: await countRows(db.selectFrom('erased_record')),
    records: rows.map((row) => ({
      id: row.id,
      recordNumber: row.record_number,
      givenName: row.given_name,
      familyName: row.family_name,
      from: row.from_day,
      to: row.to_day,
      ground: erasureGrounds.find((known) => known === row.ground) ?? 'retention-ended',
      note: row.note,
      by: row.by,
      at: row.at,
    })),
  }
}
