/** Changes a stored episode. */
import { useCallback, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Side } from '../../../shared/domain/side.ts'
import type { ConditionCode } from '../../../shared/regions/index.ts'
import { useCommand, useRecordForm } from '../../api/index.ts'
import { showToast, useDateText } from '../../ui/index.ts'
import type { DateText } from '../../ui/index.ts'
import { detailsOf, draftOf, goalLines } from './episode-draft.ts'
import type { EpisodeDraft } from './episode-draft.ts'
import { EpisodeForm } from './episode-form.tsx'

const nameOf = (field: string) => `episode.${field}`

/** What stands in the episode as a code or a date, as the form shows it. */
function codeText(
  t: TFunction,
  dates: DateText,
  field: keyof EpisodeDraft,
  value: EpisodeDraft[keyof EpisodeDraft],
): string | undefined {
  if (field === 'condition') return t(`conditions.${value as ConditionCode}.name`)
  if (field === 'side') return t(`terms.sides.${value as Side}`)
  if (field === 'onsetOn' || field === 'startedOn') return dates.day(value as string) || undefined
  return undefined
}

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
  const dates = useDateText()
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
    nameOf,
    valueText: useCallback(
      (field: keyof EpisodeDraft, value: EpisodeDraft[keyof EpisodeDraft]) =>
        codeText(t, dates, field, value),
      [t, dates],
    ),
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
