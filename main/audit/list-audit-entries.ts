/** Reading the audit, newest first. */
import { clockPatience, type AuditKind } from '../../shared/domain/audit.ts'
import { addDays } from '../../shared/domain/calendar-day.ts'
import { callNames, contract, type OutputOf, type ParsedInputOf } from '../../shared/contract/index.ts'
import type { QueryHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { patientName } from './names.ts'

export type AuditRecord = OutputOf<'audit.list'>['entries'][number]
type AuditSelection = ParsedInputOf<'audit.list'>

/** Entries that one call looks through at most: filters that fit few must not hold everybody up. */
const stretch = 25_000

const paper: readonly string[] = [
  'handouts.give',
  'documents.save',
  'documents.printed',
  'audit.report',
  'rights.dossier',
]
const actionsOf: Readonly<Record<Exclude<AuditKind, 'refused' | 'concerns'>, readonly string[]>> = {
  looks: callNames.filter((name) => 'views' in contract[name]),
  changes: callNames.filter((name) => contract[name].kind === 'command'),
  paper,
  access: callNames.filter((name) => contract[name].kind === 'lifecycle'),
}

export const listAudit: QueryHandler<'audit.list'> = async ({ db }, wanted) => {
  const entries = await listAuditEntries(db, wanted)
  const last = entries.at(-1)
  if (last !== undefined && entries.length === wanted.limit)
    return { entries, nextBefore: last.seq > 1 ? last.seq : null }
  const { start, first } = await stretchOf(db, wanted)
  return { entries, nextBefore: start > first && !isShort(wanted) ? start : null }
}

/** What an index leads to needs no stretches. */
function isShort({ patientId }: AuditSelection): boolean {
  return patientId !== undefined
}

/** The first number of the stretch that is looked through, and the first that can fit at all. */
async function stretchOf(db: ReadableDatabase, { beforeSeq, from, to }: AuditSelection) {
  const newest = db.selectFrom('audit').select('seq').limit(1)
  const last = to === undefined ? newest : newest.where('at', '<', endOf(to)).orderBy('at', 'desc')
  const end = beforeSeq ?? ((await last.orderBy('seq', 'desc').executeTakeFirst())?.seq ?? 0) + 1
  const oldest = db.selectFrom('audit').select('seq').orderBy('at').orderBy('seq').limit(1)
  const first =
    from === undefined ? 1 : ((await oldest.where('at', '>=', startOf(from)).executeTakeFirst())?.seq ?? end)
  return { start: Math.max(first, end - stretch), first }
}

/** When a day begins where the clinic is; without a zone, an instant is read in this machine's. */
const startOf = (day: string) => new Date(`${day}T00:00:00`).toISOString()
/** When it is over: a day on which clocks are changed has not 24 hours. */
const endOf = (day: string) => startOf(addDays(day, 1))

/** Entries that match every given part of the selection. */
export async function listAuditEntries(db: ReadableDatabase, wanted: AuditSelection): Promise<AuditRecord[]> {
  let select = db
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .leftJoin('patient', 'patient.id', 'audit.patient_id')
    .selectAll('audit')
    .select(['user.name', 'patient.given_name', 'patient.family_name'])
  const { patientId, subject, subjectId, userId, beforeSeq, kind, from, to } = wanted
  if (patientId !== undefined) select = select.where('audit.patient_id', '=', patientId)
  if (subject !== undefined) select = select.where('audit.subject', '=', subject)
  if (subjectId !== undefined) select = select.where('audit.subject_id', '=', subjectId)
  if (userId !== undefined) select = select.where('audit.user_id', '=', userId)
  if (beforeSeq !== undefined) select = select.where('audit.seq', '<', beforeSeq)
  if (from !== undefined) select = select.where('audit.at', '>=', startOf(from))
  if (to !== undefined) select = select.where('audit.at', '<', endOf(to))
  if (kind === 'refused') select = select.where('audit.subject', '=', 'call')
  else if (kind === 'concerns') select = select.where('audit.subject', '=', 'concern')
  else if (kind !== undefined)
    select = select.where('audit.action', 'in', actionsOf[kind]).where('audit.subject', '<>', 'call')
  if (!isShort(wanted)) select = select.where('audit.seq', '>=', (await stretchOf(db, wanted)).start)
  const rows = await select.orderBy('audit.seq', 'desc').limit(wanted.limit).execute()
  const before = await momentsBefore(
    db,
    rows.map(({ seq }) => seq),
  )
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    userId: row.user_id,
    userName: row.name ?? '',
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    patientId: row.patient_id,
    patientName: patientName(row),
    clockBack: Date.parse(before.get(row.seq - 1) ?? row.at) - Date.parse(row.at) > clockPatience,
    erased: row.contents !== null && row.before === null && row.after === null,
    before: fromJson(row.before),
    after: fromJson(row.after),
  }))
}

/** When the entries just before these were written, by number. */
async function momentsBefore(db: ReadableDatabase, seqs: readonly number[]): Promise<Map<number, string>> {
  if (seqs.length === 0) return new Map()
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'at'])
    .where(
      'seq',
      'in',
      seqs.map((seq) => seq - 1),
    )
    .execute()
  return new Map(rows.map(({ seq, at }) => [seq, at]))
}

function fromJson(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
