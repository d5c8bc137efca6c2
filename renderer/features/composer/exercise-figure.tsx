/** The figure of an exercise; an own exercise shows that of the entry it was copied from. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { RowSide } from '../../../shared/domain/plan.ts'
import { describeFigure, figureFor, hasFigure } from '../../../shared/figure/index.ts'
import { FigureView } from '../../ui/index.ts'

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
  const slug = figureSlug(exercise)
  return (
    <span ref={element} className={className}>
      {slug === undefined ? null : <FigureView drawing={seen ? (figureFor(slug) ?? null) : null} />}
    </span>
  )
}

function figureSlug(exercise: Exercise): string | undefined {
  return [exercise.id, exercise.copiedFrom ?? ''].find(hasFigure)
}

export function ExerciseFigure({ exercise, side = 'none', className }: ExerciseFigureProps) {
  const { i18n } = useTranslation('app')
  const slug = figureSlug(exercise)
  if (slug === undefined) return <span className={className} aria-hidden="true" />
  const shown = side === 'left' ? 'left' : 'right'
  return (
    <span className={className}>
      <FigureView
        drawing={figureFor(slug, { side: shown }) ?? null}
        title={describeFigure(slug, i18n.language, shown)}
      />
    </span>
  )
}
