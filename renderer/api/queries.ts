/** The hooks through which every view reads and changes records, typed by the contract. */
import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/app-error.ts'
import type {
  Bridge,
  CallAnswer,
  CallName,
  CommandName,
  InputOf,
  JobName,
  LifecycleStepName,
  OutputOf,
  QueryName,
  ReadName,
} from '../../shared/contract/index.ts'
import { useBridge } from './api-provider.tsx'

/** The one place where an answer gets its type: the core has validated it against the same contract. */
function send<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  input: InputOf<Name>,
  requestId: string,
): Promise<CallAnswer<OutputOf<Name>>> {
  return bridge.call({ name, input, requestId }) as Promise<CallAnswer<OutputOf<Name>>>
}

export interface QueryOptions {
  /** False while the input is not known yet. */
  readonly enabled?: boolean
  /** Keeps the last answer on screen while the next one for another input is read (search, paging). */
  readonly keepPrevious?: boolean
  /** Reads again when the window comes back to the front. */
  readonly refreshOnFocus?: boolean
}

/** Reads, and stays true: it is read again whenever a change touches one of its tags. */
export function useQueryCall<Name extends ReadName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<Name>, AppError> {
  const bridge = useBridge()
  const { enabled = true, keepPrevious = false, refreshOnFocus = false } = options
  return useQuery<OutputOf<Name>, AppError>({
    ...reading(bridge, name, input),
    enabled,
    refetchOnWindowFocus: refreshOnFocus ? 'always' : false,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

export interface PagedAnswer<Output> {
  /** The pages in order, as far as they have come; the last ones are kept while the first of another list is read. */
  readonly pages: readonly Output[]
  readonly error: AppError | null
  /** Whether what is shown still belongs to an earlier list. */
  readonly isPrevious: boolean
  readonly isFetching: boolean
  readonly retry: () => void
}

/** Reads one call with several inputs, the pages of one list. `inputs` should be stable. */
export function usePagedQueryCall<Name extends QueryName>(
  name: Name,
  inputs: readonly InputOf<Name>[],
): PagedAnswer<OutputOf<Name>> {
  const bridge = useBridge()
  const { pages, error, isFetching, retries } = useQueries({
    queries: inputs.map((input) => reading(bridge, name, input)),
    combine: inOrder<OutputOf<Name>>,
  })
  const [kept, setKept] = useState<readonly OutputOf<Name>[]>([])
  if (pages.length > 0 && pages !== kept) setKept(pages)
  const isPrevious = pages.length === 0 && error === null && kept.length > 0
  return {
    pages: isPrevious ? kept : pages,
    error,
    isPrevious,
    isFetching,
    retry: () => {
      for (const again of retries) void again()
    },
  }
}

function inOrder<Output>(results: readonly UseQueryResult<Output, AppError>[]) {
  const pages: Output[] = []
  for (const result of results) {
    if (result.data === undefined) break
    pages.push(result.data)
  }
  const failed = results.filter((result) => result.error)
  return {
    pages,
    error: failed[0]?.error ?? null,
    isFetching: results.some((result) => result.isFetching),
    retries: failed.map((result) => result.refetch),
  }
}

/** How one answer is kept and fetched; errors are AppErrors because it throws nothing else. */
function reading<Name extends ReadName>(bridge: Bridge, name: Name, input: InputOf<Name>) {
  return queryOptions<OutputOf<Name>, AppError>({
    queryKey: [name, input],
    queryFn: async ({ signal }) => {
      const requestId = crypto.randomUUID()
      const stop = () => bridge.cancel(requestId)
      signal.addEventListener('abort', stop)
      try {
        const answer = await send(bridge, name, input, requestId)
        if (!answer.ok) throw answer.error
        return answer.value
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  })
}

/** One call at a time by hand, for code that is not a component (a store that saves as you type). */
export function useCaller(): <Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  requestId?: string,
) => Promise<CallAnswer<OutputOf<Name>>> {
  const bridge = useBridge()
  return useCallback(
    (name, input, requestId) => send(bridge, name, input, requestId ?? crypto.randomUUID()),
    [bridge],
  )
}

export interface Submission<Name extends CallName> {
  /** Sends once; the same input again while it is under way joins it. The answer is data and never throws. */
  readonly run: (input: InputOf<Name>) => Promise<CallAnswer<OutputOf<Name>>>
  readonly busy: boolean
  /** The refusal of the last run, until the next one or `reset`. */
  readonly error: AppError | null
  readonly reset: () => void
}

export interface JobSubmission<Name extends CallName> extends Submission<Name> {
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly cancel: () => void
}

interface UnderWay {
  readonly input: string
  readonly requestId: string
  /** Null when the answer never came: the same submission may be sent again under its id. */
  answer: Promise<CallAnswer> | null
}

function useSubmission<Name extends CallName>(name: Name) {
  const bridge = useBridge()
  const last = useRef<UnderWay | null>(null)
  const mounted = useRef(true)
  const [requestId, setRequestId] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const run = useCallback(
    async (input: InputOf<Name>): Promise<CallAnswer<OutputOf<Name>>> => {
      const text = JSON.stringify(input)
      const same = last.current?.input === text ? last.current : null
      if (same?.answer) return same.answer as Promise<CallAnswer<OutputOf<Name>>>
      const current: UnderWay = {
        input: text,
        requestId: same?.requestId ?? crypto.randomUUID(),
        answer: null,
      }
      last.current = current
      setRequestId(current.requestId)
      setError(null)
      const sent = send(bridge, name, input, current.requestId)
      current.answer = sent
      const answer = await sent
      current.answer = null
      const unanswered = !answer.ok && answer.error.code === 'unavailable'
      if (last.current === current) {
        if (!unanswered) last.current = null
        if (mounted.current) {
          setRequestId(null)
          setError(answer.ok ? null : answer.error)
        }
      }
      return answer
    },
    [bridge, name],
  )
  const reset = useCallback(() => setError(null), [])
  return { bridge, run, busy: requestId !== null, error, reset, requestId }
}

/** A change. Its request id is made once for each submission, so a double click changes nothing twice. */
export function useCommand<Name extends CommandName>(name: Name): Submission<Name> {
  const { run, busy, error, reset } = useSubmission(name)
  return { run, busy, error, reset }
}

/** Long work with progress and cancel. */
export function useJob<Name extends JobName>(name: Name): JobSubmission<Name> {
  return useCancellable(name)
}

/** A step in the program's own life, such as set-up or unlock. */
export function useLifecycle<Name extends LifecycleStepName>(name: Name): JobSubmission<Name> {
  return useCancellable(name)
}

function useCancellable<Name extends CallName>(name: Name): JobSubmission<Name> {
  const { bridge, run, busy, error, reset, requestId } = useSubmission(name)
  const [progress, setProgress] = useState<{ requestId: string; done: number; total: number } | null>(null)

  useEffect(() => {
    if (requestId === null) return undefined
    return bridge.onEvent((event) => {
      if (event.type === 'progress' && event.requestId === requestId) setProgress(event)
    })
  }, [bridge, requestId])

  const cancel = useCallback(() => {
    if (requestId !== null) bridge.cancel(requestId)
  }, [bridge, requestId])
  return { run, busy, error, reset, progress: progress?.requestId === requestId ? progress : null, cancel }
}
