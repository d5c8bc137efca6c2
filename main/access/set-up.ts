/** Makes the clinic of this computer: its keys, its database, its first user. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import { inTransaction } from '../core/transaction.ts'
import { openStore } from '../database/open-store.ts'
import { isSetUp, startClinicFiles } from './clinic-files.ts'
import { establishClinic } from './clinic-records.ts'
import { isEasyToGuess } from './easy-to-guess.ts'
import { writeKeyFile } from './key-file.ts'
import { createKeys, wipe } from './keys.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { openClinicVault } from './unlock.ts'

/** Answers the words of the recovery key. Throws `already_set_up`, and `too_weak` for an easy passphrase. */
export const setUpClinic: LifecycleHandler<'clinic.setUp'> = (
  context,
  { clinic: details, userName, passphrase },
) => {
  const { access, seatId, signal } = context
  return access.exclusively(async () => {
    if (isSetUp(access.folder)) throw new AppFault({ code: 'already_set_up' })
    if (await isEasyToGuess(passphrase, [details.name, userName])) throw refuseField('passphrase', 'too_weak')
    await access.seats.leave(seatId)

    const { appVersion } = access
    const user: User = { id: context.newId(), name: userName, role: 'owner' }
    const { dataKey, keyFile, recoveryWords } = await createKeys(
      passphrase,
      user,
      access.keyCost ?? undefined,
    )
    const files = startClinicFiles(access.folder)
    try {
      const place = access.server ?? { file: files.database }
      // Sealed before it is in its place: power that is lost between the two leaves nothing that looks removed.
      const made = await openStore({ place, key: dataKey, mode: 'create', appVersion, seal: 'renew' })
      try {
        const empty = { store: made, user, sample: false }
        await inTransaction(empty, context, 'clinic.setUp', (change) => establishClinic(change, details))
      } finally {
        await made.close()
      }
      await writeKeyFile(files.keys, keyFile)
      signal.throwIfAborted()
      files.publish()
      access.seats.sit(seatId, await openClinicVault(access, dataKey, 'renew'), user)
    } catch (fault) {
      files.discard()
      throw fault
    } finally {
      wipe(dataKey)
    }
    return { recoveryKey: [...recoveryWords] }
  })
}
