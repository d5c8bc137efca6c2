/** Opens the clinic at a window, with the passphrase or the recovery key. */
import { existsSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import type { OpenClinic } from '../core/context.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import { inTransaction } from '../core/transaction.ts'
import { MigrationFailure, type CopySource } from '../database/store.ts'
import { openStore } from '../database/open-store.ts'
import { readOwner } from './clinic-records.ts'
import { trySecret, type Secret } from './data-key.ts'
import { writeKeyFile, type KeyFile } from './key-file.ts'
import type { Access, LifecycleContext, LifecycleHandler } from './lifecycle.ts'
import { keepReserve } from './reserve.ts'
import { withConfirmedKey } from './recovery-key.ts'
import type { Vault } from './vault.ts'

/**
 * Throws `wrong_passphrase`, `wrong_recovery_key`, `not_set_up`, `damaged_file`. At a window that has the clinic open
 * already, a right secret changes nothing; one that shows the sample clinic leaves it.
 */
export const unlockClinic: LifecycleHandler<'clinic.unlock'> = async (context, secret) => {
  const { access, seatId, signal } = context
  const { seats } = access
  const { database, keys } = access.folder.clinic
  // A database whose key file is gone is no empty computer: it must not look like one.
  if (existsSync(database) && !existsSync(keys)) throw new AppFault({ code: 'damaged_file' })
  await trySecret(access, {
    secret,
    signal,
    async withKey(dataKey, keyFile) {
      if (seats.at(seatId)?.sample === false) return
      await seats.leave(seatId)
      const vault = seats.vaultInUse(false) ?? (await openClinicVault(access, dataKey))
      try {
        const user = await vault.store.read(readOwner)
        await noteOpening(context, { ...vault, user }, secret, keyFile)
        seats.sit(seatId, vault, user)
      } catch (fault) {
        if (seats.vaultInUse(false) !== vault) await vault.close()
        throw fault
      }
    },
  })
  return {}
}

/**
 * Opens the store of the clinic, backed up first where it has to be migrated. Throws `damaged_file`, `storage_failed`,
 * `migration_failed`. Only with nobody in it.
 */
export async function openClinicVault(access: Access, key: Uint8Array): Promise<Vault> {
  const { folder, appVersion, backups } = access
  const place = { file: folder.clinic.database }
  const backupBeforeMigrating = async (source: CopySource) =>
    void (await backups.make(source, 'before-migration'))
  try {
    keepReserve(folder)
    const store = await openStore({ place, key, mode: 'open', appVersion, backupBeforeMigrating })
    return access.vaultOver(store, false)
  } catch (fault) {
    if (!(fault instanceof MigrationFailure)) throw fault
    const told = new AppFault({ code: 'migration_failed', values: { step: fault.version } })
    told.cause = fault
    throw told
  }
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
  const { wrongTries, folder } = context.access
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
      await writeKeyFile(folder.clinic.keys, withConfirmedKey(keyFile))
    }
  } catch (fault) {
    if (!(fault instanceof AppFault) || !fault.error.code.startsWith('storage_')) throw fault
  }
}
