/** The figure of an exercise by its id: holds its place, is drawn when it can be, and never twice. */
import { PersonStanding } from 'lucide-react'
import { memo, useEffect, useSyncExternalStore } from 'react'
import { FigureView } from '../../ui/index.ts'
import { askFor, describe, drawingOf, subscribe } from './figure-drawings.ts'
import './exercise-figure.css'

export interface ExerciseFigureProps {
  /** Id of the catalog entry whose figure is shown; of the origin where an own exercise is a copy. */
  readonly slug: string
  /** The side that works; right unless said. */
  readonly side?: 'left' | 'right'
  /** Edge in pixels; without it the figure fills its place. */
  readonly size?: number
  /** Says in words what is shown. Beside the exercise's name in a list it is decoration. */
  readonly described?: boolean
}

export const ExerciseFigure = memo(function ExerciseFigure(props: ExerciseFigureProps) {
  const { slug, side = 'right', size, described = false } = props
  const drawing = useSyncExternalStore(subscribe, () => drawingOf(slug, side))
  useEffect(() => {
    if (drawing === undefined) askFor(slug, side)
  }, [drawing, slug, side])

  if (drawing === null) {
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
  const words = described && drawing ? describe(slug, side) : ''
  return (
    <FigureView
      drawing={drawing ?? null}
      {...(size === undefined ? {} : { size })}
      {...(words === '' ? {} : { title: words })}
    />
  )
})
