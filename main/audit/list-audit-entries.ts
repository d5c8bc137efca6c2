/** Reading the audit, newest first. */
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { QueryHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'

export type AuditRecord = OutputOf<'audit.list'>['entries'][number]
type AuditSelection = ParsedInputOf<'audit.list'>

export const listAudit: QueryHandler<'audit.list'> = async ({ db }, wanted) => ({
  entries: await listAuditEntries(db, wanted),
})

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
