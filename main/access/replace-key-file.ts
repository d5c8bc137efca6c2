/** Changing what opens the clinic: the key file and the audit entry of its change stand together, or neither does. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleStepName } from '../../shared/contract/index.ts'
import type { AuditEntry, OpenClinic } from '../core/context.ts'
import type { LifecycleContext } from './lifecycle.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { syncDirectory } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import { freeReserve, keepReserve } from './reserve.ts'
import { inTransaction, refuseReadOnly } from '../core/transaction.ts'
import { writeKeyFile, type KeyFile } from './key-file.ts'

/**
 * The clinic that is open at the window that asks, if its keys may be changed. Throws `locked`, `unavailable` in the
 * sample clinic, which has no passphrase, and `read_only` or `newer_version`.
 */
export function clinicWithKeys({ access, seatId }: LifecycleContext): OpenClinic {
  const clinic = access.seats.at(seatId)
  if (!clinic) throw new AppFault({ code: 'locked' })
  if (clinic.sample) throw new AppFault({ code: 'unavailable' })
  refuseReadOnly(clinic)
  return clinic
}

export interface KeyFileChange {
  /** The call's name. */
  readonly action: LifecycleStepName
  readonly about: Pick<AuditEntry, 'subject' | 'subjectId'>
  readonly before: KeyFile
  readonly after: KeyFile
}

/**
 * Replaces the key file and writes that it was replaced; nothing of what is in it. Whole or not at all: all that takes room
 * is written before anything changes, the file of before stands by until the audit entry is committed, and taking it
 * back is one rename. An error means that it is as before; so does a program that was killed on the way (`settleKeyFile`).
 * Throws `storage_full`, `storage_failed`.
 */
export async function replaceKeyFile(
  context: LifecycleContext,
  clinic: OpenClinic,
  change: KeyFileChange,
): Promise<void> {
  const { folder, backups } = context.access
  const { keys } = folder.clinic
  const { next, before, unneeded } = standbysOf(keys)
  freeReserve(folder)
  try {
    await writeKeyFile(next, change.after)
    await writeKeyFile(before, change.before)
    await inTransaction(clinic, context, change.action, async (write) => {
      await write.audit({ ...change.about, patientId: null, before: null, after: null })
      move(next, keys)
    })
    // From here on the change stands; only a name that could not be forced to the disk takes it back.
    move(before, unneeded)
  } catch (fault) {
    for (const standby of [before, unneeded]) if (existsSync(standby)) takeBack(standby, keys)
    throw storageFault(fault)
  } finally {
    for (const left of [next, unneeded]) if (existsSync(left)) rmSync(left, { force: true })
    keepReserve(folder)
  }
  backups.noteChange()
}

/** Takes back a change that was never answered, because the program was killed on the way. */
export function settleKeyFile({ clinic: { keys } }: DataFolder): void {
  const { next, before, unneeded } = standbysOf(keys)
  if (existsSync(before)) takeBack(before, keys)
  for (const left of [next, unneeded]) rmSync(left, { force: true })
}

function standbysOf(keys: string) {
  return { next: `${keys}.next`, before: `${keys}.before`, unneeded: `${keys}.unneeded` }
}

function move(from: string, to: string): void {
  renameSync(from, to)
  syncDirectory(dirname(to))
}

/** What a rename has done stays done, whether or not it could be forced to the disk at once. */
function takeBack(before: string, keys: string): void {
  try {
    move(before, keys)
  } catch {
    // The next start tries again.
  }
}
