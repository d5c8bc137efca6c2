import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/program/template.ts'
import { stageOfWeek } from '../../../shared/program/weeks.ts'
import { exercisesPerWeek } from './week-counts.ts'

/** How full the weeks are, in the colours of the stages. */
export function WeekBars({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  const counts = exercisesPerWeek(template)
  const most = Math.max(...counts)
  return (
    <span
      className="week-bars"
      role="img"
      aria-label={t('templates.perWeek', { counts: t('list', { items: counts.map(String) }) })}
    >
      {counts.map((count, index) => (
        <span key={index} className="week-bars__week">
          <span className="week-bars__count numbers">{count}</span>
          <span
            className={`week-bars__bar week-bars__bar--${stageOfWeek(template.stages, index + 1)?.number ?? 1}`}
            style={{ blockSize: `${Math.round((count / most) * 32)}px` }}
          />
        </span>
      ))}
    </span>
  )
}
