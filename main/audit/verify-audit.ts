/** Verifies the audit against itself, the seal, the backups, and a checkpoint that somebody has kept. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { readAuditCode, type AuditMark } from '../../shared/domain/audit.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'
import { readDetails } from '../access/clinic-records.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import type { Seat } from '../access/seats.ts'
import { inTransaction } from '../core/transaction.ts'
import { fileNameOf } from '../handouts/read-snapshot.ts'
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
  const file = await checkpointFile(context, seat, walked.code)
  const result = {
    ...walked,
    backups: backups.length,
    earlier: chain ? heldAgainst(chain, kept) : null,
    file,
  }
  if (!seat.store.readOnly) {
    const { entries, code: reached, total: faults } = walked
    const after = { entries, code: reached, faults }
    await inTransaction(seat, context, 'audit.verify', (change) =>
      change.audit({ subject: 'audit', subjectId: 'chain', patientId: null, before: null, after }),
    )
  }
  return result
}

/** The checkpoint to carry away, under a line that says whose it is and of when. */
async function checkpointFile(
  context: LifecycleContext,
  { store, documents }: Seat,
  code: string,
): Promise<DocumentTicket> {
  const t = textIn(defaultLanguage)
  const { name: clinic } = await store.read(readDetails)
  const said = t('audit.verify.fileText', { clinic, at: context.now() })
  return documents.add({
    bytes: new TextEncoder().encode(`${said}\n${code}\n`),
    pages: 1,
    type: 'text/plain',
    fileName: `${fileNameOf('', context.today(), t('audit.verify.fileName'))}.txt`,
    about: { subject: 'audit', subjectId: 'checkpoint', patientId: null },
  })
}

/** Of a chain that ended only the last checkpoint is kept: another one says nothing, and nothing against it. */
function heldAgainst(
  { endedAt, head }: EarlierChain,
  kept: Pick<AuditMark, 'count' | 'code'>,
): OutputOf<'audit.verify'>['earlier'] {
  if (head?.count !== kept.count) return { endedAt, fits: null }
  return { endedAt, fits: head.code === kept.code }
}
