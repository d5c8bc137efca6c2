/** A new passphrase for the open clinic: the data key stays and is wrapped anew, the recovery key stays good. */
import { refuseField } from '../../shared/app-error.ts'
import { readDetails } from './clinic-records.ts'
import { trySecret } from './data-key.ts'
import { isEasyToGuess } from './easy-to-guess.ts'
import { rewrapPassphrase } from './keys.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { clinicWithKeys, replaceKeyFile } from './replace-key-file.ts'

/** Throws `wrong_passphrase` for the current one, `too_weak` for the next, `unavailable` in the sample clinic. */
export const changePassphrase: LifecycleHandler<'clinic.changePassphrase'> = async (
  context,
  { current, next },
) => {
  const { access, signal } = context
  await trySecret(access, {
    secret: { passphrase: current },
    signal,
    async before() {
      const { store, user } = clinicWithKeys(context)
      const details = await store.read(readDetails)
      if (await isEasyToGuess(next, [details.name, user.name])) throw refuseField('next', 'too_weak')
    },
    async withKey(dataKey, before) {
      const after = await rewrapPassphrase(before, dataKey, next, access.keyCost ?? undefined)
      signal.throwIfAborted()
      const clinic = clinicWithKeys(context)
      await replaceKeyFile(context, clinic, {
        action: 'clinic.changePassphrase',
        about: { subject: 'user', subjectId: clinic.user.id },
        before,
        after,
      })
    },
  })
  return {}
}
