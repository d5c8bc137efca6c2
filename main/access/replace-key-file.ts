/**
 * Changing what opens the clinic: the key file, the rows that belong to it and the audit entry of the change stand
 * together, or none of them does. Nothing else writes the key file of a clinic that has been set up.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleStepName } from '../../shared/contract/index.ts'
import type { CommandContext, OpenClinic } from '../core/context.ts'
import { trySecret, type Secret } from './data-key.ts'
import type { LifecycleContext } from './lifecycle.ts'
import type { Seat } from './seats.ts'
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
export function clinicWithKeys({ access, seatId }: LifecycleContext): Seat {
  const clinic = access.seats.at(seatId)
  if (!clinic) throw new AppFault({ code: 'locked' })
  if (clinic.sample) throw new AppFault({ code: 'unavailable' })
  refuseReadOnly(clinic)
  return clinic
}

/** What the person at the window that asks has shown: a passphrase is their own. Throws what `clinicWithKeys` throws. */
export function ownSecret(context: LifecycleContext, shown: Secret): Secret {
  const { user } = clinicWithKeys(context)
  return 'passphrase' in shown ? { ...shown, userId: user.id } : shown
}

/**
 * Works with the key of the clinic that is open there, once whoever sits there has shown their secret again. Throws what
 * `clinicWithKeys` and `trySecret` throw.
 */
export function withOwnKey<Value>(
  context: LifecycleContext,
  shown: Secret,
  work: (clinic: Seat, dataKey: Uint8Array, keyFile: KeyFile) => Promise<Value>,
): Promise<Value> {
  return trySecret(context.access, {
    secret: ownSecret(context, shown),
    signal: context.signal,
    before: async () => void clinicWithKeys(context),
    withKey: (dataKey, keyFile) => work(clinicWithKeys(context), dataKey, keyFile),
  })
}

export interface KeyFileChange {
  /** The call's name. */
  readonly action: LifecycleStepName
  readonly before: KeyFile
  readonly after: KeyFile
  /** The rows that change with it, and the audit entry: of nothing that is in the key file. */
  write(change: CommandContext): Promise<void>
  /**
   * Rows that say who may come in must not be left without the wraps that go with them: once they are committed, a name
   * that could not be forced to the disk takes nothing back. Without it, nothing counts before all of it is on the disk.
   */
  readonly rowsDecide?: true
}

/**
 * Replaces the key file and writes what belongs to it. Whole or not at all: all that takes room is written before
 * anything changes, the file of before stands by until the rows are committed, and taking it back is one rename. An error
 * means that it is as before; so does a program that was killed on the way (`settleKeyFile`). Throws `storage_full`,
 * `storage_failed`, and what the rows throw.
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
      await change.write(write)
      move(next, keys)
    })
    // From here on the change stands; only a name that could not be forced to the disk takes it back.
    if (change.rowsDecide) letGo(before, unneeded)
    else move(before, unneeded)
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
  for (const left of [next, unneeded]) rmSync(left, { recursive: true, force: true })
}

function standbysOf(keys: string) {
  return { next: `${keys}.next`, before: `${keys}.before`, unneeded: `${keys}.unneeded` }
}

function move(from: string, to: string): void {
  renameSync(from, to)
  syncDirectory(dirname(to))
}

/** The file of before stands by no longer, whether or not that could be forced to the disk at once. */
function letGo(before: string, unneeded: string): void {
  try {
    move(before, unneeded)
  } catch {
    rmSync(before, { force: true })
  }
}

/** What a rename has done stays done, whether or not it could be forced to the disk at once. */
function takeBack(before: string, keys: string): void {
  try {
    move(before, keys)
  } catch {
    // The next start tries again.
  }
}
