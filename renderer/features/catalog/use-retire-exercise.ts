import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { useCommand, useErrorSentence } from '../../api/index.ts'
import { showToast, showUndoToast } from '../../ui/index.ts'

type RetiredOrNot = Pick<Exercise, 'id' | 'name' | 'revision'>

/** Retires an own exercise or brings it back, each with the other as its way back. */
export function useRetireExercise() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { run, busy } = useCommand('exercises.retire')

  const retire = useCallback(
    async function retireOrBringBack(exercise: RetiredOrNot, retired: boolean): Promise<void> {
      const answer = await run({ id: exercise.id, basedOn: exercise.revision, retired })
      if (!answer.ok) {
        showToast(sentence(answer.error))
        return
      }
      const done = retired ? 'catalog.entry.retireDone' : 'catalog.entry.bringBackDone'
      showUndoToast(
        t(done, { name: exercise.name }),
        t('ui.undo'),
        () => void retireOrBringBack(answer.value, !retired),
      )
    },
    [run, sentence, t],
  )
  return { retire, busy }
}
