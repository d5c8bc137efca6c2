/** The audit: who changed what, with the record before and after, in the change's own transaction. */
import type { User } from '../../shared/domain/clinic.ts'
import type { AuditEntry } from './context.ts'
import type { WritableDatabase } from '../database/tables.ts'

/** Adds one entry. `action` is the call's name. Entries are never changed or removed: the table refuses both. */
export async function writeAuditEntry(
  db: WritableDatabase,
  who: { readonly user: User; readonly action: string; readonly at: string },
  entry: AuditEntry,
): Promise<void> {
  await db.appendAudit({
    at: who.at,
    user_id: who.user.id,
    action: who.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
    patient_id: entry.patientId,
    before: asJson(entry.before),
    after: asJson(entry.after),
  })
}

function asJson(record: unknown): string | null {
  return record === null || record === undefined ? null : JSON.stringify(record)
}
