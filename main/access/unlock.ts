/** Opens the clinic with the passphrase or the recovery key. */
import { existsSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleContext, LifecycleHandler } from './lifecycle.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import type { OpenClinic } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { openStore } from '../database/open-store.ts'
import { dataKeyBy, type Secret } from './data-key.ts'
import { writeKeyFile, type KeyFile } from './key-file.ts'
import { wipe } from './keys.ts'
import { readOwner } from './clinic-records.ts'
import { withConfirmedKey } from './recovery-key.ts'

/**
 * Throws `wrong_passphrase`, `wrong_recovery_key`, `not_set_up`, `damaged_file`. With the clinic open already, a right
 * secret changes nothing; the sample clinic is left.
 */
export const unlockClinic: LifecycleHandler<'clinic.unlock'> = (context, secret) => {
  const { session } = context
  return session.exclusively(async () => {
    const { database: file, keys } = session.folder.clinic
    // A database whose key file is gone is no empty computer: it must not look like one.
    if (existsSync(file) && !existsSync(keys)) throw new AppFault({ code: 'damaged_file' })
    const { dataKey, keyFile } = await dataKeyBy(session, secret, context.signal)
    try {
      if (session.opened()?.sample === false) return {}
      await session.close()
      const store = await openStore({
        place: { file },
        key: dataKey,
        mode: 'open',
        appVersion: session.appVersion,
      })
      try {
        const clinic: OpenClinic = { store, user: await store.read(readOwner), sample: false }
        await noteOpening(context, clinic, secret, keyFile)
        session.open(clinic)
      } catch (fault) {
        await store.close()
        throw fault
      }
      return {}
    } finally {
      wipe(dataKey)
    }
  })
}

/**
 * Audits who opened the clinic and how often it failed before; who came in by the recovery key has it. A full disk must
 * not keep anybody from reading.
 */
async function noteOpening(
  context: LifecycleContext,
  clinic: OpenClinic,
  secret: Secret,
  keyFile: KeyFile,
): Promise<void> {
  const { wrongTries } = context.session
  if (clinic.store.readOnly) return
  const after = {
    by: 'passphrase' in secret ? 'passphrase' : 'recovery-key',
    wrongTries: wrongTries.sinceOpened,
  }
  try {
    await inTransaction(clinic, context, 'clinic.unlock', async (change) => {
      await change.audit({ subject: 'user', subjectId: clinic.user.id, patientId: null, before: null, after })
      await forgetOldAnswers(change.db, context.now())
    })
    wrongTries.sinceOpened = 0
    if ('recoveryKey' in secret && !keyFile.recovery.confirmed) {
      await writeKeyFile(context.session.folder.clinic.keys, withConfirmedKey(keyFile))
    }
  } catch (fault) {
    if (!(fault instanceof AppFault) || !fault.error.code.startsWith('storage_')) throw fault
  }
}
