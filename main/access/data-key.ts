/** The data key by passphrase or recovery key, with a growing wait after wrong tries. */
import { setTimeout as wait } from 'node:timers/promises'
import { AppFault } from '../../shared/app-error.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { unlockWithPassphrase, unlockWithRecoveryKey, wipe } from './keys.ts'
import type { Access } from './lifecycle.ts'
import { noteWrongTry } from './wrong-tries.ts'

/** Of whom: the passphrase of the only user unless said; with the recovery key, which owner comes in. */
export type Secret =
  | { readonly passphrase: string; readonly userId?: string | undefined }
  | { readonly recoveryKey: string; readonly userId?: string | undefined }

/** Of so many users a passphrase is tried where nobody was named: each takes a second. The recovery key is left. */
const mostTried = 20

/** Tries that cost no wait: everybody mistypes. */
const freeTries = 3
const longestWait = 60_000

/** Milliseconds to wait after so many wrong tries in a row: none, then 1 s, doubled by each, up to a minute. */
export function usualUnlockDelay(wrongTries: number): number {
  if (wrongTries < freeTries) return 0
  return Math.min(longestWait, 1000 * 2 ** (wrongTries - freeTries))
}

export interface TryParts<Value> {
  readonly secret: Secret
  /** The key file that it opens; the clinic's own unless given. */
  readonly keys?: string
  /** Finds out whose passphrase it is where several have one: for a clinic that cannot be asked who works there. */
  readonly anyUser?: boolean
  /** Ends the wait. */
  readonly signal: AbortSignal
  /** Before the secret is looked at. */
  readonly before?: () => Promise<void>
  /**
   * With the key that opens the store, which is wiped afterwards, the key file that it came from, and whose passphrase
   * was shown, as far as the file knows.
   */
  readonly withKey: (dataKey: Uint8Array, keyFile: KeyFile, userId: string | null) => Promise<Value>
}

/**
 * One try with a secret, as a step of its own. Tries wait out what the wrong ones before them cost, one after the
 * other, but a window that only wants to lock waits for none of that. Throws `wrong_passphrase`, `wrong_recovery_key`,
 * `not_set_up`, `damaged_file`, `invalid_input` for a user who has no passphrase, and whatever the parts throw.
 */
export async function trySecret<Value>(access: Access, parts: TryParts<Value>): Promise<Value> {
  for (;;) {
    const ended = await access.exclusively(async () => {
      const rest = restOfWait(access)
      if (rest > 0) return { rest }
      await parts.before?.()
      return { rest: null, value: await withDataKey(access, parts) }
    })
    if (ended.rest === null) return ended.value
    await wait(ended.rest, undefined, { signal: parts.signal })
  }
}

function restOfWait({ wrongTries, unlockDelay }: Access): number {
  return unlockDelay(wrongTries.count) - (performance.now() - wrongTries.lastAt)
}

async function withDataKey<Value>(
  access: Access,
  { secret, keys, anyUser = false, withKey }: TryParts<Value>,
): Promise<Value> {
  const keyFile = await readKeyFile(keys ?? access.folder.clinic.keys)
  const holders = anyUser ? keyFile.users.map(({ id }) => id).slice(0, mostTried) : [secret.userId ?? null]
  const { dataKey, userId } = await unwrap(access, keyFile, secret, holders)
  try {
    return await withKey(dataKey, keyFile, userId)
  } finally {
    wipe(dataKey)
  }
}

interface Unwrapped {
  readonly dataKey: Uint8Array
  readonly userId: string | null
}

async function unwrap(
  { folder, wrongTries }: Access,
  keyFile: KeyFile,
  secret: Secret,
  holders: readonly (string | null)[],
): Promise<Unwrapped> {
  try {
    const unwrapped =
      'passphrase' in secret
        ? await unlockAsOneOf(keyFile, secret.passphrase, holders)
        : { dataKey: await unlockWithRecoveryKey(keyFile, secret.recoveryKey), userId: null }
    wrongTries.count = 0
    return unwrapped
  } catch (fault) {
    if (isWrongSecret(fault)) {
      wrongTries.count += 1
      noteWrongTry(folder, wrongTries, 'sinceOpened', new Date().toISOString())
      wrongTries.lastAt = performance.now()
    }
    throw fault
  }
}

/** The data key by anybody's passphrase, this user's first. Throws what `unlockWithPassphrase` throws. */
export async function unlockAsAnybody(
  keyFile: KeyFile,
  passphrase: string,
  userId: string,
): Promise<Uint8Array> {
  const holders = keyFile.users.map(({ id }) => id)
  const ownFirst = [...holders.filter((id) => id === userId), ...holders.filter((id) => id !== userId)]
  return (await unlockAsOneOf(keyFile, passphrase, ownFirst.slice(0, mostTried))).dataKey
}

async function unlockAsOneOf(
  keyFile: KeyFile,
  passphrase: string,
  [userId = null, ...others]: readonly (string | null)[],
): Promise<Unwrapped> {
  try {
    return { dataKey: await unlockWithPassphrase(keyFile, passphrase, userId ?? undefined), userId }
  } catch (fault) {
    if (others.length === 0 || !isWrongSecret(fault)) throw fault
    return unlockAsOneOf(keyFile, passphrase, others)
  }
}

function isWrongSecret(fault: unknown): boolean {
  if (!(fault instanceof AppFault)) return false
  return fault.error.code === 'wrong_passphrase' || fault.error.code === 'wrong_recovery_key'
}
