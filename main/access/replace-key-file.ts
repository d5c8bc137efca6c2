/** Changing what opens the clinic: the key file and the audit entry of its change stand together, or neither does. */
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleStepName } from '../../shared/contract/index.ts'
import type { AuditEntry, OpenClinic } from '../core/context.ts'
import type { LifecycleContext } from './lifecycle.ts'
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

/** Writes the key file durably, and that it was changed; nothing of what is in it. Throws `storage_full`, `storage_failed`. */
export async function replaceKeyFile(
  context: LifecycleContext,
  clinic: OpenClinic,
  change: KeyFileChange,
): Promise<void> {
  const path = context.access.folder.clinic.keys
  try {
    await inTransaction(clinic, context, change.action, async (write) => {
      await write.audit({ ...change.about, patientId: null, before: null, after: null })
      await writeKeyFile(path, change.after)
    })
    context.access.backups.noteChange()
  } catch (fault) {
    // Without its audit entry the change must not stand. Where the folder is gone, so is the change.
    await writeKeyFile(path, change.before).catch(() => undefined)
    throw fault
  }
}
