/** What somebody has typed and not saved yet, kept while they look elsewhere and come back, also after locking. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { keepDraft, keptDraft, leftDraft, leftDrafts, subscribeDrafts, takeUp } from './kept-drafts.ts'
import type { Kept, LeftDraft } from './kept-drafts.ts'

export interface Draft<Value> {
  /** What is on screen: what was typed, or what is stored. */
  readonly value: Value
  readonly isDirty: boolean
  /**
   * What to send as `basedOn`: the stored revision, or the one that the typing began on while fields are in conflict with a
   * newer one.
   */
  readonly basedOn: number
  /** Fields that were typed into and that a newer revision says otherwise, with what they were when the typing began. */
  readonly conflicts: readonly FieldConflict<Value>[]
  /** Whether a newer revision has gone into the other fields since the typing began. */
  readonly tookIn: boolean
  /** When an earlier window has left it, ISO 8601 in UTC; null for what was typed in this one. */
  readonly leftAt: string | null
  /** Goes on with what an earlier window has left. */
  readonly goOn: () => void
  readonly change: (part: Partial<Value>) => void
  /** Back to what is stored. Answers the way back to what was typed. */
  readonly discard: () => () => void
  /** Goes on with what was typed on top of the stored revision. */
  readonly rebase: () => void
  /** Lets the stored revision have the fields in conflict. Answers the way back to what was typed there. */
  readonly giveWay: () => () => void
}

export interface FieldConflict<Value> {
  readonly field: keyof Value & string
  readonly theirs: Value[keyof Value]
  readonly was: Value[keyof Value]
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
  const edited = editedOf({ ...own, base })
  return Object.keys(edited).length > 0 ? { ...own, edited, base } : null
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that say something else than what the typing began on. */
function editedOf<Value extends object>({ edited, base }: Kept<Value>): Partial<Value> {
  const fields = Object.entries(edited) as [keyof Value, unknown][]
  return Object.fromEntries(fields.filter(([field, typed]) => !isSame(typed, base[field]))) as Partial<Value>
}

/** Edited fields that a newer revision has changed as well, and not alike. */
function conflictsOf<Value extends object>(
  { edited, base }: Kept<Value>,
  stored: Value,
): FieldConflict<Value>[] {
  const fields = Object.keys(edited) as (keyof Value & string)[]
  return fields
    .filter((field) => !isSame(stored[field], base[field]) && !isSame(stored[field], edited[field]))
    .map((field) => ({ field, theirs: stored[field], was: base[field] }))
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
 * without revisions. The fields that nobody has edited follow what is stored. Edited ones stay as they were typed; those that a
 * newer revision says otherwise are told as conflicts.
 */
export function useDraft<Value extends object>(key: string, stored: Value, revision: number): Draft<Value> {
  const own = useSyncExternalStore(subscribeDrafts, () => keptDraft(key))
  const left = useSyncExternalStore(subscribeDrafts, () => leftDraft(key))
  // Only this hook writes under the key, with values of the type it reads.
  const typed = useMemo(
    () => dirtyOf(own as Kept<Value> | undefined, stored, revision),
    [own, stored, revision],
  )
  const value = useMemo(() => (typed ? { ...stored, ...typed.edited } : stored), [typed, stored])
  const conflicts = useMemo(() => (typed ? conflictsOf(typed, stored) : []), [typed, stored])

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
  const giveWay = useCallback(() => {
    const before = keptDraft(key) ?? null
    const given = new Set<string>(conflicts.map(({ field }) => field))
    const edited = Object.entries(typed?.edited ?? {}).filter(([field]) => !given.has(field))
    keepDraft(
      key,
      edited.length === 0 ? null : { edited: Object.fromEntries(edited), base: stored, basedOn: revision },
    )
    return () => keepDraft(key, before)
  }, [key, typed, conflicts, stored, revision])
  const isBehind = typed !== null && revision > typed.basedOn

  return {
    value,
    isDirty: typed !== null,
    basedOn: typed && conflicts.length > 0 ? typed.basedOn : revision,
    conflicts,
    tookIn: isBehind && conflicts.length === 0,
    leftAt: typed ? (left?.at ?? null) : null,
    goOn: useCallback(() => takeUp(key), [key]),
    change,
    discard,
    rebase,
    giveWay,
  }
}
