/** Opens the clinic with the passphrase or the recovery key. */
import { existsSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import type { SessionContext, SessionHandler } from '../core/context.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import type { OpenClinic } from '../core/session.ts'
import { inTransaction } from '../core/transaction.ts'
import { openDatabase } from '../database/open.ts'
import { dataKeyBy, type Secret } from './data-key.ts'
import { wipe } from './keys.ts'
import { readOwner } from './records.ts'

/**
 * Throws `wrong_passphrase`, `wrong_recovery_key`, `not_set_up`, `damaged_file`. With the clinic open already, a right
 * secret changes nothing; the sample clinic is left.
 */
export const unlockClinic: SessionHandler<'clinic.unlock'> = (context, secret) => {
  const { session } = context
  return session.exclusively(async () => {
    const { database: file, keys } = session.folder.clinic
    // A database whose key file is gone is no empty computer: it must not look like one.
    if (existsSync(file) && !existsSync(keys)) throw new AppFault({ code: 'damaged_file' })
    const { dataKey } = await dataKeyBy(session, secret, context.signal)
    try {
      if (session.opened()?.sample === false) return {}
      await session.close()
      const database = await openDatabase({
        file,
        key: dataKey,
        mode: 'open',
        appVersion: session.appVersion,
      })
      try {
        const clinic: OpenClinic = { database, user: await readOwner(database.readable), sample: false }
        await noteOpening(context, clinic, secret)
        session.open(clinic)
      } catch (fault) {
        await database.close()
        throw fault
      }
      return {}
    } finally {
      wipe(dataKey)
    }
  })
}

/** Audits who opened the clinic and how often it failed before. A full disk must not keep anybody from reading. */
async function noteOpening(context: SessionContext, clinic: OpenClinic, secret: Secret): Promise<void> {
  const { wrongTries } = context.session
  if (clinic.database.readOnly) return
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
  } catch (fault) {
    if (!(fault instanceof AppFault) || !fault.error.code.startsWith('storage_')) throw fault
  }
}
