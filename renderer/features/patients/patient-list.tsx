/** The register: found by typing, walked with the arrows, opened with Enter. */
import { Archive, ArchiveRestore, Ellipsis, FileText, UserPlus, Users } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ageOn } from '../../../shared/domain/patient.ts'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { episodeName } from '../../../shared/i18n/episode-name.ts'
import { useAppState, useDraft, useErrorSentence } from '../../api/index.ts'
import {
  Button, ButtonLink, DataTable, EmptyState, ErrorState, IconButton, Menu, PageBody, PageHeader, SearchField,
  SegmentedControl, useDateText,
} from '../../ui/index.ts'
import type { DataColumn, TableSort } from '../../ui/index.ts'
import { planWeekText, registerName } from './patient-name.ts'
import { useArchivePatient } from './use-archive-patient.ts'
import { usePatientPages } from './use-patient-pages.ts'
import type { PatientListing } from './use-patient-pages.ts'
import './patient-list.css'

/** How long typing pauses before the list is asked, in milliseconds. */
const searchPause = 80

interface View {
  readonly search: string
  readonly which: 'active' | 'archived'
  /** Null: by name, or by best match while searching. */
  readonly sort: TableSort | null
}
const firstView: View = { search: '', which: 'active', sort: null }

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), searchPause)
    return () => clearTimeout(timer)
  }, [text])
  return text.trim() === '' ? '' : settled.trim()
}

const sortable = ['name', 'recordNumber', 'birthDate'] as const

function listingOf(search: string, { which, sort }: View): PatientListing {
  const archived = which === 'archived'
  const column = sortable.find((one) => one === sort?.column)
  if (column) return { search, archived, sort: column, descending: sort?.descending ?? false }
  return { search, archived, sort: search === '' ? 'name' : 'match', descending: false }
}

export interface PatientListProps {
  /** Opens a record. */
  readonly onOpen: (id: string) => void
}

export function PatientList({ onOpen }: PatientListProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const place = useRef<HTMLDivElement>(null)
  // Kept while somebody looks at a record, so that the way back leads to the same rows.
  const view = useDraft<View>('patients.list', firstView, 0)
  const { search, which, sort } = view.value
  const settled = useSettled(search)
  const listing = listingOf(settled, view.value)
  const { patients, total, more, error, isPrevious, isLoading, readMore, retry } = usePatientPages(listing)
  const columns = useColumns()

  // Enter right after typing waits for the rows that belong to what was typed.
  const [openFirst, setOpenFirst] = useState(false)
  const isReady = !isPrevious && !isLoading && settled === search.trim()
  const first = patients[0]
  useEffect(() => {
    if (!openFirst || !isReady) return
    setOpenFirst(false)
    if (first) onOpen(first.id)
  }, [openFirst, isReady, first, onOpen])

  // Another list begins at its top, once its rows have come.
  const listed = JSON.stringify(listing)
  useEffect(() => {
    if (!isPrevious) place.current?.querySelector('.data-table')?.scrollTo({ top: 0 })
  }, [listed, isPrevious])

  const open = useCallback((patient: PatientSummary) => onOpen(patient.id), [onOpen])
  const shownSort = sort ?? (settled === '' ? { column: 'name', descending: false } : null)

  function countText(): string {
    if (total === null) return ''
    if (settled === '') return t('patients.list.total', { count: total })
    return more ? t('patients.list.totalMore', { count: total }) : t('patients.list.matches', { count: total })
  }

  return (
    <>
      <PageHeader
        title={t('patients.title')}
        detail={<span aria-live="polite">{countText()}</span>}
        actions={
          <ButtonLink variant="primary" icon={UserPlus} href="#/patients/new">
            {t('patients.newPatient')}
          </ButtonLink>
        }
      >
        <SearchField
          label={t('patients.list.search')}
          value={search}
          autoFocus
          onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
          onChange={(text) => {
            setOpenFirst(false)
            view.change({ search: text })
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && first) {
              event.preventDefault()
              place.current?.querySelector<HTMLElement>('tbody tr[data-index="0"]')?.focus()
            } else if (event.key === 'Enter' && search.trim() !== '') {
              setOpenFirst(true)
            } else {
              event.continuePropagation()
            }
          }}
        />
        <SegmentedControl
          label={t('patients.list.which')}
          value={which}
          onChange={(next) => view.change({ which: next })}
          options={[
            { value: 'active', label: t('patients.list.active') },
            { value: 'archived', label: t('patients.list.archived') },
          ]}
        />
      </PageHeader>
      <PageBody fill>
        <div ref={place} className="patient-list">
          {error ? (
            <ErrorState text={sentence(error)} onRetry={retry} />
          ) : (
            <DataTable
              label={t('patients.list.label')}
              columns={columns}
              rows={patients}
              rowId={(patient) => patient.id}
              onOpen={open}
              onSort={(next) => view.change({ sort: next })}
              busy={isLoading}
              onEndReached={readMore}
              empty={
                <Nobody
                  search={settled}
                  which={which}
                  onClear={() => view.change({ search: '' })}
                  onWhich={(next) => view.change({ which: next })}
                />
              }
              {...(shownSort ? { sort: shownSort } : {})}
            />
          )}
        </div>
      </PageBody>
    </>
  )
}

function Nobody({ search, which, onClear, onWhich }: {
  readonly search: string
  readonly which: View['which']
  readonly onClear: () => void
  readonly onWhich: (which: View['which']) => void
}) {
  const { t } = useTranslation('app')
  if (search !== '') {
    const other = which === 'active' ? 'archived' : 'active'
    return (
      <EmptyState
        icon={Users}
        title={t('patients.list.noMatchTitle', { search })}
        text={t('patients.list.noMatchText')}
        action={
          <div className="patient-list__ways">
            <Button onPress={() => onWhich(other)}>
              {other === 'archived' ? t('patients.list.noMatchInArchive') : t('patients.list.noMatchInActive')}
            </Button>
            <Button variant="quiet" onPress={onClear}>
              {t('patients.list.clearSearch')}
            </Button>
          </div>
        }
      />
    )
  }
  if (which === 'archived') {
    return (
      <EmptyState icon={Archive} title={t('patients.list.emptyArchiveTitle')} text={t('patients.list.emptyArchiveText')} />
    )
  }
  return (
    <EmptyState
      icon={Users}
      title={t('patients.list.emptyTitle')}
      text={t('patients.list.emptyText')}
      action={
        <ButtonLink variant="primary" icon={UserPlus} href="#/patients/new">
          {t('patients.newPatient')}
        </ButtonLink>
      }
    />
  )
}

function useColumns(): readonly DataColumn<PatientSummary>[] {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('patients.list.name'),
        value: registerName,
        cell: (patient) => <PatientName patient={patient} />,
        sortable: true,
      },
      { id: 'recordNumber', header: t('patients.list.recordNumber'), value: (one) => one.recordNumber, width: '96px', sortable: true },
      {
        id: 'birthDate',
        header: t('patients.list.birthDate'),
        value: (one) => one.birthDate,
        cell: (one) => (
          <>
            {dates.day(one.birthDate)} <span className="muted">· {ageOn(one.birthDate, today)}</span>
          </>
        ),
        width: '140px',
        sortable: true,
      },
      {
        id: 'condition',
        header: t('patients.list.condition'),
        value: (one) => one.episode?.condition ?? null,
        cell: (one) =>
          one.episode ? (
            <span title={episodeName(t, one.episode.condition, one.episode.side)}>
              {episodeName(t, one.episode.condition, one.episode.side)}
            </span>
          ) : (
            <span className="patient-list__none">{t('patients.week.noEpisode')}</span>
          ),
        width: '24%',
      },
      {
        id: 'week',
        header: t('patients.list.week'),
        value: (one) => one.episode?.week ?? null,
        cell: (one) => {
          if (!one.episode) return null
          const text = planWeekText(t, one.episode.week)
          return one.episode.week === null ? <span className="patient-list__none">{text}</span> : text
        },
        width: '132px',
      },
      {
        id: 'lastCheckIn',
        header: t('patients.list.lastCheckIn'),
        value: (one) => one.lastCheckInOn,
        cell: (one) => dates.day(one.lastCheckInOn),
        width: '116px',
      },
      {
        id: 'pain',
        header: t('patients.list.pain'),
        value: (one) => one.lastPain,
        cell: (one) =>
          one.lastPain === null ? null : (
            <>
              {one.lastPain}
              <span className="muted"> / 10</span>
            </>
          ),
        width: '64px',
        align: 'end',
      },
      {
        id: 'actions',
        header: t('patients.page.more'),
        hideHeader: true,
        value: () => null,
        cell: (one) => <RowMenu patient={one} />,
        width: '64px',
        align: 'end',
      },
    ],
    [t, today, dates],
  )
}

function PatientName({ patient }: { readonly patient: PatientSummary }) {
  const { familyName, givenName, preferredName } = patient
  return (
    <span title={registerName(patient)}>
      <strong>{familyName}</strong>, {givenName}
      {preferredName && preferredName !== givenName ? <span className="muted"> “{preferredName}”</span> : null}
    </span>
  )
}

function RowMenu({ patient }: { readonly patient: PatientSummary }) {
  const { t } = useTranslation('app')
  const archive = useArchivePatient()
  const [, navigate] = useLocation()
  const label = t('patients.list.actions', { name: registerName(patient) })
  const isArchived = patient.archivedAt !== null
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton small className="patient-list__more" icon={Ellipsis} label={label} excludeFromTabOrder />}
      entries={[
        {
          id: 'record',
          label: t('patients.edit'),
          icon: FileText,
          onAction: () => navigate(`/patients/${patient.id}/record?edit=record`),
        },
        {
          id: 'archive',
          label: isArchived ? t('patients.bringBack') : t('patients.archive'),
          icon: isArchived ? ArchiveRestore : Archive,
          onAction: () => void archive(patient, !isArchived),
        },
      ]}
    />
  )
}
