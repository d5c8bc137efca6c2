/** Reading a long list page by page: every page is an answer of its own, kept true like any other. */
import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppError } from '../../shared/app-error.ts'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/index.ts'
import { useBridge } from './api-provider.tsx'
import { useCaller } from './queries.ts'

export interface PagedAnswer<Output> {
  /** The pages in order, as far as they have come; the last ones are kept while the first of another list is read. */
  readonly pages: readonly Output[]
  readonly error: AppError | null
  /** Whether what is shown still belongs to an earlier list. */
  readonly isPrevious: boolean
  readonly isFetching: boolean
  readonly retry: () => void
}

interface Combined<Output> {
  readonly pages: readonly Output[]
  readonly error: AppError | null
  readonly isFetching: boolean
  readonly retries: readonly (() => unknown)[]
}

function combine<Output>(results: readonly UseQueryResult<Output, AppError>[]): Combined<Output> {
  const pages: Output[] = []
  for (const result of results) {
    if (result.data === undefined) break
    pages.push(result.data)
  }
  return {
    pages,
    error: results.find((result) => result.error)?.error ?? null,
    isFetching: results.some((result) => result.isFetching),
    retries: results.filter((result) => result.error).map((result) => result.refetch),
  }
}

/** Reads one call with several inputs, the pages of one list. `inputs` should be stable. */
export function usePagedQueryCall<Name extends QueryName>(
  name: Name,
  inputs: readonly InputOf<Name>[],
): PagedAnswer<OutputOf<Name>> {
  const bridge = useBridge()
  const call = useCaller()
  const combined = useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<OutputOf<Name>> => {
        const requestId = crypto.randomUUID()
        const stop = () => bridge.cancel(requestId)
        signal.addEventListener('abort', stop)
        try {
          const answer = await call(name, input, requestId)
          if (!answer.ok) throw answer.error
          return answer.value
        } finally {
          signal.removeEventListener('abort', stop)
        }
      },
    })),
    // The query results are typed by the function above; errors are AppErrors because it throws nothing else.
    combine: combine as (results: UseQueryResult<OutputOf<Name>>[]) => Combined<OutputOf<Name>>,
  })

  const [kept, setKept] = useState<readonly OutputOf<Name>[]>([])
  if (combined.pages.length > 0 && combined.pages !== kept) setKept(combined.pages)
  const isPrevious = combined.pages.length === 0 && combined.error === null && kept.length > 0
  return {
    pages: isPrevious ? kept : combined.pages,
    error: combined.error,
    isPrevious,
    isFetching: combined.isFetching,
    retry: () => {
      for (const again of combined.retries) again()
    },
  }
}
