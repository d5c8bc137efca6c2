/** Makes a record. */
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useCommand, useRecordForm } from '../../api/index.ts'
import { detailsOf, emptyPatient } from './patient-draft.ts'
import { PatientForm } from './patient-form.tsx'

export function NewPatient({
  onCreated,
  onCancel,
}: {
  readonly onCreated: (patient: Patient) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('app')
  const create = useCommand('patients.create')
  const form = useRecordForm({
    key: 'patients.new',
    stored: emptyPatient,
    send: (value) => create.run({ patient: detailsOf(value) }),
    onSaved: onCreated,
  })
  return (
    <PatientForm
      form={form}
      label={t('patients.form.newTitle')}
      saveLabel={t('patients.form.create')}
      patientId={null}
      onLeave={onCancel}
    />
  )
}
