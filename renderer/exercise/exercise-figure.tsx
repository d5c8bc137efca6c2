/** The figure of an exercise by its id: holds its place, is drawn when it can be, and never twice. */
import { memo, useEffect, useSyncExternalStore } from 'react'
import { pictureOf } from '../../shared/figure/picture-of.ts'
import { useExercises } from './use-exercises.ts'
import { useWords } from '../i18n/use-words.ts'
import { FigureView } from '../ui/index.ts'
import { askFor, drawingOf, figuresRead, subscribe } from './figure-drawings.ts'
import { NoFigure, PictureView } from './picture-view.tsx'
import './exercise-figure.css'

export interface ExerciseFigureProps {
  /** Id of the catalog entry whose figure is shown: a built-in one, or an own one with its own picture. */
  readonly slug: string
  /** The side that works; right unless said. */
  readonly side?: 'left' | 'right'
  /** Edge in pixels; without it the figure fills its place. */
  readonly size?: number
  /** Says in words what is shown. Beside the exercise's name in a list it is decoration. */
  readonly described?: boolean
}

export const ExerciseFigure = memo(function ExerciseFigure(props: ExerciseFigureProps) {
  return props.slug.startsWith('own-') ? <OwnFigure {...props} /> : <BuiltInFigure {...props} />
})

function OwnFigure({ slug, ...look }: ExerciseFigureProps) {
  const { data } = useExercises()
  const find = (id: string) => data?.exercises.find((one) => one.id === id)
  const exercise = find(slug)
  return (
    <PictureView
      picture={exercise ? pictureOf(exercise, find) : null}
      name={exercise?.name ?? ''}
      {...look}
    />
  )
}

function BuiltInFigure({ slug, side = 'right', size, described = false }: ExerciseFigureProps) {
  const words = useWords().figures
  const drawing = useSyncExternalStore(subscribe, () => drawingOf(slug, side))
  useEffect(() => {
    if (drawing === undefined) askFor(slug, side)
  }, [drawing, slug, side])

  if (drawing === null) return <NoFigure {...(size === undefined ? {} : { size })} />
  const title = described && drawing ? (figuresRead()?.describeFigure(slug, words, side) ?? '') : ''
  return (
    <FigureView
      drawing={drawing ?? null}
      {...(size === undefined ? {} : { size })}
      {...(title === '' ? {} : { title })}
    />
  )
}
