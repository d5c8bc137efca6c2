/** Bringing records back from the bin, as an undo and by itself. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCaller, useErrorSentence } from '../../api/index.ts'
import { showToast, showUndoToast } from '../../ui/index.ts'

export function useBin() {
  const { t } = useTranslation('app')
  const call = useCaller()
  const sentence = useErrorSentence()

  const takeOut = useCallback(
    async (patientIds: readonly string[]): Promise<boolean> => {
      const answer = await call('rights.takeOutOfBin', { patientIds: [...patientIds] })
      showToast(
        answer.ok
          ? t('rights.bin.takenOut', { count: patientIds.length })
          : t('rights.bin.failed', { reason: sentence(answer.error) }),
        'rights',
      )
      return answer.ok
    },
    [call, sentence, t],
  )
  const sayPutIn = useCallback(
    (patientIds: readonly string[]) =>
      showUndoToast(t('rights.bin.done', { count: patientIds.length }), t('ui.undo'), () => {
        void takeOut(patientIds)
      }),
    [t, takeOut],
  )
  return { takeOut, sayPutIn }
}
