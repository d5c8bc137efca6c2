/** Pain and adherence over the weeks: one figure, two panels on the same days. */
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { highestPain, painBoxOf, painLimits } from '../../../shared/program/pain-rule.ts'
import { weekDates } from '../../../shared/program/weeks.ts'
import { stageName } from '../../../shared/text/plan-text.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { useDateText } from '../../ui/index.ts'
import {
  BandNames,
  Bands,
  ChartCursor,
  ChartFrame,
  Hatches,
  LevelLine,
  LineSeries,
  SpanAxis,
  SpanBars,
  UprightLine,
  ValueAxis,
  Zone,
  scaleLinear,
  spreadApart,
} from '../../ui/charts/index.ts'
import type { Band } from '../../ui/charts/index.ts'
import type { Timeline, TimelinePoint } from './timeline.ts'

const painTicks = [0, 2, 4, 6, 8, 10].map((value) => ({ value, label: String(value) }))

/** Measures of the figure in pixels. */
const left = 44
const right = 84
const bandNames = 36
const panelTitle = 28
const doneHeight = 38
const axisHeight = 24

/** Height of the upper panel: more of it where the window has the room. */
const painHeight = { usual: 148, tall: 232 } as const
const tallWindow = '(min-height: 900px)'

function useTallWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(tallWindow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(tallWindow).matches,
  )
}

export interface CheckInChartProps {
  readonly timeline: Timeline
  readonly plan: PlanDocument | null
  readonly onOpen: (point: TimelinePoint) => void
}

export function CheckInChart({ timeline, plan, onOpen }: CheckInChartProps) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { points, from, to, startsOn, today } = timeline
  const limits = painLimits(painBoxOf(plan))
  const acceptablePain = limits.care
  const bands = useMemo<Band[]>(
    () =>
      (plan?.stages ?? []).map((stage) => ({
        from: (stage.firstWeek - 1) * 7,
        to: stage.lastWeek * 7,
        series: stage.number as Band['series'],
        title: t('checkIns.chart.stage', { number: stage.number, name: stageName(t, stage) }),
        detail: t('checkIns.chart.days', {
          from: dates.dayOfYear(weekDates(startsOn, stage.firstWeek).first),
          to: dates.dayOfYear(weekDates(startsOn, stage.lastWeek).last),
        }),
      })),
    [plan, startsOn, dates, t],
  )
  const weeks = useMemo(() => {
    const all = Array.from({ length: (to - from) / 7 }, (_, index) => from / 7 + index)
    return all.map((index) => ({
      from: index * 7,
      to: index * 7 + 7,
      // Weeks are counted from the first of the plan; before it there is none to count from.
      label: index < 0 ? '' : String(index + 1),
    }))
  }, [from, to])
  const lighter = useMemo(
    () => (plan?.lighterWeeks ?? []).map((week) => ({ from: (week - 1) * 7, to: week * 7 })),
    [plan],
  )
  const during = points.map((point) => ({ x: point.at, y: point.checkIn.painDuring }))
  const morning = points.map((point) => ({ x: point.at, y: point.checkIn.painNextMorning }))
  const spans = points.map((point) => ({ from: point.since, to: Math.ceil(point.at), value: point.share }))
  const hasDone = plan !== null || points.some((point) => point.share !== null)
  const painTop = (bands.length > 0 ? bandNames : 0) + panelTitle
  const painBottom = painTop + painHeight[useTallWindow() ? 'tall' : 'usual']
  const doneTop = hasDone ? painBottom + panelTitle : painBottom
  const doneBottom = hasDone ? doneTop + doneHeight : painBottom
  const pain = scaleLinear([0, highestPain], [painBottom, painTop])
  const done = scaleLinear([0, 1], [doneBottom, doneTop])
  const doneTicks = [0, 1].map((value) => ({ value, label: t('checkIns.percent', { percent: value * 100 }) }))
  const xScale = (width: number) => scaleLinear([from, to], [left, width - right])
  const missing = t('checkIns.list.missing')

  function percent(share: number | null): string {
    return share === null ? missing : t('checkIns.percent', { percent: Math.round(share * 100) })
  }

  return (
    <ChartFrame
      height={doneBottom + axisHeight}
      label={t('checkIns.chart.title')}
      over={(width) => {
        const x = xScale(width)
        return (
          <>
            <BandNames scale={x} bands={bands} top={0} />
            <ChartCursor
              label={t('checkIns.chart.cursor')}
              stops={points.map((point) => ({
                x: x(point.at),
                text: t('checkIns.chart.spoken', {
                  day: dates.day(point.checkIn.on),
                  during: point.checkIn.painDuring ?? t('checkIns.list.notAsked'),
                  morning: point.checkIn.painNextMorning ?? t('checkIns.list.notAsked'),
                  adherence: point.share === null ? t('checkIns.list.notAsked') : percent(point.share),
                }),
              }))}
              top={painTop}
              bottom={doneBottom}
              width={width}
              onOpen={(index) => {
                const point = points[index]
                if (point) onOpen(point)
              }}
              note={(index) => {
                const point = points[index]
                return point ? <PointNote point={point} percent={percent} /> : null
              }}
            />
          </>
        )
      }}
    >
      {(width) => {
        const x = xScale(width)
        const end = width - right
        return (
          <>
            <Bands scale={x} bands={bands} top={painTop} bottom={doneBottom} />
            <Hatches scale={x} spans={lighter} top={painTop} bottom={painBottom} />
            <text className="chart__title" x={left} y={painTop - 8}>
              {t('checkIns.chart.pain')}
            </text>
            <ValueAxis scale={pain} ticks={painTicks} x={left} />
            <line className="chart__ground" x1={left} x2={end} y1={painBottom + 0.5} y2={painBottom + 0.5} />
            <LevelLine y={pain(acceptablePain)} from={left} to={end} />
            <Zone
              scale={pain}
              from={0}
              to={acceptablePain}
              x={end + 4}
              lines={[t('checkIns.chart.upTo', limits), t('checkIns.chart.acceptable')]}
            />
            <Zone
              scale={pain}
              from={acceptablePain}
              to={highestPain}
              x={end + 4}
              lines={[t('checkIns.chart.above', limits), t('checkIns.chart.tooMuch')]}
            />
            {hasDone ? (
              <>
                <Hatches scale={x} spans={lighter} top={doneTop} bottom={doneBottom} />
                <text className="chart__title" x={left} y={doneTop - 8}>
                  {t('checkIns.chart.adherence')}
                </text>
                <ValueAxis scale={done} ticks={doneTicks} x={left} />
                <SpanBars spans={spans} x={x} y={done} />
              </>
            ) : null}
            <SpanAxis scale={x} spans={weeks} y={doneBottom} />
            <text x={left - 8} y={doneBottom + 16} textAnchor="end">
              {t('checkIns.chart.week')}
            </text>
            {today === null ? null : (
              <UprightLine
                x={x(today)}
                top={painTop}
                bottom={doneBottom}
                label={t('checkIns.chart.today')}
                nameBeside={x(today) < left + titleWidth}
              />
            )}
            <LineSeries points={morning} x={x} y={pain} look="second" />
            <LineSeries points={during} x={x} y={pain} look="first" />
            <LineNames timeline={timeline} place={(at) => x(at)} height={(value) => pain(value)} end={end} />
          </>
        )
      }}
    </ChartFrame>
  )
}

/** Room that the title above the values takes, in pixels; no other name fits there. */
const titleWidth = 96

/** Room a name beside its line needs, in pixels. */
const nameWidth = 92

/** The name of each line beside its last value, moved apart where both end at the same height. */
function LineNames({
  timeline,
  place,
  height: heightOf,
  end,
}: {
  readonly timeline: Timeline
  readonly place: (at: number) => number
  readonly height: (value: number) => number
  readonly end: number
}) {
  const { t } = useTranslation('app')
  const { points } = timeline
  const lastDuring = points.findLast((point) => point.checkIn.painDuring !== null)
  const lastMorning = points.findLast((point) => point.checkIn.painNextMorning !== null)
  const names = [
    {
      look: 'first',
      label: t('checkIns.chart.during'),
      at: lastDuring?.at,
      value: lastDuring?.checkIn.painDuring,
    },
    {
      look: 'second',
      label: t('checkIns.chart.morning'),
      at: lastMorning?.at,
      value: lastMorning?.checkIn.painNextMorning,
    },
  ].flatMap(({ at, value, ...rest }) =>
    at === undefined || value === null || value === undefined
      ? []
      : [{ ...rest, x: place(at), y: heightOf(value) }],
  )
  // Beyond the last values there is no room for names: the legend has them.
  if (names.some((name) => name.x + nameWidth > end)) return null
  const heights = spreadApart(
    names.map((name) => name.y),
    14,
  )
  return (
    <g aria-hidden="true">
      {names.map((name, index) => (
        <text
          key={name.look}
          className={`chart__name chart__name--${name.look}`}
          x={name.x + 9}
          y={heights[index]}
          dy="0.35em"
        >
          {name.label}
        </text>
      ))}
    </g>
  )
}

function PointNote({
  point,
  percent,
}: {
  readonly point: TimelinePoint
  readonly percent: (share: number | null) => string
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { checkIn, week, stage, isLighter } = point
  const missing = t('checkIns.list.missing')
  return (
    <>
      <p className="strong">{dates.day(checkIn.on)}</p>
      {week === null || stage === null ? null : (
        <p className="muted">
          {t('list', {
            items: [
              t('checkIns.chart.weekLine', { week, stage: stageName(t, stage) }),
              ...(isLighter ? [t('checkIns.chart.lighterMark')] : []),
            ],
          })}
        </p>
      )}
      <dl className="chart-note__values">
        <dt>{t('checkIns.chart.during')}</dt>
        <dd>{checkIn.painDuring ?? missing}</dd>
        <dt>{t('checkIns.chart.morning')}</dt>
        <dd>{checkIn.painNextMorning ?? missing}</dd>
        <dt>{t('checkIns.chart.done')}</dt>
        <dd>{percent(point.share)}</dd>
      </dl>
    </>
  )
}
