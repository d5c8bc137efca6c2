/** The recovery key of the open clinic: made anew when nobody has the words, and confirmed once somebody shows them. */
import { trySecret } from './data-key.ts'
import type { KeyFile } from './key-file.ts'
import { rewrapRecoveryKey } from './keys.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { clinicWithKeys, ownSecret, replaceKeyFile } from './replace-key-file.ts'

/** What the audit says of it: nothing of what is in the key file. */
const entry = { subject: 'clinic', subjectId: 'clinic', patientId: null, before: null, after: null } as const

/**
 * Answers 24 fresh words for the passphrase of whoever asks, or for the words before them, which are void from then on.
 * Throws `wrong_passphrase`, `wrong_recovery_key`, and `unavailable` in the sample clinic.
 */
export const newRecoveryKey: LifecycleHandler<'clinic.newRecoveryKey'> = async (context, shown) => {
  const { access, signal } = context
  return trySecret(access, {
    secret: ownSecret(context, shown),
    signal,
    before: async () => void clinicWithKeys(context),
    async withKey(dataKey, before) {
      const { keyFile: after, recoveryWords } = rewrapRecoveryKey(before, dataKey)
      signal.throwIfAborted()
      await replaceKeyFile(context, clinicWithKeys(context), {
        action: 'clinic.newRecoveryKey',
        before,
        after,
        write: (change) => change.audit(entry),
      })
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
      await replaceKeyFile(context, clinicWithKeys(context), {
        action: 'clinic.confirmRecoveryKey',
        before,
        after: withConfirmedKey(before),
        write: (change) => change.audit(entry),
      })
      return {}
    },
  })
}

/** The key file, which remembers that its recovery key is in somebody's hands. */
export function withConfirmedKey(keyFile: KeyFile): KeyFile {
  return { ...keyFile, recovery: { ...keyFile.recovery, confirmed: true } }
}
