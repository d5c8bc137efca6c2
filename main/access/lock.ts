/** Locks windows: because somebody wants it, because nobody has touched them for a while, or because the computer sleeps. */
import type { SeatId } from '../core/ports.ts'
import type { Access, LifecycleHandler } from './lifecycle.ts'
import type { Seat } from './seats.ts'

/** Milliseconds that a window is given to hand over what was typed last, when it is not the one that locks. */
const handOverTime = 1_000

/** Locks the window that asks (or takes it out of the sample clinic). Harmless when it is locked. */
export const lockClinic: LifecycleHandler<'clinic.lock'> = async ({ access, seatId }) => {
  await lockSeat(access, seatId)
  return {}
}

/** Keeps the window open for a while longer. */
export const stillHere: LifecycleHandler<'clinic.stillHere'> = async ({ access, seatId }) => {
  access.idle.touched(seatId)
  return {}
}

/** Remembers what to take off the clipboard when the window is locked. */
export const noteCopy: LifecycleHandler<'clinic.copied'> = async ({ ports }) => {
  ports.clipboard?.copied()
  return {}
}

/**
 * Locks a window. It is locked before this waits for anything, so that neither the wait after wrong passphrases nor a
 * backup at closing nor a step that runs keeps it open; answers once the vault is closed, if nobody else is in it.
 */
export function lockSeat(access: Pick<Access, 'seats' | 'exclusively'>, seatId: SeatId): Promise<void> {
  access.seats.vacate(seatId)
  // Once more in its turn: somebody may be sitting down at this moment, who asked before.
  return access.exclusively(() => access.seats.leave(seatId))
}

/**
 * Tells a window to hide what it shows and to lock itself, and locks it a second later whatever it does. The sample
 * clinic, in which nothing is true, stays open.
 */
export function lockFromHere(
  access: Pick<Access, 'seats' | 'exclusively'>,
  seat: Seat,
  tellToLock: (seatId: SeatId) => void,
): void {
  if (seat.sample) return
  tellToLock(seat.id)
  setTimeout(() => {
    // The same sitting, whatever has changed about the person meanwhile.
    if (access.seats.at(seat.id)?.documents === seat.documents)
      lockSeat(access, seat.id).catch(() => undefined)
  }, handOverTime).unref()
}
