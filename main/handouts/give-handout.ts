/** Draws the sheets of a plan and stores them, with their snapshot and fingerprint, as given to the patient today. */
import { createHash } from 'node:crypto'
import { AppFault } from '../../shared/app-error.ts'
import type { FieldIssue } from '../../shared/app-error.ts'
import { assertNever } from '../../shared/assert.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { handoutSchema, type Handout } from '../../shared/domain/handout.ts'
import type { Plan, PlanDocument, PlanRow } from '../../shared/domain/plan.ts'
import type { SheetFault } from '../../shared/domain/sheet-check.ts'
import { sheetFaults } from '../../shared/sheet/sheet-faults.ts'
import { codeOf } from '../../shared/sheet/sheet-code.ts'
import { audited } from '../core/change-record.ts'
import type { JobContext, JobHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readOpenEpisode } from '../episodes/rows.ts'
import { readPlan } from '../plans/queries.ts'
import { fingerprintOf } from './fingerprint.ts'
import { openHandout } from './open-handout.ts'
import { handoutRenderer } from './pdf/render-handout.ts'
import { ticketFor } from './preview-handout.ts'
import { isStoppedBy, readHandoutMaterial } from './read-snapshot.ts'

export const giveHandout: JobHandler<'handouts.give'> = async (context, { planId, basedOn, options }) => {
  if (context.writtenBefore !== null) return givenBefore(context, context.writtenBefore)
  const id = context.newId()
  const code = codeOf(createHash('sha256').update(id).digest())
  const { plan, snapshot, photos, fileName } = await context.read(async (read) => {
    const material = await readHandoutMaterial(read, planId, options, code)
    // Before it is drawn in vain; what changes meanwhile is seen when it is stored.
    await refuseChanged(read.db, material.plan, basedOn)
    refuseFaults(material.plan.document, sheetFaults(material.sheet))
    return material
  })
  const drawn = await handoutRenderer.render(snapshot, context.signal, photos)
  const handout: Handout = {
    id,
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
  const kept = await context.writeOnce(async (change) => {
    await refuseChanged(change.db, await readPlan(change.db, planId), basedOn)
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
        code,
      })
      .execute()
    return audited(change, 'handout', handout.patientId, null, handout)
  })
  if (handoutSchema.parse(kept).id !== handout.id) return givenBefore(context, kept)
  const about = { subject: 'handout', subjectId: handout.id, patientId: handout.patientId }
  return { handout, document: ticketFor(context, drawn, fileName, about) }
}

/** Only the plan that was seen is given, in an episode that goes on, and while no red flag stops it. */
async function refuseChanged(db: ReadableDatabase, plan: Plan, basedOn: number): Promise<void> {
  const episode = await readOpenEpisode(db, plan.episodeId)
  if (plan.revision !== basedOn) throw new AppFault({ code: 'conflict' })
  if (isStoppedBy(episode)) refuseFaults(plan.document, [{ kind: 'red_flag', row: null, week: null }])
}

/** What would harm or puzzle a patient is refused here too, whatever the window showed. */
function refuseFaults({ rows }: PlanDocument, faults: readonly SheetFault[]): void {
  if (faults.length === 0) return
  throw new AppFault({ code: 'invalid_input', fields: faults.map((fault) => issueOf(rows, fault)) })
}

function issueOf(rows: readonly PlanRow[], { kind, row, week }: SheetFault): FieldIssue {
  const at = `rows.${rows.findIndex(({ id }) => id === row?.id)}`
  switch (kind) {
    case 'red_flag':
      return { field: 'redFlagScreen', reason: 'red_flag' }
    case 'nothing':
      return { field: 'rows', reason: 'required' }
    case 'missing_exercise':
      return { field: `${at}.exerciseId`, reason: 'not_found' }
    case 'missing_dose':
      return { field: `${at}.cells`, reason: 'required' }
    case 'zero_dose':
      return { field: `${at}.cells.${(week ?? 1) - 1}.dose.max`, reason: 'too_small', limit: 1 }
    default:
      return assertNever(kind)
  }
}

/** The answer to a request that has been carried out: what was given then, and the stored file. */
async function givenBefore(context: JobContext, kept: unknown): Promise<OutputOf<'handouts.give'>> {
  const handout = handoutSchema.parse(kept)
  return { handout, document: await context.read((read) => openHandout(read, handout)) }
}
