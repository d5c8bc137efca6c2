/** Opens the clinic at a window, with somebody's passphrase or PIN, or with the recovery key. */
import { existsSync } from 'node:fs'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { CommandContext, OpenClinic } from '../core/context.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import { inTransaction } from '../core/transaction.ts'
import { MigrationFailure, type CopySource } from '../database/store.ts'
import { openStore, storeAt } from '../database/open-store.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { noteConcerns } from './concerns.ts'
import { trySecret, type Secret } from './data-key.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { giveKey, holderOf, wipe } from './keys.ts'
import type { Access, LifecycleContext, LifecycleHandler } from './lifecycle.ts'
import { addNotice } from './notices.ts'
import { noteTrouble } from './opening-trouble.ts'
import { isStillPin, keepPinFor } from './pin.ts'
import { withConfirmedKey } from './recovery-key.ts'
import { replaceKeyFile } from './replace-key-file.ts'
import { keepReserve, withReserve } from './reserve.ts'
import type { PassphraseDue } from './seats.ts'
import { awayFault, readServerFile } from './server-file.ts'
import { readActiveUsers, readOwner, readOwners, userOf } from './user-rows.ts'
import type { Vault } from './vault.ts'
import { noteWrongTry, toldWrongTries } from './wrong-tries.ts'

/**
 * Answers who is to be chosen where the recovery key opens the clinic and it has several owners; then nobody is let in yet.
 * Throws `wrong_passphrase`, `wrong_recovery_key`, `wrong_pin` with the tries that are left, `pin_over` where the passphrase
 * is needed, `not_set_up`, `damaged_file`, and `invalid_input` for a user who is not at work here. At a window where the
 * same person has the clinic open already, a right secret changes nothing; one that shows the sample clinic leaves it.
 */
export const unlockClinic: LifecycleHandler<'clinic.unlock'> = async (context, secret) => {
  const { access, signal } = context
  const { database, keys } = access.folder.clinic
  // A database whose key file is gone is no empty computer: it must not look like one.
  if (existsSync(database) && !existsSync(keys)) throw new AppFault({ code: 'damaged_file' })
  if ('pin' in secret) return access.exclusively(() => unlockByPin(context, secret))
  return trySecret(access, {
    secret,
    signal,
    withKey: (dataKey, keyFile) => letIn(context, { secret, dataKey, keyFile }),
  })
}

/** Wrong ones cost no wait: there are few of them, and then the passphrase is needed. */
async function unlockByPin(
  context: LifecycleContext,
  { userId, pin }: { readonly userId: string; readonly pin: string },
): Promise<OutputOf<'clinic.unlock'>> {
  const { access, seatId } = context
  const keyFile = await readKeyFile(access.folder.clinic.keys)
  const tried = await access.pins.unwrap({ seatId, userId, keyFile }, pin)
  if (tried === null) throw new AppFault({ code: 'pin_over' })
  if ('triesLeft' in tried) {
    const { triesLeft } = tried
    noteWrongTry(access.folder, access.wrongTries, 'pins', context.now())
    throw new AppFault(triesLeft > 0 ? { code: 'wrong_pin', values: { triesLeft } } : { code: 'pin_over' })
  }
  const { dataKey, salt } = tried
  try {
    return await letIn(context, { secret: { pinSalt: salt, userId }, dataKey, keyFile })
  } finally {
    wipe(dataKey)
  }
}

/** With the key that opens the store, somebody sits down. */
async function letIn(context: LifecycleContext, opening: Opening): Promise<OutputOf<'clinic.unlock'>> {
  const { access, seatId } = context
  const { seats } = access
  const { secret, dataKey, keyFile } = opening
  const here = seats.at(seatId)
  if (here?.sample === false && isTheirs(here.user, secret)) return { owners: [] }
  await seats.leave(seatId)
  const vault = seats.vaultInUse(false) ?? (await openClinicVault(access, dataKey))
  try {
    const who = await vault.store.read((db) => whoComesIn(access, db, opening))
    if (Array.isArray(who)) return { owners: who.map(({ id, name }) => ({ id, name })) }
    const settled = await noteOpening(context, { ...vault, user: who }, opening)
    const due = vault.store.readOnly ? null : passphraseDue(keyFile, secret)
    seats.sit(seatId, vault, who, due)
    // Words that lay in a drawer were used: nothing shorter than a passphrase opens anything after that.
    if ('recoveryKey' in secret) access.pins.drop()
    else if ('passphrase' in secret && due === null)
      await keepPinFor(access, vault, { seatId, userId: who.id, keyFile: settled }, dataKey)
    return { owners: [] }
  } finally {
    if (seats.vaultInUse(false) !== vault) await vault.close()
  }
}

function isTheirs(user: User, secret: Opening['secret']): boolean {
  return secret.userId === undefined || secret.userId === user.id
}

/**
 * Who comes in by this secret, or, as a list, the owners of whom one has to be chosen. Throws `pin_over` where the clinic
 * keeps another PIN, or none.
 */
async function whoComesIn(
  access: Access,
  db: ReadableDatabase,
  { secret, keyFile }: Opening,
): Promise<User | User[]> {
  if ('pinSalt' in secret && !(await isStillPin(db, secret.userId, secret.pinSalt))) {
    access.pins.drop(secret.userId)
    throw new AppFault({ code: 'pin_over' })
  }
  const byRecovery = 'recoveryKey' in secret
  const known = (byRecovery ? await readOwners(db) : await readActiveUsers(db)).map(userOf)
  const id = byRecovery ? secret.userId : (holderOf(keyFile, secret.userId).id ?? (await readOwner(db)).id)
  const [only, ...others] = known
  if (id === undefined) return only && others.length === 0 ? only : known
  const found = known.find((one) => one.id === id)
  if (!found) throw refuseField('userId', 'not_found')
  return found
}

function passphraseDue(keyFile: KeyFile, secret: Opening['secret']): PassphraseDue {
  if ('recoveryKey' in secret) return 'recovered'
  return holderOf(keyFile, secret.userId).first ? 'first' : null
}

/**
 * Opens the store of the clinic, on its server where it has one, backed up first where it has to be migrated. Throws
 * `damaged_file`, `storage_failed`, `migration_failed`, `server_unavailable`. Only with nobody in it. `renew` where it was
 * not left there by an earlier opening: then no PIN of before opens it.
 */
export async function openClinicVault(
  access: Access,
  key: Uint8Array,
  seal: 'check' | 'renew' = 'check',
): Promise<Vault> {
  const { folder, appVersion, backups } = access
  const address =
    access.server?.server ?? readServerFile(folder, storeAt({ file: folder.clinic.database }, key))
  const place = address ? { server: address } : { file: folder.clinic.database }
  const backupBeforeMigrating = async (source: CopySource) =>
    void (await backups.make(source, 'before-migration'))
  try {
    keepReserve(folder)
    const store = await withReserve(folder, () =>
      openStore({ place, key, mode: 'open', appVersion, seal, backupBeforeMigrating }),
    )
    noteTrouble(access, null)
    if (seal === 'renew') access.pins.drop()
    const vault = access.vaultOver(store, false)
    // Before anybody asks for their drafts. Where it fails, they stay where they are.
    await vault.drafts.bringIn().catch(() => undefined)
    return vault
  } catch (fault) {
    const told = openingFault(fault, address !== null)
    noteTrouble(access, told)
    throw told
  }
}

/** What a person is told of it. */
function openingFault(fault: unknown, isOnServer: boolean): unknown {
  if (!(fault instanceof MigrationFailure)) return isOnServer ? awayFault(fault) : fault
  const told = new AppFault({ code: 'migration_failed', values: { step: fault.version } })
  told.cause = fault
  return told
}

interface Opening {
  /** A PIN by what the clinic has to keep of it still. */
  readonly secret: Secret | { readonly pinSalt: Uint8Array; readonly userId: string }
  readonly dataKey: Uint8Array
  readonly keyFile: KeyFile
}

/**
 * Audits who opened the clinic and how often it failed before, also in a run of the program that opened nothing. Who came
 * in by the recovery key has it; owners are told. Whoever came from a key file of version 1 is named in it from now on. A
 * full disk must not keep anybody from reading. Answers the key file as it is then.
 */
async function noteOpening(
  context: LifecycleContext,
  clinic: OpenClinic,
  opening: Opening,
): Promise<KeyFile> {
  if (clinic.store.readOnly) return opening.keyFile
  const { folder, wrongTries } = context.access
  const { secret, keyFile: before } = opening
  const action = 'clinic.unlock'
  const subjectId = clinic.user.id
  const by = 'passphrase' in secret ? 'passphrase' : 'pinSalt' in secret ? 'pin' : 'recovery-key'
  const { sinceOpened, pins, moments } = wrongTries
  const after = {
    by,
    wrongTries: sinceOpened,
    ...(pins > 0 ? { wrongPins: pins } : {}),
    ...(moments.length > 0 ? { wrongAt: moments } : {}),
  }
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
    toldWrongTries(folder, wrongTries)
    return settled
  } catch (fault) {
    if (!(fault instanceof AppFault) || !fault.error.code.startsWith('storage_')) throw fault
    return before
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
  if (id !== null || 'pinSalt' in secret) return keyFile
  const { passphrase } = secret
  return giveKey(keyFile, dataKey, {
    holder: user,
    passphrase,
    isFirstOwner: true,
    cost: access.keyCost ?? cost,
  })
}
