/**
 * Who sits at which window. A seat belongs to one window of this machine and is locked until somebody has shown that
 * they may sit there; several seats can work in one open clinic. What a seat was handed (documents, running work) ends
 * with it.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { OpenClinic } from '../core/context.ts'
import { createDocumentStore, type DocumentStore } from '../core/documents.ts'
import type { SeatId } from '../core/ports.ts'
import type { Vault } from './vault.ts'

export interface Seat extends OpenClinic {
  readonly id: SeatId
  readonly vault: Vault
  readonly documents: DocumentStore
}

export interface Seats {
  /** Who sits at this window, or null while it is locked. */
  at(id: SeatId): Seat | null
  /** The vault of the clinic, or of its sample, while anybody sits there. */
  vaultInUse(sample: boolean): Vault | null
  /** Lets somebody sit down at a locked window. */
  sit(id: SeatId, vault: Vault, user: User): void
  /** Works as whoever sits there; leaving waits for it. Throws `locked`, or `not_set_up` where there is no clinic. */
  use<Value>(id: SeatId, work: (seat: Seat) => Promise<Value>): Promise<Value>
  /**
   * Locks the window: work that can be cancelled is, the rest ends, documents are forgotten. Whoever leaves last
   * closes the vault. Harmless at a locked window.
   */
  leave(id: SeatId): Promise<void>
  /** Locks every window, or those of one vault, which is closed then. */
  leaveAll(vault?: Vault): Promise<void>
}

export interface SeatsParts {
  /** Whether there is a clinic on this computer. */
  readonly isSetUp: () => boolean
  /** Cancels what runs for this window inside the clinic. */
  readonly cancelJobs: (id: SeatId) => void
}

/** Milliseconds that leaving waits for work that does not end although it was cancelled. */
const leavingPatience = 5_000

export function createSeats(parts: SeatsParts): Seats {
  const taken = new Map<SeatId, { readonly seat: Seat; readonly working: Set<Promise<unknown>> }>()
  const everySeat = () => [...taken.values()].map(({ seat }) => seat)

  const seats: Seats = {
    at: (id) => taken.get(id)?.seat ?? null,
    vaultInUse: (sample) => everySeat().find((seat) => seat.sample === sample)?.vault ?? null,

    sit(id, vault, user) {
      if (taken.has(id)) throw new Error('Expected nobody at this window')
      const { store, sample } = vault
      const seat: Seat = { id, vault, store, sample, user, documents: createDocumentStore() }
      taken.set(id, { seat, working: new Set() })
    },

    async use(id, work) {
      const here = taken.get(id)
      if (!here) throw new AppFault({ code: parts.isSetUp() ? 'locked' : 'not_set_up' })
      const run = work(here.seat)
      here.working.add(run)
      try {
        return await run
      } finally {
        here.working.delete(run)
      }
    },

    async leave(id) {
      const left = taken.get(id)
      if (!left) return
      taken.delete(id)
      parts.cancelJobs(id)
      await settledWithin(left.working, leavingPatience)
      left.seat.documents.forgetAll()
      const { vault } = left.seat
      if (!everySeat().some((seat) => seat.vault === vault)) await vault.close()
    },

    async leaveAll(vault) {
      const leaving = everySeat().filter((seat) => vault === undefined || seat.vault === vault)
      await Promise.all(leaving.map((seat) => seats.leave(seat.id)))
    },
  }
  return seats
}

async function settledWithin(promises: ReadonlySet<Promise<unknown>>, milliseconds: number): Promise<void> {
  if (promises.size === 0) return
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.allSettled(promises), patience])
  clearTimeout(timer)
}
