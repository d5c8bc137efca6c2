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

/** Why somebody has to set a new passphrase: somebody else gave them theirs, or they came in by the recovery key. */
export type PassphraseDue = 'first' | 'recovered' | null

export interface Seat extends OpenClinic {
  readonly id: SeatId
  readonly passphraseDue: PassphraseDue
  readonly vault: Vault
  readonly documents: DocumentStore
}

/** Whoever sits there may be renamed, and set the passphrase that is due; the seat stays the same. */
type Kept = Omit<Seat, 'user' | 'passphraseDue'> & { user: User; passphraseDue: PassphraseDue }

interface Place {
  readonly seat: Kept
  readonly working: Set<Promise<unknown>>
  /** That somebody left it is in the audit. */
  noted?: true
}

export interface Seats {
  /** Who sits at this window, or null while it is locked. */
  at(id: SeatId): Seat | null
  /** The windows that somebody sits at. */
  taken(): readonly Seat[]
  /** The vault of the clinic, or of its sample, while anybody sits there or it is not closed yet. */
  vaultInUse(sample: boolean): Vault | null
  /** Lets somebody sit down at a locked window. */
  sit(id: SeatId, vault: Vault, user: User, passphraseDue?: PassphraseDue): void
  /** Whoever sits there has set a new passphrase. */
  passphraseSet(id: SeatId): void
  /** Somebody's name has changed, wherever they sit in this vault. */
  rename(vault: Vault, user: User): void
  /** Locks every window of this vault at which this user sits. */
  leaveUser(vault: Vault, userId: string): Promise<void>
  /** Works as whoever sits there; leaving waits for it. Throws `locked`, or `not_set_up` where there is no clinic. */
  use<Value>(id: SeatId, work: (seat: Seat) => Promise<Value>): Promise<Value>
  /**
   * Locks the window at once: from now on its calls are answered `locked`, what can be cancelled is, and documents are
   * forgotten. `leave` has to follow. Harmless at a locked window.
   */
  vacate(id: SeatId): void
  /** Locks the window, lets its work end, and closes the vault behind whoever leaves last. Harmless at a locked window. */
  leave(id: SeatId): Promise<void>
  /** Locks every window, or those of one vault, which is closed then. */
  leaveAll(vault?: Vault): Promise<void>
}

export interface SeatsParts {
  /** Whether there is a clinic on this computer. */
  readonly isSetUp: () => boolean
  /** Called in the moment in which a window is locked. Must not throw. */
  readonly onVacated: (id: SeatId) => void
  /** Somebody has left, and the store is still open. Must not throw. */
  readonly left: (seat: Seat) => Promise<void>
}

/** Milliseconds that leaving waits for work that does not end although it was cancelled. */
const leavingPatience = 5_000

export function createSeats(parts: SeatsParts): Seats {
  const taken = new Map<SeatId, Place>()
  /** Left, but with a vault that may still have to be closed. */
  const vacated = new Set<Place>()
  const seatsOf = (places: Iterable<Place>) => [...places].map(({ seat }) => seat)
  const inVaults = () => [...seatsOf(taken.values()), ...seatsOf(vacated)]

  async function finish(place: Place): Promise<void> {
    await settledWithin(place.working, leavingPatience)
    place.seat.documents.forgetAll()
    if (!place.noted) {
      place.noted = true
      await parts.left(place.seat)
    }
    vacated.delete(place)
    const { vault } = place.seat
    if (!inVaults().some((seat) => seat.vault === vault)) await vault.close()
  }

  async function leaveThose(isLeaving: (seat: Seat) => boolean): Promise<void> {
    const ids = new Set(
      inVaults()
        .filter(isLeaving)
        .map((seat) => seat.id),
    )
    // All of them at once, before the first one waits for its work.
    for (const id of ids) seats.vacate(id)
    await Promise.all([...ids].map((id) => seats.leave(id)))
  }

  const seats: Seats = {
    at: (id) => taken.get(id)?.seat ?? null,
    taken: () => seatsOf(taken.values()),
    vaultInUse: (sample) => inVaults().find((seat) => seat.sample === sample)?.vault ?? null,

    sit(id, vault, user, passphraseDue = null) {
      if (taken.has(id)) throw new Error('Expected nobody at this window')
      const { store, sample } = vault
      const seat: Seat = { id, vault, store, sample, user, passphraseDue, documents: createDocumentStore() }
      taken.set(id, { seat, working: new Set() })
    },

    passphraseSet(id) {
      const here = taken.get(id)
      if (here) here.seat.passphraseDue = null
    },

    rename(vault, user) {
      for (const here of taken.values())
        if (here.seat.vault === vault && here.seat.user.id === user.id) here.seat.user = user
    },

    leaveUser: (vault, userId) => leaveThose((seat) => seat.vault === vault && seat.user.id === userId),

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

    vacate(id) {
      const left = taken.get(id)
      if (!left) return
      taken.delete(id)
      vacated.add(left)
      parts.onVacated(id)
      left.seat.documents.forgetAll()
    },

    async leave(id) {
      seats.vacate(id)
      for (const place of vacated) if (place.seat.id === id) await finish(place)
    },

    leaveAll: (vault) => leaveThose((seat) => vault === undefined || seat.vault === vault),
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
