/** One transaction around a change and its audit entry: what commands, jobs and the clinic's life cycle write through. */
import { AppFault } from '../../shared/app-error.ts'
import { writeAuditEntry } from './audit-entry.ts'
import type { WritableDatabase } from '../database/tables.ts'
import type { CommandContext, OpenClinic } from './context.ts'
import { refuseImpossibleClock, type TimeAndIds } from './time-and-ids.ts'

/**
 * Runs the change in a transaction of its own. `action` is the call's name. Throws `read_only` (or `newer_version`)
 * when the clinic cannot be written, and whatever `withAudit` and the change throw; then nothing has been changed.
 */
export async function inTransaction<Value>(
  clinic: OpenClinic,
  time: TimeAndIds,
  action: string,
  change: (context: CommandContext) => Promise<Value>,
): Promise<Value> {
  refuseReadOnly(clinic)
  return clinic.store.write((db) => withAudit(db, clinic, time, action, change))
}

/**
 * Runs the change inside a transaction that is open already, and throws when it wrote no audit entry. Patients named
 * in the audit count as touched.
 */
export async function withAudit<Value>(
  db: WritableDatabase,
  clinic: OpenClinic,
  time: TimeAndIds,
  action: string,
  change: (context: CommandContext) => Promise<Value>,
): Promise<Value> {
  refuseImpossibleClock(time)
  const touched = new Set<string>()
  let entries = 0
  const value = await change({
    now: () => time.now(),
    today: () => time.today(),
    newId: () => time.newId(),
    db,
    user: clinic.user,
    async audit(entry) {
      await writeAuditEntry(db, { user: clinic.user, action, at: time.now() }, entry)
      entries += 1
      if (entry.patientId !== null && !entry.isTouched) touched.add(entry.patientId)
    },
  })
  if (entries === 0) throw new Error('Expected an audit entry for the change')
  await touchPatients(db, touched, time.now())
  return value
}

/** Throws when the clinic is open for reading only, naming the version that wrote the file where it is known. */
export function refuseReadOnly({ store }: OpenClinic): void {
  if (!store.readOnly) return
  if (store.writtenBy === '') throw new AppFault({ code: 'read_only' })
  throw new AppFault({ code: 'newer_version', values: { version: store.writtenBy } })
}

async function touchPatients(db: WritableDatabase, ids: ReadonlySet<string>, at: string): Promise<void> {
  if (ids.size === 0) return
  await db
    .updateTable('patient')
    .set({ touched_at: at })
    .where('id', 'in', [...ids])
    .execute()
}
