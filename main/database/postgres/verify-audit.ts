/** Walks the audit of a clinic on a server, in the order of its numbers and in one state. */
import type { Pool } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import type { AuditMark } from '../../../shared/domain/audit.ts'
import type { ChainKeys } from '../audit-chain.ts'
import { beforeFirst, joinParts, walkPart, type AuditWalked, type WalkedEntry } from '../audit-walk.ts'
import type { VerifyWork } from '../store.ts'
import { inSnapshot, piecesOf } from './snapshot.ts'

/** Few enough that calls are answered in between. */
const rowsAtOnce = 500

/** Throws `cancelled` when the signal is aborted. */
export async function verifyServerAudit(
  readers: Pool,
  keys: ChainKeys,
  marks: readonly AuditMark[],
  { signal, progress }: VerifyWork,
): Promise<AuditWalked> {
  const walk = walkPart(keys, new Set(marks.map(({ count }) => count)), beforeFirst)
  try {
    await inSnapshot(readers, async (client) => {
      const counted = await client.query<{ total: number }>('select count(*)::integer as total from audit')
      const total = counted.rows[0]?.total ?? 0
      const entries = `select seq, at, user_id, action, subject, subject_id, patient_id, before, after,
        encode(contents, 'hex') as contents, encode(mac, 'hex') as mac from audit order by seq`
      let done = 0
      for await (const rows of piecesOf<WalkedEntry>(client, entries, rowsAtOnce)) {
        if (signal.aborted) throw new AppFault({ code: 'cancelled' })
        for (const row of rows) walk.take(row)
        done += rows.length
        progress(done, total)
      }
    })
    return joinParts([walk.end()], marks)
  } finally {
    walk.wipe()
  }
}
