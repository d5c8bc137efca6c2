/**
 * Putting a backup in the place of the clinic: of one that is open, which is backed up first so that it can be taken back; or
 * of one that is missing or cannot be opened, which is kept aside.
 */
import { join } from 'node:path'
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import { isSetUp } from '../access/clinic-files.ts'
import { trySecret, type Secret } from '../access/data-key.ts'
import { readKeyFile } from '../access/key-file.ts'
import { holderOf } from '../access/keys.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import { openingTrouble } from '../access/opening-trouble.ts'
import { isOnServer } from '../access/server-file.ts'
import { withOwnKey } from '../access/replace-key-file.ts'
import { readOwner, readOwners, readUsers, userOf } from '../access/user-rows.ts'
import { inTransaction } from '../core/transaction.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { storageFault } from '../database/faults.ts'
import { storeAt } from '../database/open-store.ts'
import type { Store } from '../database/store.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { asideFolder, exchangeOf, listAside, settleExchange, stage } from './exchange.ts'
import { held } from './held.ts'
import { idsOfBefore } from './ids-of-before.ts'
import type { MadeBackup } from './make-backup.ts'
import { backupFiles, clinicIdOf, contentsOf } from './manifest.ts'
import { putInPlace, type Left } from './put-in-place.ts'
import { stageOfBefore } from './restore-of-before.ts'
import { findBackup } from './second-place.ts'

/** Copied and checked, backed up; then exchanged and opened. */
const done = 2
const parts = done + 2

/**
 * What would change. Throws `not_found` for a backup that is no longer there, `altered_backup`, `other_keys`, `unavailable`
 * in the sample clinic and for a clinic that lives on a server.
 */
export const previewRestore: LifecycleHandler<'backups.preview'> = ({ access, seatId }, { name }) =>
  access.seats.use(seatId, async ({ store, sample }) => {
    if (sample) throw new AppFault({ code: 'unavailable' })
    refuseOnServer(access.folder)
    const { backup, isOfBefore } = await findOwn(access.folder, name, store)
    const { manifest } = backup
    const stored = isOfBefore ? null : contentsOf(manifest, name, store)
    const now = await store.check(access.folder.clinic.database).catch(() => null)
    return {
      madeAt: manifest.madeAt,
      stored: stored && held(stored),
      now: now && held(now),
      sealed: manifest.version > 1,
    }
  })

/** The folder of such a clinic holds no records: another one in its place would be a second clinic beside the server's. */
function refuseOnServer(folder: DataFolder): void {
  if (isOnServer(folder)) throw new AppFault({ code: 'unavailable' })
}

/**
 * A backup of this clinic, that the keys of today open, or those of before its key was renewed. Throws `other_keys`, and
 * `altered_backup` for one that names another clinic than its own key file does.
 */
async function findOwn(folder: DataFolder, name: string, store: Store) {
  const backup = await findBackup(folder, name)
  const { clinicId } = backup.manifest
  if (clinicId === clinicIdOf(await readKeyFile(folder.clinic.keys))) return { backup, isOfBefore: false }
  if ((await store.read(idsOfBefore)).includes(clinicId)) return { backup, isOfBefore: true }
  const named = await readKeyFile(join(backup.folder, backupFiles.keys)).then(clinicIdOf, () => null)
  throw new AppFault({ code: named === clinicId ? 'other_keys' : 'altered_backup' })
}

/**
 * Throws `wrong_passphrase`, `not_found`, `damaged_file`, `altered_backup`, `other_keys`, `storage_full`, `storage_failed`, and
 * `unavailable` for a clinic that lives on a server; then the clinic is as it was. The passphrase and recovery key of today
 * stay good. Other windows are locked. A backup of before the clinic's key was renewed takes a secret of then too:
 * `invalid_input` says what is wrong with it.
 */
export const restoreBackup: LifecycleHandler<'backups.restore'> = async (
  context,
  { name, passphrase, ofThen },
) => {
  const { access, signal } = context
  const { backups, folder, seats } = access
  await withOwnKey(context, { passphrase }, async ({ store, vault, user }, dataKey) => {
    refuseOnServer(folder)
    context.progress(0, parts)
    const { backup, isOfBefore } = await findOwn(folder, name, store)
    const { keys } = folder.clinic
    const { staged, checkpoint } = isOfBefore
      ? await stageOfBefore(context, backup, { dataKey, userId: user.id, ofThen })
      : { staged: await stage(folder, backup, { source: store, keys }, signal), checkpoint: null }
    // Told with what is restored, which may be of before the key was renewed and not know.
    const told = { clinicIds: await store.read(idsOfBefore), ...(checkpoint === null ? {} : { checkpoint }) }
    await putInPlace(context, staged, dataKey, {
      action: 'backups.restore',
      done,
      users: await store.read(readUsers),
      whoSits: async () => ({ user, due: null }),
      async first() {
        context.progress(1, parts)
        const undo = await backups.make(store, 'before-restore', { signal }).catch(unlessDamaged)
        context.progress(done, parts)
        signal.throwIfAborted()
        await seats.leaveAll(vault)
        return {
          keep: undo === null,
          entry: entryOf(backup, { ...(undo ? { backup: undo.name } : {}), ...told }),
        }
      },
    })
  })
  return {}
}

/** What the audit says of a backup that has taken the clinic's place, and of the one that takes it back. */
function entryOf({ name, manifest }: MadeBackup, before: object | null): Left['entry'] {
  return { subject: 'backup', subjectId: name, before, after: { backup: name, madeAt: manifest.madeAt } }
}

/** A clinic that no sound copy can be made of is kept aside as it lies. */
function unlessDamaged(fault: unknown): null {
  if (fault instanceof AppFault && fault.error.code === 'damaged_file') return null
  throw fault
}

/**
 * Goes on from a backup where there is no clinic, or one that cannot be opened, with a passphrase or recovery key that
 * opens that backup, or today's. What was shown opens the clinic from then on. Throws `already_set_up`, `wrong_passphrase`,
 * `wrong_recovery_key`, `not_found`, `damaged_file`, `altered_backup`, `storage_full`, `storage_failed`.
 */
export const openBackup: LifecycleHandler<'backups.open'> = async (context, { name, ...secret }) => {
  const { folder } = context.access
  await assertFree(context)
  const backup = await findBackup(folder, name)
  const ownKeys = join(backup.folder, backupFiles.keys)
  try {
    await openWith(context, backup, secret, ownKeys)
  } catch (fault) {
    const today = await readKeyFile(folder.clinic.keys).catch(() => null)
    const wrong: readonly ErrorCode[] = ['wrong_passphrase', 'wrong_recovery_key']
    if (!(fault instanceof AppFault) || !wrong.includes(fault.error.code)) throw fault
    if (!today || clinicIdOf(today) !== backup.manifest.clinicId) throw fault
    await openWith(context, backup, secret, folder.clinic.keys)
  }
  return {}
}

async function openWith(
  context: LifecycleContext,
  backup: MadeBackup,
  secret: Secret,
  keys: string,
): Promise<void> {
  const { access, seatId, signal } = context
  const { folder, seats } = access
  await trySecret(access, {
    secret,
    keys,
    anyUser: true,
    signal,
    before: () => assertFree(context),
    async withKey(dataKey, keyFile, holderId) {
      context.progress(0, parts)
      const source = storeAt({ file: folder.clinic.database }, dataKey)
      const staged = await stage(folder, backup, { source, keys }, signal)
      await putInPlace(context, staged, dataKey, {
        action: 'backups.open',
        done,
        users: [],
        whoSits: async (db) => {
          if ('recoveryKey' in secret) return { user: await readOwner(db), due: 'recovered' }
          const due = holderOf(keyFile, holderId ?? undefined).first ? 'first' : null
          return { user: await ownerNamed(db, holderId), due }
        },
        async first() {
          await seats.leave(seatId)
          return { keep: true, entry: entryOf(backup, null) }
        },
      })
    },
  })
}

/** Who showed the passphrase, as the backup knows them. Throws `not_permitted` for anybody but an owner at work. */
async function ownerNamed(db: ReadableDatabase, id: string | null): Promise<User> {
  if (id === null) return readOwner(db)
  const found = (await readOwners(db)).find((one) => one.id === id)
  if (!found) throw new AppFault({ code: 'not_permitted' })
  return userOf(found)
}

/** Never over a clinic that can be opened: whoever may, restores it from inside. */
async function assertFree({ access }: LifecycleContext): Promise<void> {
  if (isSetUp(access.folder) && (await openingTrouble(access)) === null)
    throw new AppFault({ code: 'already_set_up' })
}

/**
 * Puts a clinic back that could not be opened and gave its place to a backup; what is there now is backed up first, and
 * everybody is locked out. Throws `unavailable` for a clinic that lives on a server, `wrong_passphrase`, `not_found`,
 * `storage_full`, `storage_failed`.
 */
export const putBackAside: LifecycleHandler<'backups.putBack'> = async (context, { name, passphrase }) => {
  const { access, signal } = context
  const { backups, folder, seats } = access
  await withOwnKey(context, { passphrase }, async (clinic) => {
    refuseOnServer(folder)
    if (!listAside(folder).includes(name)) throw new AppFault({ code: 'not_found' })
    await inTransaction(clinic, context, 'backups.putBack', (change) =>
      change.audit({ subject: 'backup', subjectId: name, patientId: null, before: null, after: null }),
    )
    await backups.make(clinic.store, 'before-restore', { signal })
    signal.throwIfAborted()
    await seats.leaveAll(clinic.vault)
    const exchanged = exchangeOf(folder, asideFolder(folder, name))
    try {
      exchanged.exchange(false)
    } catch (fault) {
      exchanged.takeBack()
      throw storageFault(fault)
    } finally {
      settleExchange(folder, context.now())
    }
  })
  return {}
}
