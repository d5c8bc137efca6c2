/** Changes a stored record. */
import { useCallback, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { spokenName } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useCommand, useDraft, useRecordForm } from '../../api/index.ts'
import { showToast, useDateText } from '../../ui/index.ts'
import type { DateText } from '../../ui/index.ts'
import { detailsOf, draftOf } from './patient-draft.ts'
import type { PatientDraft } from './patient-draft.ts'
import { PatientForm } from './patient-form.tsx'

const keyOf = (patient: Patient) => `patients.${patient.id}`

/** Whether something is typed about a record and not saved yet. */
export function useIsRecordDirty(patient: Patient): boolean {
  const stored = useMemo(() => draftOf(patient), [patient])
  return useDraft(keyOf(patient), stored, patient.revision).isDirty
}

export interface EditRecordProps {
  readonly patient: Patient
  readonly onClose: () => void
  /** The stored record turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

export function EditRecord({ patient, onClose, onStale }: EditRecordProps) {
  const { t } = useTranslation('app')
  const update = useCommand('patients.update')
  const dates = useDateText()
  const stored = useMemo(() => draftOf(patient), [patient])
  const form = useRecordForm({
    key: keyOf(patient),
    stored,
    revision: patient.revision,
    send: (value, basedOn) => update.run({ id: patient.id, basedOn, patient: detailsOf(value) }),
    onSaved: () => {
      showToast(t('ui.record.saved'))
      onClose()
    },
    onStale,
    nameOf: fieldName,
    valueText: useCallback(
      (field: keyof PatientDraft, value: PatientDraft[keyof PatientDraft]) =>
        codeText(t, dates, field, value),
      [t, dates],
    ),
  })
  const fields = form.conflicts.map(({ field }) => fieldLabel(t, field))
  return (
    <PatientForm
      form={form}
      label={t('patients.form.editLabel', { name: spokenName(patient) })}
      saveLabel={t('patients.form.save')}
      patientId={patient.id}
      onLeave={onClose}
      {...(fields.length === 0
        ? {}
        : { newerText: t('patients.form.differ', { fields: t('list', { items: [...new Set(fields)] }) }) })}
    />
  )
}

/** The path of a field in the call's input, which names it in the form. */
function fieldName(field: keyof PatientDraft): string {
  const consent = { consentGiven: 'given', consentOn: 'on', consentNote: 'note' } as const
  return field in consent ? `patient.consent.${consent[field as keyof typeof consent]}` : `patient.${field}`
}

/** What stands in the record as a code, as the form shows it. */
function codeText(
  t: TFunction,
  dates: DateText,
  field: keyof PatientDraft,
  value: PatientDraft[keyof PatientDraft],
): string | undefined {
  if (field === 'sex') return t(`patients.sex.${value as PatientDraft['sex']}`)
  if (field === 'language') return t(`patients.languages.${value as PatientDraft['language']}`)
  if (field === 'birthDate' || field === 'consentOn') return dates.day(value as string) || undefined
  return undefined
}

function fieldLabel(t: TFunction, field: keyof PatientDraft): string {
  if (field === 'weeklyRunningKm') return t('patients.form.weeklyRunning')
  if (field === 'consentGiven') return t('patients.form.consent')
  if (field === 'note') return t('patients.form.noteTitle')
  return t(`patients.form.${field}`)
}
