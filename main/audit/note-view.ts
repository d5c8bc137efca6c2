/** Keeps in the audit who looked at whose record. */
import type { RecordShown } from '../../shared/contract/define.ts'
import type { OpenClinic } from '../core/context.ts'
import { writeAuditEntry } from '../core/audit-entry.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import type { Log } from '../logging/log.ts'

/**
 * Milliseconds. A page that is open reads its record again and again, and a visit is many pages of one record: one look
 * is kept for each seat and patient in so long.
 */
const oneLook = 10 * 60_000

/** `action` is the call's name. Never throws: a full disk or a file that can only be read keeps nobody from reading. */
export type NoteView = (seat: OpenClinic, action: string, shown: RecordShown) => Promise<void>

export function createViewNotes(time: TimeAndIds, log: Log): NoteView {
  const looks = new WeakMap<OpenClinic, Map<string, number>>()

  return async (seat, action, shown) => {
    const { store, user } = seat
    if (store.readOnly) return
    const seen = looks.get(seat) ?? new Map<string, number>()
    looks.set(seat, seen)
    try {
      const patientId = await store.read((db) => whoseRecord(db, shown))
      const at = time.now()
      if (patientId === null || Date.parse(at) - (seen.get(patientId) ?? -oneLook) < oneLook) return
      seen.set(patientId, Date.parse(at))
      const entry = { subject: 'patient', subjectId: patientId, patientId, before: null, after: null }
      await store
        .write((db) => writeAuditEntry(db, { user, action, at }, entry))
        .catch((fault: unknown) => {
          seen.delete(patientId)
          throw fault
        })
    } catch (fault) {
      log.fault('audit.view', { call: action }, fault)
    }
  }
}

/** The patient that a record belongs to; null where there is no such record. */
async function whoseRecord(db: ReadableDatabase, shown: RecordShown): Promise<string | null> {
  if ('patientId' in shown) return shown.patientId
  const row = await selectPatient(db, shown).executeTakeFirst()
  return row?.patient_id ?? null
}

function selectPatient(db: ReadableDatabase, shown: Exclude<RecordShown, { patientId: string }>) {
  if ('episodeId' in shown)
    return db.selectFrom('episode').select('patient_id').where('id', '=', shown.episodeId)
  if ('planId' in shown) return db.selectFrom('plan').select('patient_id').where('id', '=', shown.planId)
  if ('checkInId' in shown)
    return db.selectFrom('check_in').select('patient_id').where('id', '=', shown.checkInId)
  return db.selectFrom('handout').select('patient_id').where('id', '=', shown.handoutId)
}
