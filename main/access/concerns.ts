/** What was found when the clinic was opened goes into its audit, so that it is told until somebody has read it. */
import { clockPatience, type Concern } from '../../shared/domain/audit.ts'
import type { CommandContext } from '../core/context.ts'
import type { Store } from '../database/store.ts'

/** Stores whose seal has been told of: further seats open the same one. */
const told = new WeakSet<Store>()

/** Before anything else is written: the seal is renewed with the transaction that says what it had found. */
export async function noteConcerns(change: CommandContext, store: Store): Promise<void> {
  const last = await change.db
    .selectFrom('audit')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const now = change.now()
  const { sealFinding } = store
  const concerns: Concern[] = sealFinding.kind === 'intact' || told.has(store) ? [] : [sealFinding]
  told.add(store)
  if (last && Date.parse(last.at) - Date.parse(now) > clockPatience)
    concerns.push({ kind: 'clock-back', from: last.at, to: now })
  for (const concern of concerns) {
    const about = { subject: 'concern', subjectId: concern.kind, patientId: null }
    await change.audit({ ...about, before: null, after: concern })
  }
}
