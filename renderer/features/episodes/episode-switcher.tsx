/** Which episode is on screen, the others of this patient, and the way to a new one. */
import { Check, ChevronDown, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { episodeName } from '../../../shared/text/episode-name.ts'
import { useAppState, useReadOnly } from '../../api/index.ts'
import { Button, Menu, useDateText } from '../../ui/index.ts'
import type { DateText } from '../../ui/index.ts'
import './episode-switcher.css'

type Translate = ReturnType<typeof useTranslation<'app'>>['t']

function episodeDates(t: Translate, dates: DateText, episode: Episode, today: string): string {
  const start = dates.day(episode.startedOn)
  if (episode.closedOn !== null)
    return t('episodes.switcher.closed', { start, end: dates.day(episode.closedOn) })
  if (episode.startedOn > today) return t('episodes.switcher.planned', { date: start })
  return t('episodes.switcher.open', { date: start })
}

export function EpisodeSwitcher({
  episodes,
  current,
  onChoose,
  onNew,
}: {
  readonly episodes: readonly Episode[]
  readonly current: Episode | null
  readonly onChoose: (episode: Episode) => void
  readonly onNew: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('plan')
  const dates = useDateText()
  if (!current) {
    return readOnly ? null : (
      <Button icon={Plus} onPress={onNew}>
        {t('episodes.switcher.newEpisode')}
      </Button>
    )
  }
  const name = episodeName(t, current.condition, current.side)
  return (
    <Menu
      label={t('episodes.switcher.label')}
      placement="bottom end"
      trigger={
        <Button className="episode-switcher">
          <span className="visually-hidden">{t('episodes.switcher.label')}: </span>
          <span className="episode-switcher__text">
            <span className="one-line" title={name}>
              {name}
            </span>
            <span className="rigid muted">
              {current.closedOn === null
                ? episodeDates(t, dates, current, today)
                : t('episodes.switcher.closedMark')}
            </span>
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
      entries={[
        ...episodes.map((episode) => ({
          id: episode.id,
          label: `${episodeName(t, episode.condition, episode.side)} · ${episodeDates(t, dates, episode, today)}`,
          ...(episode.id === current.id ? { icon: Check } : {}),
          onAction: () => onChoose(episode),
        })),
        ...(readOnly
          ? []
          : [
              'line' as const,
              { id: 'new', label: t('episodes.switcher.newEpisode'), icon: Plus, onAction: onNew },
            ]),
      ]}
    />
  )
}
