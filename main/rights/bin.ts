/**
 * The bin: a record goes into it before it can be removed, and comes back out as it was. It is archived meanwhile, so that
 * nothing is written into it, and in no list and no search.
 */
import { AppFault, refuseField, type FieldIssue } from '../../shared/app-error.ts'
import { dueDay } from '../../shared/rights/retention.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import { contactDays } from './contact-days.ts'
import { readRule } from './rule.ts'
import { readBin, readHolds } from './standing.ts'

export const putInBin: CommandHandler<'rights.putInBin'> = async (context, { patientIds, ground, note }) => {
  const { db } = context
  // What ended by the calendar explains itself; anything else is said.
  if (ground !== 'retention-ended' && note === '') throw refuseField('note', 'required')
  refuseTwice(patientIds)
  const patients = await db.selectFrom('patient').selectAll().where('id', 'in', patientIds).execute()
  if (patients.length < patientIds.length) throw notFound()
  const held = await readHolds(db, patientIds)
  const binned = await readBin(db, patientIds)
  const isDue = await dueAmong(context, patients)
  refuseEach(patientIds, (id) => {
    if (held.has(id)) return 'on_hold'
    if (binned.has(id)) return 'already_used'
    return ground === 'retention-ended' && !isDue.has(id) ? 'not_due' : null
  })
  for (const patient of patients) {
    const at = context.now()
    await db
      .insertInto('record_bin')
      .values({
        patient_id: patient.id,
        patient_seq: patient.seq,
        ground,
        note,
        archived_before: patient.archived_at,
        author_id: context.user.id,
        at,
      })
      .execute()
    await archive(context, patient.id, patient.archived_at ?? at)
    const after = { ground, note, at }
    await context.audit({ subject: 'bin', subjectId: patient.id, patientId: patient.id, before: null, after })
  }
  return {}
}

export const takeOutOfBin: CommandHandler<'rights.takeOutOfBin'> = async (context, { patientIds }) => {
  const { db } = context
  refuseTwice(patientIds)
  const rows = await db.selectFrom('record_bin').selectAll().where('patient_id', 'in', patientIds).execute()
  if (rows.length < patientIds.length) throw notFound()
  await db.deleteFrom('record_bin').where('patient_id', 'in', patientIds).execute()
  for (const { patient_id: id, ground, note, at, archived_before: archivedBefore } of rows) {
    await archive(context, id, archivedBefore)
    const before = { ground, note, at }
    await context.audit({ subject: 'bin', subjectId: id, patientId: id, before, after: null })
  }
  return {}
}

async function archive(context: CommandContext, id: string, archivedAt: string | null): Promise<void> {
  await context.db
    .updateTable('patient')
    .set((to) => ({
      archived_at: archivedAt,
      revision: to('revision', '+', 1),
      updated_at: context.now(),
    }))
    .where('id', '=', id)
    .execute()
}

async function dueAmong(
  context: CommandContext,
  patients: readonly { readonly id: string; readonly birth_date: string }[],
): Promise<ReadonlySet<string>> {
  const { rule } = await readRule(context.db)
  const due = new Set<string>()
  if (!rule) return due
  const days = await contactDays(
    context.db,
    patients.map(({ id }) => id),
  )
  for (const { id, birth_date: birthDate } of patients) {
    const span = days.get(id)
    if (span && dueDay(rule, { birthDate, ...span }).on <= context.today()) due.add(id)
  }
  return due
}

export function refuseTwice(ids: readonly string[]): void {
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) throw refuseField(`patientIds.${twice}`, 'stated_twice')
}

/** Refuses the call with every record that cannot be taken, each with its reason. */
export function refuseEach(
  ids: readonly string[],
  reasonOf: (id: string) => FieldIssue['reason'] | null,
): void {
  const fields = ids.flatMap((id, index) => {
    const reason = reasonOf(id)
    return reason === null ? [] : [{ field: `patientIds.${index}`, reason }]
  })
  if (fields.length > 0) throw new AppFault({ code: 'invalid_input', fields })
}
