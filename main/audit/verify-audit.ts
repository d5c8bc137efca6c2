/** Verifies the audit against itself, the seal, the backups, and a checkpoint that somebody has kept. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { readAuditCode, type AuditMark } from '../../shared/domain/audit.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import { inTransaction } from '../core/transaction.ts'
import { earlierChains, type EarlierChain } from './earlier-chains.ts'

/** Throws `locked`, `cancelled`, `damaged_file`, and `invalid_input` for a checkpoint that is none. */
export const verifyAudit: LifecycleHandler<'audit.verify'> = async (context, { code }) => {
  const { access, seatId, signal } = context
  const seat = access.seats.at(seatId)
  if (!seat) throw new AppFault({ code: 'locked' })
  const kept = code === '' ? null : readAuditCode(code)
  if (code !== '' && kept === null) throw refuseField('code', 'invalid')
  const chain = kept && (await seat.store.read(earlierChains)).find(({ endedBy }) => kept.count < endedBy)
  const given: AuditMark[] = kept && !chain ? [{ source: 'given', at: '', ...kept }] : []
  const backups = seat.sample ? [] : await access.backups.auditMarks(seat.store)
  const progress = (done: number, total: number) => context.progress(done, total)
  const walked = await seat.store.verifyAudit([...given, ...backups], { signal, progress })
  const result = { ...walked, backups: backups.length, earlier: chain ? heldAgainst(chain, kept) : null }
  if (!seat.store.readOnly) {
    const { entries, code: reached, total: faults } = walked
    const after = { entries, code: reached, faults }
    await inTransaction(seat, context, 'audit.verify', (change) =>
      change.audit({ subject: 'audit', subjectId: 'chain', patientId: null, before: null, after }),
    )
  }
  return result
}

/** Of a chain that ended only the last checkpoint is kept: another one says nothing, and nothing against it. */
function heldAgainst(
  { endedAt, head }: EarlierChain,
  kept: Pick<AuditMark, 'count' | 'code'>,
): OutputOf<'audit.verify'>['earlier'] {
  if (head?.count !== kept.count) return { endedAt, fits: null }
  return { endedAt, fits: head.code === kept.code }
}
