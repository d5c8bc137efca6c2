/** The patients changed last, newest first: enough of them to hold everybody who is in a plan. */
import { useMemo, useState } from 'react'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { usePagedQueryCall } from '../../api/index.ts'

const pageSize = 500
const mostPages = 4

export function useRecentPatients() {
  const [count, setCount] = useState(1)
  const inputs = useMemo(
    () =>
      Array.from({ length: count }, (_, page) => ({
        sort: 'recent' as const,
        offset: page * pageSize,
        limit: pageSize,
      })),
    [count],
  )
  const { pages, error, retry } = usePagedQueryCall('patients.list', inputs)
  const isFull = pages.length === count && pages.at(-1)?.patients.length === pageSize
  if (isFull && count < mostPages) setCount(count + 1)

  const patients = useMemo(() => {
    const rows = new Map<string, PatientSummary>()
    for (const page of pages) for (const patient of page.patients) rows.set(patient.id, patient)
    return [...rows.values()]
  }, [pages])
  return {
    patients,
    isLoading: pages.length === 0,
    /** Not null where more patients exist than were read. */
    cappedAt: isFull && count === mostPages ? pageSize * mostPages : null,
    error,
    retry,
  }
}
