/** The head of the grid: stage bands, weeks with their dates, lighter weeks and this week. */
import { Feather } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDocument } from '../../../../shared/domain/plan.ts'
import { allWeeks, weekDates } from '../../../../shared/program/weeks.ts'
import { stageAim, stageName } from '../../../../shared/text/plan-text.ts'
import { classes, useDateText } from '../../../ui/index.ts'
import { StageEdge } from './stage-edge.tsx'

export interface GridHeaderProps {
  /** Length of the plan. */
  readonly weeks: number
  readonly stages: PlanDocument['stages']
  readonly lighterWeeks: PlanDocument['lighterWeeks']
  readonly startsOn: string
  /** Week of the present day; outside the plan while the plan has not begun or is over. */
  readonly currentWeek: number
  readonly readOnly: boolean
}

export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { weeks, stages, lighterWeeks, startsOn, currentWeek, readOnly } = props
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (
    <div role="rowgroup" className="plan-head">
      <div role="row" aria-rowindex={1} className="plan-row plan-row--bands">
        <div role="columnheader" className="plan-head__corner row bottom">
          <span className="visually-hidden">{t('composer.grid.stages')}</span>
        </div>
        {stages.map((stage) => (
          <div
            key={stage.number}
            role="columnheader"
            aria-colindex={stage.firstWeek + 1}
            aria-colspan={stage.lastWeek - stage.firstWeek + 1}
            aria-label={t('composer.grid.stageLabel', {
              number: stage.number,
              name: stageName(t, stage),
              first: stage.firstWeek,
              last: stage.lastWeek,
            })}
            title={t('composer.grid.stageAim', { name: stageName(t, stage), aim: stageAim(t, stage) })}
            className="plan-band row gap-1h"
            data-stage={stage.number}
            style={{ gridColumn: `${stage.firstWeek + 1} / ${stage.lastWeek + 2}` }}
          >
            <span className="plan-band__number">{stage.number}</span>
            <span className="one-line">{stageName(t, stage)}</span>
            {stage === stages.at(-1) || readOnly ? null : <StageEdge stage={stage} />}
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="plan-row plan-row--weeks">
        <div role="columnheader" aria-colindex={1} className="plan-head__corner row bottom">
          {t('composer.grid.exercise')}
        </div>
        {allWeeks({ weeks }).map((week) => {
          const isLighter = lighterWeeks.includes(week)
          const isCurrent = week === currentWeek
          return (
            <div
              key={week}
              role="columnheader"
              aria-colindex={week + 1}
              {...(isCurrent ? { 'aria-current': 'date' as const } : {})}
              className={classes('plan-week', isCurrent && 'plan-week--current')}
            >
              <span className="plan-week__line cluster">
                <span className="visually-hidden">{t('composer.grid.week', { week })}</span>
                <span aria-hidden="true" className="plan-week__number small strong numbers">
                  {week}
                </span>
                {isCurrent ? <span className="visually-hidden">, {t('composer.grid.current')}, </span> : ' '}
                <span className="muted">{dates.dayOfYear(weekDates(startsOn, week).first)}</span>
              </span>
              {isLighter ? (
                <span className="plan-week__lighter row gap-half muted">
                  <Feather aria-hidden="true" />
                  {t('composer.grid.lighter')}
                </span>
              ) : null}
            </div>
          )
        })}
      </div>
    </div>
  )
})
