/**
 * The open clinic: its store, which nobody opens a second time. Whoever works in it sits at a seat (`seats.ts`); it
 * closes when the last of them has left, and with it goes the key that its store holds.
 */
import { draftsAside, type DraftsAside } from '../core/drafts-aside.ts'
import { createReach, type Reach } from '../core/reach.ts'
import type { ChangeListener, ReachListener, Store } from '../database/store.ts'

export interface Vault {
  readonly store: Store
  /** True for the sample clinic, in which nothing is true. */
  readonly sample: boolean
  /** Whether its server answers, where it has one. */
  readonly reach: Omit<Reach, 'heard'>
  /** What is typed meanwhile. */
  readonly drafts: DraftsAside
  /** Safe to call twice. Only with nobody at work in it. */
  close(): Promise<void>
}

export interface VaultParts extends Pick<Vault, 'store' | 'sample'> {
  /** Hears what has changed in it. */
  readonly changed: ChangeListener
  /** Hears whether its server answers, where it has one. */
  readonly reached: ReachListener
  /** Where drafts are kept while it does not. */
  readonly draftsFile: string
  /**
   * Ends what outlives a call and may still hold what it worked on, such as the thread that draws handouts. A sheet
   * that the other clinic of this program is drawing at that moment is drawn again when it is asked for again.
   */
  readonly stopThreads: () => Promise<void>
  /** Before the store closes. Must not throw. */
  readonly beforeClosing: () => Promise<void>
}

export function createVault(parts: VaultParts): Vault {
  const { store, sample, changed, reached, draftsFile, stopThreads, beforeClosing } = parts
  const reach = createReach()
  const drafts = draftsAside(draftsFile, store)
  store.changes(changed, (isReached) => {
    reach.heard(isReached)
    // Where this fails, the server has gone again.
    if (isReached) drafts.bringIn().catch(() => undefined)
    reached(isReached)
  })
  return {
    store,
    sample,
    reach,
    drafts,
    async close() {
      await stopThreads()
      await beforeClosing()
      await store.close()
    },
  }
}
