/** What was learnt, newest first. A row opens it for amending. */
import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, DataTable, useDateText } from '../../ui/index.ts'
import type { DataColumn } from '../../ui/index.ts'
import { stageName } from '../../../shared/text/plan-text.ts'
import type { Timeline, TimelinePoint } from './timeline.ts'

export function CheckInList({
  timeline,
  openId,
  onOpen,
  onHistory,
}: {
  readonly timeline: Timeline
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onHistory: (id: string) => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const rows = useMemo(() => timeline.points.toReversed(), [timeline.points])
  const hasAmended = rows.some((one) => one.checkIn.version > 1)
  const columns = useMemo<DataColumn<TimelinePoint>[]>(() => {
    const missing = t('checkIns.list.missing')
    const versions: DataColumn<TimelinePoint> = {
      id: 'versions',
      header: t('checkIns.list.versions'),
      hideHeader: true,
      value: (one) => one.checkIn.version,
      cell: ({ checkIn }) =>
        checkIn.version > 1 ? (
          <Button
            small
            className="check-in-list__amended"
            aria-label={t('checkIns.list.amendedLabel', { day: dates.day(checkIn.on) })}
            onPress={() => onHistory(checkIn.id)}
          >
            {t('checkIns.list.amended')}
          </Button>
        ) : null,
      width: '116px',
    }
    return [
      {
        id: 'on',
        header: t('checkIns.list.day'),
        value: (one) => one.checkIn.on,
        cell: (one) => dates.shortDay(one.checkIn.on),
        width: '128px',
      },
      {
        id: 'week',
        header: t('checkIns.list.week'),
        value: (one) => one.week,
        cell: (one) => <WeekMark point={one} />,
        width: '104px',
        leaves: 4,
      },
      {
        id: 'pain',
        header: t('checkIns.list.pain'),
        value: (one) => one.checkIn.painDuring,
        cell: (one) => <PainPair point={one} />,
        width: '72px',
      },
      {
        id: 'share',
        header: t('checkIns.list.adherence'),
        value: (one) => one.share,
        cell: (one) =>
          one.share === null ? missing : t('checkIns.percent', { percent: Math.round(one.share * 100) }),
        width: '60px',
        leaves: 2,
      },
      {
        id: 'effort',
        header: t('checkIns.list.effort'),
        value: (one) => one.checkIn.effort,
        cell: (one) => <Effort point={one} />,
        width: '96px',
        leaves: 3,
      },
      {
        id: 'note',
        header: t('checkIns.list.note'),
        value: (one) => one.checkIn.note,
        cell: (one) => <span title={one.checkIn.note}>{one.checkIn.note}</span>,
        least: 90,
      },
      {
        id: 'by',
        header: t('checkIns.list.by'),
        value: (one) => one.checkIn.recordedBy,
        cell: (one) => <span title={one.checkIn.recordedBy}>{one.checkIn.recordedBy}</span>,
        width: '124px',
        leaves: 1,
      },
      ...(hasAmended ? [versions] : []),
    ]
  }, [t, dates, onHistory, hasAmended])

  return (
    <DataTable
      label={t('checkIns.list.label')}
      columns={columns}
      rows={rows}
      rowId={(one) => one.checkIn.id}
      selectedId={openId}
      onOpen={(one) => onOpen(one.checkIn.id)}
    />
  )
}

function WeekMark({ point }: { readonly point: TimelinePoint }) {
  const { t } = useTranslation('app')
  const { week, stage, isAfter } = point
  if (week === null) return t('checkIns.list.missing')
  if (week < 1) return <span className="muted">{t('checkIns.list.beforePlan')}</span>
  if (isAfter) return <span className="muted">{t('checkIns.list.afterPlan')}</span>
  return (
    <span
      className="inline-row gap-1h"
      title={
        stage ? t('checkIns.chart.stage', { number: stage.number, name: stageName(t, stage) }) : undefined
      }
    >
      {stage ? (
        <span className="week-mark__stage" data-stage={stage.number}>
          {stage.number}
        </span>
      ) : null}
      {t('checkIns.list.weekNumber', { week })}
    </span>
  )
}

function PainPair({ point }: { readonly point: TimelinePoint }) {
  const { t } = useTranslation('app')
  const { painDuring, painNextMorning } = point.checkIn
  const missing = t('checkIns.list.missing')
  if (painDuring === null && painNextMorning === null) return missing
  const [during, morning] = [
    painDuring ?? t('checkIns.list.notAsked'),
    painNextMorning ?? t('checkIns.list.notAsked'),
  ]
  return (
    <span className="pain-pair inline-row gap-1" title={t('checkIns.list.painPair', { during, morning })}>
      <span className="visually-hidden">{t('checkIns.list.painPair', { during, morning })}</span>
      <span className="pain-pair__figure" aria-hidden="true">
        {painDuring ?? missing}
      </span>
      <ArrowRight aria-hidden="true" />
      <span className="pain-pair__figure" aria-hidden="true">
        {painNextMorning ?? missing}
      </span>
    </span>
  )
}

function Effort({ point }: { readonly point: TimelinePoint }) {
  const { t } = useTranslation('app')
  const { effort, effortMinutes } = point.checkIn
  if (effort !== null && effortMinutes !== null)
    return t('checkIns.list.effortMinutes', { effort, minutes: effortMinutes })
  if (effortMinutes !== null) return t('checkIns.list.minutesOnly', { minutes: effortMinutes })
  return effort ?? t('checkIns.list.missing')
}
