/** The clinic's users as they are kept: who they are and what they may do. What opens the clinic is in the key file. */
import { AppFault } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { ClinicUser } from '../../shared/domain/user.ts'
import { roles } from '../../shared/domain/roles.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/tables.ts'

/** Everybody who works or has worked here, in the order in which they came. Throws `damaged_file` for an unknown role. */
export async function readUsers(db: ReadableDatabase): Promise<ClinicUser[]> {
  const rows = await db.selectFrom('user').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map((row) => {
    const role = roles.find((known) => known === row.role)
    if (!role) throw new AppFault({ code: 'damaged_file' })
    return { id: row.id, name: row.name, role, createdAt: row.created_at, retiredAt: row.retired_at }
  })
}

export async function readActiveUsers(db: ReadableDatabase): Promise<ClinicUser[]> {
  return (await readUsers(db)).filter(({ retiredAt }) => retiredAt === null)
}

/** The owners at work, the first of them first. Throws `damaged_file` when there is none. */
export async function readOwners(db: ReadableDatabase): Promise<[ClinicUser, ...ClinicUser[]]> {
  const [first, ...others] = (await readActiveUsers(db)).filter(({ role }) => role === 'owner')
  if (!first) throw new AppFault({ code: 'damaged_file' })
  return [first, ...others]
}

/** The clinic's first owner at work, for whom it is opened where nobody else is named. */
export async function readOwner(db: ReadableDatabase): Promise<User> {
  return userOf((await readOwners(db))[0])
}

/** Who somebody is at a seat and in the audit. */
export function userOf({ id, name, role }: ClinicUser): User {
  return { id, name, role }
}

/**
 * Makes the users of a clinic that was put in the place of this one those of today: who may come in is not taken back
 * with the records, because the key file of today stays. PINs are set anew.
 */
export async function carryUsers(db: WritableDatabase, today: readonly ClinicUser[]): Promise<void> {
  // A PIN of then may be one that somebody has seen since.
  await db.deleteFrom('pin').execute()
  for (const { id, name, role, createdAt, retiredAt } of today) {
    const values = { name, role, retired_at: retiredAt }
    await db
      .insertInto('user')
      .values({ id, created_at: createdAt, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
  }
}
