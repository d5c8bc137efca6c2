/** Starting a plan, and storing each settled change as its next revision. */
import { refuseField } from '../../shared/app-error.ts'
import type { PlanAction, PlanDocument } from '../../shared/domain/plan.ts'
import { blankPlan } from '../../shared/program/plan-edit.ts'
import { planFromTemplate } from '../../shared/program/plan-from-template.ts'
import { templateById } from '../../shared/regions/index.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { updateRow } from '../database/rows.ts'
import { readOpenEpisode } from '../episodes/rows.ts'
import { exerciseStanding } from '../exercises/queries.ts'
import { readPlan } from './queries.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import type { Side } from '../../shared/domain/side.ts'

export const createPlan: CommandHandler<'plans.create'> = async (context, input) => {
  const episode = await readOpenEpisode(context.db, input.episodeId)
  if (episode.planId !== null) throw refuseField('episodeId', 'already_used')
  const document = await firstDocument(context, { ...input, side: episode.side })
  const id = context.newId()
  const at = context.now()
  await context.db
    .insertInto('plan')
    .values({
      id,
      episode_id: episode.id,
      patient_id: episode.patientId,
      starts_on: document.startsOn,
      weeks: document.weeks,
      revision: 1,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await appendRevision(context, id, 1, { document, action: 'create', subject: input.template ?? '' })
  await context.audit({
    subject: 'plan',
    subjectId: id,
    patientId: episode.patientId,
    before: null,
    after: { revision: 1, template: input.template },
  })
  return readPlan(context.db, id)
}

export const savePlan: CommandHandler<'plans.save'> = async (context, input) => {
  const before = await readPlan(context.db, input.id)
  await readOpenEpisode(context.db, before.episodeId)
  refuseUnknown(input.document, before.document, await exerciseStanding(context.db))
  const revision = input.basedOn + 1
  const at = context.now()
  await updateRow(context.db, 'plan', input.id, input.basedOn, {
    starts_on: input.document.startsOn,
    weeks: input.document.weeks,
    updated_at: at,
  })
  await appendRevision(context, input.id, revision, input)
  // Both documents stand in the revisions; the audit names them instead of repeating them.
  await context.audit({
    subject: 'plan',
    subjectId: input.id,
    patientId: before.patientId,
    before: { revision: input.basedOn },
    after: { revision, action: input.action, subject: input.subject },
  })
  return { revision, updatedAt: at }
}

interface FirstDocument {
  readonly template: string | null
  readonly startsOn: string
  readonly title: string
  readonly side: Side
}

async function firstDocument(context: CommandContext, start: FirstDocument): Promise<PlanDocument> {
  if (start.template === null) return blankPlan(start)
  const template = templateById(start.template)
  if (!template) throw refuseField('template', 'not_found')
  const lookup = await exerciseStanding(context.db)
  return planFromTemplate(template, {
    startsOn: start.startsOn,
    side: start.side,
    newId: () => context.newId(),
    isOneSided: (exerciseId) => lookup(exerciseId)?.oneSided ?? false,
    title: start.title,
  })
}

function appendRevision(
  context: CommandContext,
  planId: string,
  revision: number,
  change: { readonly document: PlanDocument; readonly action: PlanAction; readonly subject: string },
) {
  return context.db
    .insertInto('plan_revision')
    .values({
      plan_id: planId,
      revision,
      action: change.action,
      subject: change.subject,
      document: JSON.stringify(change.document),
      author_id: context.user.id,
      at: context.now(),
    })
    .execute()
}
