/**
 * What every editor of a record does around its fields: what is typed is kept, refusals go beside their fields, and
 * when the record was changed elsewhere both versions stay until the person chooses. `<RecordForm>` shows it.
 */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/app-error.ts'
import { useDraft } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { problemsOf } from './error-text.ts'
import type { Problems } from './error-text.ts'

/** The answer of a call, or what the form itself found before sending anything. */
export type Sent<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: AppError }
  | { readonly ok: false; readonly problems: Problems }

export interface RecordFormOptions<Value, Output> {
  /** Names the draft for the whole window. */
  readonly key: string
  readonly stored: Value
  /** The stored revision; without one for something new. */
  readonly revision?: number
  readonly send: (value: Value, basedOn: number) => Promise<Sent<Output>>
  readonly onSaved: (output: Output) => void
  /** The stored record turned out to be newer than the one shown: read it again. */
  readonly onStale?: () => void
}

export interface RecordFormOf<Value> extends Omit<Draft<Value>, 'basedOn' | 'rebase'> {
  readonly problems: Problems | null
  readonly busy: boolean
  readonly submit: () => Promise<void>
  /** Saves what is typed on top of the newer version. */
  readonly submitOver: () => Promise<void>
}

export function useRecordForm<Value extends object, Output>(
  options: RecordFormOptions<Value, Output>,
): RecordFormOf<Value> {
  const { key, stored, revision = 0, send, onSaved, onStale } = options
  const { t } = useTranslation('app')
  const { basedOn, rebase, ...draft } = useDraft(key, stored, revision)
  const [problems, setProblems] = useState<Problems | null>(null)
  const [busy, setBusy] = useState(false)
  const [isStale, setIsStale] = useState(false)
  const underWay = useRef(false)

  async function save(base: number): Promise<void> {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setProblems(null)
    setIsStale(false)
    const sent = await send(draft.value, base)
    underWay.current = false
    setBusy(false)
    if (sent.ok) {
      draft.discard()
      onSaved(sent.value)
    } else if ('problems' in sent) setProblems(sent.problems)
    // What was changed elsewhere is said by the notice that offers both versions.
    else if (sent.error.code === 'conflict') {
      setIsStale(true)
      onStale?.()
    } else setProblems(problemsOf(t, sent.error))
  }

  return {
    ...draft,
    isBehind: draft.isBehind || (isStale && draft.isDirty),
    problems,
    busy,
    discard: () => {
      setProblems(null)
      setIsStale(false)
      return draft.discard()
    },
    submit: () => save(basedOn),
    submitOver: () => {
      rebase()
      return save(revision)
    },
  }
}
