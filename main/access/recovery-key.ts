/** The recovery key of the open clinic: made anew when nobody has the words, and confirmed once somebody shows them. */
import { trySecret } from './data-key.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { rewrapRecoveryKey } from './keys.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { clinicWithKeys, replaceKeyFile } from './replace-key-file.ts'

const about = { subject: 'clinic', subjectId: 'clinic' } as const

/**
 * Answers 24 fresh words; those before them are void from then on. Throws `wrong_passphrase`, and `unavailable` in the
 * sample clinic.
 */
export const newRecoveryKey: LifecycleHandler<'clinic.newRecoveryKey'> = (context, { passphrase }) => {
  const { access, signal } = context
  return trySecret(access, {
    secret: { passphrase },
    signal,
    before: async () => void clinicWithKeys(context),
    async withKey(dataKey, before) {
      const { keyFile: after, recoveryWords } = rewrapRecoveryKey(before, dataKey)
      signal.throwIfAborted()
      const change = { action: 'clinic.newRecoveryKey', about, before, after } as const
      await replaceKeyFile(context, clinicWithKeys(context), change)
      return { recoveryKey: [...recoveryWords] }
    },
  })
}

/**
 * Remembers that somebody has the words, once they have opened the key file. Throws `wrong_recovery_key`, and
 * `unavailable` in the sample clinic.
 */
export const confirmRecoveryKey: LifecycleHandler<'clinic.confirmRecoveryKey'> = (
  context,
  { recoveryKey },
) => {
  const { access, signal } = context
  return trySecret(access, {
    secret: { recoveryKey },
    signal,
    before: async () => void clinicWithKeys(context),
    async withKey(_dataKey, before) {
      if (before.recovery.confirmed) return {}
      signal.throwIfAborted()
      const after = withConfirmedKey(before)
      const change = { action: 'clinic.confirmRecoveryKey', about, before, after } as const
      await replaceKeyFile(context, clinicWithKeys(context), change)
      return {}
    },
  })
}

/** The key file, which remembers that its recovery key is in somebody's hands. */
export function withConfirmedKey(keyFile: KeyFile): KeyFile {
  return { ...keyFile, recovery: { ...keyFile.recovery, confirmed: true } }
}

/** Whether the key file remembers that. One that cannot be read remembers nothing. */
export async function isRecoveryKeyConfirmed(path: string): Promise<boolean> {
  const keyFile = await readKeyFile(path).catch(() => null)
  return keyFile?.recovery.confirmed === true
}
