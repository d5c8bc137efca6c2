/** The record as the form edits it: an empty date is an empty text until it is sent. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Patient, PatientDetails } from '../../../shared/domain/patient.ts'

export interface PatientDraft extends Omit<PatientDetails, 'consent'> {
  readonly consentGiven: boolean
  readonly consentOn: string
  readonly consentNote: string
}

export const emptyPatient: PatientDraft = {
  givenName: '',
  familyName: '',
  preferredName: '',
  recordNumber: '',
  birthDate: '',
  sex: 'unknown',
  phone: '',
  email: '',
  address: '',
  emergencyContact: '',
  language: 'en',
  occupation: '',
  sport: '',
  weeklyRunningKm: null,
  precautions: [],
  consentGiven: false,
  consentOn: '',
  consentNote: '',
  note: '',
}

export function draftOf(patient: Patient): PatientDraft {
  const {
    id: _id,
    createdAt: _created,
    updatedAt: _updated,
    archivedAt: _archived,
    revision: _revision,
    consent,
    ...rest
  } = patient
  return { ...rest, consentGiven: consent.given, consentOn: consent.on ?? '', consentNote: consent.note }
}

/** What is sent. A half-typed date goes along as it is, so that the core names it. */
export function detailsOf(draft: PatientDraft): InputOf<'patients.create'>['patient'] {
  const { consentGiven, consentOn, consentNote, ...rest } = draft
  return {
    ...rest,
    consent: { given: consentGiven, on: consentOn === '' ? null : consentOn, note: consentNote },
  }
}
