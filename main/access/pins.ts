/**
 * What PINs open: while the clinic is open, a copy of the data key lies in memory wrapped under what Argon2id makes of the
 * person's PIN, mixed with a random secret that is written nowhere. Locking closes the store and overwrites the key
 * itself; that copy is all that stays, for a few tries and some hours, and it ends with the program.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { clockPatience } from '../../shared/domain/audit.ts'
import { mostPinTries, pinHours, type PinAtWindow } from '../../shared/domain/pin.ts'
import type { SeatId } from '../core/ports.ts'
import { deriveFromPassphrase, type KeyCost } from './argon2.ts'
import type { KeyFile } from './key-file.ts'
import { holderOf, wipe } from './keys.ts'

/** Milliseconds. */
const pinLasts = pinHours * 60 * 60 * 1000
/** An eighth of a second, so that coming back stays within one on a busy machine too; five tries need no slower hash. */
export const usualPinCost: KeyCost = { memoryKib: 32 * 1024, passes: 2 }

/** What the clinic keeps of a PIN, in its encrypted store: enough to wrap with, and not the PIN. */
export interface StoredPin extends KeyCost {
  readonly salt: Uint8Array
  readonly derived: Uint8Array
}

/** Whose it is, at which window, and the keys that the passphrase opened. */
export interface PinHolder {
  readonly seatId: SeatId
  readonly userId: string
  readonly keyFile: KeyFile
}

interface WrappedKey {
  readonly userId: string
  /** Says which passphrase and which data key it goes with. */
  readonly boundTo: string
  readonly hashed: Omit<StoredPin, 'derived'>
  readonly secret: Uint8Array
  readonly iv: Uint8Array
  readonly data: Uint8Array
  readonly tag: Uint8Array
  /** On the computer's clock, and on the one that nobody sets. */
  readonly since: { readonly clock: number; readonly running: number }
  tries: number
}

/** What came of a try. */
export type PinTry =
  | { readonly dataKey: Uint8Array; readonly salt: Uint8Array }
  /** A wrong PIN; with none left, the passphrase is needed. */
  | { readonly triesLeft: number }
  /** No PIN of theirs is good at this window. */
  | null

export interface Pins {
  /** Wraps the data key for whoever has just shown their passphrase at a window, in the place of what was there. */
  keepFor(holder: PinHolder, stored: StoredPin, dataKey: Uint8Array): void
  /** Whose PIN opens this window with these keys at the moment. */
  at(seatId: SeatId, keyFile: KeyFile | null): PinAtWindow[]
  /** One try; the data key is to be wiped by the caller. */
  unwrap(holder: PinHolder, pin: string): Promise<PinTry>
  /** The passphrase is needed again: for this user at every window, or for everybody. */
  drop(userId?: string): void
  /** The passphrase is needed again at this window, which is gone. */
  dropAt(seatId: SeatId): void
  /** Drops what has lasted too long, and everything where the clock was set back. */
  sweep(): void
}

/** What is stored of a new PIN. */
export async function derivePin(pin: string, cost: KeyCost): Promise<StoredPin> {
  const salt = new Uint8Array(randomBytes(32))
  return { ...cost, salt, derived: await deriveFromPassphrase(pin, salt, cost) }
}

/** `now` is the computer's clock, in milliseconds. */
export function createPins(now: () => number): Pins {
  const windows = new Map<SeatId, Map<string, WrappedKey>>()
  /** The latest that the clock has shown. */
  let latest = 0

  function forgetWhere(isOver: (held: WrappedKey, seatId: SeatId) => boolean): void {
    for (const [seatId, users] of windows) {
      for (const held of users.values()) {
        if (!isOver(held, seatId)) continue
        wipe(held.secret)
        wipe(held.data)
        users.delete(held.userId)
      }
      if (users.size === 0) windows.delete(seatId)
    }
  }

  function sweep(): void {
    const clock = now()
    const wasSetBack = clock < latest - clockPatience
    latest = wasSetBack ? clock : Math.max(latest, clock)
    const running = performance.now()
    forgetWhere(
      ({ since }) => wasSetBack || latest - since.clock >= pinLasts || running - since.running >= pinLasts,
    )
  }

  /** What is good for these keys; what was wrapped with others is over. */
  function heldAt({ seatId, userId, keyFile }: PinHolder): WrappedKey | undefined {
    sweep()
    const held = windows.get(seatId)?.get(userId)
    if (!held || held.boundTo === boundTo(keyFile, userId)) return held
    pins.drop(userId)
    return undefined
  }

  const pins: Pins = {
    keepFor({ seatId, userId, keyFile }, { derived, ...hashed }, dataKey) {
      sweep()
      forgetWhere((held, at) => at === seatId && held.userId === userId)
      const secret = new Uint8Array(randomBytes(32))
      const wrapping = mixed(secret, derived)
      const iv = new Uint8Array(randomBytes(12))
      const cipher = createCipheriv('aes-256-gcm', wrapping, iv)
      const data = new Uint8Array(cipher.update(dataKey))
      cipher.final()
      wipe(wrapping)
      const since = { clock: latest, running: performance.now() }
      const held = { userId, hashed, secret, iv, data, tag: cipher.getAuthTag(), since, tries: 0 }
      const users = windows.get(seatId) ?? new Map<string, WrappedKey>()
      windows.set(seatId, users.set(userId, { ...held, boundTo: boundTo(keyFile, userId) }))
    },
    at(seatId, keyFile) {
      if (!keyFile) return []
      const users = [...(windows.get(seatId)?.keys() ?? [])]
      const held = users.flatMap((userId) => heldAt({ seatId, userId, keyFile }) ?? [])
      return held.map(({ userId, tries }) => ({ userId, triesLeft: mostPinTries - tries }))
    },
    async unwrap(holder, pin) {
      const held = heldAt(holder)
      if (!held || held.tries >= mostPinTries) return null
      // Counted before it is known to be wrong, so that tries at the same time are no way round.
      held.tries += 1
      const derived = await deriveFromPassphrase(pin, held.hashed.salt, held.hashed)
      const dataKey = opened(held, derived)
      wipe(derived)
      // It went while it was tried, and not by the last of the tries: nothing is said of the PIN.
      const isThere = windows.get(holder.seatId)?.get(holder.userId) === held
      if (!isThere && held.tries < mostPinTries) {
        if (dataKey) wipe(dataKey)
        return null
      }
      if (dataKey) {
        held.tries = 0
        return { dataKey, salt: held.hashed.salt }
      }
      const triesLeft = mostPinTries - held.tries
      if (triesLeft === 0) forgetWhere((one) => one === held)
      return { triesLeft }
    },
    drop: (userId) => forgetWhere((held) => userId === undefined || held.userId === userId),
    dropAt: (seatId) => forgetWhere((_held, at) => at === seatId),
    sweep,
  }
  return pins
}

/** Another passphrase has another salt, other records another check. */
function boundTo(keyFile: KeyFile, userId: string): string {
  const isThere = keyFile.users.some(({ id }) => id === userId || id === null)
  return isThere ? `${keyFile.check} ${holderOf(keyFile, userId).passphrase.salt}` : ''
}

function mixed(secret: Uint8Array, derived: Uint8Array): Uint8Array {
  return createHmac('sha256', secret).update('stridebook-pin-1').update(derived).digest()
}

/** The data key, or null where the PIN was another. */
function opened({ secret, iv, data, tag }: WrappedKey, derived: Uint8Array): Uint8Array | null {
  const wrapping = mixed(secret, derived)
  const decipher = createDecipheriv('aes-256-gcm', wrapping, iv, { authTagLength: 16 })
  decipher.setAuthTag(tag)
  const plain = decipher.update(data)
  try {
    decipher.final()
    return new Uint8Array(plain)
  } catch {
    return null
  } finally {
    wipe(plain)
    wipe(wrapping)
  }
}
