/**
 * Keeps what whoever sits there is typing, and drops what they have saved or discarded. Drafts that nobody has gone on with
 * for a month are dropped as well.
 */
import type { KeepHandler } from '../core/context.ts'
import { storeDraft } from '../core/drafts-aside.ts'

const keptDays = 30

export const keepDrafts: KeepHandler<'drafts.keep'> = async (context, { changes }) => {
  const { db, user } = context
  const at = context.now()
  const oldest = new Date(Date.parse(at) - keptDays * 24 * 60 * 60 * 1000).toISOString()
  await db.deleteFrom('draft').where('user_id', '=', user.id).where('at', '<', oldest).execute()
  for (const change of changes) await storeDraft(db, { ...change, userId: user.id, at })
  return {}
}
