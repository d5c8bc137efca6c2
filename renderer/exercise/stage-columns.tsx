import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../shared/domain/plan.ts'
import { stageAim, stageName } from '../../shared/text/plan-text.ts'
import { Dagger } from './dagger.tsx'
import './week-shape.css'

/** The stages side by side: which weeks, what for, and what else belongs to each. */
export function StageColumns({
  stages,
  label,
  children,
}: {
  readonly stages: readonly Stage[]
  readonly label?: string
  readonly children?: (stage: Stage) => ReactNode
}) {
  const { t } = useTranslation('app')
  return (
    <ol className="stage-columns" aria-label={label}>
      {stages.map((stage) => (
        <li key={stage.number} className="stage-column" data-stage={stage.number}>
          <h3>{t('catalog.stageBand', { number: stage.number, name: stageName(t, stage) })}</h3>
          <p className="muted small numbers">
            {t('catalog.stageWeeks', { first: stage.firstWeek, last: stage.lastWeek })}
            <Dagger />
          </p>
          <p className="stage-column__aim">{stageAim(t, stage)}</p>
          {children?.(stage)}
        </li>
      ))}
    </ol>
  )
}
