/**
 * What somebody has typed and not saved yet, kept in memory while they look elsewhere and come back. Locking the
 * clinic forgets all of it; nothing of it is ever written anywhere.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react'

interface Kept<Value> {
  /** The fields that were edited. */
  readonly edited: Partial<Value>
  /** What was stored when the typing began, and its revision. */
  readonly base: Value
  readonly basedOn: number
}

const kept = new Map<string, Kept<object>>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(key: string, next: Kept<object> | null): void {
  if (next) kept.set(key, next)
  else kept.delete(key)
  for (const listener of listeners) listener()
}

/** Forgets every draft; a locked window keeps none. */
export function forgetDrafts(): void {
  kept.clear()
  for (const listener of listeners) listener()
}

export interface Draft<Value> {
  /** What is on screen: what was typed, or what is stored. */
  readonly value: Value
  readonly isDirty: boolean
  /** The revision that the typing began on; send it as `basedOn`. */
  readonly basedOn: number
  /** Whether a newer revision has been stored since the typing began. */
  readonly isBehind: boolean
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
  if (!own) return null
  const base = revision > own.basedOn ? own.base : stored
  const fields = Object.keys(own.edited) as (keyof Value)[]
  const isDirty = fields.some((field) => JSON.stringify(own.edited[field]) !== JSON.stringify(base[field]))
  return isDirty ? { ...own, base } : null
}

/**
 * A draft of something stored. `key` names it for the whole window; `revision` is the stored one, 0 for something
 * without revisions. The fields that nobody has edited follow what is stored, until a newer revision comes: then all
 * of them stay as they were when the typing began.
 */
export function useDraft<Value extends object>(key: string, stored: Value, revision: number): Draft<Value> {
  const own = useSyncExternalStore(subscribe, () => kept.get(key))
  // Only this hook writes under the key, with values of the type it reads.
  const typed = useMemo(
    () => dirtyOf(own as Kept<Value> | undefined, stored, revision),
    [own, stored, revision],
  )
  const value = useMemo(() => (typed ? { ...typed.base, ...typed.edited } : stored), [typed, stored])

  const change = useCallback(
    (part: Partial<Value>) => {
      const before = dirtyOf(kept.get(key) as Kept<Value> | undefined, stored, revision)
      const from = before ?? { edited: {}, base: stored, basedOn: revision }
      keep(key, { ...from, edited: { ...from.edited, ...part } })
    },
    [key, stored, revision],
  )
  const discard = useCallback(() => {
    const before = kept.get(key) ?? null
    keep(key, null)
    return () => keep(key, before)
  }, [key])
  const rebase = useCallback(() => {
    if (kept.has(key)) keep(key, { edited: value, base: stored, basedOn: revision })
  }, [key, value, stored, revision])

  return {
    value,
    isDirty: typed !== null,
    basedOn: typed?.basedOn ?? revision,
    isBehind: typed !== null && revision > typed.basedOn,
    change,
    discard,
    rebase,
  }
}
