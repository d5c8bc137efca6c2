/** When in the week a row is done. */
import { useTranslation } from 'react-i18next'
import { dayItems, sessionNames } from '../../../../shared/domain/day-layout.ts'
import type { PlanRow } from '../../../../shared/domain/plan.ts'
import { daysOfRow } from '../../../../shared/program/day-layout.ts'
import { setRowDays, setRowSession } from '../../../../shared/program/plan-edit.ts'
import { Select, useDateText } from '../../../ui/index.ts'
import { useComposer, useParts, useShownWeek } from '../use-composer.ts'

/** The named session of a row, and its days where the plan says them. */
export function RowDays({ row }: { readonly row: PlanRow }) {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const dates = useDateText()
  const week = useShownWeek()
  const plan = useComposer((state) => state.document)
  const about = { action: 'edit-row', subject: row.exerciseId } as const
  const days = daysOfRow(row, plan, week)
  const text =
    days?.length === 0
      ? t('composer.days.rests')
      : days
        ? t('list', { items: days.map((day) => dates.weekday(day)) })
        : t('composer.days.notSaid')
  return (
    <div className="inspect__pair">
      {row.sheet === 'session' ? (
        <Select
          label={t('composer.days.session')}
          options={[null, ...sessionNames].map((name) => ({
            value: name ?? ('none' as const),
            label: name ?? t('composer.days.noSession'),
          }))}
          value={row.session ?? 'none'}
          isDisabled={readOnly}
          onChange={(name) =>
            void editor.change(about, (now) => setRowSession(now, row.id, name === 'none' ? null : name))
          }
        />
      ) : null}
      {plan.dayLayouts.length === 0 ? null : (
        <Select
          label={t('composer.days.ofRow')}
          options={[null, ...dayItems].map((item) => ({
            value: item ?? ('sheet' as const),
            label: item === null ? t('composer.days.ofSheet') : t(`composer.days.items.${item}`),
          }))}
          value={row.days ?? 'sheet'}
          hint={t('composer.days.inWeek', { week, days: text })}
          isDisabled={readOnly}
          onChange={(item) =>
            void editor.change(about, (now) => setRowDays(now, row.id, item === 'sheet' ? null : item))
          }
        />
      )}
    </div>
  )
}
