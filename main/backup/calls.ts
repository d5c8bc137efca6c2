/** Backups as a window asks for them. */
import { rename } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { mayRole } from '../../shared/domain/roles.ts'
import { isSetUp } from '../access/clinic-files.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import { openingTrouble } from '../access/opening-trouble.ts'
import { clinicWithKeys } from '../access/replace-key-file.ts'
import type { PathQuestion } from '../core/ports.ts'
import { inTransaction, refuseReadOnly } from '../core/transaction.ts'
import { listAside } from './exchange.ts'
import { compareFiles, freeName } from './make-backup.ts'
import { readManifest } from './manifest.ts'
import { packBackup, unpackBackup } from './one-file.ts'
import { findBackup } from './second-place.ts'
import { inWorkFolder } from './work-folder.ts'

/** A locked window hears nothing of where on this computer anything lies. */
export const listBackups: LifecycleHandler<'backups.list'> = async ({ access, seatId }) => {
  const state = await access.backups.state()
  const seated = access.seats.at(seatId) !== null
  return {
    ...state,
    elsewhere: state.elsewhere && { ...state.elsewhere, path: seated ? state.elsewhere.path : '' },
    trouble: await openingTrouble(access),
    aside: listAside(access.folder)[0] ?? null,
  }
}

/** Throws `unavailable` in the sample clinic, and what making one throws. */
export const makeBackupNow: LifecycleHandler<'backups.make'> = (context) => {
  const { access, seatId, signal } = context
  return access.seats.use(seatId, async (seat) => {
    if (seat.sample) throw new AppFault({ code: 'unavailable' })
    refuseReadOnly(seat)
    const made = await access.backups.make(seat.store, 'by-hand', {
      signal,
      progress: (done, total) => context.progress(done, total),
    })
    await noteIn(context, 'backups.make', made.name, made)
    return made
  })
}

/** Makes a folder the second place. Throws what `preparePlace` throws, and `unavailable` in the sample clinic. */
export const choosePlace: LifecycleHandler<'backups.choosePlace'> = async (context, { path: typed }) => {
  clinicWithKeys(context)
  const path = await askPath(context, { kind: 'folder' }, typed)
  if (path === null) return { chosen: false }
  clinicWithKeys(context)
  await context.access.backups.choosePlace(path)
  await noteIn(context, 'backups.choosePlace', 'place', { chosen: true })
  return { chosen: true }
}

/** Copies there no longer; what lies there stays. */
export const leavePlace: LifecycleHandler<'backups.leavePlace'> = async (context) => {
  clinicWithKeys(context)
  await context.access.backups.choosePlace(null)
  await noteIn(context, 'backups.leavePlace', 'place', { chosen: false })
  return {}
}

/**
 * Saves a backup as one file where the person says, reads it back there, and answers the path; null when they cancel.
 * Throws `not_found`, `damaged_file`, `storage_full`, `storage_failed`, `cancelled`.
 */
export const saveOneFile: LifecycleHandler<'backups.saveFile'> = async (context, { name, path: typed }) => {
  const { access, signal } = context
  clinicWithKeys(context)
  const { folder } = await findBackup(access.folder, name)
  const fileName = `stridebook-backup-${name}.tar`
  const given = typed === undefined || typed === '' ? undefined : join(typed, fileName)
  const file = await askPath(context, { kind: 'new-file', name: fileName }, given)
  if (file === null) return { file: null }
  clinicWithKeys(context)
  await packBackup(folder, file, signal)
  await inWorkFolder(access.folder, async (at) => {
    await unpackBackup(file, at, signal)
    await compareFiles(at, await readManifest(at), signal)
  })
  await noteIn(context, 'backups.saveFile', name, { saved: true })
  return { file }
}

/**
 * Takes a file that was carried here among the backups, so that it can be opened; answers its name, null when the person
 * cancels. Throws `already_set_up` at a locked window of a clinic that can be opened, `damaged_file` where it is no backup.
 */
export const takeFile: LifecycleHandler<'backups.takeFile'> = async (context, { path: typed }) => {
  const { access, seatId, signal } = context
  const { folder } = access
  const user = access.seats.at(seatId)?.user
  const free = !isSetUp(folder) || (await openingTrouble(access)) !== null
  if (!free && !(user && mayRole(user.role, 'manage-clinic'))) throw new AppFault({ code: 'already_set_up' })
  const file = await askPath(context, { kind: 'old-file' }, typed)
  if (file === null) return { name: null }
  return inWorkFolder(folder, async (at) => {
    await unpackBackup(file, at, signal)
    const manifest = await readManifest(at)
    await compareFiles(at, manifest, signal)
    if (manifest.verifiedAt === undefined) throw new AppFault({ code: 'damaged_file' })
    const name = manifest.version === 1 ? freeName(folder.backups, manifest.madeAt) : manifest.name
    const known = await findBackup(folder, name).catch(() => null)
    if (known && known.manifest.clinicId !== manifest.clinicId) throw new AppFault({ code: 'other_keys' })
    if (!known) await rename(at, join(folder.backups, name))
    return { name }
  })
}

/** What the host's own dialog says; only where there is none, what the window's person has typed. */
async function askPath(
  { ports, signal }: LifecycleContext,
  question: PathQuestion,
  typed: string | undefined,
): Promise<string | null> {
  if (ports.choosePath) return ports.choosePath(question, signal)
  if (typed === undefined || typed === '') throw refuseField('path', 'required')
  if (!isAbsolute(typed)) throw refuseField('path', 'not_found')
  return typed
}

async function noteIn(
  context: LifecycleContext,
  action: 'backups.make' | 'backups.choosePlace' | 'backups.leavePlace' | 'backups.saveFile',
  subjectId: string,
  after: object,
): Promise<void> {
  await inTransaction(clinicWithKeys(context), context, action, (change) =>
    change.audit({ subject: 'backup', subjectId, patientId: null, before: null, after }),
  )
}
