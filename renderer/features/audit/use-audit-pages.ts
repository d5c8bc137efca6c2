/** The audit as it is scrolled: each page says where the next one begins. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { usePagedQueryCall } from '../../api/index.ts'

/** Rows that a page has to have so that the table is scrolled to ask for the next one. */
const sparse = 50
const noStarts: readonly number[] = []

export type AuditEntry = OutputOf<'audit.list'>['entries'][number]
export type AuditListing = Omit<InputOf<'audit.list'>, 'beforeSeq' | 'limit'>

export function useAuditPages(listing: AuditListing) {
  const key = JSON.stringify(listing)
  const [asked, setAsked] = useState({ key, starts: noStarts })
  const starts = asked.key === key ? asked.starts : noStarts
  const inputs = useMemo(() => {
    const wanted = JSON.parse(key) as AuditListing
    return [wanted, ...starts.map((beforeSeq) => ({ ...wanted, beforeSeq }))]
  }, [key, starts])
  const { pages, error, isPrevious, isFetching, retry } = usePagedQueryCall('audit.list', inputs)
  const entries = useMemo(() => pages.flatMap((page) => page.entries), [pages])
  const last = pages.at(-1)
  const next = !isPrevious && pages.length === inputs.length ? (last?.nextBefore ?? null) : null
  const readMore = useCallback(() => {
    if (next !== null) setAsked({ key, starts: [...starts, next] })
  }, [next, key, starts])
  // A stretch without any entry that fits is followed by the next one, until the table has something to scroll.
  const isSparse = next !== null && (last?.entries.length ?? 0) < sparse
  useEffect(() => {
    // What was read decides whether to ask for more: there is no event to hang it on.
    // oxlint-disable-next-line react/set-state-in-effect
    if (isSparse) readMore()
  }, [isSparse, readMore])
  return {
    entries,
    error: entries.length === 0 ? error : null,
    isLoading: isFetching && (entries.length === 0 || isPrevious),
    isSearching: isFetching || isSparse,
    readMore,
    retry,
  }
}
