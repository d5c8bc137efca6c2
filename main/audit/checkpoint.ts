/** The checkpoint of the audit: how many entries there are and the code of the last, to be kept elsewhere. */
import { auditCode } from '../../shared/domain/audit.ts'
import { codeOf, emptyAudit } from '../database/audit-chain.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** As it is printed; what is read with it comes from the same state. */
export async function readCheckpoint(db: ReadableDatabase): Promise<string> {
  const newest = db.selectFrom('audit').select(['seq', 'mac']).orderBy('seq', 'desc').limit(1)
  const last = (await newest.executeTakeFirst()) ?? { seq: emptyAudit.count, mac: emptyAudit.mac }
  return auditCode(last.seq, codeOf(last.mac))
}
