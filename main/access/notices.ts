/** What an owner has to look at, and permissions taken for an emergency, which are among it. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { User } from '../../shared/domain/clinic.ts'
import {
  emergencyMinutes,
  emergencyPermissions,
  mayRole,
  type EmergencyPermission,
} from '../../shared/domain/roles.ts'
import type { Notice } from '../../shared/domain/user.ts'
import type { CommandContext, CommandHandler, QueryHandler } from '../core/context.ts'
import { countRows, rowCount } from '../database/standard-sql.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readOwners } from './user-rows.ts'

/** Looked at already and still shown. */
const keptInView = 50

interface NewNotice {
  readonly kind: Notice['kind']
  readonly userId: string
  readonly taken?: {
    readonly permission: EmergencyPermission
    readonly reason: string
    readonly until: string
  }
}

/** Adds one; the caller writes the audit entry. */
export async function addNotice(
  context: CommandContext,
  { kind, userId, taken }: NewNotice,
): Promise<string> {
  const id = context.newId()
  const { permission = null, reason = '', until = null } = taken ?? {}
  const values = { id, kind, user_id: userId, at: context.now(), permission, reason, until }
  await context.db
    .insertInto('notice')
    .values({ ...values, reviewed_by: null, reviewed_at: null })
    .execute()
  context.db.changed(['users', 'state'])
  return id
}

/** Throws `invalid_input` for a permission that the role has, or that was taken and still holds. */
export const breakGlass: CommandHandler<'users.breakGlass'> = async (context, { permission, reason }) => {
  const { user, db } = context
  const at = context.now()
  const held = (await takenBy(db, user.id, at)).some((one) => one.permission === permission)
  if (held || mayRole(user.role, permission)) throw refuseField('permission', 'already_held')
  const until = new Date(Date.parse(at) + emergencyMinutes * 60_000).toISOString()
  const taken = { permission, reason, until }
  const id = await addNotice(context, { kind: 'break-glass', userId: user.id, taken })
  await context.audit({ subject: 'notice', subjectId: id, patientId: null, before: null, after: taken })
  return { until }
}

/** What somebody has taken for an emergency and still holds. A clock that was set back before it was taken ends it. */
export async function takenBy(
  db: ReadableDatabase,
  userId: string,
  now: string,
): Promise<{ permission: EmergencyPermission; until: string }[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['permission', 'until'])
    .where('kind', '=', 'break-glass')
    .where('user_id', '=', userId)
    .where('at', '<=', now)
    .where('until', '>', now)
    .orderBy('until')
    .execute()
  return rows.flatMap(({ permission: kept, until }) => {
    const permission = emergencyPermissions.find((one) => one === kept)
    return permission && until !== null ? [{ permission, until }] : []
  })
}

/** How many wait for an owner's eye. */
export async function countNotices(db: ReadableDatabase): Promise<number> {
  return countRows(db.selectFrom('notice').where('reviewed_at', 'is', null))
}

export const listNotices: QueryHandler<'notices.list'> = async ({ db, user }) => {
  const owners = await readOwners(db)
  const select = db
    .selectFrom('notice')
    .innerJoin('user', 'user.id', 'notice.user_id')
    .leftJoin('user as reviewer', 'reviewer.id', 'notice.reviewed_by')
    .selectAll('notice')
    .select(['user.name as user_name', 'reviewer.name as reviewer_name'])
    .select((build) =>
      build
        .selectFrom('audit')
        .select(() => rowCount().as('count'))
        .whereRef('audit.user_id', '=', 'notice.user_id')
        .whereRef('audit.at', '>=', 'notice.at')
        .where((inner) =>
          inner.or([inner('notice.until', 'is', null), inner('audit.at', '<=', inner.ref('notice.until'))]),
        )
        .as('entries'),
    )
  const waiting = await select.where('reviewed_at', 'is', null).orderBy('at', 'desc').execute()
  const seen = await select
    .where('reviewed_at', 'is not', null)
    .orderBy('at', 'desc')
    .limit(keptInView)
    .execute()
  return {
    notices: [...waiting, ...seen].map((row) => ({
      id: row.id,
      kind: row.kind,
      userId: row.user_id,
      userName: row.user_name,
      at: row.at,
      permission: emergencyPermissions.find((one) => one === row.permission) ?? null,
      reason: row.reason,
      until: row.until,
      entries: row.entries ?? 0,
      reviewedByName: row.reviewer_name,
      reviewedAt: row.reviewed_at,
      mayReview: row.reviewed_at === null && mayReview(user, row.user_id, owners),
    })),
  }
}

/** Not about oneself, unless there is nobody else to do it. */
function mayReview(user: User, aboutId: string, owners: readonly { readonly id: string }[]): boolean {
  return user.id !== aboutId || owners.every(({ id }) => id === user.id)
}

/** Throws `not_found`, `conflict` when somebody has looked at it already, and `invalid_input` for one about oneself. */
export const reviewNotice: CommandHandler<'notices.review'> = async (context, { id }) => {
  const { db, user } = context
  const notice = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()
  if (!notice) throw new AppFault({ code: 'not_found' })
  if (notice.reviewed_at !== null) throw new AppFault({ code: 'conflict' })
  if (!mayReview(user, notice.user_id, await readOwners(db))) throw refuseField('id', 'oneself')
  const after = { reviewed_by: user.id, reviewed_at: context.now() }
  await db.updateTable('notice').set(after).where('id', '=', id).execute()
  await context.audit({
    subject: 'notice',
    subjectId: id,
    patientId: null,
    before: notice,
    after: { ...notice, ...after },
  })
  return {}
}
