/** Keeps in the audit who was refused something, and who left. */
import type { OpenClinic } from '../core/context.ts'
import { writeAuditEntry } from '../core/audit-entry.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { Log } from '../logging/log.ts'

/** Milliseconds in which the same refusal at the same seat is kept once: a window that asks again and again fills nothing. */
const oneRefusal = 60_000

export interface AccessNotes {
  /** `action` is the call that was refused. Never throws. */
  refused(seat: OpenClinic, action: string): Promise<void>
  /** Never throws: a full disk keeps nobody from locking. */
  left(seat: OpenClinic): Promise<void>
}

export function createAccessNotes(time: TimeAndIds, log: Log): AccessNotes {
  const kept = new WeakMap<OpenClinic, Map<string, number>>()

  async function note({ store, user, sample }: OpenClinic, action: string, subject: 'call' | 'user') {
    if (store.readOnly || sample) return
    try {
      const isCall = subject === 'call'
      const after = isCall ? { code: 'not_permitted' } : null
      const entry = { subject, subjectId: isCall ? action : user.id, patientId: null, before: null, after }
      await store.write((db) => writeAuditEntry(db, { user, action, at: time.now() }, entry))
    } catch (fault) {
      log.fault('audit.access', { call: action }, fault)
    }
  }

  return {
    async refused(seat, action) {
      const seen = kept.get(seat) ?? new Map<string, number>()
      kept.set(seat, seen)
      const now = performance.now()
      if (now - (seen.get(action) ?? -oneRefusal) < oneRefusal) return
      seen.set(action, now)
      await note(seat, action, 'call')
    },
    left: (seat) => note(seat, 'clinic.lock', 'user'),
  }
}
