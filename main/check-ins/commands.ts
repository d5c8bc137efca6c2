/** Recording a check-in, and amending one: an amendment adds a version and keeps every earlier one. */
import { AppFault, type FieldIssue } from '../../shared/app-error.ts'
import type { CheckIn, CheckInDetails, StoredCheckIn } from '../../shared/domain/check-in.ts'
import { listedPain } from '../../shared/program/pain-rule.ts'
import { audited } from '../core/change-record.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { updateRow } from '../database/rows.ts'
import { readOpenEpisode } from '../episodes/rows.ts'
import { countSessions } from './count-sessions.ts'
import { readCheckIn } from './queries.ts'

export const recordCheckIn: CommandHandler<'checkIns.record'> = async (context, { episodeId, checkIn }) => {
  const { patientId, stored } = await checked(context, episodeId, checkIn, null)
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
  await appendVersion(context, id, 1, stored, '')
  return audited(context, 'check-in', patientId, null, await readCheckIn(context.db, id))
}

export const amendCheckIn: CommandHandler<'checkIns.amend'> = async (
  context,
  { id, basedOn, checkIn, reason },
) => {
  const before = await readCheckIn(context.db, id)
  const { patientId, stored } = await checked(context, before.episodeId, checkIn, before)
  await updateRow(context.db, 'check_in', id, basedOn, { on_day: checkIn.on, pain: listedPain(checkIn) })
  await appendVersion(context, id, basedOn + 1, stored, reason)
  return audited(context, 'check-in', patientId, before, await readCheckIn(context.db, id))
}

/** Holds what was told against the calendar, the episode and its plan; answers what is to be stored. */
async function checked(
  context: CommandContext,
  episodeId: string,
  details: CheckInDetails,
  before: CheckIn | null,
): Promise<{ patientId: string; stored: StoredCheckIn }> {
  const episode = await readOpenEpisode(context.db, episodeId)
  const fields: FieldIssue[] = []
  if (details.on > context.today()) fields.push({ field: 'checkIn.on', reason: 'date_in_future' })
  if (details.on < episode.startedOn) {
    fields.push({ field: 'checkIn.on', reason: 'date_before_start', limit: episode.startedOn })
  }
  if (fields.length > 0) throw new AppFault({ code: 'invalid_input', fields })
  const { sessions, ...told } = details
  const adherence = await countSessions(context.db, episode, { on: told.on, sessions }, before)
  return { patientId: episode.patientId, stored: { ...told, adherence } }
}

function appendVersion(
  context: CommandContext,
  id: string,
  version: number,
  details: StoredCheckIn,
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
