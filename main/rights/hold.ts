/** Holds: a record that has to stay, whatever its age, until somebody lifts the hold with a reason. */
import { AppFault } from '../../shared/app-error.ts'
import type { CommandHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import { readPatient } from '../patients/rows.ts'
import { readHolds } from './standing.ts'

export const holdRecord: CommandHandler<'rights.hold'> = async (context, { patientId, reason }) => {
  const { db, user } = context
  await readPatient(db, patientId)
  if ((await readHolds(db, [patientId])).has(patientId)) throw new AppFault({ code: 'conflict' })
  const hold = { reason, by: user.name, at: context.now() }
  await db
    .insertInto('record_hold')
    .values({
      id: context.newId(),
      patient_id: patientId,
      reason,
      author_id: user.id,
      at: hold.at,
      lifted_reason: null,
      lifted_by: null,
      lifted_at: null,
    })
    .execute()
  await context.audit({ subject: 'hold', subjectId: patientId, patientId, before: null, after: hold })
  return hold
}

export const liftHold: CommandHandler<'rights.liftHold'> = async (context, { patientId, reason }) => {
  const before = (await readHolds(context.db, [patientId])).get(patientId)
  if (!before) throw notFound()
  const lifted = { lifted_reason: reason, lifted_by: context.user.id, lifted_at: context.now() }
  await context.db
    .updateTable('record_hold')
    .set(lifted)
    .where('patient_id', '=', patientId)
    .where('lifted_at', 'is', null)
    .execute()
  const after = { lifted: reason, by: context.user.name, at: lifted.lifted_at }
  await context.audit({ subject: 'hold', subjectId: patientId, patientId, before, after })
  return {}
}
