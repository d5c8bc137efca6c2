/**
 * The PIN of whoever sits at a window. What is kept of it lies in the encrypted store, so nothing on the disk lets anybody
 * try one; what it opens lies in memory (`pins.ts`). A new passphrase, and a clinic put in the place of this one, end it.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { CommandContext } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { trySecret } from './data-key.ts'
import { wipe } from './keys.ts'
import type { Access, LifecycleHandler } from './lifecycle.ts'
import { derivePin, usualPinCost, type PinHolder, type StoredPin } from './pins.ts'
import { clinicWithKeys, ownSecret } from './replace-key-file.ts'
import type { Seat } from './seats.ts'

export const pinState: LifecycleHandler<'pin.get'> = ({ access, seatId }) =>
  access.seats.use(seatId, ({ store, user }) =>
    store.read(async (db) => ({ setAt: await setAt(db, user.id), allowed: await areAllowed(db) })),
  )

/** Throws `wrong_passphrase`, `not_allowed` where the clinic forbids PINs, `unavailable` in the sample clinic. */
export const setPin: LifecycleHandler<'pin.set'> = async (context, { passphrase, pin }) => {
  const { access, seatId, signal } = context
  await trySecret(access, {
    secret: ownSecret(context, { passphrase }),
    signal,
    async before() {
      if (!(await clinicWithKeys(context).store.read(areAllowed))) throw new AppFault({ code: 'not_allowed' })
    },
    async withKey(dataKey, keyFile) {
      const stored = await derivePin(pin, access.keyCost ?? usualPinCost)
      try {
        signal.throwIfAborted()
        const clinic = clinicWithKeys(context)
        const { id: userId } = clinic.user
        await inTransaction(clinic, context, 'pin.set', (change) => putPin(change, userId, stored))
        access.pins.drop(userId)
        access.pins.keepFor({ seatId, userId, keyFile }, stored, dataKey)
      } finally {
        wipe(stored.derived)
      }
    },
  })
  return {}
}

async function putPin(change: CommandContext, userId: string, stored: StoredPin): Promise<void> {
  const { db } = change
  const before = await setAt(db, userId)
  const { memoryKib: memory_kib, passes } = stored
  const set_at = change.now()
  await db.deleteFrom('pin').where('user_id', '=', userId).execute()
  await db
    .insertInto('pin')
    .values({
      user_id: userId,
      salt: Buffer.from(stored.salt),
      derived: Buffer.from(stored.derived),
      memory_kib,
      passes,
      set_at,
    })
    .execute()
  await auditPin(change, userId, before, set_at)
}

/** Throws `not_found` where there is none. */
export const removePin: LifecycleHandler<'pin.remove'> = ({ access, ...context }) =>
  access.exclusively(async () => {
    const clinic = clinicWithKeys({ access, ...context })
    const { id } = clinic.user
    await inTransaction(clinic, context, 'pin.remove', async (change) => {
      if (!(await removePinOf(change, id))) throw new AppFault({ code: 'not_found' })
    })
    access.pins.drop(id)
    return {}
  })

/** Takes somebody's PIN out of the store; whether there was one. What it opens is to be dropped once this is written. */
export async function removePinOf(change: CommandContext, userId: string): Promise<boolean> {
  const before = await setAt(change.db, userId)
  if (before === null) return false
  await change.db.deleteFrom('pin').where('user_id', '=', userId).execute()
  await auditPin(change, userId, before, null)
  return true
}

/** Throws `unavailable` in the sample clinic. */
export const allowPins: LifecycleHandler<'pin.allow'> = ({ access, ...context }, { allowed }) =>
  access.exclusively(async () => {
    const clinic = clinicWithKeys({ access, ...context })
    await inTransaction(clinic, context, 'pin.allow', async (change) => {
      const before = { pinsAllowed: await areAllowed(change.db) }
      const pins_forbidden_at = allowed ? null : change.now()
      await change.db.updateTable('clinic').set({ pins_forbidden_at }).execute()
      const about = { subject: 'clinic', subjectId: 'clinic', patientId: null }
      await change.audit({ ...about, before, after: { pinsAllowed: allowed } })
      change.db.changed(['users'])
    })
    if (!allowed) access.pins.drop()
    return {}
  })

/** From now on their PIN brings whoever has just shown their passphrase back to this window, if they have one. */
export async function keepPinFor(
  { pins }: Access,
  { store }: Pick<Seat, 'store'>,
  holder: PinHolder,
  dataKey: Uint8Array,
): Promise<void> {
  const stored = await store.read((db) => storedPin(db, holder.userId))
  if (!stored) return
  pins.keepFor(holder, stored, dataKey)
  wipe(stored.derived)
}

/** Whether this is still what the open clinic keeps of their PIN. */
export async function isStillPin(db: ReadableDatabase, userId: string, salt: Uint8Array): Promise<boolean> {
  const stored = await storedPin(db, userId)
  if (!stored) return false
  wipe(stored.derived)
  return Buffer.from(salt).equals(stored.salt)
}

/** Null where there is none, and while the clinic forbids PINs. */
async function storedPin(db: ReadableDatabase, userId: string): Promise<StoredPin | null> {
  const row = await db.selectFrom('pin').selectAll().where('user_id', '=', userId).executeTakeFirst()
  if (!row || !(await areAllowed(db))) return null
  const { salt, derived, memory_kib: memoryKib, passes } = row
  return { salt, derived, memoryKib, passes }
}

async function areAllowed(db: ReadableDatabase): Promise<boolean> {
  const row = await db.selectFrom('clinic').select('pins_forbidden_at').executeTakeFirst()
  return row?.pins_forbidden_at === null
}

async function setAt(db: ReadableDatabase, userId: string): Promise<string | null> {
  const row = await db.selectFrom('pin').select('set_at').where('user_id', '=', userId).executeTakeFirst()
  return row?.set_at ?? null
}

function auditPin(
  change: CommandContext,
  userId: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  const said = (at: string | null) => at && { setAt: at }
  change.db.changed(['users'])
  return change.audit({
    subject: 'pin',
    subjectId: userId,
    patientId: null,
    before: said(before),
    after: said(after),
  })
}
