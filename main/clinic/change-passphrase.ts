/** A new passphrase for the open clinic: the data key stays and is wrapped anew, the recovery key stays good. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { SessionHandler } from '../core/context.ts'
import { inTransaction, refuseReadOnly } from '../core/transaction.ts'
import { dataKeyBy } from './data-key.ts'
import { writeKeyFile } from './key-file.ts'
import { rewrapPassphrase, wipe } from './keys.ts'
import { isEasyToGuess } from './passphrase-strength.ts'
import { readDetails } from './records.ts'

/** Throws `wrong_passphrase` for the current one, `too_weak` for the next, `unavailable` in the sample clinic. */
export const changePassphrase: SessionHandler<'clinic.changePassphrase'> = (context, { current, next }) => {
  const { session } = context
  return session.exclusively(async () => {
    const clinic = session.opened()
    if (!clinic) throw new AppFault({ code: 'locked' })
    if (clinic.sample) throw new AppFault({ code: 'unavailable' })
    refuseReadOnly(clinic)
    const details = await readDetails(clinic.database.readable)
    if (isEasyToGuess(next, [details.name, clinic.user.name])) throw refuseField('next', 'too_weak')

    const { dataKey, keyFile } = await dataKeyBy(session, { passphrase: current }, context.signal)
    try {
      const renewed = await rewrapPassphrase(keyFile, dataKey, next, session.keyCost ?? undefined)
      context.signal.throwIfAborted()
      const path = session.folder.clinic.keys
      try {
        await inTransaction(clinic, context, 'clinic.changePassphrase', async (change) => {
          await change.audit({
            subject: 'user',
            subjectId: clinic.user.id,
            patientId: null,
            before: null,
            after: null,
          })
          await writeKeyFile(path, renewed)
        })
      } catch (fault) {
        // Without its audit entry the change must not stand. Where the folder is gone, so is the change.
        await writeKeyFile(path, keyFile).catch(() => undefined)
        throw fault
      }
      return {}
    } finally {
      wipe(dataKey)
    }
  })
}
