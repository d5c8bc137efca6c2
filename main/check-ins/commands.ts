/** Recording a check-in, and amending one: an amendment adds a version and keeps every earlier one. */
import { AppFault, type FieldIssue } from '../../shared/app-error.ts'
import type { CheckIn, CheckInDetails } from '../../shared/domain/check-in.ts'
import { listedPain } from '../../shared/program/pain-rule.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { updateRow } from '../database/rows.ts'
import { readEpisode } from '../episodes/rows.ts'
import { exerciseStanding } from '../exercises/queries.ts'
import { readActivePatient } from '../patients/rows.ts'
import { readCheckIn } from './queries.ts'

export const recordCheckIn: CommandHandler<'checkIns.record'> = async (context, { episodeId, checkIn }) => {
  const { patientId } = await refuseImpossible(context, episodeId, checkIn)
  const id = context.newId()
  const at = context.now()
  await context.db
    .insertInto('check_in')
    .values({
      id,
      episode_id: episodeId,
      patient_id: patientId,
      on_day: checkIn.on,
      version: 1,
      pain: listedPain(checkIn),
      created_at: at,
    })
    .execute()
  await appendVersion(context, id, 1, checkIn, '')
  return audited(context, patientId, null, await readCheckIn(context.db, id))
}

export const amendCheckIn: CommandHandler<'checkIns.amend'> = async (
  context,
  { id, basedOn, checkIn, reason },
) => {
  const before = await readCheckIn(context.db, id)
  const { patientId } = await refuseImpossible(context, before.episodeId, checkIn)
  await updateRow(context.db, 'check_in', id, basedOn, { on_day: checkIn.on, pain: listedPain(checkIn) })
  await appendVersion(context, id, basedOn + 1, checkIn, reason)
  return audited(context, patientId, before, await readCheckIn(context.db, id))
}

async function refuseImpossible(context: CommandContext, episodeId: string, checkIn: CheckInDetails) {
  const episode = await readEpisode(context.db, episodeId)
  await readActivePatient(context.db, episode.patientId)
  const fields: FieldIssue[] = []
  if (checkIn.on > context.today()) fields.push({ field: 'checkIn.on', reason: 'date_in_future' })
  if (checkIn.on < episode.startedOn) {
    fields.push({ field: 'checkIn.on', reason: 'date_before_start', limit: episode.startedOn })
  }
  const lookup = await exerciseStanding(context.db)
  for (const [index, entry] of checkIn.adherence.entries()) {
    if (!lookup(entry.exerciseId))
      fields.push({ field: `checkIn.adherence.${index}.exerciseId`, reason: 'not_found' })
  }
  if (fields.length > 0) throw new AppFault({ code: 'invalid_input', fields })
  return episode
}

function appendVersion(
  context: CommandContext,
  id: string,
  version: number,
  details: CheckInDetails,
  reason: string,
) {
  return context.db
    .insertInto('check_in_version')
    .values({
      check_in_id: id,
      version,
      details: JSON.stringify(details),
      reason,
      author_id: context.user.id,
      at: context.now(),
    })
    .execute()
}

async function audited(
  context: CommandContext,
  patientId: string,
  before: CheckIn | null,
  after: CheckIn,
): Promise<CheckIn> {
  await context.audit({ subject: 'check-in', subjectId: after.id, patientId, before, after })
  return after
}
