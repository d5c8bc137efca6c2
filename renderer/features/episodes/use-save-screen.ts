/** Enters “checked, none” in one press; its undo takes the entry back, so that the screen before stands again. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState, useCaller, useErrorSentence } from '../../api/index.ts'
import { showToast, showUndoToast } from '../../ui/index.ts'
import { clearScreen } from './episode-draft.ts'

export function useCheckedNone({ id }: Episode): () => Promise<void> {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const call = useCaller()
  const sentence = useErrorSentence()

  return useCallback(async () => {
    const answer = await call('episodes.recordScreen', { episodeId: id, screen: clearScreen(today) })
    if (!answer.ok) {
      showToast(t('episodes.redFlags.failed', { reason: sentence(answer.error) }))
      return
    }
    const { number } = answer.value
    const takeBack = async (): Promise<void> => {
      const back = await call('episodes.withdrawEntry', { episodeId: id, number })
      if (!back.ok) showToast(t('episodes.redFlags.failed', { reason: sentence(back.error) }))
    }
    showUndoToast(t('episodes.redFlags.savedNone'), t('ui.undo'), () => void takeBack())
  }, [call, id, sentence, t, today])
}
