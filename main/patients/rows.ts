/** Between the patient table and the patient of the domain. */
import type { Selectable } from 'kysely'
import { AppFault } from '../../shared/app-error.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { patientDetailsSchema, type Patient, type PatientDetails } from '../../shared/domain/patient.ts'
import { recordNumberKey } from '../database/record-number-key.ts'
import { patientSearchText } from '../database/patient-search-text.ts'
import { notFound } from '../database/rows.ts'
import type { PatientTable, ReadableDatabase } from '../database/tables.ts'

/** Kept as columns, because lists sort and search by them; everything else is the JSON of `details`. */
const columns = {
  givenName: true,
  familyName: true,
  preferredName: true,
  recordNumber: true,
  birthDate: true,
} as const
const listed = Object.keys(columns) as readonly (keyof typeof columns)[]
const storedDetailsSchema = patientDetailsSchema.omit(columns)

/** The patient as the window sees it. Fields added since the row was written get their defaults. */
export function patientFromRow(row: Selectable<PatientTable>): Patient {
  return {
    ...storedDetailsSchema.parse(JSON.parse(row.details)),
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    recordNumber: row.record_number,
    birthDate: row.birth_date,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
    revision: row.revision,
  }
}

/** The columns that an edit of the details writes. */
export function patientColumns(details: PatientDetails) {
  return {
    given_name: details.givenName,
    family_name: details.familyName,
    preferred_name: details.preferredName,
    record_number: details.recordNumber,
    record_number_key: recordNumberKey(details.recordNumber),
    birth_date: details.birthDate,
    given_fold: foldText(details.givenName),
    family_fold: foldText(details.familyName),
    search_text: patientSearchText(details),
    details: storedDetails(details),
  }
}

function storedDetails(details: PatientDetails): string {
  return JSON.stringify(storedDetailsSchema.parse(details))
}

/**
 * The columns that an edit changes. What lists search and sort by is left out where it stays the same: written again, it
 * would make the entry of the search index anew, which is much of what a save costs.
 */
export function changedColumns(before: PatientDetails, after: PatientDetails) {
  const isListedAlike = listed.every((field) => before[field] === after[field])
  return isListedAlike ? { details: storedDetails(after) } : patientColumns(after)
}

/** Reads one patient; `not_found` when there is none. */
export async function readPatient(db: ReadableDatabase, id: string): Promise<Patient> {
  const query = db.selectFrom('patient').selectAll().where('id', '=', id)
  return patientFromRow(await query.executeTakeFirstOrThrow(notFound))
}

/**
 * Reads a patient in whose record something is to be written. Throws `read_only` where it is archived: it is read and
 * brought back, and nothing is written into it.
 */
export async function readActivePatient(db: ReadableDatabase, id: string): Promise<Patient> {
  const patient = await readPatient(db, id)
  if (patient.archivedAt !== null) throw new AppFault({ code: 'read_only' })
  return patient
}
