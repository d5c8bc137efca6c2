/** Putting another clinic in the place of this one: exchanged, opened, written into its audit; or all of it taken back. */
import type { User } from '../../shared/domain/clinic.ts'
import type { ClinicUser } from '../../shared/domain/user.ts'
import type { LifecycleContext } from '../access/lifecycle.ts'
import type { PassphraseDue } from '../access/seats.ts'
import { openClinicVault } from '../access/unlock.ts'
import { carryUsers } from '../access/user-rows.ts'
import type { AuditEntry } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { storageFault } from '../database/faults.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { settleExchange, type Exchange } from './exchange.ts'

/** What goes before an exchange comes to. */
export interface Left {
  /** What was there is kept aside, and can be put back; as one that has moved elsewhere it says so itself. */
  readonly keep: boolean | 'moved'
  /** What the audit of the clinic that comes says of it. */
  readonly entry: Pick<AuditEntry, 'subject' | 'subjectId' | 'before' | 'after'>
}

export interface Placing {
  readonly action: 'backups.restore' | 'backups.open' | 'clinic.renewKey' | 'server.move' | 'server.return'
  /** Parts of the whole that are done before the exchange; it and the opening are two more. */
  readonly done: number
  /** Before anything is exchanged: everybody leaves. */
  readonly first: () => Promise<Left>
  /** The users of today, who stay. */
  readonly users: readonly ClinicUser[]
  /** Who sits down in it, and what they still owe. */
  readonly whoSits: (db: ReadableDatabase) => Promise<{ readonly user: User; readonly due: PassphraseDue }>
}

/**
 * Exchanges the folders, opens what was put there, writes it into its audit and lets the window in; or takes it back: then
 * the clinic of before lies there again, locked. Throws what `first` throws, `storage_full`, `storage_failed`.
 */
export async function putInPlace(
  context: LifecycleContext,
  staged: Exchange,
  dataKey: Uint8Array,
  { action, done, first, users, whoSits }: Placing,
): Promise<void> {
  const { access, seatId } = context
  const { trouble } = access.opening
  const parts = done + 2
  try {
    const { keep, entry } = await first()
    staged.exchange(keep)
    context.progress(done + 1, parts)
    const placed = await openClinicVault(access, dataKey, 'renew')
    try {
      const { user, due } = await placed.store.read(whoSits)
      await inTransaction({ ...placed, user }, context, action, async (change) => {
        await carryUsers(change.db, users)
        await change.audit({ ...entry, patientId: null })
      })
      staged.opened()
      access.backups.noteChange()
      access.seats.sit(seatId, placed, user, due)
    } catch (fault) {
      await placed.close()
      throw fault
    }
    context.progress(parts, parts)
  } catch (fault) {
    staged.takeBack()
    access.opening.trouble = trouble
    throw storageFault(fault)
  } finally {
    settleExchange(access.folder, context.now())
  }
}
