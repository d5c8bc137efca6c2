/** Check-ins of an episode: the form stays at hand beside the figure and the list. Imports no other feature. */
import { ClipboardCheck } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { painBoxOf, painLimits } from '../../../shared/program/pain-rule.ts'
import {
  useAppState,
  useDraft,
  useReadOnly,
  useErrorSentence,
  useQueryCall,
  viewKey,
} from '../../api/index.ts'
import { useCatalog } from '../../exercise/index.ts'
import { Button, EmptyState, ErrorState, SegmentedControl, Skeleton } from '../../ui/index.ts'
import { Legend } from '../../ui/charts/index.ts'
import type { LegendEntry } from '../../ui/charts/index.ts'
import { AmendCheckIn } from './amend-check-in.tsx'
import { ChartTable } from './chart-table.tsx'
import { CheckInChart } from './check-in-chart.tsx'
import { CheckInHistory } from './check-in-history.tsx'
import { CheckInList } from './check-in-list.tsx'
import type { EpisodeData } from './episode-data.ts'
import { NewCheckIn, focusFirstRating } from './new-check-in.tsx'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'
import './check-ins.css'

/** A plan asked for where there is none; the query is off, so it is never sent. */
const noPlanId = 'none'

export interface CheckInsTabProps {
  readonly patient: Patient
  readonly episode: Episode
}

export function CheckInsTab({ episode }: CheckInsTabProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const list = useQueryCall('checkIns.list', { episodeId: episode.id })
  const plan = useQueryCall(
    'plans.get',
    { id: episode.planId ?? noPlanId },
    { enabled: episode.planId !== null },
  )
  const { catalog, error, retry } = useCatalog()
  const checkIns = list.data?.checkIns
  const exercises = catalog?.byId
  const document = plan.data?.document ?? null
  const data = useMemo<EpisodeData | null>(() => {
    if (!checkIns || !exercises || (episode.planId !== null && document === null)) return null
    return { episode, plan: document, exercises, checkIns }
  }, [checkIns, exercises, episode, document])

  const failed = [list, plan].find((query) => query.error !== null && query.data === undefined)
  if (failed?.error) return <ErrorState text={sentence(failed.error)} onRetry={() => void failed.refetch()} />
  if (error) return <ErrorState text={sentence(error)} onRetry={retry} />
  if (!data) {
    return (
      <div aria-busy="true" aria-label={t('checkIns.loading')}>
        <Skeleton lines={8} />
      </div>
    )
  }
  return <CheckInsView data={data} onStale={() => void list.refetch()} />
}

type Side = { readonly view: 'new' } | { readonly view: 'amend' | 'history'; readonly id: string }

const firstSide: { readonly side: Side } = { side: { view: 'new' } }

function CheckInsView({ data, onStale }: { readonly data: EpisodeData; readonly onStale: () => void }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('record')
  const { episode, plan, checkIns } = data
  // Kept, so that locking in the middle of an amendment comes back to it.
  const { value: shown, change } = useDraft<{ side: Side }>(viewKey(`checkIns.${episode.id}`), firstSide, 0)
  const { side } = shown
  const setSide = useCallback((next: Side) => change({ side: next }), [change])
  const [notice, setNotice] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const shownView = useRef(side.view)
  const timeline = useMemo(
    () => timelineOf(checkIns, plan, episode.startedOn, today),
    [checkIns, plan, episode.startedOn, today],
  )
  // The button that was pressed goes away with its view; the focus stays in the place.
  useEffect(() => {
    if (shownView.current === side.view) return
    shownView.current = side.view
    if (document.activeElement === document.body) place.current?.focus()
  }, [side.view])

  const chosen = side.view === 'new' ? undefined : checkIns.find((one) => one.id === side.id)
  const open = useCallback(
    (id: string) => setSide({ view: readOnly ? 'history' : 'amend', id }),
    [setSide, readOnly],
  )
  const showHistory = useCallback((id: string) => setSide({ view: 'history', id }), [setSide])
  const backToNew = () => setSide({ view: 'new' })

  return (
    <div className="check-ins">
      <div ref={place} className="check-ins__side stack" tabIndex={-1}>
        {chosen && side.view === 'history' ? (
          <CheckInHistory
            key={chosen.id}
            checkIn={chosen}
            exercises={data.exercises}
            onClose={backToNew}
            {...(readOnly ? {} : { onAmend: () => setSide({ view: 'amend', id: chosen.id }) })}
          />
        ) : null}
        {chosen && side.view === 'amend' ? (
          <AmendCheckIn
            key={chosen.id}
            checkIn={chosen}
            data={data}
            onClose={backToNew}
            onAmended={() => {
              setNotice(t('checkIns.form.amended'))
              backToNew()
            }}
            onHistory={() => showHistory(chosen.id)}
            onStale={onStale}
          />
        ) : null}
        {!chosen && !readOnly ? (
          <NewCheckIn data={data} notice={notice} onSaved={() => setNotice(null)} />
        ) : null}
        {!chosen && readOnly ? (
          <p className="check-ins__read-only">
            {t(episode.closedOn === null ? 'checkIns.form.readOnly' : 'checkIns.form.ended')}
          </p>
        ) : null}
      </div>
      {checkIns.length === 0 ? (
        <div className="check-ins__main stack">
          <EmptyState
            icon={ClipboardCheck}
            title={t('checkIns.empty.title')}
            text={t('checkIns.empty.text')}
            {...(readOnly
              ? {}
              : {
                  action: (
                    <Button onPress={() => focusFirstRating(place.current)}>
                      {t('checkIns.empty.action')}
                    </Button>
                  ),
                })}
          />
        </div>
      ) : (
        <div className="check-ins__main stack">
          <Figure timeline={timeline} data={data} onOpen={open} />
          <CheckInList
            timeline={timeline}
            openId={chosen?.id ?? null}
            onOpen={open}
            onHistory={showHistory}
          />
        </div>
      )}
    </div>
  )
}

function Figure({
  timeline,
  data,
  onOpen,
}: {
  readonly timeline: Timeline
  readonly data: EpisodeData
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation('app')
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const { plan } = data
  const entries = useMemo<LegendEntry[]>(
    () => [
      { sign: 'first', label: t('checkIns.chart.during') },
      { sign: 'second', label: t('checkIns.chart.morning') },
      { sign: 'span', label: t('checkIns.chart.done') },
      ...(plan && plan.lighterWeeks.length > 0
        ? [{ sign: 'hatch' as const, label: t('checkIns.chart.lighter') }]
        : []),
    ],
    [t, plan],
  )
  return (
    <section className="check-in-figure" aria-label={t('checkIns.chart.title')}>
      <div className="check-in-figure__head split gap-4">
        {view === 'chart' ? (
          <Legend entries={entries} />
        ) : (
          <span className="muted">{t('checkIns.chart.title')}</span>
        )}
        <SegmentedControl
          label={t('checkIns.chart.label')}
          options={[
            { value: 'chart', label: t('checkIns.chart.chart') },
            { value: 'table', label: t('checkIns.chart.table') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'chart' ? (
        <>
          <CheckInChart timeline={timeline} plan={plan} onOpen={(point) => onOpen(point.checkIn.id)} />
          <p className="check-in-figure__caption">
            {t(
              plan?.painBox ? 'checkIns.chart.captionOwn' : 'checkIns.chart.caption',
              painLimits(painBoxOf(plan)),
            )}
          </p>
        </>
      ) : (
        <ChartTable timeline={timeline} />
      )}
    </section>
  )
}
