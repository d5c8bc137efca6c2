/** Reading the audit, newest first. */
import type { ReadableDatabase } from '../database/tables.ts'

export interface AuditRecord {
  /** Grows by one with each entry. */
  readonly seq: number
  readonly at: string
  readonly userId: string
  readonly userName: string
  /** The call's name. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly patientId: string | null
  readonly before: unknown
  readonly after: unknown
}

export interface AuditSelection {
  readonly patientId?: string
  readonly subject?: string
  readonly subjectId?: string
  /** Only entries older than this one. */
  readonly beforeSeq?: number
  /** At most so many entries. */
  readonly limit: number
}

/** Entries that match every given part of the selection. */
export async function listAuditEntries(db: ReadableDatabase, wanted: AuditSelection): Promise<AuditRecord[]> {
  let select = db
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .selectAll('audit')
    .select('user.name')
  if (wanted.patientId !== undefined) select = select.where('audit.patient_id', '=', wanted.patientId)
  if (wanted.subject !== undefined) select = select.where('audit.subject', '=', wanted.subject)
  if (wanted.subjectId !== undefined) select = select.where('audit.subject_id', '=', wanted.subjectId)
  if (wanted.beforeSeq !== undefined) select = select.where('audit.seq', '<', wanted.beforeSeq)
  const rows = await select.orderBy('audit.seq', 'desc').limit(wanted.limit).execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    userId: row.user_id,
    userName: row.name ?? '',
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    patientId: row.patient_id,
    before: fromJson(row.before),
    after: fromJson(row.after),
  }))
}

function fromJson(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
