/**
 * Putting a backup in the place of the clinic. What is restored is copied and checked first, what is there now is backed
 * up, and then the clinic's folder is exchanged whole: so it can be taken back by restoring that backup.
 */
import { cpSync, existsSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { ClinicUser } from '../../shared/domain/user.ts'
import { isSetUp } from '../access/clinic-files.ts'
import { carryUsers, readOwner, readUsers } from '../access/user-rows.ts'
import { trySecret } from '../access/data-key.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import { clinicWithKeys, ownSecret } from '../access/replace-key-file.ts'
import { openClinicVault } from '../access/unlock.ts'
import { inTransaction } from '../core/transaction.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { syncDirectory, syncFile } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import { storeAt } from '../database/open-store.ts'
import type { CopySource, StoreContents } from '../database/store.ts'
import { verifyBackup } from './make-backup.ts'
import { backupFiles, clinicIdOf, contentsOf, readManifest } from './manifest.ts'

/** Copied and checked, backed up, exchanged, opened. */
const parts = 4

/** What would change: throws `not_found` for a backup that is no longer there, `unavailable` in the sample clinic. */
export const previewRestore: LifecycleHandler<'backups.preview'> = (context, { name }) => {
  const { access, seatId } = context
  return access.seats.use(seatId, async ({ store, sample }) => {
    if (sample) throw new AppFault({ code: 'unavailable' })
    const manifest = await readManifest(await access.backups.folderOf(name))
    const { madeAt } = manifest
    const stored = contentsOf(manifest, name, store)
    const now = await store.check(access.folder.clinic.database)
    return { madeAt, stored: counted(stored), now: counted(now) }
  })
}

function counted({ counts, newest }: StoreContents) {
  return {
    patients: counts['patient'] ?? 0,
    plans: counts['plan'] ?? 0,
    checkIns: counts['check_in'] ?? 0,
    handouts: counts['handout'] ?? 0,
    newest,
  }
}

/**
 * Throws `wrong_passphrase`, `not_found`, `damaged_file`, `altered_backup`, `other_keys`, `storage_full`,
 * `storage_failed`; then the clinic is as it was. The passphrase and recovery key of today stay good. Other windows are locked.
 */
export const restoreBackup: LifecycleHandler<'backups.restore'> = async (context, { name, passphrase }) => {
  const { access, seatId, signal } = context
  const { backups, folder, seats } = access
  await trySecret(access, {
    secret: ownSecret(context, { passphrase }),
    signal,
    before: async () => void clinicWithKeys(context),
    async withKey(dataKey, keyFile) {
      const { store, vault, user } = seats.at(seatId) ?? {}
      if (!store || !vault || !user) throw new AppFault({ code: 'locked' })
      context.progress(0, parts)
      const backup = await backups.folderOf(name)
      if ((await readManifest(backup)).clinicId !== clinicIdOf(keyFile))
        throw new AppFault({ code: 'other_keys' })
      const staged = await stage(folder, backup, { source: store, keys: folder.clinic.keys }, signal)
      let undo: string | null = null
      await putInPlace(context, staged, dataKey, {
        action: 'backups.restore',
        name,
        undo: () => undo,
        user,
        users: await store.read(readUsers),
        async first() {
          undo = (await backups.make(store, 'before-restore', { signal })).name
          context.progress(2, parts)
          signal.throwIfAborted()
          await seats.leaveAll(vault)
        },
      })
    },
  })
  return {}
}

/**
 * Opens a backup on a computer that has no clinic, with its own recovery key; the clinic goes on from there. Throws
 * `already_set_up`, `wrong_recovery_key`, `not_found`, `damaged_file`, `storage_full`, `storage_failed`.
 */
export const openBackup: LifecycleHandler<'backups.open'> = async (context, { name, recoveryKey }) => {
  const { access, seatId, signal } = context
  const { backups, folder, seats } = access
  const backup = await backups.folderOf(name)
  const keys = join(backup, backupFiles.keys)
  await trySecret(access, {
    secret: { recoveryKey },
    keys,
    signal,
    before: async () => {
      if (isSetUp(folder)) throw new AppFault({ code: 'already_set_up' })
    },
    async withKey(dataKey) {
      context.progress(0, parts)
      const source = storeAt({ file: folder.clinic.database }, dataKey)
      const staged = await stage(folder, backup, { source, keys }, signal)
      const first = () => seats.leave(seatId)
      await putInPlace(context, staged, dataKey, {
        action: 'backups.open',
        name,
        undo: () => null,
        user: null,
        users: [],
        first,
      })
    },
  })
  return {}
}

interface Placing {
  readonly action: 'backups.restore' | 'backups.open'
  readonly name: string
  /** Before anything is exchanged. */
  readonly first: () => Promise<void>
  /** The backup that takes it back, once `first` has made it. */
  readonly undo: () => string | null
  /** Who sits down in it; null for its first owner, who came by the recovery key. */
  readonly user: User | null
  /** The users of today, who stay. */
  readonly users: readonly ClinicUser[]
}

/** Exchanges the folders, opens what was put there, writes it into its audit and lets the window in; or takes it back. */
async function putInPlace(
  context: LifecycleContext,
  staged: Awaited<ReturnType<typeof stage>>,
  dataKey: Uint8Array,
  { action, name, first, undo, user: asked, users }: Placing,
): Promise<void> {
  const { access, seatId } = context
  try {
    context.progress(1, parts)
    await first()
    staged.exchange()
    context.progress(3, parts)
    const placed = await openClinicVault(access, dataKey, 'renew')
    try {
      const user = asked ?? (await placed.store.read(readOwner))
      const before = undo() === null ? null : { backup: undo() }
      const after = { backup: name, madeAt: staged.manifest.madeAt }
      await inTransaction({ ...placed, user }, context, action, async (change) => {
        await carryUsers(change.db, users)
        await change.audit({ subject: 'backup', subjectId: name, patientId: null, before, after })
      })
      access.backups.noteChange()
      access.seats.sit(seatId, placed, user, asked ? null : 'recovered')
    } catch (fault) {
      await placed.close()
      throw fault
    }
    context.progress(4, parts)
  } catch (fault) {
    staged.takeBack()
    throw storageFault(fault)
  } finally {
    settleRestore(access.folder)
  }
}

/** A copy of the backup beside the clinic's folder, checked as it lies there, with the key file that is to open it. */
async function stage(
  folder: DataFolder,
  backup: string,
  { source, keys }: { readonly source: CopySource; readonly keys: string },
  signal: AbortSignal,
) {
  const { restoring, replaced } = foldersOf(folder)
  const clinic = folder.clinic.folder
  try {
    rmSync(restoring, { recursive: true, force: true })
    await mkdir(restoring, { mode: 0o700 })
    for (const name of Object.values(backupFiles)) await copyFile(join(backup, name), join(restoring, name))
    const { manifest } = await verifyBackup(restoring, basename(backup), source, signal)
    rmSync(join(restoring, backupFiles.manifest))
    cpSync(keys, join(restoring, backupFiles.keys))
    for (const name of [backupFiles.database, backupFiles.keys]) syncFile(join(restoring, name))
    syncDirectory(restoring)
    let exchanged = false
    return {
      manifest,
      exchange() {
        renameSync(clinic, replaced)
        exchanged = true
        renameSync(restoring, clinic)
        syncDirectory(folder.root)
      },
      takeBack() {
        if (!exchanged) return
        if (existsSync(clinic)) renameSync(clinic, restoring)
        renameSync(replaced, clinic)
      },
    }
  } catch (error) {
    rmSync(restoring, { recursive: true, force: true })
    throw storageFault(error)
  }
}

/** Removes what a restore has left, also one that was killed: then the clinic is the one before or the one after it. */
export function settleRestore(folder: DataFolder): void {
  const { restoring, replaced } = foldersOf(folder)
  const clinic = folder.clinic.folder
  if (existsSync(replaced)) {
    if (isSetUp(folder)) rmSync(replaced, { recursive: true, force: true })
    else {
      if (existsSync(clinic)) rmdirSync(clinic)
      renameSync(replaced, clinic)
    }
  }
  rmSync(restoring, { recursive: true, force: true })
}

function foldersOf({ clinic }: DataFolder) {
  return { restoring: `${clinic.folder}.restoring`, replaced: `${clinic.folder}.replaced` }
}
