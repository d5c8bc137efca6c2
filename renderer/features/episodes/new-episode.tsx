/** Starts an episode. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState, useCommand, useDraft, useProblems } from '../../api/index.ts'
import { Button, showUndoToast } from '../../ui/index.ts'
import { detailsOf, emptyEpisode } from './episode-draft.ts'
import type { EpisodeDraft, Problem } from './episode-draft.ts'
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
  const empty = useMemo(() => emptyEpisode(today), [today])
  const draft = useDraft<EpisodeDraft>(`episodes.new.${patientId}`, empty, 0)
  const create = useCommand('episodes.create')
  const problems = useProblems(create.error)

  async function save(problem: Problem): Promise<void> {
    const answer = await create.run({ patientId, episode: detailsOf(draft.value, problem) })
    if (!answer.ok) return
    draft.discard()
    onCreated(answer.value)
  }

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('episodes.form.discarded'), t('ui.undo'), draft.discard())
    else draft.discard()
    onCancel()
  }

  return (
    <EpisodeForm
      isNew
      label={t('episodes.form.newTitle')}
      draft={draft.value}
      onChange={draft.change}
      onSubmit={(problem) => void save(problem)}
      problems={problems}
      busy={create.busy}
      submitLabel={t('episodes.form.create')}
      birthDate={birthDate}
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
