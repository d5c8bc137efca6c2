/**
 * The open clinic: its store, which nobody opens a second time. Whoever works in it sits at a seat (`seats.ts`); it
 * closes when the last of them has left, and with it goes the key that its store holds.
 */
import type { ChangeListener, Store } from '../database/store.ts'

export interface Vault {
  readonly store: Store
  /** True for the sample clinic, in which nothing is true. */
  readonly sample: boolean
  /** Safe to call twice. Only with nobody at work in it. */
  close(): Promise<void>
}

export interface VaultParts extends Pick<Vault, 'store' | 'sample'> {
  /** Hears what has changed in it. */
  readonly changed: ChangeListener
  /**
   * Ends what outlives a call and may still hold what it worked on, such as the thread that draws handouts. A sheet
   * that the other clinic of this program is drawing at that moment is drawn again when it is asked for again.
   */
  readonly stopThreads: () => Promise<void>
  /** Before the store closes. Must not throw. */
  readonly beforeClosing: () => Promise<void>
}

export function createVault({ store, sample, changed, stopThreads, beforeClosing }: VaultParts): Vault {
  store.changes(changed)
  return {
    store,
    sample,
    async close() {
      await stopThreads()
      await beforeClosing()
      await store.close()
    },
  }
}
