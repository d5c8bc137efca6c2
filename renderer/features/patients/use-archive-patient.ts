/** Archiving a record and bringing it back, each with the other as its undo. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenName } from '../../../shared/domain/patient.ts'
import { useCaller, useErrorSentence } from '../../api/index.ts'
import { showToast, showUndoToast } from '../../ui/index.ts'

interface Named {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
}

/** Runs on the newest revision: archiving does not touch what the record says, so nothing typed elsewhere is lost. */
export function useArchivePatient(): (patient: Named, archived: boolean) => Promise<void> {
  const { t } = useTranslation('app')
  const call = useCaller()
  const sentence = useErrorSentence()

  return useCallback(
    async (patient, archived) => {
      const move = async (into: boolean): Promise<boolean> => {
        const record = await call('patients.get', { id: patient.id })
        const answer = record.ok
          ? await call('patients.archive', { id: patient.id, basedOn: record.value.revision, archived: into })
          : record
        if (answer.ok) return true
        const reason = sentence(answer.error)
        showToast(into ? t('patients.archiveFailed', { reason }) : t('patients.bringBackFailed', { reason }))
        return false
      }
      if (!(await move(archived))) return
      const name = spokenName(patient)
      const said = archived ? t('patients.archiveDone', { name }) : t('patients.bringBackDone', { name })
      showUndoToast(said, t('ui.undo'), () => void move(!archived))
    },
    [call, sentence, t],
  )
}
