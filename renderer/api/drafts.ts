/** What somebody has typed and not saved yet, kept while they look elsewhere and come back, also after locking. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { keepDraft, keptDraft, leftDraft, leftDrafts, subscribeDrafts, takeUp } from './kept-drafts.ts'
import type { Kept, LeftDraft } from './kept-drafts.ts'

export interface Draft<Value> {
  /** What is on screen: what was typed, or what is stored. */
  readonly value: Value
  readonly isDirty: boolean
  /** The revision that the typing began on; send it as `basedOn`. */
  readonly basedOn: number
  /** Whether a newer revision has been stored since the typing began. */
  readonly isBehind: boolean
  /** When an earlier window has left it, ISO 8601 in UTC; null for what was typed in this one. */
  readonly leftAt: string | null
  /** Goes on with what an earlier window has left. */
  readonly goOn: () => void
  readonly change: (part: Partial<Value>) => void
  /** Back to what is stored. Answers the way back to what was typed. */
  readonly discard: () => () => void
  /** Goes on with what was typed on top of the stored revision. */
  readonly rebase: () => void
}

/** What is kept, on the base it has now; null where the edited fields say again what is stored. */
function dirtyOf<Value extends object>(
  own: Kept<Value> | undefined,
  stored: Value,
  revision: number,
): Kept<Value> | null {
  // A draft of an older program may have other fields, which its form could not show.
  if (!own || !sameFields(own.base, stored)) return null
  const base = revision > own.basedOn ? own.base : stored
  const fields = Object.keys(own.edited) as (keyof Value)[]
  const isDirty = fields.some((field) => JSON.stringify(own.edited[field]) !== JSON.stringify(base[field]))
  return isDirty ? { ...own, base } : null
}

function sameFields(one: object, other: object): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other)
}

/** Drafts that an earlier window has left and nobody has gone on with, newest first. */
export function useLeftDrafts(): readonly LeftDraft[] {
  return useSyncExternalStore(subscribeDrafts, leftDrafts)
}

/**
 * A draft of something stored. `key` names it for the whole window; `revision` is the stored one, 0 for something
 * without revisions. The fields that nobody has edited follow what is stored, until a newer revision comes: then all
 * of them stay as they were when the typing began.
 */
export function useDraft<Value extends object>(key: string, stored: Value, revision: number): Draft<Value> {
  const own = useSyncExternalStore(subscribeDrafts, () => keptDraft(key))
  const left = useSyncExternalStore(subscribeDrafts, () => leftDraft(key))
  // Only this hook writes under the key, with values of the type it reads.
  const typed = useMemo(
    () => dirtyOf(own as Kept<Value> | undefined, stored, revision),
    [own, stored, revision],
  )
  const value = useMemo(() => (typed ? { ...typed.base, ...typed.edited } : stored), [typed, stored])

  const change = useCallback(
    (part: Partial<Value>) => {
      const before = dirtyOf(keptDraft(key) as Kept<Value> | undefined, stored, revision)
      const from = before ?? { edited: {}, base: stored, basedOn: revision }
      keepDraft(key, { ...from, edited: { ...from.edited, ...part } })
    },
    [key, stored, revision],
  )
  const discard = useCallback(() => {
    const discarded = keptDraft(key) ?? null
    keepDraft(key, null)
    return () => keepDraft(key, discarded)
  }, [key])
  const rebase = useCallback(() => {
    if (keptDraft(key)) keepDraft(key, { edited: value, base: stored, basedOn: revision })
  }, [key, value, stored, revision])

  return {
    value,
    isDirty: typed !== null,
    basedOn: typed?.basedOn ?? revision,
    isBehind: typed !== null && revision > typed.basedOn,
    leftAt: typed ? (left?.at ?? null) : null,
    goOn: useCallback(() => takeUp(key), [key]),
    change,
    discard,
    rebase,
  }
}
