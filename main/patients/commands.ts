/** Adding, changing and archiving patients. Every change keeps the whole record in the audit. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { patientDateIssues, type Patient, type PatientDetails } from '../../shared/domain/patient.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { patientColumns, readPatient, refuseArchived } from './rows.ts'

/** First record number that is assigned when the clinic gives none. */
const firstRecordNumber = 1001

export const createPatient: CommandHandler<'patients.create'> = async (context, { patient }) => {
  refuseImpossibleDates(patient, context.today())
  const recordNumber = patient.recordNumber || (await nextRecordNumber(context))
  await refuseUsedRecordNumber(context, recordNumber, null)
  const id = context.newId()
  const at = context.now()
  await context.db
    .insertInto('patient')
    .values({
      ...patientColumns({ ...patient, recordNumber }),
      id,
      touched_at: at,
      archived_at: null,
      created_at: at,
      updated_at: at,
      revision: 1,
    })
    .execute()
  return audited(context, null, await readPatient(context.db, id))
}

export const updatePatient: CommandHandler<'patients.update'> = async (context, { id, basedOn, patient }) => {
  await refuseArchived(context.db, id)
  refuseImpossibleDates(patient, context.today())
  const before = await readPatient(context.db, id)
  const recordNumber = patient.recordNumber || before.recordNumber
  await refuseUsedRecordNumber(context, recordNumber, id)
  await changeRow(context, id, basedOn, patientColumns({ ...patient, recordNumber }))
  return audited(context, before, await readPatient(context.db, id))
}

export const archivePatient: CommandHandler<'patients.archive'> = async (
  context,
  { id, basedOn, archived },
) => {
  const before = await readPatient(context.db, id)
  await changeRow(context, id, basedOn, { archived_at: archived ? context.now() : null })
  return audited(context, before, await readPatient(context.db, id))
}

function refuseImpossibleDates(patient: PatientDetails, today: string): void {
  const issues = patientDateIssues(patient, today)
  if (issues.length === 0) return
  const fields = issues.map((issue) => ({ ...issue, field: `patient.${issue.field}` }))
  throw new AppFault({ code: 'invalid_input', fields })
}

/** Numbers already given by hand are skipped, so that an assigned one is always free. */
async function nextRecordNumber(context: CommandContext): Promise<string> {
  const counter = await context.db
    .selectFrom('counter')
    .select('value')
    .where('name', '=', 'record_number')
    .executeTakeFirst()
  let value = counter?.value ?? firstRecordNumber
  while (await recordNumberIsUsed(context, String(value), null)) value += 1
  await context.db
    .insertInto('counter')
    .values({ name: 'record_number', value: value + 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: value + 1 }))
    .execute()
  return String(value)
}

async function recordNumberIsUsed(context: CommandContext, recordNumber: string, except: string | null) {
  const row = await context.db
    .selectFrom('patient')
    .select('id')
    .where('record_number', '=', recordNumber)
    .where('id', '!=', except ?? '')
    .executeTakeFirst()
  return row !== undefined
}

async function refuseUsedRecordNumber(context: CommandContext, recordNumber: string, except: string | null) {
  if (await recordNumberIsUsed(context, recordNumber, except)) {
    throw refuseField('patient.recordNumber', 'already_used')
  }
}

/** Zero rows changed means that somebody else was faster: a conflict, never an insert. */
async function changeRow(
  context: CommandContext,
  id: string,
  basedOn: number,
  change: Partial<ReturnType<typeof patientColumns>> & { archived_at?: string | null },
): Promise<void> {
  const result = await context.db
    .updateTable('patient')
    .set({ ...change, updated_at: context.now(), revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AppFault({ code: 'conflict' })
}

async function audited(context: CommandContext, before: Patient | null, after: Patient): Promise<Patient> {
  await context.audit({ subject: 'patient', subjectId: after.id, patientId: after.id, before, after })
  return after
}
