/** What each day of the week holds, a line for the weeks it holds in. */
import { useTranslation } from 'react-i18next'
import { daysOfWeek } from '../../../shared/domain/day-layout.ts'
import type { Template } from '../../../shared/program/template.ts'
import { useDateText } from '../../ui/index.ts'

const weekdays = Array.from({ length: daysOfWeek }, (_, day) => day)

export function TemplateDays({ template }: { readonly template: Template }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { dayLayouts, weeks } = template
  return (
    <section className="template__section">
      <h2>{t('composer.days.title')}</h2>
      <table className="template-days" aria-label={t('composer.days.grid')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('composer.days.shown')}</span>
            </th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                <abbr title={dates.weekday(day, 'long')}>{dates.weekday(day)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dayLayouts.map(({ fromWeek, days }, index) => (
            <tr key={fromWeek}>
              <th scope="row" className="numbers">
                {t('catalog.stageWeeks', {
                  first: fromWeek,
                  last: (dayLayouts[index + 1]?.fromWeek ?? weeks + 1) - 1,
                })}
              </th>
              {days.map((items, day) => (
                <td key={day}>
                  {items.length === 0 ? (
                    <span className="muted">{t('composer.days.rest')}</span>
                  ) : (
                    items.map((item) => (
                      <span key={item} className="template-days__item">
                        {t(`composer.days.items.${item}`)}
                      </span>
                    ))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
