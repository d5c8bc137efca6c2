/** The values of the chart as a table, for those who read figures rather than lines. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { stageName } from '../../../shared/text/plan-text.ts'
import { DataTable, useDateText } from '../../ui/index.ts'
import type { DataColumn } from '../../ui/index.ts'
import type { Timeline, TimelinePoint } from './timeline.ts'

export function ChartTable({ timeline }: { readonly timeline: Timeline }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const columns = useMemo<DataColumn<TimelinePoint>[]>(() => {
    const missing = t('checkIns.list.missing')
    return [
      {
        id: 'on',
        header: t('checkIns.list.day'),
        value: (one) => one.checkIn.on,
        cell: (one) => dates.day(one.checkIn.on),
        width: '128px',
      },
      {
        id: 'week',
        header: t('checkIns.list.week'),
        value: (one) => one.week,
        cell: (one) => one.week ?? missing,
        width: '64px',
        align: 'end',
      },
      {
        id: 'stage',
        header: t('checkIns.chart.stageColumn'),
        value: (one) => one.stage?.number ?? null,
        cell: (one) =>
          one.stage === null
            ? missing
            : t('list', {
                items: [
                  t('checkIns.chart.stage', { number: one.stage.number, name: stageName(t, one.stage) }),
                  ...(one.isLighter ? [t('checkIns.chart.lighterMark')] : []),
                ],
              }),
      },
      {
        id: 'during',
        header: t('checkIns.chart.during'),
        value: (one) => one.checkIn.painDuring,
        cell: (one) => one.checkIn.painDuring ?? missing,
        width: '116px',
        align: 'end',
      },
      {
        id: 'morning',
        header: t('checkIns.chart.morning'),
        value: (one) => one.checkIn.painNextMorning,
        cell: (one) => one.checkIn.painNextMorning ?? missing,
        width: '104px',
        align: 'end',
      },
      {
        id: 'share',
        header: t('checkIns.chart.done'),
        value: (one) => one.share,
        cell: (one) =>
          one.share === null ? missing : t('checkIns.percent', { percent: Math.round(one.share * 100) }),
        width: '120px',
        align: 'end',
      },
    ]
  }, [t, dates])
  return (
    <div className="check-in-values stack">
      <DataTable
        label={t('checkIns.chart.tableLabel')}
        columns={columns}
        rows={timeline.points}
        rowId={(one) => one.checkIn.id}
      />
    </div>
  )
}
