/** Opens the clinic at a window, with somebody's passphrase or with the recovery key. */
import { existsSync } from 'node:fs'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { CommandContext, OpenClinic } from '../core/context.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import { inTransaction } from '../core/transaction.ts'
import { MigrationFailure, type CopySource } from '../database/store.ts'
import { openStore } from '../database/open-store.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { noteConcerns } from './concerns.ts'
import { trySecret, type Secret } from './data-key.ts'
import type { KeyFile } from './key-file.ts'
import { giveKey, holderOf } from './keys.ts'
import type { Access, LifecycleContext, LifecycleHandler } from './lifecycle.ts'
import { addNotice } from './notices.ts'
import { noteTrouble } from './opening-trouble.ts'
import { withConfirmedKey } from './recovery-key.ts'
import { replaceKeyFile } from './replace-key-file.ts'
import { keepReserve, withReserve } from './reserve.ts'
import type { PassphraseDue } from './seats.ts'
import { readActiveUsers, readOwner, readOwners, userOf } from './user-rows.ts'
import type { Vault } from './vault.ts'

/**
 * Answers who is to be chosen where the recovery key opens the clinic and it has several owners; then nobody is let in yet.
 * Throws `wrong_passphrase`, `wrong_recovery_key`, `not_set_up`, `damaged_file`, and `invalid_input` for a user who is not
 * at work here. At a window where the same person has the clinic open already, a right secret changes nothing; one that
 * shows the sample clinic leaves it.
 */
export const unlockClinic: LifecycleHandler<'clinic.unlock'> = async (context, secret) => {
  const { access, seatId, signal } = context
  const { seats } = access
  const { database, keys } = access.folder.clinic
  // A database whose key file is gone is no empty computer: it must not look like one.
  if (existsSync(database) && !existsSync(keys)) throw new AppFault({ code: 'damaged_file' })
  return trySecret(access, {
    secret,
    signal,
    async withKey(dataKey, keyFile) {
      const here = seats.at(seatId)
      if (here?.sample === false && isTheirs(here.user, secret)) return { owners: [] }
      await seats.leave(seatId)
      const vault = seats.vaultInUse(false) ?? (await openClinicVault(access, dataKey))
      try {
        const who = await vault.store.read((db) => whoComesIn(db, keyFile, secret))
        if (Array.isArray(who)) return { owners: who.map(({ id, name }) => ({ id, name })) }
        const clinic = { ...vault, user: who }
        await noteOpening(context, clinic, { secret, dataKey, keyFile })
        seats.sit(seatId, vault, who, vault.store.readOnly ? null : passphraseDue(keyFile, secret))
        return { owners: [] }
      } finally {
        if (seats.vaultInUse(false) !== vault) await vault.close()
      }
    },
  })
}

function isTheirs(user: User, secret: Secret): boolean {
  return secret.userId === undefined || secret.userId === user.id
}

/** Who comes in by this secret, or, as a list, the owners of whom one has to be chosen. */
async function whoComesIn(db: ReadableDatabase, keyFile: KeyFile, secret: Secret): Promise<User | User[]> {
  const byRecovery = 'recoveryKey' in secret
  const known = (byRecovery ? await readOwners(db) : await readActiveUsers(db)).map(userOf)
  const id = byRecovery ? secret.userId : (holderOf(keyFile, secret.userId).id ?? (await readOwner(db)).id)
  const [only, ...others] = known
  if (id === undefined) return only && others.length === 0 ? only : known
  const found = known.find((one) => one.id === id)
  if (!found) throw refuseField('userId', 'not_found')
  return found
}

function passphraseDue(keyFile: KeyFile, secret: Secret): PassphraseDue {
  if ('recoveryKey' in secret) return 'recovered'
  return holderOf(keyFile, secret.userId).first ? 'first' : null
}

/**
 * Opens the store of the clinic, backed up first where it has to be migrated. Throws `damaged_file`, `storage_failed`,
 * `migration_failed`. Only with nobody in it. `renew` where it was not left there by an earlier opening.
 */
export async function openClinicVault(
  access: Access,
  key: Uint8Array,
  seal: 'check' | 'renew' = 'check',
): Promise<Vault> {
  const { folder, appVersion, backups } = access
  const place = { file: folder.clinic.database }
  const backupBeforeMigrating = async (source: CopySource) =>
    void (await backups.make(source, 'before-migration'))
  try {
    keepReserve(folder)
    const store = await withReserve(folder, () =>
      openStore({ place, key, mode: 'open', appVersion, seal, backupBeforeMigrating }),
    )
    noteTrouble(access, null)
    return access.vaultOver(store, false)
  } catch (fault) {
    const told = fault instanceof MigrationFailure ? migrationFault(fault) : fault
    noteTrouble(access, told)
    throw told
  }
}

function migrationFault(fault: MigrationFailure): AppFault {
  const told = new AppFault({ code: 'migration_failed', values: { step: fault.version } })
  told.cause = fault
  return told
}

interface Opening {
  readonly secret: Secret
  readonly dataKey: Uint8Array
  readonly keyFile: KeyFile
}

/**
 * Audits who opened the clinic and how often it failed before. Who came in by the recovery key has it; owners are told.
 * Whoever came from a key file of version 1 is named in it from now on. A full disk must not keep anybody from reading.
 */
async function noteOpening(context: LifecycleContext, clinic: OpenClinic, opening: Opening): Promise<void> {
  if (clinic.store.readOnly) return
  const { wrongTries } = context.access
  const { secret, keyFile: before } = opening
  const action = 'clinic.unlock'
  const subjectId = clinic.user.id
  const by = 'passphrase' in secret ? 'passphrase' : 'recovery-key'
  const { sinceOpened, moments } = wrongTries
  const after = { by, wrongTries: sinceOpened, ...(sinceOpened > 0 ? { wrongAt: moments } : {}) }
  async function write(change: CommandContext): Promise<void> {
    await noteConcerns(change, clinic.store)
    await change.audit({ subject: 'user', subjectId, patientId: null, before: null, after })
    await forgetOldAnswers(change.db, change.now())
    if (by === 'recovery-key') await addNotice(change, { kind: 'recovery-key', userId: subjectId })
  }
  try {
    const settled = await settleKeys(context, clinic.user, opening)
    if (settled === before) await inTransaction(clinic, context, action, write)
    else await replaceKeyFile(context, clinic, { action, before, after: settled, write })
    wrongTries.sinceOpened = 0
    wrongTries.moments = []
  } catch (fault) {
    if (!(fault instanceof AppFault) || !fault.error.code.startsWith('storage_')) throw fault
  }
}

/** The key file with what opening it has shown. */
async function settleKeys(
  { access }: LifecycleContext,
  user: User,
  { secret, dataKey, keyFile }: Opening,
): Promise<KeyFile> {
  if ('recoveryKey' in secret) return keyFile.recovery.confirmed ? keyFile : withConfirmedKey(keyFile)
  const { id, passphrase: cost } = holderOf(keyFile, secret.userId)
  if (id !== null) return keyFile
  const { passphrase } = secret
  return giveKey(keyFile, dataKey, {
    holder: user,
    passphrase,
    isFirstOwner: true,
    cost: access.keyCost ?? cost,
  })
}
