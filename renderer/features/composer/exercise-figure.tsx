/** The picture of an exercise: its figure, what the clinic drew, or a photo. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { RowSide } from '../../../shared/domain/plan.ts'
import type { ExerciseFigure as Picture } from '../../../shared/domain/pose-scene.ts'
import { describePicture, drawingOf, pictureOf } from '../../../shared/figure/index.ts'
import { useExercisePhoto } from '../../exercise/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FigureView, PhotoView } from '../../ui/index.ts'
import { useParts } from './use-composer.ts'

export interface ExerciseFigureProps {
  readonly exercise: Exercise
  readonly side?: RowSide
  readonly className: string
}

/** The same small, beside a name that says what it is: drawn when it comes into sight, and silent for those who listen. */
export function ExerciseThumbnail({ exercise, className }: Omit<ExerciseFigureProps, 'side'>) {
  const element = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (seen || !element.current) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [seen])
  const picture = usePicture(exercise)
  return (
    <span ref={element} className={className}>
      {picture?.kind === 'photo' ? (
        <Photo photoId={seen ? picture.photoId : null} />
      ) : picture ? (
        <FigureView drawing={seen ? drawingOf(picture) : null} />
      ) : null}
    </span>
  )
}

function usePicture(exercise: Exercise): Picture | null {
  const { exercises } = useParts()
  return pictureOf(exercise, (id) => exercises.get(id))
}

function Photo({ photoId, name = '' }: { readonly photoId: string | null; readonly name?: string }) {
  const { t } = useTranslation('app')
  const { src, refresh } = useExercisePhoto(photoId)
  return <PhotoView src={src} alt={name === '' ? '' : t('poseEditor.photoOf', { name })} onGone={refresh} />
}

export function ExerciseFigure({ exercise, side = 'none', className }: ExerciseFigureProps) {
  const words = useWords().figures
  const picture = usePicture(exercise)
  if (!picture) return <span className={className} aria-hidden="true" />
  const shown = side === 'left' ? 'left' : 'right'
  return (
    <span className={className}>
      {picture.kind === 'photo' ? (
        <Photo photoId={picture.photoId} name={exercise.name} />
      ) : (
        <FigureView drawing={drawingOf(picture, shown)} title={describePicture(picture, words, shown)} />
      )}
    </span>
  )
}
