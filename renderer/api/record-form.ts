/**
 * What every editor of a record does around its fields: what is typed is kept, refusals go beside their fields. When the
 * record was changed elsewhere, fields that nobody typed into follow; those that both changed say so until the person
 * chooses. `<RecordForm>` shows it.
 */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { TFunction } from 'i18next'
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
  /** The name of a field in the form, as its refusals name it; without it, conflicts are told of the whole only. */
  readonly nameOf?: (field: keyof Value & string) => string
  /** A value of a field in words, where it is not shown as it is. */
  readonly valueText?: (field: keyof Value & string, value: Value[keyof Value]) => string | undefined
}

export interface RecordFormOf<Value> extends Omit<Draft<Value>, 'basedOn' | 'rebase'> {
  readonly problems: Problems | null
  /** Whether the person has to choose between what is typed and what is stored. */
  readonly isBehind: boolean
  /** What was stored elsewhere, by the name of each field in conflict. */
  readonly remarks: Readonly<Record<string, string>>
  readonly busy: boolean
  readonly submit: () => Promise<void>
  /** Saves what is typed on top of the newer version. */
  readonly submitOver: () => Promise<void>
}

export function useRecordForm<Value extends object, Output>(
  options: RecordFormOptions<Value, Output>,
): RecordFormOf<Value> {
  const { key, stored, revision = 0, send, onSaved, onStale, nameOf, valueText } = options
  const { t } = useTranslation('app')
  const { basedOn, rebase, ...draft } = useDraft(key, stored, revision)
  const [problems, setProblems] = useState<Problems | null>(null)
  const [busy, setBusy] = useState(false)
  /** The revision that a save turned out to be too old for. */
  const [staleAt, setStaleAt] = useState<number | null>(null)
  const underWay = useRef(false)

  async function save(base: number): Promise<void> {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setProblems(null)
    setStaleAt(null)
    const sent = await send(draft.value, base)
    underWay.current = false
    setBusy(false)
    if (sent.ok) {
      draft.discard()
      onSaved(sent.value)
    } else if ('problems' in sent) setProblems(sent.problems)
    // What was changed elsewhere is said by the notice that offers both versions.
    else if (sent.error.code === 'conflict') {
      setStaleAt(base)
      onStale?.()
    } else setProblems(problemsOf(t, sent.error))
  }

  const hasConflicts = draft.conflicts.length > 0
  const isReadAgain = staleAt !== null && revision > staleAt
  if (isReadAgain && hasConflicts) setStaleAt(null)
  const saveAgain = useEffectEvent(() => void save(revision))
  // Nothing is in conflict: what the person has asked for is saved with what came in.
  const goesTogether = isReadAgain && !hasConflicts
  useEffect(() => {
    // Sending is what this waits for; that the form is busy meanwhile is meant.
    // oxlint-disable-next-line react/set-state-in-effect
    if (goesTogether) saveAgain()
  }, [goesTogether])
  const remarks = useMemo(() => {
    if (!nameOf) return {}
    return Object.fromEntries(
      draft.conflicts.map(({ field, theirs, was }) => [
        nameOf(field),
        t('ui.record.newer.field', {
          theirs: valueText?.(field, theirs) ?? plainText(t, theirs),
          was: valueText?.(field, was) ?? plainText(t, was),
        }),
      ]),
    )
  }, [draft.conflicts, nameOf, valueText, t])

  return {
    ...draft,
    remarks,
    isBehind: hasConflicts || (staleAt !== null && draft.isDirty),
    problems,
    busy,
    discard: () => {
      setProblems(null)
      setStaleAt(null)
      return draft.discard()
    },
    giveWay: () => {
      setStaleAt(null)
      return draft.giveWay()
    },
    submit: () => save(basedOn),
    submitOver: () => {
      rebase()
      return save(revision)
    },
  }
}

/** A value as it can be said without knowing its field. */
function plainText(t: TFunction, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('ui.record.newer.empty')
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    const items = value.filter((one) => one !== '')
    return items.length === 0 ? t('ui.record.newer.empty') : t('list', { items })
  }
  return t('ui.record.newer.other')
}
