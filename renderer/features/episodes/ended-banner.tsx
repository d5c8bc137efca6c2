/** Says on every tab that an episode has ended, so that nothing in it can be written, and opens it again. */
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState } from '../../api/index.ts'
import { useDateText } from '../../ui/index.ts'
import { CloseEpisode } from './close-episode.tsx'

export function EndedBanner({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { readOnly } = useAppState()
  if (episode.closedOn === null) return null
  return (
    <div className="notice row gap-2 rigid" role="status">
      <Lock aria-hidden="true" />
      <p>{t('episodes.ended', { day: dates.day(episode.closedOn) })}</p>
      {readOnly ? null : <CloseEpisode episode={episode} />}
    </div>
  )
}
