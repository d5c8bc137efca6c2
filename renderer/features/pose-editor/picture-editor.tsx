/** The page of an own exercise's picture: one from the catalog, one drawn here, or a photo. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/app-error.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import type { ExerciseFigure, PoseScene } from '../../../shared/domain/pose-scene.ts'
import { pictureOf } from '../../../shared/figure/picture-of.ts'
import { plainScene, sceneOfSlug } from '../../../shared/figure/scene/starting-scenes.ts'
import { useAppState, useCommand, useDraft, useErrorSentence, useProblems } from '../../api/index.ts'
import { useExercises } from '../../exercise/use-exercises.ts'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Form,
  NewerVersion,
  PageBody,
  PageHeader,
  SegmentedControl,
  Skeleton,
  showToast,
  showUndoToast,
} from '../../ui/index.ts'
import type { FigureComponent } from './catalog-picker.tsx'
import { CatalogPicker } from './catalog-picker.tsx'
import type { FreshPhoto } from './photo-file.ts'
import { PhotoPicker } from './photo-picker.tsx'
import { SceneEditor } from './scene-editor.tsx'
import './pose-editor.css'

export interface PictureEditorProps {
  readonly exerciseId: string
  readonly Figure: FigureComponent
  /** Goes back to the exercise. */
  readonly onLeave: () => void
  /** Comes back to this page. */
  readonly onReopen: () => void
}

export function PictureEditor({ exerciseId, Figure, onLeave, onReopen }: PictureEditorProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { data, error, refetch } = useExercises()
  const exercise = data?.exercises.find((one) => one.id === exerciseId)
  if (data && exercise?.origin === 'own') {
    return (
      <EditorOf
        key={exerciseId}
        exercise={exercise}
        exercises={data.exercises}
        Figure={Figure}
        onLeave={onLeave}
        onReopen={onReopen}
        onStale={() => void refetch()}
      />
    )
  }
  return (
    <>
      <PageHeader
        title={t('poseEditor.change')}
        back={{ href: exercise ? `#/catalog/${exercise.id}` : '#/catalog', label: t('catalog.back') }}
      />
      <PageBody>
        {!data ? (
          error ? (
            <ErrorState text={sentence(error)} onRetry={() => void refetch()} />
          ) : (
            <Skeleton lines={8} />
          )
        ) : exercise ? (
          <EmptyState
            title={t('poseEditor.builtInOnly')}
            action={
              <ButtonLink href={`#/catalog/${exercise.id}/copy`}>
                {t('catalog.form.builtInAction')}
              </ButtonLink>
            }
          />
        ) : (
          <EmptyState
            title={t('catalog.entry.missingTitle')}
            text={t('catalog.entry.missingText')}
            action={<ButtonLink href="#/catalog">{t('catalog.entry.missingAction')}</ButtonLink>}
          />
        )}
      </PageBody>
    </>
  )
}

type Kind = ExerciseFigure['kind']
const kinds = ['catalog', 'drawn', 'photo'] as const satisfies readonly Kind[]

/** What was chosen or made of each kind; looking at another kind loses nothing. */
interface PictureDraft {
  readonly kind: Kind
  readonly slug: string | null
  readonly scene: PoseScene | null
  readonly photoId: string | null
}

function draftOf(picture: ExerciseFigure | null): PictureDraft {
  return {
    kind: picture?.kind ?? 'drawn',
    slug: picture?.kind === 'catalog' ? picture.slug : null,
    scene: picture?.kind === 'drawn' ? picture.drawing : null,
    photoId: picture?.kind === 'photo' ? picture.photoId : null,
  }
}

interface EditorProps {
  readonly exercise: Exercise
  readonly exercises: readonly Exercise[]
  readonly Figure: FigureComponent
  readonly onLeave: () => void
  readonly onReopen: () => void
  /** The stored exercise turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

function EditorOf({ exercise, exercises, Figure, onLeave, onReopen, onStale }: EditorProps) {
  const { t } = useTranslation('app')
  const { readOnly, today } = useAppState()
  const addPhoto = useCommand('exercises.addPhoto')
  const update = useCommand('exercises.update')
  const stored = useMemo(
    () => draftOf(pictureOf(exercise, (id) => exercises.find((one) => one.id === id))),
    [exercise, exercises],
  )
  const draft = useDraft<PictureDraft>(`picture ${exercise.id}`, stored, exercise.revision)
  const { kind, slug, scene, photoId } = draft.value
  const { fresh, setFresh } = useFreshPhoto()
  const [consent, setConsent] = useState({ by: '', on: today, note: '' })
  const [missing, setMissing] = useState<AppError | null>(null)
  const names = useMemo(() => new Map(exercises.map((one) => [one.id, one.name])), [exercises])
  /** What drawing begins with, until something is drawn: the figure that shows the exercise now. */
  const beginning = useMemo(() => (slug && sceneOfSlug(slug)) || plainScene('standing'), [slug])

  const conflict = update.error?.code === 'conflict' || draft.isBehind
  const refused = missing ?? addPhoto.error ?? (update.error?.code === 'conflict' ? null : update.error)
  const problems = useProblems(refused)
  const isDirty = draft.isDirty || fresh !== null

  async function figureToSave(): Promise<ExerciseFigure | null> {
    if (kind === 'catalog') return slug === null ? null : { kind, slug }
    if (kind === 'drawn') return { kind, drawing: scene ?? beginning }
    if (!fresh) return photoId === null ? null : { kind, photoId }
    const answer = await addPhoto.run({ file: fresh.file, consent })
    if (!answer.ok) return null
    setFresh(null)
    // Kept from here on, so that a refusal of the next step does not store it twice.
    draft.change({ photoId: answer.value.photoId })
    return { kind, photoId: answer.value.photoId }
  }
  async function save(basedOn: number): Promise<void> {
    addPhoto.reset()
    update.reset()
    const nothing = (kind === 'photo' && !fresh && photoId === null) || (kind === 'catalog' && slug === null)
    setMissing(nothing ? { code: 'invalid_input', fields: [{ field: 'file', reason: 'required' }] } : null)
    if (nothing) return
    const figure = await figureToSave()
    if (!figure) return
    const content = { ...exerciseContentSchema.parse(exercise), figure }
    const answer = await update.run({ id: exercise.id, basedOn, content })
    if (!answer.ok) {
      if (answer.error.code === 'conflict') onStale()
      return
    }
    draft.discard()
    showToast(t('poseEditor.saved', { name: exercise.name }))
    onLeave()
  }
  function leave(): void {
    const wasChanged = draft.isDirty
    const takeBack = draft.discard()
    if (wasChanged) {
      showUndoToast(t('poseEditor.discarded'), t('ui.undo'), () => {
        takeBack()
        onReopen()
      })
    }
    onLeave()
  }

  const title = t('poseEditor.title', { name: exercise.name })
  return (
    <Form
      problems={problems}
      className="picture-editor"
      aria-label={title}
      onSubmit={() => void save(draft.basedOn)}
    >
      <PageHeader
        title={title}
        back={{ href: `#/catalog/${exercise.id}`, label: t('catalog.back') }}
        actions={
          <>
            <Button variant="quiet" onPress={leave}>
              {t('poseEditor.cancel')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              busy={addPhoto.busy || update.busy}
              isDisabled={readOnly || (!isDirty && stored.kind === kind)}
            >
              {t('poseEditor.save')}
            </Button>
          </>
        }
      >
        <SegmentedControl
          label={t('poseEditor.kind')}
          options={kinds.map((value) => ({ value, label: t(`poseEditor.kinds.${value}`) }))}
          value={kind}
          onChange={(value) => {
            setMissing(null)
            draft.change({ kind: value })
          }}
        />
      </PageHeader>
      <PageBody fill>
        {conflict ? (
          <NewerVersion
            title={t('poseEditor.newerTitle')}
            text={t('poseEditor.newerText')}
            reloadLabel={t('poseEditor.newerReload')}
            keepLabel={t('poseEditor.newerKeep')}
            busy={update.busy}
            onReload={() => {
              update.reset()
              showUndoToast(t('poseEditor.discarded'), t('ui.undo'), draft.discard())
            }}
            onKeep={() => void save(exercise.revision)}
          />
        ) : null}
        {kind === 'catalog' ? (
          <CatalogPicker
            exercises={exercises}
            slug={slug}
            Figure={Figure}
            onChange={(value) => draft.change({ slug: value })}
          />
        ) : null}
        {kind === 'drawn' ? (
          <SceneEditor
            scene={scene ?? beginning}
            onChange={(value) => draft.change({ scene: value })}
            names={names}
            readOnly={readOnly}
          />
        ) : null}
        {kind === 'photo' ? (
          <PhotoPicker
            name={exercise.name}
            photoId={photoId}
            fresh={fresh}
            consent={consent}
            readOnly={readOnly}
            onFresh={(photo) => {
              setMissing(null)
              setFresh(photo)
            }}
            onConsent={(part) => setConsent((now) => ({ ...now, ...part }))}
          />
        ) : null}
      </PageBody>
    </Form>
  )
}

/** The photo that was chosen and is not stored yet. Its address in this window ends with the page. */
function useFreshPhoto() {
  const [fresh, setFresh] = useState<FreshPhoto | null>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (shown.current !== null && shown.current !== fresh?.url) URL.revokeObjectURL(shown.current)
    shown.current = fresh?.url ?? null
  }, [fresh])
  useEffect(
    () => () => {
      if (shown.current !== null) URL.revokeObjectURL(shown.current)
    },
    [],
  )
  return { fresh, setFresh }
}
