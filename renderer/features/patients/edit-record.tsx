/** Changes a stored record. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenName } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useCommand, useDraft, useRecordForm } from '../../api/index.ts'
import { showToast } from '../../ui/index.ts'
import { detailsOf, differingFields, draftOf } from './patient-draft.ts'
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
  })
  const fields = form.isBehind ? differingFields(form.value, stored).map((field) => fieldLabel(t, field)) : []
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

function fieldLabel(t: ReturnType<typeof useTranslation<'app'>>['t'], field: keyof PatientDraft): string {
  if (field === 'weeklyRunningKm') return t('patients.form.weeklyRunning')
  if (field === 'consentGiven') return t('patients.form.consent')
  if (field === 'note') return t('patients.form.noteTitle')
  return t(`patients.form.${field}`)
}
