/** The chains that the audit had before the clinic was encrypted anew: what was noted of them then has other codes now. */
import { readAuditCode } from '../../shared/domain/audit.ts'
import { z } from '../../shared/schema.ts'
import type { ReadableDatabase } from '../database/tables.ts'

export interface EarlierChain {
  /** The entry that tells that it ended, and when that was; all before it were in that chain, or in one before that. */
  readonly endedBy: number
  readonly endedAt: string
  /** Its last checkpoint; null where a program that did not keep it yet made the new key. */
  readonly head: { readonly count: number; readonly code: string } | null
}

const keptSchema = z.object({ checkpoint: z.string() })

/** The entries that tell of another key or of a backup in the clinic's place, and what they keep of before; oldest first. */
export function readKeyChanges(db: ReadableDatabase) {
  return db
    .selectFrom('audit')
    .select(['seq', 'at', 'action', 'before'])
    .where('subject', 'in', ['clinic', 'backup'])
    .where('action', 'in', ['clinic.renewKey', 'backups.restore'])
    .orderBy('seq')
    .execute()
}

/** In the order in which they ended. */
export async function earlierChains(db: ReadableDatabase): Promise<EarlierChain[]> {
  return (await readKeyChanges(db)).flatMap(({ seq, at, action, before }) => {
    const kept = keptSchema.safeParse(before === null ? null : JSON.parse(before))
    // Most restores go on in the chain of today.
    if (!kept.success && action === 'backups.restore') return []
    return [{ endedBy: seq, endedAt: at, head: kept.success ? readAuditCode(kept.data.checkpoint) : null }]
  })
}
