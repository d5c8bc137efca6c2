/** Goes through the red-flag list for an episode and keeps what was found with its day. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode, RedFlagScreen as Screen } from '../../../shared/domain/episode.ts'
import { useAppState, useCommand, useDraft, useProblems } from '../../api/index.ts'
import { Button, DateField, Form, NewerVersion, TextField, showToast, showUndoToast } from '../../ui/index.ts'
import { clearScreen, detailsOfEpisode } from './episode-draft.ts'
import { RedFlagList } from './red-flag-list.tsx'
import { RedFlagOutcome } from './red-flag-outcome.tsx'
import './red-flags.css'

export function RedFlagScreen({
  episode,
  onClose,
  onStale,
}: {
  readonly episode: Episode
  readonly onClose: () => void
  readonly onStale: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  // A new screening is dated today and begins with what was found last time.
  const stored = useMemo<Screen>(
    () => (episode.redFlagScreen ? { ...episode.redFlagScreen, on: today } : clearScreen(today)),
    [episode.redFlagScreen, today],
  )
  const draft = useDraft<Screen>(`episodes.${episode.id}.redFlags`, stored, episode.revision)
  const update = useCommand('episodes.update')
  const problems = useProblems(update.error?.code === 'conflict' ? null : update.error)
  const screen = draft.value

  async function save(basedOn: number, next: Screen): Promise<void> {
    const answer = await update.run({
      id: episode.id,
      basedOn,
      episode: { ...detailsOfEpisode(episode), redFlagScreen: next },
    })
    if (!answer.ok) {
      if (answer.error.code === 'conflict') onStale()
      return
    }
    draft.discard()
    showToast(next.ticked.length === 0 ? t('episodes.redFlags.savedNone') : t('episodes.redFlags.saved'))
    onClose()
  }

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('episodes.redFlags.discarded'), t('ui.undo'), draft.discard())
    onClose()
  }

  return (
    <Form
      problems={problems}
      className="red-flag-screen"
      aria-label={t('episodes.redFlags.title')}
      onSubmit={() => void save(draft.basedOn, screen)}
    >
      {draft.isBehind ? (
        <NewerVersion
          title={t('episodes.conflict.title')}
          text={t('episodes.conflict.text')}
          reloadLabel={t('episodes.conflict.reload')}
          onReload={() =>
            showUndoToast(
              t('episodes.conflict.reloaded'),
              t('episodes.conflict.bringMineBack'),
              draft.discard(),
            )
          }
          keepLabel={t('episodes.conflict.saveMine')}
          onKeep={() => void save(episode.revision, screen)}
          busy={update.busy}
        />
      ) : null}
      <div className="red-flag-screen__head">
        <div className="red-flag-screen__lead">
          <h2>{t('episodes.redFlags.title')}</h2>
          <p className="muted">{t('episodes.redFlags.lead')}</p>
        </div>
        <div className="red-flag-screen__outcome" aria-live="polite">
          <RedFlagOutcome ticked={screen.ticked} />
        </div>
      </div>
      <div className="red-flag-screen__list">
        <RedFlagList ticked={screen.ticked} onChange={(ticked) => draft.change({ ticked })} />
      </div>
      <div className="red-flag-screen__foot">
        <DateField
          name="episode.redFlagScreen.on"
          label={t('episodes.redFlags.screenedOn')}
          value={screen.on}
          latest={today}
          onChange={(on) => draft.change({ on })}
        />
        <TextField
          optional
          className="red-flag-screen__note"
          name="episode.redFlagScreen.note"
          label={t('episodes.redFlags.note')}
          value={screen.note}
          onChange={(note) => draft.change({ note })}
        />
        <div className="red-flag-screen__actions">
          <Button variant="quiet" onPress={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={update.busy}>
            {screen.ticked.length === 0 ? t('episodes.redFlags.checkedNone') : t('episodes.redFlags.save')}
          </Button>
        </div>
      </div>
    </Form>
  )
}
