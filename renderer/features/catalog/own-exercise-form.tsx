/** Writes an own exercise: a new one, a copy of another, or a change to one. What is typed stays until it is saved. */
import type { TFunction } from 'i18next'
import { Image as ImageIcon } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldIssue } from '../../../shared/app-error.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { problemsOf, useCommand, useErrorSentence, useRecordForm } from '../../api/index.ts'
import type { Problems } from '../../api/index.ts'
import { ExerciseFigure, useCatalog } from '../../exercise/index.ts'
import type { Catalog } from '../../exercise/index.ts'
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  PageBody,
  PageHeader,
  RecordFoot,
  RecordForm,
  showToast,
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
import './own-exercise-form.css'

export interface OwnExerciseFormProps {
  /** The entry that is copied or edited; null for a new one. */
  readonly exerciseId: string | null
  readonly action: OwnAction
  /** Goes to an entry, or to the list. */
  readonly onLeave: (exerciseId: string | null) => void
  /** Comes back to this form. */
  readonly onReopen: () => void
}

export function OwnExerciseForm({ exerciseId, action, onLeave, onReopen }: OwnExerciseFormProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { catalog, error, retry } = useCatalog()
  const from = exerciseId === null ? null : catalog?.byId.get(exerciseId)
  const isBuiltIn = action === 'edit' && from?.origin === 'built-in'
  const title = !from
    ? t('catalog.form.newTitle')
    : t(action === 'edit' ? 'catalog.form.editTitle' : 'catalog.form.copyTitle', { name: from.name })
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: from ? entryHref(from.id) : '#/catalog', label: t('catalog.back') }}
      />
      <PageBody fill={catalog !== null && from !== undefined && !isBuiltIn}>
        {catalog && from !== undefined ? (
          isBuiltIn && from ? (
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

/** What stands in the way; a text that was not understood is answered with what was understood of it. */
function unreadOf(t: TFunction, draft: ExerciseDraft, issues: readonly FieldIssue[]): Problems {
  const problems = problemsOf(t, { code: 'invalid_input', fields: [...issues] })
  const fields = { ...problems.fields }
  for (const field of Object.keys(fields)) {
    if (field === doseField && draft.doseText.trim() !== '') fields[field] = doseReading(t, draft.doseText)
    if (field === frequencyField && draft.frequencyText.trim() !== '') {
      fields[field] = frequencyReading(t, draft.frequencyText)
    }
  }
  return { ...problems, fields }
}

interface FormOfProps {
  readonly from: Exercise | null
  readonly action: OwnAction
  readonly catalog: Catalog
  readonly title: string
  readonly onLeave: (exerciseId: string | null) => void
  readonly onReopen: () => void
  /** The stored exercise turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

function FormOf({ from, action, catalog, title, onLeave, onReopen, onStale }: FormOfProps) {
  const { t } = useTranslation('app')
  const isEdit = action === 'edit' && from !== null
  const create = useCommand('exercises.create')
  const update = useCommand('exercises.update')
  const stored = useMemo(() => {
    if (!from) return emptyDraft
    if (isEdit) return draftOf(from)
    return draftOf(
      from,
      copyName(from.name, (name) => t('catalog.form.copyName', { name })),
    )
  }, [from, isEdit, t])
  const form = useRecordForm({
    key: `exercise ${from ? action : 'new'} ${from?.id ?? ''}`,
    stored,
    revision: isEdit ? from.revision : 0,
    send: async (value, basedOn) => {
      const tidy = tidied(value)
      const { steps, cues, cautions } = tidy
      change({ steps, cues, cautions })
      const read = readDraft(tidy)
      if (!read.ok) return { ok: false, problems: unreadOf(t, tidy, read.issues) }
      // The picture has a page of its own; what it is by now stays.
      return isEdit
        ? update.run({ id: from.id, basedOn, content: { ...read.content, figure: from.figure } })
        : create.run({ content: read.content, copiedFrom: from?.id ?? null })
    },
    onSaved: ({ id, name }) => {
      showToast(t(isEdit ? 'catalog.form.saved' : 'catalog.form.created', { name }))
      onLeave(id)
    },
    onStale,
  })
  const { value: draft, change } = form

  const origin = isEdit ? catalog.byId.get(from.copiedFrom ?? '') : from
  return (
    <RecordForm fill form={form} className="own-exercise" aria-label={title}>
      <div className="form__scroll fill gap-6">
        <div className="own-exercise__columns">
          <OwnExerciseFields draft={draft} onChange={change} isNew={from === null} />
          <aside className="stack gap-2">
            {from ? <ExerciseFigure exercise={from} described /> : null}
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
      </div>
      <RecordFoot
        form={form}
        saveLabel={t('catalog.form.save')}
        onLeave={() => onLeave(from?.id ?? null)}
        onReopen={onReopen}
      />
    </RecordForm>
  )
}
