/** Changes a stored record; when it was changed elsewhere in the meantime, both versions stay and the person chooses. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenName } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useCommand, useDraft, useProblems } from '../../api/index.ts'
import { Button, NewerVersion, showToast, showUndoToast } from '../../ui/index.ts'
import { detailsOf, differingFields, draftOf } from './patient-draft.ts'
import type { PatientDraft } from './patient-draft.ts'
import { PatientForm } from './patient-form.tsx'

/** What is typed about a record and not saved yet. */
export function useRecordDraft(patient: Patient) {
  const stored = useMemo(() => draftOf(patient), [patient])
  return { stored, draft: useDraft<PatientDraft>(`patients.${patient.id}`, stored, patient.revision) }
}

export interface EditRecordProps {
  readonly patient: Patient
  readonly onClose: () => void
  /** The stored record turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

export function EditRecord({ patient, onClose, onStale }: EditRecordProps) {
  const { t } = useTranslation('app')
  const { stored, draft } = useRecordDraft(patient)
  const update = useCommand('patients.update')
  const isConflict = update.error?.code === 'conflict'
  const problems = useProblems(isConflict ? null : update.error)

  const save = useCallback(
    async (basedOn: number) => {
      const answer = await update.run({ id: patient.id, basedOn, patient: detailsOf(draft.value) })
      if (!answer.ok) {
        if (answer.error.code === 'conflict') onStale()
        return
      }
      draft.discard()
      showToast(t('patients.form.saved'))
      onClose()
    },
    [update, patient.id, draft, onStale, onClose, t],
  )

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('patients.form.discarded'), t('ui.undo'), draft.discard())
    else draft.discard()
    onClose()
  }

  function reload(): void {
    update.reset()
    showUndoToast(t('patients.conflict.reloaded'), t('patients.conflict.bringMineBack'), draft.discard())
  }

  const fields = draft.isBehind
    ? differingFields(draft.value, stored).map((field) => fieldLabel(t, field))
    : []

  return (
    <PatientForm
      label={t('patients.form.editLabel', { name: spokenName(patient) })}
      draft={draft.value}
      onChange={draft.change}
      onSubmit={() => void save(draft.basedOn)}
      problems={problems}
      busy={update.busy}
      submitLabel={t('patients.form.save')}
      patientId={patient.id}
      notice={
        draft.isBehind ? (
          <NewerVersion
            title={t('patients.conflict.title')}
            text={
              fields.length === 0
                ? t('patients.conflict.textSame')
                : t('patients.conflict.text', { fields: [...new Set(fields)].join(', ') })
            }
            reloadLabel={t('patients.conflict.reload')}
            onReload={reload}
            keepLabel={t('patients.conflict.saveMine')}
            onKeep={() => void save(patient.revision)}
            busy={update.busy}
          />
        ) : null
      }
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

function fieldLabel(t: ReturnType<typeof useTranslation<'app'>>['t'], field: keyof PatientDraft): string {
  if (field === 'weeklyRunningKm') return t('patients.form.weeklyRunning')
  if (field === 'consentGiven') return t('patients.form.consent')
  if (field === 'note') return t('patients.form.noteTitle')
  return t(`patients.form.${field}`)
}
