/** The data key by passphrase or recovery key, with a growing wait after wrong tries. */
import { setTimeout as wait } from 'node:timers/promises'
import { AppFault } from '../../shared/app-error.ts'
import type { Session } from './session.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { unlockWithPassphrase, unlockWithRecoveryKey } from './keys.ts'

export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string }

/** Tries that cost no wait: everybody mistypes. */
const freeTries = 3
const longestWait = 60_000

/** Milliseconds to wait after so many wrong tries in a row: none, then 1 s, doubled by each, up to a minute. */
export function usualUnlockDelay(wrongTries: number): number {
  if (wrongTries < freeTries) return 0
  return Math.min(longestWait, 1000 * 2 ** (wrongTries - freeTries))
}

/**
 * The key that opens the database, to be wiped by the caller, and the key file it came from. Throws
 * `wrong_passphrase`, `wrong_recovery_key`, `not_set_up`, `damaged_file`. Only inside `session.exclusively`, so that
 * tries wait for each other.
 */
export async function dataKeyBy(
  session: Session,
  secret: Secret,
  signal: AbortSignal,
): Promise<{ dataKey: Uint8Array; keyFile: KeyFile }> {
  const keyFile = await readKeyFile(session.folder.clinic.keys)
  const { wrongTries } = session
  const waited = performance.now() - wrongTries.lastAt
  const rest = session.unlockDelay(wrongTries.count) - waited
  if (rest > 0) await wait(rest, undefined, { signal })
  try {
    const dataKey =
      'passphrase' in secret
        ? await unlockWithPassphrase(keyFile, secret.passphrase)
        : await unlockWithRecoveryKey(keyFile, secret.recoveryKey)
    wrongTries.count = 0
    return { dataKey, keyFile }
  } catch (fault) {
    if (isWrongSecret(fault)) {
      wrongTries.count += 1
      wrongTries.sinceOpened += 1
      wrongTries.lastAt = performance.now()
    }
    throw fault
  }
}

function isWrongSecret(fault: unknown): boolean {
  if (!(fault instanceof AppFault)) return false
  return fault.error.code === 'wrong_passphrase' || fault.error.code === 'wrong_recovery_key'
}
