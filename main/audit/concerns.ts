/** What opening the clinic has found, until somebody says that they have read it. */
import { concernSchema } from '../../shared/domain/audit.ts'
import type { CommandHandler, QueryHandler } from '../core/context.ts'

/** More than anybody reads. */
const mostShown = 20

export const listConcerns: QueryHandler<'audit.concerns'> = async ({ db }) => {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'action', 'after'])
    .where('subject', '=', 'concern')
    .where('patient_id', 'is', null)
    .orderBy('seq', 'desc')
    .limit(mostShown)
    .execute()
  const read = rows.findIndex(({ action }) => action === 'audit.acknowledge')
  return {
    concerns: rows
      .slice(0, read === -1 ? undefined : read)
      .map(({ seq, at, after }) => ({ seq, at, concern: concernSchema.parse(JSON.parse(after ?? 'null')) })),
  }
}

export const acknowledgeConcerns: CommandHandler<'audit.acknowledge'> = async (context) => {
  await context.audit({ subject: 'concern', subjectId: 'read', patientId: null, before: null, after: null })
  return {}
}
