/** Draws the sheets of a plan and stores them, with their snapshot and fingerprint, as given to the patient today. */
import { AppFault } from '../../shared/app-error.ts'
import type { Handout } from '../../shared/domain/handout.ts'
import { audited } from '../core/change-record.ts'
import type { JobHandler } from '../core/context.ts'
import { readActivePatient } from '../patients/rows.ts'
import { fingerprintOf } from './fingerprint.ts'
import { handoutRenderer } from './pdf/render-handout.ts'
import { ticketFor } from './preview-handout.ts'
import { readHandoutMaterial } from './read-snapshot.ts'

export const giveHandout: JobHandler<'handouts.give'> = async (context, { planId, options }) => {
  const { plan, snapshot, photos, fileName } = await context.read((read) =>
    readHandoutMaterial(read, planId, options),
  )
  const drawn = await handoutRenderer.render(snapshot, context.signal, photos)
  const handout: Handout = {
    id: context.newId(),
    patientId: plan.patientId,
    episodeId: plan.episodeId,
    planId: plan.id,
    planRevision: plan.revision,
    options,
    pages: drawn.pages,
    bytes: drawn.bytes.byteLength,
    fingerprint: fingerprintOf(drawn.bytes),
    givenOn: snapshot.givenOn,
    createdAt: snapshot.madeAt,
    createdBy: context.user.name,
  }
  // Past this line it is given: a cancel that comes later finds it in the history.
  if (context.signal.aborted) throw new AppFault({ code: 'cancelled' })
  await context.write(async (change) => {
    await readActivePatient(change.db, handout.patientId)
    await change.db
      .insertInto('handout')
      .values({
        id: handout.id,
        patient_id: handout.patientId,
        episode_id: handout.episodeId,
        plan_id: handout.planId,
        plan_revision: handout.planRevision,
        options: JSON.stringify(options),
        snapshot: JSON.stringify(snapshot),
        file: Buffer.from(drawn.bytes.buffer, drawn.bytes.byteOffset, drawn.bytes.byteLength),
        pages: handout.pages,
        bytes: handout.bytes,
        fingerprint: handout.fingerprint,
        record_number: snapshot.patient.recordNumber,
        language: snapshot.language,
        given_on: handout.givenOn,
        author_id: context.user.id,
        created_at: handout.createdAt,
      })
      .execute()
    await audited(change, 'handout', handout.patientId, null, handout)
  })
  const about = { subject: 'handout', subjectId: handout.id, patientId: handout.patientId }
  return { handout, document: ticketFor(context, drawn, fileName, about) }
}
