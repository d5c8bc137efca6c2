/** Writes “checked, none” in one press, with the screen that stood before as its undo. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState, useCaller, useErrorSentence } from '../../api/index.ts'
import { showToast, showUndoToast } from '../../ui/index.ts'
import { clearScreen, detailsOfEpisode } from './episode-draft.ts'

export function useCheckedNone(episode: Episode): () => Promise<void> {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const call = useCaller()
  const sentence = useErrorSentence()

  return useCallback(async () => {
    const details = detailsOfEpisode(episode)
    const answer = await call('episodes.update', {
      id: episode.id,
      basedOn: episode.revision,
      episode: { ...details, redFlagScreen: clearScreen(today) },
    })
    if (!answer.ok) {
      showToast(t('episodes.redFlags.failed', { reason: sentence(answer.error) }))
      return
    }
    const { revision } = answer.value
    const takeBack = async (): Promise<void> => {
      const back = await call('episodes.update', { id: episode.id, basedOn: revision, episode: details })
      if (!back.ok) showToast(t('episodes.redFlags.failed', { reason: sentence(back.error) }))
    }
    showUndoToast(t('episodes.redFlags.savedNone'), t('ui.undo'), () => void takeBack())
  }, [call, episode, sentence, t, today])
}
