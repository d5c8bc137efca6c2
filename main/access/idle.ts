/**
 * Windows that nobody touches are locked, whatever their page does: each says now and then that somebody is there, and
 * the core holds that against the clock. A computer that slept has been left as well.
 */
import type { SeatId } from '../core/ports.ts'
import type { Seat, Seats } from './seats.ts'

/** Milliseconds between two looks. */
export const lookEvery = 5_000
/** A look that comes this much late, in milliseconds, comes after sleep. */
const sleptAfter = 30_000
/** The page locks itself first, and says only every ten seconds that somebody is there. In milliseconds. */
const pageAhead = 20_000

export interface IdleParts {
  readonly seats: Pick<Seats, 'at' | 'taken'>
  /** Minutes without anybody's hand until a window is locked. */
  readonly lockAfter: () => number
  /** Milliseconds of the computer's clock, which goes on while it sleeps. */
  readonly now: () => number
  readonly lock: (seat: Seat) => void
}

export interface IdleWatch {
  /** Somebody has touched this window. */
  touched(seatId: SeatId): void
  /** Locks who has left. */
  look(): void
}

export function createIdleWatch({ seats, lockAfter, now, lock }: IdleParts): IdleWatch {
  /** When each was last touched; by the seat itself, so that the next person begins anew. */
  const lastTouch = new WeakMap<Seat, number>()
  let lastLook = now()

  return {
    touched(seatId) {
      const seat = seats.at(seatId)
      if (seat) lastTouch.set(seat, now())
    },
    look() {
      const at = now()
      const slept = at - lastLook > lookEvery + sleptAfter
      lastLook = at
      const open = seats.taken()
      if (open.length === 0) return
      const patience = lockAfter() * 60_000 + pageAhead
      for (const seat of open) {
        // A clock set back counts from there.
        const since = Math.min(lastTouch.get(seat) ?? at, at)
        lastTouch.set(seat, since)
        if (slept || at - since >= patience) lock(seat)
      }
    },
  }
}
