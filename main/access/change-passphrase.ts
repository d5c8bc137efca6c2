/** A new passphrase for the open clinic: the data key stays and is wrapped anew, the recovery key stays good. */
import { refuseField } from '../../shared/app-error.ts'
import { isEasyToGuess } from '../../shared/domain/passphrase.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { dataKeyBy } from './data-key.ts'
import { rewrapPassphrase, wipe } from './keys.ts'
import { readDetails } from './clinic-records.ts'
import { clinicWithKeys, replaceKeyFile } from './replace-key-file.ts'

/** Throws `wrong_passphrase` for the current one, `too_weak` for the next, `unavailable` in the sample clinic. */
export const changePassphrase: LifecycleHandler<'clinic.changePassphrase'> = (context, { current, next }) => {
  const { session } = context
  return session.exclusively(async () => {
    const clinic = clinicWithKeys(session)
    const details = await clinic.store.read(readDetails)
    if (isEasyToGuess(next, [details.name, clinic.user.name])) throw refuseField('next', 'too_weak')

    const { dataKey, keyFile } = await dataKeyBy(session, { passphrase: current }, context.signal)
    try {
      const after = await rewrapPassphrase(keyFile, dataKey, next, session.keyCost ?? undefined)
      context.signal.throwIfAborted()
      await replaceKeyFile(context, clinic, {
        action: 'clinic.changePassphrase',
        about: { subject: 'user', subjectId: clinic.user.id },
        before: keyFile,
        after,
      })
      return {}
    } finally {
      wipe(dataKey)
    }
  })
}
