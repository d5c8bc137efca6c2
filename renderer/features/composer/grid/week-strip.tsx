/** What each week asks for, under its column: minutes, landings, exercises. */
import { TriangleAlert } from 'lucide-react'
import type { TFunction } from 'i18next'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDocument } from '../../../../shared/domain/plan.ts'
import { weekTotals } from '../../../../shared/program/prescribed.ts'
import { crowdedSheets, mostOnOneSheet } from '../../../../shared/program/sheet-rules.ts'
import { allWeeks } from '../../../../shared/program/weeks.ts'
import { classes } from '../../../ui/index.ts'
import { useParts } from '../use-composer.ts'

export interface WeekStripProps {
  readonly plan: PlanDocument
  readonly breaks: readonly number[]
  readonly currentWeek: number
}

const lines = ['minutes', 'contacts', 'exercises'] as const

function crowding(t: TFunction, week: number, crowded: ReturnType<typeof crowdedSheets>): string {
  const sheets = crowded.map(({ sheet, session, count }) =>
    t('composer.strip.sheetCount', {
      sheet: session ? t(`composer.days.items.${session}`) : t(`terms.sheets.${sheet}`),
      count,
    }),
  )
  return t('composer.strip.many', { week, sheets: t('list', { items: sheets }), limit: mostOnOneSheet })
}

export const WeekStrip = memo(function WeekStrip({ plan, breaks, currentWeek }: WeekStripProps) {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const weeks = useMemo(
    () =>
      allWeeks(plan).map((week) => ({
        week,
        ...weekTotals(plan, week, (id) => exercises.get(id)),
        crowded: crowdedSheets(plan.rows, week),
      })),
    [plan, exercises],
  )
  return (
    <div role="table" aria-label={t('composer.strip.label')} className="plan-strip">
      <div role="rowgroup">
        {lines.map((line) => {
          const most = Math.max(1, ...weeks.map((week) => week[line]))
          return (
            <div key={line} role="row" className="plan-row plan-strip__row">
              <div role="rowheader" className="plan-strip__name row" title={t(`composer.strip.${line}Note`)}>
                {t(`composer.strip.${line}`)}
              </div>
              {weeks.map((totals) => {
                const value = totals[line]
                const warns = line === 'exercises' && totals.crowded.length > 0
                const why = warns ? crowding(t, totals.week, totals.crowded) : ''
                return (
                  <div
                    key={totals.week}
                    role="cell"
                    className={classes(
                      'plan-strip__cell row top',
                      breaks.includes(totals.week) && 'plan-cell--starts',
                      totals.week === currentWeek && 'plan-cell--current',
                      warns && 'plan-strip__cell--warns',
                    )}
                    {...(warns ? { title: why } : {})}
                  >
                    <span
                      aria-hidden="true"
                      className="plan-strip__bar"
                      style={{ inlineSize: `${Math.round((value / most) * 100)}%` }}
                    />
                    <span className="plan-strip__value row gap-half">
                      {warns ? <TriangleAlert aria-hidden="true" /> : null}
                      {value === 0 ? <span className="faint">0</span> : value}
                    </span>
                    {warns ? <span className="visually-hidden">{why}</span> : null}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
})
