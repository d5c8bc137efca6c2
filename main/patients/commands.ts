/** Adding, changing and archiving patients. Every change keeps the whole record in the audit. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { patientDateIssues, type Patient, type PatientDetails } from '../../shared/domain/patient.ts'
import { addRecord, changeRecord, type RecordKind } from '../core/change-record.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { recordNumberKey } from '../database/record-number-key.ts'
import { takeNumber } from '../database/rows.ts'
import { changedColumns, patientColumns, patientFromRow, readActivePatient, readPatient } from './rows.ts'

/** First record number that is assigned when the clinic gives none. */
const firstRecordNumber = 1001

const patientRecord = {
  table: 'patient',
  kept: (_db, row) => patientFromRow(row),
  patientId: (patient) => patient.id,
} as const satisfies RecordKind<'patient', Patient>

export const createPatient: CommandHandler<'patients.create'> = async (context, { patient }) => {
  refuseImpossibleDates(patient, context.today())
  if (patient.recordNumber) await refuseUsedRecordNumber(context, patient.recordNumber, null)
  const recordNumber = patient.recordNumber || (await nextRecordNumber(context))
  const values = patientColumns({ ...patient, recordNumber })
  return addRecord(context, patientRecord, { ...values, archived_at: null })
}

export const updatePatient: CommandHandler<'patients.update'> = async (context, { id, basedOn, patient }) => {
  const before = await readActivePatient(context.db, id)
  refuseImpossibleDates(patient, context.today())
  const recordNumber = patient.recordNumber || before.recordNumber
  if (recordNumber !== before.recordNumber) await refuseUsedRecordNumber(context, recordNumber, id)
  const values = changedColumns(before, { ...patient, recordNumber })
  return changeRecord(context, patientRecord, before, basedOn, values)
}

export const archivePatient: CommandHandler<'patients.archive'> = async (
  context,
  { id, basedOn, archived },
) => {
  const before = await readPatient(context.db, id)
  const inBin = context.db.selectFrom('record_bin').select('patient_id').where('patient_id', '=', id)
  if (await inBin.executeTakeFirst()) throw new AppFault({ code: 'not_allowed' })
  const archivedAt = archived ? context.now() : null
  return changeRecord(context, patientRecord, before, basedOn, { archived_at: archivedAt })
}

function refuseImpossibleDates(patient: PatientDetails, today: string): void {
  const issues = patientDateIssues(patient, today)
  if (issues.length === 0) return
  const fields = issues.map((issue) => ({ ...issue, field: `patient.${issue.field}` }))
  throw new AppFault({ code: 'invalid_input', fields })
}

/** Numbers already given by hand are skipped, so that an assigned one is always free. */
async function nextRecordNumber(context: CommandContext): Promise<string> {
  for (;;) {
    const number = String(await takeNumber(context.db, 'record_number', firstRecordNumber))
    if (!(await recordNumberIsUsed(context, number, null))) return number
  }
}

async function recordNumberIsUsed(context: CommandContext, recordNumber: string, except: string | null) {
  const row = await context.db
    .selectFrom('patient')
    .select('id')
    .where('record_number_key', '=', recordNumberKey(recordNumber))
    .where('id', '!=', except ?? '')
    .executeTakeFirst()
  return row !== undefined
}

async function refuseUsedRecordNumber(context: CommandContext, recordNumber: string, except: string | null) {
  if (await recordNumberIsUsed(context, recordNumber, except)) {
    throw refuseField('patient.recordNumber', 'already_used')
  }
}
