/** Changes a stored episode. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useCommand, useRecordForm } from '../../api/index.ts'
import { showToast } from '../../ui/index.ts'
import { detailsOf, draftOf, goalLines } from './episode-draft.ts'
import { EpisodeForm } from './episode-form.tsx'

export function EditEpisode({
  episode,
  birthDate,
  onClose,
  onStale,
}: {
  readonly episode: Episode
  readonly birthDate: string
  readonly onClose: () => void
  readonly onStale: () => void
}) {
  const { t } = useTranslation('app')
  const update = useCommand('episodes.update')
  const form = useRecordForm({
    key: `episodes.${episode.id}`,
    stored: useMemo(() => draftOf(episode), [episode]),
    revision: episode.revision,
    send: async (value, basedOn) => {
      const read = detailsOf(value)
      if (!read.ok) return read
      form.change({ goals: goalLines(read.episode.goals) })
      return update.run({ id: episode.id, basedOn, episode: read.episode })
    },
    onSaved: () => {
      showToast(t('ui.record.saved'))
      onClose()
    },
    onStale,
  })
  return (
    <EpisodeForm
      isNew={false}
      form={form}
      label={t('episodes.form.editTitle')}
      saveLabel={t('episodes.form.save')}
      birthDate={birthDate}
      onLeave={onClose}
    />
  )
}
