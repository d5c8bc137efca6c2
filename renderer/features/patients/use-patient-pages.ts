/** The patient list as it is scrolled: pages of a hundred, the next one read when the last rows come into sight. */
import { useCallback, useMemo, useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { usePagedQueryCall } from '../../api/index.ts'

const pageSize = 100

export interface PatientListing {
  readonly search: string
  readonly archived: boolean
  readonly sort: NonNullable<InputOf<'patients.list'>['sort']>
  readonly descending: boolean
}

export function usePatientPages({ search, archived, sort, descending }: PatientListing) {
  const listing = useMemo(
    () => ({ search, archived, sort, descending }),
    [search, archived, sort, descending],
  )
  // How many pages have been asked for belongs to one listing; another one begins with its first page.
  const [asked, setAsked] = useState({ listing, count: 1 })
  const count = asked.listing === listing ? asked.count : 1
  const inputs = useMemo(
    () =>
      Array.from({ length: count }, (_, page) => ({ ...listing, offset: page * pageSize, limit: pageSize })),
    [listing, count],
  )
  const { pages, error, isPrevious, isFetching, retry } = usePagedQueryCall('patients.list', inputs)

  // Between two reads a record can stand on two pages for a moment.
  const patients = useMemo(() => {
    const rows = new Map<string, PatientSummary>()
    for (const page of pages) for (const patient of page.patients) rows.set(patient.id, patient)
    return [...rows.values()]
  }, [pages])

  const last = pages.at(-1)
  const canReadMore = !isPrevious && pages.length === count && last?.patients.length === pageSize
  const readMore = useCallback(() => {
    if (canReadMore) setAsked({ listing, count: count + 1 })
  }, [canReadMore, listing, count])

  return {
    patients,
    /** Those that the search is the code of. */
    sheets: pages[0]?.sheets ?? [],
    total: last?.total ?? null,
    more: last?.more ?? false,
    error: patients.length === 0 ? error : null,
    isPrevious,
    isLoading: pages.length === 0 && isFetching,
    readMore,
    retry,
  }
}
