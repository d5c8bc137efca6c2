/** Makes a record. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useCommand, useDraft, useProblems } from '../../api/index.ts'
import { Button, showUndoToast } from '../../ui/index.ts'
import { detailsOf, emptyPatient } from './patient-draft.ts'
import type { PatientDraft } from './patient-draft.ts'
import { PatientForm } from './patient-form.tsx'

export function NewPatient({
  onCreated,
  onCancel,
}: {
  readonly onCreated: (patient: Patient) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('app')
  const draft = useDraft<PatientDraft>('patients.new', emptyPatient, 0)
  const create = useCommand('patients.create')
  const problems = useProblems(create.error)

  const save = useCallback(async () => {
    const answer = await create.run({ patient: detailsOf(draft.value) })
    if (!answer.ok) return
    draft.discard()
    onCreated(answer.value)
  }, [create, draft, onCreated])

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('patients.form.discarded'), t('ui.undo'), draft.discard())
    else draft.discard()
    onCancel()
  }

  return (
    <PatientForm
      label={t('patients.form.newTitle')}
      draft={draft.value}
      onChange={draft.change}
      onSubmit={() => void save()}
      problems={problems}
      busy={create.busy}
      submitLabel={t('patients.form.create')}
      patientId={null}
      actions={
        <>
          <Button variant="quiet" onPress={leave}>
            {draft.isDirty ? t('patients.form.discard') : t('ui.cancel')}
          </Button>
          {draft.isDirty ? <span className="record-form__state">{t('patients.form.unsaved')}</span> : null}
        </>
      }
    />
  )
}
