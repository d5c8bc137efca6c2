/** A patient: who, which episode, and the parts of the record. Made anew for each patient. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Permission } from '../../shared/domain/roles.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import type { Episode } from '../../shared/domain/episode.ts'
import type { Patient } from '../../shared/domain/patient.ts'
import { AppStateProvider, useAppState, useReadOnly, useErrorSentence, useQueryCall } from '../api/index.ts'
import { usePlanTrouble } from '../features/composer/open-plans/plan-trouble.ts'
import {
  EditEpisode,
  EndedBanner,
  EpisodeSummary,
  EpisodeSwitcher,
  NewEpisode,
  RedFlagBanner,
  RedFlagScreen,
} from '../features/episodes/index.ts'
import { EditRecord, PatientHeader, RecordFacts } from '../features/patients/index.ts'
import { RecordNotices, useRecordMenu } from '../features/rights/index.ts'
import { Button, ButtonLink, EmptyState, ErrorState, PageBody, Skeleton, TabLinks } from '../ui/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import './patient-page.css'

const PlanTab = lazy(async () => ({ default: (await import('../features/composer/plan-tab.tsx')).PlanTab }))
const CheckInsTab = lazy(async () => ({
  default: (await import('../features/check-ins/check-ins-tab.tsx')).CheckInsTab,
}))
const HandoutsTab = lazy(async () => ({
  default: (await import('../features/handouts/handouts-tab.tsx')).HandoutsTab,
}))

export const patientParts = ['plan', 'check-ins', 'handouts', 'record'] as const
export type PatientPart = (typeof patientParts)[number]

/** What is being edited on the Record tab, named in the address so that links lead to it. */
/** What can be edited, and what it takes. */
const edits = {
  record: 'register',
  episode: 'plan',
  'new-episode': 'plan',
  'red-flags': 'plan',
} as const satisfies Record<string, Permission>
type Edit = keyof typeof edits
const isEdit = (text: string | null): text is Edit => text !== null && Object.hasOwn(edits, text)

export interface PatientPageProps {
  /** The page is made anew for each patient (its key), so no state of one is ever seen at another. */
  readonly patientId: string
  readonly part: PatientPart
}

/** The asked episode, else the open one seen last, else the newest. Episodes come newest first. */
function chosenEpisode(episodes: readonly Episode[], asked: string | null): Episode | null {
  return (
    episodes.find((episode) => episode.id === asked) ??
    episodes.find((episode) => episode.closedOn === null) ??
    episodes[0] ??
    null
  )
}

export function PatientPage({ patientId, part }: PatientPageProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const patient = useQueryCall('patients.get', { id: patientId })
  const episodes = useQueryCall('episodes.list', { patientId })
  const failed = patient.error ?? episodes.error

  if (patient.data && episodes.data) {
    return (
      <OpenRecord
        patient={patient.data}
        episodes={episodes.data.episodes}
        part={part}
        onStale={() => {
          void patient.refetch()
          void episodes.refetch()
        }}
      />
    )
  }
  if (failed?.code === 'not_found' || failed?.code === 'invalid_input') {
    return (
      <PageBody>
        <EmptyState
          title={t('patients.page.notFound')}
          action={<ButtonLink href="#/patients">{t('patients.page.backToList')}</ButtonLink>}
        />
      </PageBody>
    )
  }
  if (failed) {
    return (
      <PageBody>
        <ErrorState
          text={sentence(failed)}
          onRetry={() => {
            void patient.refetch()
            void episodes.refetch()
          }}
        />
      </PageBody>
    )
  }
  return <Skeleton lines={6} />
}

function OpenRecord({
  patient,
  episodes,
  part,
  onStale,
}: {
  readonly patient: Patient
  readonly episodes: readonly Episode[]
  readonly part: PatientPart
  readonly onStale: () => void
}) {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const episode = chosenEpisode(episodes, asked.get('episode'))
  const state = useAppState()
  const planTrouble = usePlanTrouble(episode?.planId ?? null)
  const menu = useRecordMenu(patient, state.readOnly)
  // An archived record is read like a clinic that is open for reading only, until it is brought back.
  const here = useMemo(
    () => (patient.archivedAt === null ? state : { ...state, readOnly: true }),
    [state, patient.archivedAt],
  )
  // So is an episode that has ended, until it is opened again; what was typed waits as a draft.
  const hasEnded = (episode?.closedOn ?? null) !== null
  const inEpisode = useMemo(() => (hasEnded ? { ...here, readOnly: true } : here), [here, hasEnded])
  const inAddress = asked.get('edit')
  const askedEdit = isEdit(inAddress) && here.may.includes(edits[inAddress]) ? inAddress : null
  const isAbout = askedEdit === 'episode' || askedEdit === 'red-flags' ? inEpisode : here
  const edit = isAbout.readOnly ? null : askedEdit

  const address = useCallback(
    (to: PatientPart, wanted: { readonly episode?: string | undefined; readonly edit?: Edit } = {}) => {
      const query = new URLSearchParams()
      const id = wanted.episode ?? episode?.id
      if (id !== undefined) query.set('episode', id)
      if (wanted.edit) query.set('edit', wanted.edit)
      const text = query.toString()
      return `/patients/${patient.id}/${to}${text === '' ? '' : `?${text}`}`
    },
    [patient.id, episode?.id],
  )
  // A view that is closed takes the focus with it; the one that follows takes it up.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [part, edit])

  const startEpisode = () => navigate(address('record', { edit: 'new-episode' }))
  const closeEdit = () => navigate(address('record'))

  const labels = {
    plan: t('shell.patientTabs.plan'),
    'check-ins': t('shell.patientTabs.checkIns'),
    handouts: t('shell.patientTabs.handouts'),
    record: t('shell.patientTabs.record'),
  }

  function content(): ReactNode {
    if (part === 'record') {
      if (edit === 'record') return <EditRecord patient={patient} onClose={closeEdit} onStale={onStale} />
      if (edit === 'new-episode') {
        return (
          <NewEpisode
            patientId={patient.id}
            birthDate={patient.birthDate}
            onCreated={(created) => navigate(address('plan', { episode: created.id }))}
            onCancel={closeEdit}
          />
        )
      }
      if (edit === 'episode' && episode) {
        return (
          <EditEpisode
            key={episode.id}
            episode={episode}
            birthDate={patient.birthDate}
            onClose={closeEdit}
            onStale={onStale}
          />
        )
      }
      if (edit === 'red-flags' && episode) {
        return <RedFlagScreen key={episode.id} episode={episode} onClose={closeEdit} />
      }
      return (
        <div className="record-tab">
          <div className="record-tab__episode">
            {episode ? (
              <EpisodeSummary
                key={episode.id}
                episode={episode}
                editHref={`#${address('record', { edit: 'episode' })}`}
                screenHref={`#${address('record', { edit: 'red-flags' })}`}
              />
            ) : (
              <NoEpisode onStart={startEpisode} />
            )}
          </div>
          <div className="record-tab__patient">
            <RecordFacts patient={patient} editHref={`#${address('record', { edit: 'record' })}`} />
          </div>
        </div>
      )
    }
    if (!episode) return <NoEpisode onStart={startEpisode} />
    // Made anew for each episode, so that no plan or check-in of one is seen at another.
    const Tab = part === 'plan' ? PlanTab : CheckInsTab
    return (
      <AppStateProvider value={inEpisode}>
        {part === 'handouts' ? (
          <HandoutsTab
            key={`${episode.id} ${asked.get('sheet') ?? ''}`}
            patient={patient}
            episode={episode}
            planTrouble={planTrouble}
            sheetId={asked.get('sheet')}
          />
        ) : (
          <Tab key={episode.id} patient={patient} episode={episode} />
        )}
      </AppStateProvider>
    )
  }

  return (
    <AppStateProvider value={here}>
      <PatientHeader
        patient={patient}
        editHref={address('record', { edit: 'record' })}
        moreEntries={menu.entries}
        isBinned={menu.isBinned}
        switcher={
          <EpisodeSwitcher
            episodes={episodes}
            current={episode}
            onChoose={(chosen) => navigate(address(part, { episode: chosen.id }))}
            onNew={startEpisode}
          />
        }
        tabs={
          <TabLinks
            label={t('shell.patientTabs.label')}
            current={part}
            links={patientParts.map((id) => ({ id, label: labels[id], href: `#${address(id)}` }))}
          />
        }
      />
      <RecordNotices patientId={patient.id} />
      {menu.dialogs}
      {episode && edit !== 'red-flags' ? (
        <RedFlagBanner episode={episode} href={`#${address('record', { edit: 'red-flags' })}`} />
      ) : null}
      {episode ? <EndedBanner episode={episode} /> : null}
      <div ref={place} className="patient-page fill" tabIndex={-1}>
        <ErrorBoundary place={`${part} ${episode?.id ?? ''} ${edit ?? ''}`}>
          <Suspense fallback={<Skeleton lines={6} />}>{content()}</Suspense>
        </ErrorBoundary>
      </div>
    </AppStateProvider>
  )
}

function NoEpisode({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation('app')
  const readOnly = useReadOnly('plan')
  return (
    <EmptyState
      title={t('episodes.empty.title')}
      text={t('episodes.empty.text')}
      action={
        readOnly ? null : (
          <Button variant="primary" onPress={onStart}>
            {t('episodes.empty.action')}
          </Button>
        )
      }
    />
  )
}
