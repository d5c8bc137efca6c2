/** The figure of an exercise; an own exercise shows that of the entry it was copied from. */
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

export function ExerciseFigure({ exercise, side = 'none', className }: ExerciseFigureProps) {
  const { i18n } = useTranslation('app')
  const slug = [exercise.id, exercise.copiedFrom ?? ''].find(hasFigure)
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
