/**
 * The document on screen: asked for, fetched, opened. The last one stays until the next is ready; one that is no
 * longer wanted is stopped on its way.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../shared/app-error.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { DocumentTicket } from '../../../shared/contract/handouts.ts'
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import { useCaller, useDocuments, useJob } from '../../api/index.ts'
import { openPdf } from './pdf/open-pdf.ts'
import type { OpenPdf } from './pdf/open-pdf.ts'

export type Source =
  | {
      readonly kind: 'preview'
      readonly planId: string
      readonly revision: number
      readonly options: HandoutOptions
    }
  | { readonly kind: 'given'; readonly id: string }

export type SheetCheck = Pick<OutputOf<'handouts.preview'>, 'faults' | 'quality'>

export interface ShownPdf {
  readonly key: string
  readonly kind: Source['kind']
  readonly pdf: OpenPdf
  readonly ticket: DocumentTicket
  /** What was looked at in a preview. */
  readonly check: SheetCheck | null
}

/** Time that quick changes have to settle, in milliseconds. */
const settling = 120

function isChecked(ticket: DocumentTicket): ticket is OutputOf<'handouts.preview'> {
  return 'faults' in ticket
}

type Failure = AppError | 'not-shown'

export function useShownPdf(source: Source | null) {
  const preview = useJob('handouts.preview')
  const call = useCaller()
  const fetchFile = useDocuments()
  const [drawn, setDrawn] = useState<ShownPdf | null>(null)
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: Failure } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const key = source === null ? '' : JSON.stringify(source)
  const latest = useRef({ source, preview })
  useEffect(() => {
    latest.current = { source, preview }
  })

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop

    async function ask(wanted: Source) {
      return wanted.kind === 'preview'
        ? latest.current.preview.run({ planId: wanted.planId, options: wanted.options })
        : call('handouts.open', { id: wanted.id })
    }

    async function bring(wanted: Source): Promise<void> {
      let answer = await ask(wanted)
      // A run that was stopped may have been joined on its way out; it is asked for once more.
      if (!signal.aborted && !answer.ok && answer.error.code === 'cancelled') answer = await ask(wanted)
      if (signal.aborted) return
      if (!answer.ok) {
        setFailure({ key, error: answer.error })
        return
      }
      const ticket = answer.value
      const file = await fetchFile(ticket.ticket)
      if (!file) throw new Error('The document is gone')
      const pdf = await openPdf(file.bytes, signal)
      if (signal.aborted) {
        pdf.close()
        return
      }
      setFailure(null)
      setDrawn({ key, kind: wanted.kind, pdf, ticket, check: isChecked(ticket) ? ticket : null })
    }

    const wanted = latest.current.source
    if (wanted === null) return undefined
    const timer = setTimeout(() => {
      bring(wanted).catch(() => {
        if (!signal.aborted) setFailure({ key, error: 'not-shown' })
      })
    }, settling)
    return () => {
      clearTimeout(timer)
      stop.abort()
      latest.current.preview.cancel()
    }
  }, [key, attempt, fetchFile, call])

  useEffect(() => () => drawn?.pdf.close(), [drawn])

  const failed = failure?.key === key ? failure.error : null
  const retry = useCallback(() => {
    setFailure(null)
    setAttempt((before) => before + 1)
  }, [])
  const notShown = useCallback(() => setFailure({ key, error: 'not-shown' }), [key])
  return {
    drawn,
    /** The pages on screen are not yet what was asked for. */
    isBehind: source !== null && drawn?.key !== key && failed === null,
    failed,
    retry,
    notShown,
  }
}
