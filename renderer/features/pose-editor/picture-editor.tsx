/** The page of an own exercise's picture: one from the catalog, one drawn here, or a photo. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import type { ExerciseFigure, PoseScene } from '../../../shared/domain/pose-scene.ts'
import { pictureOf } from '../../../shared/figure/picture-of.ts'
import { plainScene, sceneOfSlug } from '../../../shared/figure/scene/starting-scenes.ts'
import { useAppState, useReadOnly, useCommand, useErrorSentence, useRecordForm } from '../../api/index.ts'
import type { Sent } from '../../api/index.ts'
import { useCatalog } from '../../exercise/index.ts'
import type { Catalog } from '../../exercise/index.ts'
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  PageBody,
  PageHeader,
  RecordButtons,
  RecordForm,
  SegmentedControl,
  Skeleton,
  showToast,
} from '../../ui/index.ts'
import { CatalogPicker } from './catalog-picker.tsx'
import type { FreshPhoto } from './photo-file.ts'
import { PhotoPicker } from './photo-picker.tsx'
import { SceneEditor } from './scene-editor.tsx'
import './pose-editor.css'

export interface PictureEditorProps {
  readonly exerciseId: string
  /** Goes back to the exercise. */
  readonly onLeave: () => void
  /** Comes back to this page. */
  readonly onReopen: () => void
}

export function PictureEditor({ exerciseId, onLeave, onReopen }: PictureEditorProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { catalog, error, retry } = useCatalog()
  const exercise = catalog?.byId.get(exerciseId)
  if (catalog && exercise?.origin === 'own') {
    return (
      <EditorOf
        key={exerciseId}
        exercise={exercise}
        catalog={catalog}
        onLeave={onLeave}
        onReopen={onReopen}
        onStale={retry}
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
        {!catalog ? (
          error ? (
            <ErrorState text={sentence(error)} onRetry={retry} />
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

/** What drawing begins with, until something is drawn: the figure that shows the exercise now. */
function beginningOf(slug: string | null): PoseScene {
  return (slug === null ? null : sceneOfSlug(slug)) ?? plainScene('standing')
}

interface EditorProps {
  readonly exercise: Exercise
  readonly catalog: Catalog
  readonly onLeave: () => void
  readonly onReopen: () => void
  /** The stored exercise turned out to be newer than the one shown: read it again. */
  readonly onStale: () => void
}

function EditorOf({ exercise, catalog, onLeave, onReopen, onStale }: EditorProps) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('write-exercises')
  const addPhoto = useCommand('exercises.addPhoto')
  const update = useCommand('exercises.update')
  const stored = useMemo(
    () => draftOf(pictureOf(exercise, (id) => catalog.byId.get(id))),
    [exercise, catalog],
  )
  const { fresh, setFresh } = useFreshPhoto()
  const [consent, setConsent] = useState({ by: '', on: today, note: '' })
  async function figureToSave({ kind, slug, scene, photoId }: PictureDraft): Promise<Sent<ExerciseFigure>> {
    if (kind === 'drawn') return { ok: true, value: { kind, drawing: scene ?? beginningOf(slug) } }
    if (kind === 'catalog' && slug !== null) return { ok: true, value: { kind, slug } }
    if (kind === 'photo' && fresh) {
      const answer = await addPhoto.run({ file: fresh.file, consent })
      if (!answer.ok) return answer
      setFresh(null)
      // Kept from here on, so that a refusal of the next step does not store it twice.
      form.change({ photoId: answer.value.photoId })
      return { ok: true, value: { kind, photoId: answer.value.photoId } }
    }
    if (kind === 'photo' && photoId !== null) return { ok: true, value: { kind, photoId } }
    return { ok: false, error: { code: 'invalid_input', fields: [{ field: 'file', reason: 'required' }] } }
  }
  const form = useRecordForm<PictureDraft, Exercise>({
    key: `picture ${exercise.id}`,
    stored,
    revision: exercise.revision,
    send: async (value, basedOn) => {
      const figure = await figureToSave(value)
      if (!figure.ok) return figure
      const content = { ...exerciseContentSchema.parse(exercise), figure: figure.value }
      return update.run({ id: exercise.id, basedOn, content })
    },
    onSaved: () => {
      showToast(t('poseEditor.saved', { name: exercise.name }))
      onLeave()
    },
    onStale,
  })
  const { change } = form
  const { kind, slug, scene, photoId } = form.value
  const beginning = useMemo(() => beginningOf(slug), [slug])

  const title = t('poseEditor.title', { name: exercise.name })
  return (
    <RecordForm fill form={form} className="picture-editor" aria-label={title}>
      <PageHeader
        title={title}
        back={{ href: `#/catalog/${exercise.id}`, label: t('catalog.back') }}
        actions={
          <RecordButtons
            form={form}
            saveLabel={t('poseEditor.save')}
            isDisabled={readOnly || (!form.isDirty && fresh === null && stored.kind === kind)}
            onLeave={onLeave}
            onReopen={onReopen}
          />
        }
      >
        <SegmentedControl
          label={t('poseEditor.kind')}
          options={kinds.map((value) => ({ value, label: t(`poseEditor.kinds.${value}`) }))}
          value={kind}
          onChange={(value) => change({ kind: value })}
        />
      </PageHeader>
      <PageBody fill>
        {kind === 'catalog' ? (
          <CatalogPicker
            exercises={catalog.exercises}
            slug={slug}
            onChange={(value) => change({ slug: value })}
          />
        ) : null}
        {kind === 'drawn' ? (
          <SceneEditor
            scene={scene ?? beginning}
            onChange={(value) => change({ scene: value })}
            catalog={catalog}
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
            onFresh={setFresh}
            onConsent={(part) => setConsent((now) => ({ ...now, ...part }))}
          />
        ) : null}
      </PageBody>
    </RecordForm>
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
