/** Changes a stored episode; when it was changed elsewhere in the meantime, both versions stay. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useCommand, useDraft, useProblems } from '../../api/index.ts'
import { Button, NewerVersion, showToast, showUndoToast } from '../../ui/index.ts'
import { detailsOf, draftOf } from './episode-draft.ts'
import type { EpisodeDraft, Problem } from './episode-draft.ts'
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
  const stored = useMemo(() => draftOf(episode), [episode])
  const draft = useDraft<EpisodeDraft>(`episodes.${episode.id}`, stored, episode.revision)
  const update = useCommand('episodes.update')
  const problems = useProblems(update.error?.code === 'conflict' ? null : update.error)

  async function save(basedOn: number, problem: Problem): Promise<void> {
    const details = detailsOf(draft.value, problem)
    const answer = await update.run({ id: episode.id, basedOn, episode: details })
    if (!answer.ok) {
      if (answer.error.code === 'conflict') onStale()
      return
    }
    draft.discard()
    showToast(t('episodes.form.saved'))
    onClose()
  }

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('episodes.form.discarded'), t('ui.undo'), draft.discard())
    else draft.discard()
    onClose()
  }

  function reload(): void {
    update.reset()
    showUndoToast(t('episodes.conflict.reloaded'), t('episodes.conflict.bringMineBack'), draft.discard())
  }

  const { condition, side } = draft.value
  return (
    <EpisodeForm
      isNew={false}
      label={t('episodes.form.editTitle')}
      draft={draft.value}
      onChange={draft.change}
      onSubmit={(problem) => void save(draft.basedOn, problem)}
      problems={problems}
      busy={update.busy}
      submitLabel={t('episodes.form.save')}
      birthDate={birthDate}
      notice={
        draft.isBehind ? (
          <NewerVersion
            title={t('episodes.conflict.title')}
            text={t('episodes.conflict.text')}
            reloadLabel={t('episodes.conflict.reload')}
            onReload={reload}
            keepLabel={t('episodes.conflict.saveMine')}
            onKeep={() => condition && side && void save(episode.revision, { condition, side })}
            busy={update.busy}
          />
        ) : null
      }
      actions={
        <>
          <Button variant="quiet" onPress={leave}>
            {draft.isDirty ? t('episodes.form.discard') : t('ui.cancel')}
          </Button>
          {draft.isDirty ? <span className="episode-form__state">{t('episodes.form.unsaved')}</span> : null}
        </>
      }
    />
  )
}
