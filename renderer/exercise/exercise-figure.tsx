/** The picture of an exercise: its built-in figure, what the clinic drew, or a photo. It holds its place until it is there. */
import { PersonStanding } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { PoseScene } from '../../shared/domain/pose-scene.ts'
import { pictureOf } from '../../shared/figure/picture-of.ts'
import { useWords } from '../i18n/use-words.ts'
import { FigureView, PhotoView, useDateText } from '../ui/index.ts'
import { useCatalog } from './catalog.ts'
import { useExercisePhoto } from './exercise-photo.ts'
import { askFor, drawingOf, figuresRead, readFigures, subscribe } from './figure-drawings.ts'
import type { Side } from '../../shared/domain/side.ts'
import './exercise.css'

interface Look {
  /** The side that works; right unless it is the left. */
  readonly side?: Side
  /** Edge in pixels; without it the picture fills its place. */
  readonly size?: number
  /** Says in words what is shown. Beside the exercise's name in a list it is decoration. */
  readonly described?: boolean
}

export interface ExerciseFigureProps extends Look {
  readonly exercise: Exercise
}

export const ExerciseFigure = memo(function ExerciseFigure({ exercise, ...look }: ExerciseFigureProps) {
  if (exercise.origin === 'own') return <OwnPicture exercise={exercise} {...look} />
  return <CatalogFigure slug={exercise.id} {...look} />
})

/** The same in a long list that holds all of its lines: drawn when its line comes into sight. */
export function FigureInSight(props: ExerciseFigureProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (seen || !place.current) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [seen])
  if (seen) return <ExerciseFigure {...props} />
  return (
    <span ref={place}>
      <FigureView drawing={null} {...sized(props)} />
    </span>
  )
}

const sized = ({ size }: Look) => (size === undefined ? {} : { size })
const sideOf = ({ side }: Look) => (side === 'left' ? 'left' : 'right')

function OwnPicture({ exercise, ...look }: ExerciseFigureProps) {
  const { catalog } = useCatalog()
  const picture = pictureOf(exercise, (id) => catalog?.byId.get(id))
  if (picture === null) return <NoFigure {...look} />
  if (picture.kind === 'catalog') return <CatalogFigure slug={picture.slug} {...look} />
  if (picture.kind === 'drawn') return <DrawnPicture scene={picture.drawing} {...look} />
  return <ExercisePhoto photoId={picture.photoId} name={exercise.name} {...look} />
}

/** A built-in figure; drawn between frames and never twice. */
function CatalogFigure({ slug, ...look }: Look & { readonly slug: string }) {
  const words = useWords().figures
  const side = sideOf(look)
  const drawing = useSyncExternalStore(subscribe, () => drawingOf(slug, side))
  useEffect(() => {
    if (drawing === undefined) askFor(slug, side)
  }, [drawing, slug, side])
  if (drawing === null) return <NoFigure {...look} />
  const title = look.described && drawing ? figuresRead()?.describeFigure(slug, words, side) : undefined
  return <FigureView drawing={drawing ?? null} {...sized(look)} {...(title ? { title } : {})} />
}

function DrawnPicture({ scene, side, size, described }: Look & { readonly scene: PoseScene }) {
  const figures = useSyncExternalStore(subscribe, figuresRead)
  const words = useWords().figures
  const worked = side === 'left' ? 'left' : 'right'
  useEffect(() => readFigures(), [])
  const picture = useMemo(() => ({ kind: 'drawn', drawing: scene }) as const, [scene])
  const drawing = useMemo(() => figures?.drawingOf(picture, worked) ?? null, [figures, picture, worked])
  const box = size === undefined ? {} : { size }
  if (figures && !drawing) return <NoFigure {...box} />
  const title = described ? figures?.describePicture(picture, words, worked) : undefined
  return <FigureView drawing={drawing} {...box} {...(title ? { title } : {})} />
}

function ExercisePhoto({
  photoId,
  name,
  ...look
}: Look & { readonly photoId: string; readonly name: string }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { src, stored } = useExercisePhoto(photoId)
  const none = stored?.withdrawn
    ? { none: t('poseEditor.photo.withdrawnShort', { on: dates.day(stored.withdrawn.on) }) }
    : {}
  const alt = look.described ? t('poseEditor.photoOf', { name }) : ''
  return <PhotoView src={src} alt={alt} {...none} {...sized(look)} />
}

/** Where there is no figure, its place says so quietly. */
function NoFigure({ size }: Look) {
  return (
    <span
      className="exercise-figure__none row centred rigid"
      aria-hidden="true"
      {...(size === undefined ? {} : { style: { inlineSize: size, blockSize: size } })}
    >
      <PersonStanding />
    </span>
  )
}
