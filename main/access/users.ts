/**
 * The people of the clinic: their rows and their wraps in the key file change together. Whoever gives somebody a
 * passphrase shows their own once more: the data key is nowhere else in reach.
 */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { LifecycleStepName } from '../../shared/contract/index.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import type { ClinicUser, UserDetails } from '../../shared/domain/user.ts'
import { trySecret, type Secret } from './data-key.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { drawFirstPassphrase, giveKey, named, takeKey } from './keys.ts'
import type { LifecycleContext, LifecycleHandler } from './lifecycle.ts'
import { removePinOf } from './pin.ts'
import { clinicWithKeys, ownSecret, replaceKeyFile } from './replace-key-file.ts'
import { readOwner, readUsers, userOf } from './user-rows.ts'

export const listUsers: LifecycleHandler<'users.list'> = ({ access, seatId }) =>
  access.seats.use(seatId, async ({ store, sample }) => {
    const users = await store.read(readUsers)
    const wraps = sample ? [] : (await readKeyFile(access.folder.clinic.keys)).users
    const hasFirst = (id: string) => wraps.some((wrap) => wrap.id === id && wrap.first === true)
    return { users: users.map((user) => ({ ...user, firstPassphrase: hasFirst(user.id) })) }
  })

/** Throws `already_used` for the name of somebody at work, and what `givePassphrase` throws. */
export const addUser: LifecycleHandler<'users.add'> = (context, { user, shown }) =>
  givePassphrase(context, shown, 'users.add', (users) => {
    refuseTakenName(users, null, user.name)
    return {
      before: null,
      after: { ...user, id: context.newId(), createdAt: context.now(), retiredAt: null },
    }
  })

/** Throws `not_found`, `oneself`, `retired` for somebody who is not at work, and what `givePassphrase` throws. */
export const resetPassphrase: LifecycleHandler<'users.resetPassphrase'> = (context, { id, shown }) =>
  givePassphrase(context, shown, 'users.resetPassphrase', (users) => {
    const before = atWork(users, id)
    // Whoever sits there has a passphrase to change.
    refuseOneself(context, id)
    return { before, after: before }
  })

/** Throws `not_found`, `conflict` for somebody at work, `already_used` for their name, and what `givePassphrase` throws. */
export const bringBackUser: LifecycleHandler<'users.bringBack'> = (context, { id, shown }) =>
  givePassphrase(context, shown, 'users.bringBack', (users) => {
    const before = userBy(users, id)
    if (before.retiredAt === null) throw new AppFault({ code: 'conflict' })
    refuseTakenName(users, id, before.name)
    return { before, after: { ...before, retiredAt: null } }
  })

/** Throws `not_found`, `retired`, `already_used` for the name of somebody else, `oneself` and `last_owner` for the role. */
export const updateUser: LifecycleHandler<'users.update'> = async (context, { id, user }) => {
  await changeUsers(context, 'users.update', (users) => {
    const before = atWork(users, id)
    refuseTakenName(users, id, user.name)
    if (user.role !== before.role) {
      refuseOneself(context, id, 'user.role')
      refuseLastOwner(users, before, 'user.role')
    }
    return { before, after: { ...before, ...user } }
  })
  return {}
}

/** Throws `not_found`, `retired`, `oneself` and `last_owner`. */
export const retireUser: LifecycleHandler<'users.retire'> = async (context, { id }) => {
  await changeUsers(context, 'users.retire', (users) => {
    const before = atWork(users, id)
    refuseOneself(context, id)
    refuseLastOwner(users, before, 'id')
    return { before, after: { ...before, retiredAt: context.now() } }
  })
  return {}
}

interface UserChange {
  readonly before: ClinicUser | null
  readonly after: ClinicUser
}
/** Decides on the users as they are. */
type Decide = (users: readonly ClinicUser[]) => UserChange

/** Throws `wrong_passphrase`, `wrong_recovery_key`, `unavailable` in the sample clinic, `storage_full`, `storage_failed`. */
async function givePassphrase(
  context: LifecycleContext,
  shown: Secret,
  action: LifecycleStepName,
  decide: Decide,
) {
  const { access, signal } = context
  const firstPassphrase = drawFirstPassphrase()
  return trySecret(access, {
    secret: ownSecret(context, shown),
    signal,
    before: async () => void decide(await usersAt(context)),
    async withKey(dataKey, keyFile) {
      const change = decide(await usersAt(context))
      const { after: holder } = change
      const cost = access.keyCost ?? undefined
      const given = await giveKey(keyFile, dataKey, {
        holder,
        passphrase: firstPassphrase,
        first: true,
        cost,
      })
      signal.throwIfAborted()
      await putUser(context, action, change, { before: keyFile, after: given })
      return { id: holder.id, firstPassphrase }
    },
  })
}

/** A change that needs no data key. */
function changeUsers(context: LifecycleContext, action: LifecycleStepName, decide: Decide): Promise<void> {
  const { access } = context
  return access.exclusively(async () => {
    const change = decide(await usersAt(context))
    const before = await readKeyFile(access.folder.clinic.keys)
    const { id, retiredAt } = change.after
    await putUser(context, action, change, {
      before,
      after: retiredAt === null ? before : takeKey(before, id),
    })
  })
}

/** The row, its audit entry and the key file; then whoever was changed sits nowhere as what they were. */
async function putUser(
  context: LifecycleContext,
  action: LifecycleStepName,
  { before, after }: UserChange,
  keys: { readonly before: KeyFile; readonly after: KeyFile },
): Promise<void> {
  const clinic = clinicWithKeys(context)
  const { access } = context
  const { id, name, role, createdAt, retiredAt } = after
  const [users, owner] = await clinic.store.read(
    async (db) => [await readUsers(db), await readOwner(db)] as const,
  )
  const names = [...users.filter((one) => one.id !== id), after]
  const holders = [...names, { id: null, name: names.find((one) => one.id === owner.id)?.name ?? '' }]
  await replaceKeyFile(context, clinic, {
    action,
    rowsDecide: true,
    before: keys.before,
    after: named(keys.after, holders),
    async write(change) {
      const { db } = change
      if (before)
        await db.updateTable('user').set({ name, role, retired_at: retiredAt }).where('id', '=', id).execute()
      else
        await db
          .insertInto('user')
          .values({ id, name, role, created_at: createdAt, retired_at: null })
          .execute()
      await change.audit({ subject: 'user', subjectId: id, patientId: null, before, after })
      if (action !== 'users.update') await removePinOf(change, id)
      db.changed(['users', 'state'])
    },
  })
  if (action !== 'users.update') access.pins.drop(id)
  const onlyRenamed = action === 'users.update' && before?.role === role
  if (onlyRenamed) access.seats.rename(clinic.vault, userOf(after))
  else await access.seats.leaveUser(clinic.vault, id)
}

function usersAt(context: LifecycleContext): Promise<ClinicUser[]> {
  return clinicWithKeys(context).store.read(readUsers)
}

function userBy(users: readonly ClinicUser[], id: string): ClinicUser {
  const found = users.find((user) => user.id === id)
  if (!found) throw new AppFault({ code: 'not_found' })
  return found
}

function atWork(users: readonly ClinicUser[], id: string): ClinicUser {
  const found = userBy(users, id)
  if (found.retiredAt !== null) throw refuseField('id', 'not_at_work')
  return found
}

/** Two of one name cannot be told apart at the locked screen, nor in what they write. */
function refuseTakenName(users: readonly ClinicUser[], id: string | null, name: UserDetails['name']): void {
  const isTaken = users.some(
    (other) => other.id !== id && other.retiredAt === null && foldText(other.name) === foldText(name),
  )
  if (isTaken) throw refuseField('user.name', 'name_taken')
}

function refuseOneself(context: LifecycleContext, id: string, field = 'id'): void {
  if (clinicWithKeys(context).user.id === id) throw refuseField(field, 'oneself')
}

function refuseLastOwner(users: readonly ClinicUser[], { id, role }: ClinicUser, field: string): void {
  const others = users.filter((one) => one.id !== id && one.role === 'owner' && one.retiredAt === null)
  if (role === 'owner' && others.length === 0) throw refuseField(field, 'last_owner')
}
