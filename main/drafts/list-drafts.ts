/** What whoever sits there has typed and not saved. Nobody reads another's. */
import type { QueryHandler } from '../core/context.ts'

export const listDrafts: QueryHandler<'drafts.list'> = async ({ db, user }) => {
  const drafts = await db
    .selectFrom('draft')
    .select(['key', 'at', 'content'])
    .where('user_id', '=', user.id)
    .orderBy('at', 'desc')
    .execute()
  return { drafts }
}
