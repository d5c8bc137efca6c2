/** Writes an own exercise: a new one, a copy of another, or a change to one. What is typed stays until it is saved. */
import type { TFunction } from 'i18next'
import { Image as ImageIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, FieldIssue } from '../../../shared/app-error.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { useCommand, useDraft, useErrorSentence, useProblems } from '../../api/index.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Form,
  NewerVersion,
  PageBody,
  PageHeader,
  showToast,
  showUndoToast,
  Skeleton,
} from '../../ui/index.ts'
import { actionPath, entryHref } from './addresses.ts'
import type { OwnAction } from './addresses.ts'
import type { ExerciseDraft } from './exercise-draft.ts'
import { doseReading, frequencyReading } from './dose-text-fields.tsx'
import {
  copyName,
  doseField,
  draftOf,
  emptyDraft,
  frequencyField,
  readDraft,
  tidied,
} from './exercise-draft.ts'
import { MissingExercise } from './exercise-entry.tsx'
import { OwnExerciseFields } from './own-exercise-fields.tsx'
import type { Catalog, FigureComponent } from './use-catalog.ts'
import { figureIdOf, useCatalog } from './use-catalog.ts'
import './own-exercise-form.css'

export interface OwnExerciseFormProps {
  /** The entry that is copied or edited; null for a new one. */
  readonly exerciseId: string | null
  readonly action: OwnAction
  readonly Figure: FigureComponent
  /** Goes to an entry, or to the list. */
  readonly onLeave: (exerciseId: string | null) => void
  /** Comes back to this form. */
  readonly onReopen: () => void
}

export function OwnExerciseForm({ exerciseId, action, Figure, onLeave, onReopen }: OwnExerciseFormProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { catalog, error, retry } = useCatalog()
  const from = exerciseId === null ? null : catalog?.byId.get(exerciseId)
  const title = !from
    ? t('catalog.form.newTitle')
    : t(action === 'edit' ? 'catalog.form.editTitle' : 'catalog.form.copyTitle', { name: from.name })
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: from ? entryHref(from.id) : '#/catalog', label: t('catalog.back') }}
      />
      <PageBody>
        {catalog && from !== undefined ? (
          action === 'edit' && from?.origin === 'built-in' ? (
            <EmptyState
              title={t('catalog.form.builtInOnly')}
              action={
                <ButtonLink href={`#${actionPath(from.id, 'copy')}`}>
                  {t('catalog.form.builtInAction')}
                </ButtonLink>
              }
            />
          ) : (
            <FormOf
              key={`${action} ${exerciseId ?? ''}`}
              from={from}
              action={action}
              catalog={catalog}
              Figure={Figure}
              title={title}
              onLeave={onLeave}
              onReopen={onReopen}
              onStale={retry}
            />
          )
        ) : null}
        {catalog && from === undefined ? <MissingExercise /> : null}
        {!catalog ? (
          error ? (
            <ErrorState text={sentence(error)} onRetry={retry} />
          ) : (
            <Skeleton lines={8} />
          )
        ) : null}
      </PageBody>
    </>
  )
}

interface Unread {
  readonly error: AppError
  /** Sentences of fields that say more than the reason does. */
  readonly sentences: Readonly<Record<string, string>>
}

function unreadOf(t: TFunction, draft: ExerciseDraft, issues: readonly FieldIssue[]): Unread {
  const sentences: Record<string, string> = {}
  for (const { field } of issues) {
    if (field === doseField && draft.doseText.trim() !== '') sentences[field] = doseReading(t, draft.doseText)
    if (field === frequencyField && draft.frequencyText.trim() !== '') {
      sentences[field] = frequencyReading(t, draft.frequencyText)
    }
  }
  return { error: { code: 'invalid_input', fields: [...issues] }, sentences }
}

interface FormOfProps {
  readonly from: Exercise | null
  readonly action: OwnAction
  readonly catalog: Catalog
  readonly Figure: FigureComponent
  readonly title: string
  readonly onLeave: (exerciseId: string | null) => void
  readonly onReopen: () => void
  /** The stored exercise turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

function FormOf({ from, action, catalog, Figure, title, onLeave, onReopen, onStale }: FormOfProps) {
  const { t } = useTranslation('app')
  const isEdit = action === 'edit' && from !== null
  const create = useCommand('exercises.create')
  const update = useCommand('exercises.update')
  const [unread, setUnread] = useState<Unread | null>(null)

  const stored = useMemo(() => {
    if (!from) return emptyDraft
    if (isEdit) return draftOf(from)
    return draftOf(
      from,
      copyName(from.name, (name) => t('catalog.form.copyName', { name })),
    )
  }, [from, isEdit, t])
  const draft = useDraft<ExerciseDraft>(
    `exercise ${from ? action : 'new'} ${from?.id ?? ''}`,
    stored,
    isEdit ? from.revision : 0,
  )
  const conflict = update.error?.code === 'conflict' || (isEdit && draft.isBehind)
  const refused = unread?.error ?? create.error ?? (update.error?.code === 'conflict' ? null : update.error)
  const known = useProblems(refused)
  // A text that was not understood is answered with what was understood of it.
  const problems = useMemo(
    () => (known && unread ? { ...known, fields: { ...known.fields, ...unread.sentences } } : known),
    [known, unread],
  )

  async function save(basedOn: number): Promise<void> {
    const tidy = tidied(draft.value)
    const { steps, cues, cautions } = tidy
    draft.change({ steps, cues, cautions })
    const read = readDraft(tidy)
    create.reset()
    update.reset()
    setUnread(read.ok ? null : unreadOf(t, tidy, read.issues))
    if (!read.ok) return
    // The picture has a page of its own; what it is by now stays.
    const content = isEdit ? { ...read.content, figure: from.figure } : read.content
    const answer = isEdit
      ? await update.run({ id: from.id, basedOn, content })
      : await create.run({ content, copiedFrom: from?.id ?? null })
    if (!answer.ok) {
      if (answer.error.code === 'conflict') onStale()
      return
    }
    draft.discard()
    showToast(t(isEdit ? 'catalog.form.saved' : 'catalog.form.created', { name: answer.value.name }))
    onLeave(answer.value.id)
  }
  function leave(): void {
    const { isDirty } = draft
    const takeBack = draft.discard()
    if (isDirty) {
      showUndoToast(t('catalog.form.discarded'), t('ui.undo'), () => {
        takeBack()
        onReopen()
      })
    }
    onLeave(from?.id ?? null)
  }

  const figureId = from ? figureIdOf(from, catalog.byId) : null
  const origin = isEdit ? catalog.byId.get(from.copiedFrom ?? '') : from
  return (
    <Form
      problems={problems}
      className="own-exercise"
      aria-label={title}
      onSubmit={() => void save(draft.basedOn)}
    >
      {conflict && from ? (
        <NewerVersion
          title={t('catalog.form.newerTitle')}
          text={t('catalog.form.newerText')}
          reloadLabel={t('catalog.form.newerReload')}
          keepLabel={t('catalog.form.newerKeep')}
          busy={update.busy}
          onReload={() => {
            update.reset()
            showUndoToast(t('catalog.form.discarded'), t('ui.undo'), draft.discard())
          }}
          onKeep={() => void save(from.revision)}
        />
      ) : null}
      <div className="own-exercise__columns">
        <OwnExerciseFields draft={draft.value} onChange={draft.change} isNew={from === null} />
        <aside className="own-exercise__aside">
          {figureId === null ? null : <Figure slug={figureId} described />}
          <p className="muted small">
            {origin && !from?.figure ? t('catalog.form.copiedFrom', { name: origin.name }) : null}{' '}
            {isEdit ? null : t('poseEditor.formHint')}
          </p>
          {isEdit ? (
            <ButtonLink small icon={ImageIcon} href={`#${actionPath(from.id, 'figure')}`}>
              {t('poseEditor.change')}
            </ButtonLink>
          ) : null}
        </aside>
      </div>
      <div className="own-exercise__foot">
        <Button type="submit" variant="primary" busy={create.busy || update.busy}>
          {t('catalog.form.save')}
        </Button>
        <Button variant="quiet" onPress={leave}>
          {t('catalog.form.cancel')}
        </Button>
      </div>
    </Form>
  )
}
