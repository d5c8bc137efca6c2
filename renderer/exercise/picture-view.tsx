/** The picture of an exercise, whatever kind it is: a built-in figure, one that the clinic drew, or a photo. */
import { PersonStanding } from 'lucide-react'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExerciseFigure } from '../../shared/domain/pose-scene.ts'
import { useWords } from '../i18n/use-words.ts'
import { FigureView, PhotoView } from '../ui/index.ts'
import { useExercisePhoto } from './exercise-photo.ts'
import { figuresRead, readFigures, subscribe } from './figure-drawings.ts'
import './exercise-figure.css'

interface ViewProps {
  /** Edge in pixels; without it the picture fills its place. */
  readonly size?: number
  readonly side?: 'left' | 'right'
  /** Says in words what is shown. Beside the exercise's name in a list it is decoration. */
  readonly described?: boolean
}

const sized = (size: number | undefined) => (size === undefined ? {} : { size })

export interface PictureViewProps extends ViewProps {
  readonly picture: ExerciseFigure | null
  /** The exercise's name; a photo is described by it. */
  readonly name: string
}

/** Built-in figures in lists go through `ExerciseFigure`, which draws them between frames. */
export function PictureView({ picture, name, size, side = 'right', described = false }: PictureViewProps) {
  const figures = useSyncExternalStore(subscribe, figuresRead)
  const words = useWords().figures
  const isDrawing = picture !== null && picture.kind !== 'photo'
  useEffect(() => {
    if (isDrawing) readFigures()
  }, [isDrawing])
  const drawing = useMemo(() => figures?.drawingOf(picture, side) ?? null, [figures, picture, side])
  if (picture?.kind === 'photo') {
    return <ExercisePhoto photoId={picture.photoId} name={described ? name : ''} {...sized(size)} />
  }
  if (!picture || (figures && !drawing)) return <NoFigure {...sized(size)} />
  const title = described && figures ? figures.describePicture(picture, words, side) : ''
  return <FigureView drawing={drawing} {...sized(size)} {...(title === '' ? {} : { title })} />
}

function ExercisePhoto({
  photoId,
  name,
  size,
}: {
  readonly photoId: string
  readonly name: string
  readonly size?: number
}) {
  const { t } = useTranslation('app')
  const { src, refresh } = useExercisePhoto(photoId)
  return (
    <PhotoView
      src={src}
      alt={name === '' ? '' : t('poseEditor.photoOf', { name })}
      onGone={refresh}
      {...sized(size)}
    />
  )
}

/** Where there is no figure, its place says so quietly. */
export function NoFigure({ size }: { readonly size?: number }) {
  return (
    <span
      className="exercise-figure__none"
      aria-hidden="true"
      {...(size === undefined ? {} : { style: { inlineSize: size, blockSize: size } })}
    >
      <PersonStanding />
    </span>
  )
}
