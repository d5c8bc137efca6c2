/** Goes through the red-flag list for an episode and keeps what was found with its day. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode, RedFlagScreen as Screen } from '../../../shared/domain/episode.ts'
import { useAppState, useCommand, useRecordForm } from '../../api/index.ts'
import { DateField, RecordFoot, RecordForm, TextField, showToast } from '../../ui/index.ts'
import { clearScreen } from './episode-draft.ts'
import { RedFlagList } from './red-flag-list.tsx'
import { RedFlagOutcome } from './red-flag-outcome.tsx'
import './red-flags.css'

export function RedFlagScreen({
  episode,
  onClose,
}: {
  readonly episode: Episode
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  // A new screening is dated today and begins with what was found last time.
  const stored = useMemo<Screen>(
    () => (episode.redFlagScreen ? { ...episode.redFlagScreen, on: today } : clearScreen(today)),
    [episode.redFlagScreen, today],
  )
  const record = useCommand('episodes.recordScreen')
  const form = useRecordForm({
    key: `episodes.${episode.id}.redFlags`,
    stored,
    send: async (value) => {
      const sent = await record.run({ episodeId: episode.id, screen: value })
      return sent.ok ? { ok: true, value } : sent
    },
    onSaved: ({ ticked }) => {
      showToast(ticked.length > 0 ? t('episodes.redFlags.saved') : t('episodes.redFlags.savedNone'))
      onClose()
    },
  })
  const { value: screen, change } = form

  return (
    <RecordForm fill form={form} aria-label={t('episodes.redFlags.title')}>
      <div className="red-flag-screen__head">
        <div>
          <h2>{t('episodes.redFlags.title')}</h2>
          <p className="muted">{t('episodes.redFlags.lead')}</p>
        </div>
        <div aria-live="polite">
          <RedFlagOutcome condition={episode.condition} ticked={screen.ticked} />
        </div>
      </div>
      <div className="red-flag-screen__list">
        <RedFlagList
          condition={episode.condition}
          ticked={screen.ticked}
          onChange={(ticked) => change({ ticked })}
        />
      </div>
      <div className="red-flag-screen__foot row top gap-4 rigid">
        <DateField
          name="screen.on"
          label={t('episodes.redFlags.screenedOn')}
          value={screen.on}
          latest={today}
          onChange={(on) => change({ on })}
        />
        <TextField
          optional
          className="red-flag-screen__note"
          name="screen.note"
          label={t('episodes.redFlags.note')}
          value={screen.note}
          onChange={(note) => change({ note })}
        />
        <RecordFoot
          form={form}
          saveLabel={
            screen.ticked.length === 0 ? t('episodes.redFlags.checkedNone') : t('episodes.redFlags.save')
          }
          onLeave={onClose}
        />
      </div>
    </RecordForm>
  )
}
