/**
 * Removes records for good: everything that was kept of a patient but name, period of treatment, day and reason, and the
 * audit's facts without their contents. The only place that gives a permit; without one the tables refuse.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { CommandContext, JobHandler } from '../core/context.ts'
import { forgetOldAnswers } from '../core/repeated-request.ts'
import type { WritableDatabase } from '../database/tables.ts'
import { readPatient } from '../patients/rows.ts'
import { refuseEach, refuseTwice } from './bin.ts'
import { contactDays } from './contact-days.ts'
import { readBin, readHolds } from './standing.ts'

/** One record after the other, each in a transaction of its own: what a cancel comes too late for is said. */
export const eraseRecords: JobHandler<'rights.erase'> = async (context, { patientIds }) => {
  refuseTwice(patientIds)
  const today = context.today()
  await context.read(({ db }) => refuseUnready(db, patientIds, today))
  await context.backUpFirst('before-bulk')
  let erased = 0
  for (const id of patientIds) {
    if (context.signal.aborted) throw new AppFault({ code: 'cancelled' })
    await context.write(async (change) => {
      await refuseUnready(change.db, [id], today)
      await eraseRecord(change, id)
    })
    erased += 1
    context.progress(erased, patientIds.length)
  }
  return { erased }
}

/** Only what lies in the bin for long enough, and is not held. */
async function refuseUnready(
  db: Parameters<typeof readBin>[0],
  ids: readonly string[],
  today: string,
): Promise<void> {
  const binned = await readBin(db, ids)
  const held = await readHolds(db, ids)
  refuseEach(ids, (id) => {
    const bin = binned.get(id)
    if (!bin) return 'not_found'
    if (held.has(id)) return 'on_hold'
    return bin.removableOn > today ? 'not_due' : null
  })
}

async function eraseRecord(context: CommandContext, id: string): Promise<void> {
  const { db } = context
  const patient = await readPatient(db, id)
  const bin = (await readBin(db, [id])).get(id)
  const days = (await contactDays(db, [id])).get(id)
  if (!bin || !days) throw new Error('Expected the bin and the days of a patient who is there')
  const at = context.now()
  await db
    .insertInto('erased_record')
    .values({
      id,
      record_number: patient.recordNumber,
      given_name: patient.givenName,
      family_name: patient.familyName,
      from_day: days.firstOn,
      to_day: days.lastOn,
      ground: bin.ground,
      note: bin.note,
      author_id: context.user.id,
      at,
    })
    .execute()
  await withPermit(db, id, async () => {
    await removeRows(db, id)
    await db.updateTable('audit').set({ before: null, after: null }).where('patient_id', '=', id).execute()
  })
  // Answers kept for repeated requests hold what was written; nothing was, since the record came into the bin.
  await forgetOldAnswers(db, at)
  const after = { ground: bin.ground, from: days.firstOn, to: days.lastOn }
  await context.audit({ subject: 'erased-record', subjectId: id, patientId: id, before: null, after })
}

/** Lets what belongs to one patient, or one photo, be removed while `remove` runs. */
export async function withPermit(
  db: WritableDatabase,
  subjectId: string,
  remove: () => Promise<void>,
): Promise<void> {
  await db.insertInto('erasure_permit').values({ subject_id: subjectId }).execute()
  await remove()
  await db.deleteFrom('erasure_permit').execute()
}

/** In the order in which they lean on each other. */
async function removeRows(db: WritableDatabase, id: string): Promise<void> {
  await db.deleteFrom('handout').where('patient_id', '=', id).execute()
  const plans = db.selectFrom('plan').select('id').where('patient_id', '=', id)
  await db.deleteFrom('plan_revision').where('plan_id', 'in', plans).execute()
  const checkIns = db.selectFrom('check_in').select('id').where('patient_id', '=', id)
  await db.deleteFrom('check_in_version').where('check_in_id', 'in', checkIns).execute()
  const episodes = db.selectFrom('episode').select('id').where('patient_id', '=', id)
  await db.deleteFrom('episode_entry').where('episode_id', 'in', episodes).execute()
  for (const table of ['check_in', 'plan', 'episode', 'record_hold', 'record_bin'] as const)
    await db.deleteFrom(table).where('patient_id', '=', id).execute()
  await db.deleteFrom('patient').where('id', '=', id).execute()
  // What is typed about a patient was typed at an address that names them.
  await db
    .deleteFrom('draft')
    .where((is) => is.or([is('key', 'like', `%${id}%`), is('content', 'like', `%${id}%`)]))
    .execute()
}
