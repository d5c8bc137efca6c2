/**
 * What somebody has typed and not saved yet, kept in memory while they look elsewhere and come back. Locking the
 * clinic forgets all of it; nothing of it is ever written anywhere.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react'

interface Kept {
  readonly value: unknown
  /** What was stored when the typing began, and its revision. */
  readonly base: unknown
  readonly basedOn: number
}

const kept = new Map<string, Kept>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(key: string, next: Kept | null): void {
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

/**
 * A draft of something stored. `key` names it for the whole window; `revision` is the stored one, 0 for something
 * that does not exist yet. While nothing is typed the draft follows what is stored.
 */
export function useDraft<Value extends object>(key: string, stored: Value, revision: number): Draft<Value> {
  const own = useSyncExternalStore(subscribe, () => kept.get(key))
  // Only this hook writes under the key, with values of the type it reads.
  const typed = own as { value: Value; base: Value; basedOn: number } | undefined
  const value = typed?.value ?? stored
  const isDirty = useMemo(
    () => typed !== undefined && JSON.stringify(typed.value) !== JSON.stringify(typed.base),
    [typed],
  )

  const change = useCallback(
    (part: Partial<Value>) => {
      const before = kept.get(key) as typeof typed
      const from = before ?? { value: stored, base: stored, basedOn: revision }
      keep(key, { ...from, value: { ...from.value, ...part } })
    },
    [key, stored, revision],
  )
  const discard = useCallback(() => {
    const before = kept.get(key) ?? null
    keep(key, null)
    return () => keep(key, before)
  }, [key])
  const rebase = useCallback(() => {
    const before = kept.get(key)
    if (before) keep(key, { ...before, base: stored, basedOn: revision })
  }, [key, stored, revision])

  return {
    value,
    isDirty,
    basedOn: isDirty && typed ? typed.basedOn : revision,
    isBehind: isDirty && typed !== undefined && revision > typed.basedOn,
    change,
    discard,
    rebase,
  }
}
