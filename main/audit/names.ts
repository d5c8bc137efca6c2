/** What ids in the audit stand for today. */
import type { OutputOf } from '../../shared/contract/index.ts'
import { defaultLanguage } from '../../shared/text/index.ts'
import type { QueryHandler } from '../core/context.ts'
import { exerciseLookup } from '../exercises/queries.ts'

type Name = OutputOf<'audit.names'>['names'][number]

export const nameAuditIds: QueryHandler<'audit.names'> = async ({ db }, { ids }) => {
  const names: Name[] = []
  const users = await db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute()
  names.push(...users.map(({ id, name }) => ({ id, kind: 'user' as const, name })))
  const person = ['patient.given_name', 'patient.family_name'] as const
  const patients = await db
    .selectFrom('patient')
    .select(['id', ...person])
    .where('id', 'in', ids)
    .execute()
  names.push(...patients.map((row) => ({ id: row.id, kind: 'patient' as const, name: patientName(row) })))
  const owned = [
    ['plan', 'plan'],
    ['episode', 'episode'],
    ['check_in', 'check-in'],
    ['handout', 'handout'],
  ] as const
  for (const [table, kind] of owned) {
    const rows = await db
      .selectFrom(table)
      .innerJoin('patient', 'patient.id', `${table}.patient_id`)
      .select([`${table}.id`, ...person])
      .where(`${table}.id`, 'in', ids)
      .execute()
    names.push(...rows.map((row) => ({ id: row.id, kind, name: patientName(row) })))
  }
  const erased = await db.selectFrom('erased_record').select('id').where('id', 'in', ids).execute()
  names.push(...erased.map(({ id }) => ({ id, kind: 'erased' as const, name: '' })))
  const exercise = await exerciseLookup(db, defaultLanguage)
  for (const id of ids) {
    const found = exercise(id)
    if (found) names.push({ id, kind: 'exercise', name: found.name })
  }
  return { names }
}

/** As lists and the audit name a patient; empty for nobody. */
export function patientName(row: {
  readonly given_name: string | null
  readonly family_name: string | null
}): string {
  return row.family_name === null ? '' : `${row.family_name}, ${row.given_name ?? ''}`
}
