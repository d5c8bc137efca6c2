/** Makes the clinic of this computer: its keys, its database, its first user. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import { isEasyToGuess } from '../../shared/domain/passphrase.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { inTransaction } from '../core/transaction.ts'
import { openStore } from '../database/open-store.ts'
import { isSetUp, startClinicFiles } from './clinic-files.ts'
import { writeKeyFile } from './key-file.ts'
import { createKeys, wipe } from './keys.ts'
import { establishClinic } from './clinic-records.ts'

/** Answers the words of the recovery key. Throws `already_set_up`, and `too_weak` for an easy passphrase. */
export const setUpClinic: LifecycleHandler<'clinic.setUp'> = (
  context,
  { clinic: details, userName, passphrase },
) => {
  const { session, signal } = context
  return session.exclusively(async () => {
    if (isSetUp(session.folder)) throw new AppFault({ code: 'already_set_up' })
    if (isEasyToGuess(passphrase, [details.name, userName])) throw refuseField('passphrase', 'too_weak')
    await session.close()

    const { appVersion } = session
    const user: User = { id: context.newId(), name: userName, role: 'owner' }
    const { dataKey, keyFile, recoveryWords } = await createKeys(passphrase, session.keyCost ?? undefined)
    const files = startClinicFiles(session.folder)
    try {
      const place = { file: files.database }
      const made = await openStore({ place, key: dataKey, mode: 'create', appVersion })
      try {
        const empty = { store: made, user, sample: false }
        await inTransaction(empty, context, 'clinic.setUp', (change) => establishClinic(change, details))
      } finally {
        await made.close()
      }
      await writeKeyFile(files.keys, keyFile)
      signal.throwIfAborted()
      files.publish()
      const file = session.folder.clinic.database
      session.open({
        store: await openStore({ place: { file }, key: dataKey, mode: 'open', appVersion }),
        user,
        sample: false,
      })
    } catch (fault) {
      files.discard()
      throw fault
    } finally {
      wipe(dataKey)
    }
    return { recoveryKey: [...recoveryWords] }
  })
}
