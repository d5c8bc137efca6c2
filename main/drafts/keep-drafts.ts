/**
 * Keeps what whoever sits there is typing, and drops what they have saved or discarded. Drafts that nobody has gone on with
 * for a month are dropped as well.
 */
import type { KeepHandler } from '../core/context.ts'

const keptDays = 30

export const keepDrafts: KeepHandler<'drafts.keep'> = async (context, { changes }) => {
  const { db, user } = context
  const at = context.now()
  const oldest = new Date(Date.parse(at) - keptDays * 24 * 60 * 60 * 1000).toISOString()
  const mine = db.deleteFrom('draft').where('user_id', '=', user.id)
  const dropped = changes.filter(({ content }) => content === null).map(({ key }) => key)
  await mine.where((is) => is.or([is('at', '<', oldest), is('key', 'in', dropped)])).execute()
  for (const { key, content } of changes) {
    if (content === null) continue
    await db
      .insertInto('draft')
      .values({ user_id: user.id, key, content, at })
      .onConflict((same) => same.columns(['user_id', 'key']).doUpdateSet({ content, at }))
      .execute()
  }
  return {}
}
