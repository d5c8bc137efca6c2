/** The register: found by typing, walked with the arrows, opened with Enter. */
import { Archive, UserPlus, Users } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { useDraft, useErrorSentence, viewKey } from '../../api/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorState,
  PageBody,
  PageHeader,
  SearchField,
  SegmentedControl,
} from '../../ui/index.ts'
import type { TableSort } from '../../ui/index.ts'
import { FoundSheets } from './found-sheets.tsx'
import { usePatientColumns } from './patient-columns.tsx'
import { addressOfSheet } from './sheet-address.ts'
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
  const view = useDraft<View>(viewKey('patients'), firstView, 0)
  const { search, which, sort } = view.value
  const settled = useSettled(search)
  const listing = listingOf(settled, view.value)
  const { patients, sheets, total, more, error, isPrevious, isLoading, readMore, retry } =
    usePatientPages(listing)
  const [, navigate] = useLocation()
  const columns = usePatientColumns()

  // Enter right after typing waits for the rows that belong to what was typed.
  const [openFirst, setOpenFirst] = useState('')
  const isReady = !isPrevious && !isLoading && settled === search.trim()
  const first = patients[0]
  // A scanner types the code of a sheet and Enter: the sheet opens, unless two share the code.
  const [sheet, other] = sheets
  const scanned = sheet && !other ? addressOfSheet(sheet) : null
  useEffect(() => {
    if (!isReady || openFirst === '' || openFirst !== settled) return
    if (scanned !== null) navigate(scanned)
    else if (first) onOpen(first.id)
  }, [openFirst, isReady, first, scanned, settled, navigate, onOpen])

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
    return more
      ? t('patients.list.totalMore', { count: total })
      : t('patients.list.matches', { count: total })
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
            setOpenFirst('')
            view.change({ search: text })
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && first) {
              event.preventDefault()
              place.current?.querySelector<HTMLElement>('tbody tr[data-index="0"]')?.focus()
            } else if (event.key === 'Enter' && search.trim() !== '') {
              setOpenFirst(search.trim())
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
        {isReady && sheets.length > 0 ? <FoundSheets sheets={sheets} /> : null}
        <div ref={place} className="fill">
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

function Nobody({
  search,
  which,
  onClear,
  onWhich,
}: {
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
          <div className="row stretch gap-2">
            <Button onPress={() => onWhich(other)}>
              {other === 'archived'
                ? t('patients.list.noMatchInArchive')
                : t('patients.list.noMatchInActive')}
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
      <EmptyState
        icon={Archive}
        title={t('patients.list.emptyArchiveTitle')}
        text={t('patients.list.emptyArchiveText')}
      />
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
