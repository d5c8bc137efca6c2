/** Walks the audit of a clinic on a server, in the order of its numbers and in one state. */
import type { Pool } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import type { AuditMark } from '../../../shared/domain/audit.ts'
import type { ChainKeys } from '../audit-chain.ts'
import { beforeFirst, joinParts, walkPart, type AuditWalked, type WalkedEntry } from '../audit-walk.ts'
import type { VerifyWork } from '../store.ts'
import { inSnapshot } from './snapshot.ts'

/** Few enough that calls are answered in between. */
const rowsAtOnce = 500

/** Throws `cancelled` when the signal is aborted. */
export function verifyServerAudit(
  readers: Pool,
  keys: ChainKeys,
  marks: readonly AuditMark[],
  { signal, progress }: VerifyWork,
): Promise<AuditWalked> {
  return inSnapshot(readers, async (client) => {
    const walk = walkPart(keys, new Set(marks.map(({ count }) => count)), beforeFirst)
    const counted = await client.query<{ total: number }>('select count(*)::integer as total from audit')
    const total = counted.rows[0]?.total ?? 0
    // From below every number that somebody may have put in.
    for (let last = -(2 ** 31), done = 0; ;) {
      if (signal.aborted) throw new AppFault({ code: 'cancelled' })
      const { rows } = await client.query<WalkedEntry>(
        `select seq, at, user_id, action, subject, subject_id, patient_id, before, after,
          encode(contents, 'hex') as contents, encode(mac, 'hex') as mac
        from audit where seq > $1 order by seq limit ${rowsAtOnce}`,
        [last],
      )
      for (const row of rows) walk.take(row)
      last = rows.at(-1)?.seq ?? last
      done += rows.length
      progress(done, total)
      if (rows.length < rowsAtOnce) return joinParts([walk.end()], marks)
    }
  })
}
