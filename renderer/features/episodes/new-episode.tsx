/** Starts an episode. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState, useCommand, useRecordForm } from '../../api/index.ts'
import { detailsOf, emptyEpisode, goalLines } from './episode-draft.ts'
import { EpisodeForm } from './episode-form.tsx'

export function NewEpisode({
  patientId,
  birthDate,
  onCreated,
  onCancel,
}: {
  readonly patientId: string
  readonly birthDate: string
  readonly onCreated: (episode: Episode) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const create = useCommand('episodes.create')
  const form = useRecordForm({
    key: `episodes.new.${patientId}`,
    stored: useMemo(() => emptyEpisode(today), [today]),
    send: async (value) => {
      const read = detailsOf(value)
      if (!read.ok) return read
      form.change({ goals: goalLines(read.episode.goals) })
      return create.run({ patientId, episode: read.episode })
    },
    onSaved: onCreated,
  })
  return (
    <EpisodeForm
      isNew
      form={form}
      label={t('episodes.form.newTitle')}
      saveLabel={t('episodes.form.create')}
      birthDate={birthDate}
      onLeave={onCancel}
    />
  )
}
