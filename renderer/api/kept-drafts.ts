/**
 * What is typed and not saved, in this window and, less than a second later, in the clinic's encrypted store: by user, so
 * that a locked window holds nothing of it and whoever comes back finds it. Only a draft that could not be stored stays in
 * memory until it can be.
 */
import { mostDraftChanges } from '../../shared/contract/drafts.ts'

export interface Kept<Value> {
  /** The fields that were edited. */
  readonly edited: Partial<Value>
  /** What was stored when the typing began, and its revision. */
  readonly base: Value
  readonly basedOn: number
}

/** A draft that an earlier window has left. */
export interface LeftDraft {
  readonly key: string
  /** When it was typed, ISO 8601 in UTC. */
  readonly at: string
  /** Where: an address of this window, which names records by id. */
  readonly address: string
}

/** A change as it is stored: the draft as JSON, or null where there is none any more. */
export interface DraftChange {
  readonly key: string
  readonly content: string | null
}
export type StoreDrafts = (changes: DraftChange[]) => Promise<boolean>

/** Milliseconds from the first letter until it is handed over, and until a failed hand-over is tried again. */
const gatherFor = 400
const tryAgainAfter = 2_000

/** How a page looks: it comes back after locking, but is nothing that another day should find. */
export const viewKey = (name: string) => `view.${name}`
const isView = (key: string) => key.startsWith(viewKey(''))

const kept = new Map<string, Kept<object>>()
const left = new Map<string, LeftDraft>()
/** Keys that are to be handed over. */
const unsent = new Set<string>()
/** Who typed what in this window. Ids only: it outlasts locking. */
const typedHere = new Set<string>()
/** What could not be stored before the window was locked, by user. */
const heldBack = new Map<string, Map<string, string | null>>()
const listeners = new Set<() => void>()
let owner: { readonly user: string; readonly store: StoreDrafts } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let underWay: Promise<void> | null = null

function tell(): void {
  for (const listener of listeners) listener()
}

export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const keptDraft = (key: string): Kept<object> | undefined => kept.get(key)
export const leftDraft = (key: string): LeftDraft | undefined => left.get(key)

let everyLeft: readonly LeftDraft[] = []
/** The same list until it changes. Newest first. */
export function leftDrafts(): readonly LeftDraft[] {
  if (everyLeft.length !== left.size || everyLeft.some(({ key }) => !left.has(key)))
    everyLeft = [...left.values()]
  return everyLeft
}

/** From now on a draft of this window like any other. */
export function takeUp(key: string): void {
  if (left.delete(key)) tell()
}

export function keepDraft(key: string, next: Kept<object> | null): void {
  if (!next && !kept.has(key)) return
  if (next) kept.set(key, next)
  else kept.delete(key)
  left.delete(key)
  if (owner) {
    typedHere.add(`${owner.user} ${key}`)
    unsent.add(key)
    handOverSoon(gatherFor)
  }
  tell()
}

function handOverSoon(after: number): void {
  if (timer !== undefined || underWay) return
  timer = setTimeout(() => void handOverDrafts(), after)
}

/** Hands over what is not stored yet; resolves when the store has answered. */
export async function handOverDrafts(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (underWay) {
    await underWay
    return handOverDrafts()
  }
  if (!owner || unsent.size === 0) return
  underWay = handOver(owner)
  await underWay
  underWay = null
  if (unsent.size > 0) handOverSoon(gatherFor)
}

function changesOf(keys: readonly string[]): DraftChange[] {
  const address = window.location.hash
  return keys.map((key) => {
    const draft = kept.get(key)
    return { key, content: draft ? JSON.stringify({ ...draft, address }) : null }
  })
}

async function handOver(from: NonNullable<typeof owner>): Promise<void> {
  const keys = [...unsent].slice(0, mostDraftChanges)
  const changes = changesOf(keys)
  for (const key of keys) unsent.delete(key)
  if (await from.store(changes)) return
  if (owner !== from) return holdBack(from.user, changes)
  for (const key of keys) unsent.add(key)
  handOverLater()
}

function handOverLater(): void {
  timer ??= setTimeout(() => void handOverDrafts(), tryAgainAfter)
}

function holdBack(user: string, changes: readonly DraftChange[]): void {
  const before = heldBack.get(user) ?? new Map<string, string | null>()
  for (const { key, content } of changes) before.set(key, content)
  heldBack.set(user, before)
}

/** Begins with what this user had typed: `stored` is what the clinic has kept. */
export function openDrafts(
  user: string,
  stored: readonly { readonly key: string; readonly at: string; readonly content: string }[],
  store: StoreDrafts,
): void {
  forgetDrafts()
  owner = { user, store }
  const mine = heldBack.get(user)
  heldBack.delete(user)
  for (const { key, at, content } of stored) {
    const isOfHere = typedHere.has(`${user} ${key}`)
    const draft = mine?.has(key) ? null : readDraft(content)
    if (!draft || (isView(key) && !isOfHere)) continue
    kept.set(key, draft.kept)
    if (!isOfHere) left.set(key, { key, at, address: draft.address })
  }
  for (const [key, content] of mine ?? []) {
    const draft = content === null ? null : readDraft(content)
    if (draft) kept.set(key, draft.kept)
    unsent.add(key)
  }
  if (unsent.size > 0) handOverSoon(gatherFor)
  tell()
}

/** Forgets every draft: a locked window keeps none, but for what could not be stored. */
export function forgetDrafts(): void {
  clearTimeout(timer)
  timer = undefined
  if (owner) {
    if (unsent.size > 0) holdBack(owner.user, changesOf([...unsent]))
  }
  owner = null
  unsent.clear()
  kept.clear()
  left.clear()
  tell()
}

function readDraft(content: string): { readonly kept: Kept<object>; readonly address: string } | null {
  const read: unknown = JSON.parse(content)
  if (typeof read !== 'object' || read === null) return null
  const { edited, base, basedOn, address } = read as Record<string, unknown>
  if (typeof edited !== 'object' || edited === null || typeof base !== 'object' || base === null) return null
  if (typeof basedOn !== 'number' || typeof address !== 'string') return null
  return { kept: { edited, base, basedOn }, address }
}
