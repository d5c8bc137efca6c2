/** The day's page: who is in a plan and was not heard of for longest, whose plan ends, what was changed last. */
import { CalendarCheck, UserPlus } from 'lucide-react'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { episodeName } from '../../../shared/text/episode-name.ts'
import { daysBetween } from '../../../shared/domain/calendar-day.ts'
import { useAppState, useErrorSentence } from '../../api/index.ts'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorState,
  PageBody,
  Skeleton,
  useDateText,
} from '../../ui/index.ts'
import type { DataColumn } from '../../ui/index.ts'
import { registerName } from './patient-name.ts'
import { useRecentPatients } from './use-recent-patients.ts'
import './day-lists.css'

/** How many of the patients changed last are listed. */
const recentShown = 8

interface InPlan {
  readonly patient: PatientSummary
  readonly episode: NonNullable<PatientSummary['episode']>
  readonly week: number
  /** Of the plan after this one; negative once it is over. */
  readonly weeksLeft: number
}

function inPlans(patients: readonly PatientSummary[]): InPlan[] {
  return patients.flatMap((patient) => {
    const { episode } = patient
    if (episode?.week == null || episode.planWeeks === null) return []
    const { week, planWeeks } = episode
    return [{ patient, episode, week, weeksLeft: planWeeks - week }]
  })
}

/** Never heard of first, then the longest silence. */
function bySilence(one: InPlan, other: InPlan): number {
  const first = one.patient.lastCheckInOn ?? ''
  const second = other.patient.lastCheckInOn ?? ''
  if (first !== second) return first < second ? -1 : 1
  return registerName(one.patient).localeCompare(registerName(other.patient))
}

export function DayLists({
  onOpen,
}: {
  /** Opens the check-ins of a patient. */
  readonly onOpen: (patientId: string, episodeId: string) => void
}) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { patients, isLoading, error, retry, cappedAt } = useRecentPatients()
  const columns = useColumns()
  const all = useMemo(() => inPlans(patients), [patients])
  const now = useMemo(
    () => all.filter(({ week, weeksLeft }) => week >= 1 && weeksLeft >= 0).sort(bySilence),
    [all],
  )
  const ending = useMemo(
    () => now.filter(({ weeksLeft }) => weeksLeft < 2).sort((one, other) => one.weeksLeft - other.weeksLeft),
    [now],
  )
  const ended = useMemo(
    () => all.filter(({ weeksLeft }) => weeksLeft < 0).sort((one, other) => other.weeksLeft - one.weeksLeft),
    [all],
  )

  if (error && patients.length === 0) return <ErrorState text={sentence(error)} onRetry={retry} />
  if (isLoading) return <Skeleton lines={8} />
  if (patients.length === 0) {
    return (
      <PageBody>
        <EmptyState
          icon={CalendarCheck}
          title={t('today.emptyTitle')}
          text={t('today.emptyText')}
          action={
            <ButtonLink variant="primary" icon={UserPlus} href="#/patients/new">
              {t('today.emptyAction')}
            </ButtonLink>
          }
        />
      </PageBody>
    )
  }

  return (
    <PageBody fill>
      <div className="day">
        <section className="day__main stack" aria-labelledby="day-in-plan">
          <header className="day__header row baseline gap-2">
            <h2 id="day-in-plan">{t('today.inPlan')}</h2>
            <span className="muted numbers">{now.length}</span>
            {now.length > 1 ? <span className="day__note faint small">{t('today.inPlanNote')}</span> : null}
            {cappedAt === null ? null : (
              <span className="day__note faint small">{t('today.capped', { count: cappedAt })}</span>
            )}
          </header>
          <DataTable
            label={t('today.inPlan')}
            columns={columns}
            rows={now}
            rowId={({ patient }) => patient.id}
            onOpen={({ patient, episode }) => onOpen(patient.id, episode.id)}
            empty={
              <EmptyState
                title={t('today.nobodyInPlan')}
                text={t('today.nobodyInPlanText')}
                action={<ButtonLink href="#/patients">{t('today.goToPatients')}</ButtonLink>}
              />
            }
          />
        </section>
        <aside className="day__aside">
          <ShortList title={t('today.ending')} count={ending.length} none={t('today.noneEnding')}>
            {ending.map((one) => (
              <PatientLink
                key={one.patient.id}
                patient={one.patient}
                to={`#/patients/${one.patient.id}/plan?episode=${one.episode.id}`}
                note={one.weeksLeft === 0 ? t('today.lastWeek') : t('today.oneMoreWeek')}
              />
            ))}
          </ShortList>
          {ended.length === 0 ? null : (
            <ShortList title={t('today.ended')} count={ended.length}>
              {ended.map((one) => (
                <PatientLink
                  key={one.patient.id}
                  patient={one.patient}
                  to={`#/patients/${one.patient.id}/record?episode=${one.episode.id}`}
                  note={t('today.endedWeeks', { count: -one.weeksLeft })}
                />
              ))}
            </ShortList>
          )}
          <ShortList title={t('today.recent')}>
            {patients.slice(0, recentShown).map((patient) => (
              <PatientLink
                key={patient.id}
                patient={patient}
                to={`#/patients/${patient.id}/${patient.episode ? 'plan' : 'record'}`}
                note={
                  patient.episode
                    ? episodeName(t, patient.episode.condition, patient.episode.side)
                    : t('patients.week.noEpisode')
                }
              />
            ))}
          </ShortList>
        </aside>
      </div>
    </PageBody>
  )
}

function ShortList({
  title,
  count,
  none,
  children,
}: {
  readonly title: string
  readonly count?: number
  /** Said instead of the list where there is nobody. */
  readonly none?: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title}>
      <header className="day__header row baseline gap-2">
        <h2>{title}</h2>
        {count ? <span className="muted numbers">{count}</span> : null}
      </header>
      {count === 0 && none ? <p className="day__none muted">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function PatientLink({
  patient,
  to,
  note,
}: {
  readonly patient: PatientSummary
  readonly to: string
  readonly note: string
}) {
  return (
    <li>
      <a className="day__link" href={to}>
        <span className="medium one-line" title={registerName(patient)}>
          {registerName(patient)}
        </span>
        <span className="muted small one-line" title={note}>
          {note}
        </span>
      </a>
    </li>
  )
}

function useColumns(): readonly DataColumn<InPlan>[] {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  return useMemo(() => {
    const since = (day: string | null) => {
      if (day === null) return t('today.never')
      const days = daysBetween(day, today)
      if (days <= 0) return t('today.sameDay')
      return days === 1 ? t('today.yesterday') : t('today.daysAgo', { count: days })
    }
    return [
      {
        id: 'patient',
        header: t('today.patient'),
        value: ({ patient }) => registerName(patient),
        cell: ({ patient }) => (
          <span title={registerName(patient)}>
            <strong>{patient.familyName}</strong>, {patient.givenName}
          </span>
        ),
        sortable: true,
      },
      {
        id: 'condition',
        header: t('today.condition'),
        value: ({ episode }) => episodeName(t, episode.condition, episode.side),
        cell: ({ episode }) => (
          <span title={episodeName(t, episode.condition, episode.side)}>
            {episodeName(t, episode.condition, episode.side)}
          </span>
        ),
        width: '32%',
        least: 120,
        leaves: 2,
        sortable: true,
      },
      {
        id: 'week',
        header: t('today.week'),
        value: ({ week }) => week,
        cell: ({ week }) => t('today.weekOf', { week }),
        width: '84px',
        leaves: 1,
        sortable: true,
      },
      {
        id: 'lastCheckIn',
        header: t('today.lastCheckIn'),
        value: ({ patient }) => patient.lastCheckInOn,
        cell: ({ patient }) => (
          <span
            className={patient.lastCheckInOn === null ? 'medium' : undefined}
            title={dates.day(patient.lastCheckInOn)}
          >
            {since(patient.lastCheckInOn)}
          </span>
        ),
        width: '120px',
        sortable: true,
      },
      {
        id: 'pain',
        header: t('today.pain'),
        value: ({ patient }) => patient.lastPain,
        cell: ({ patient }) =>
          patient.lastPain === null ? null : (
            <>
              {patient.lastPain}
              <span className="muted"> / 10</span>
            </>
          ),
        width: '80px',
        leaves: 3,
        align: 'end',
        sortable: true,
      },
    ]
  }, [t, today, dates])
}
