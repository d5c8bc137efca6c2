/** Starting, changing and closing episodes. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { episodeDateIssues, type Episode, type EpisodeDetails } from '../../shared/domain/episode.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { readPatient, refuseArchived } from '../patients/rows.ts'
import { episodeColumns, readEpisode } from './rows.ts'

export const createEpisode: CommandHandler<'episodes.create'> = async (context, { patientId, episode }) => {
  await refuseArchived(context.db, patientId)
  await refuseImpossibleDates(context, patientId, episode)
  const id = context.newId()
  const at = context.now()
  await context.db
    .insertInto('episode')
    .values({
      ...episodeColumns(episode),
      id,
      patient_id: patientId,
      closed_on: null,
      created_at: at,
      updated_at: at,
      revision: 1,
    })
    .execute()
  return audited(context, null, await readEpisode(context.db, id))
}

export const updateEpisode: CommandHandler<'episodes.update'> = async (context, { id, basedOn, episode }) => {
  const before = await readEpisode(context.db, id)
  await refuseArchived(context.db, before.patientId)
  await refuseImpossibleDates(context, before.patientId, episode)
  await changeRow(context, id, basedOn, episodeColumns(episode))
  return audited(context, before, await readEpisode(context.db, id))
}

export const closeEpisode: CommandHandler<'episodes.close'> = async (context, { id, basedOn, closedOn }) => {
  const before = await readEpisode(context.db, id)
  await refuseArchived(context.db, before.patientId)
  if (closedOn !== null && closedOn > context.today()) throw refuseField('closedOn', 'date_in_future')
  if (closedOn !== null && closedOn < before.startedOn) {
    throw refuseField('closedOn', 'date_before_start', before.startedOn)
  }
  await changeRow(context, id, basedOn, { closed_on: closedOn })
  return audited(context, before, await readEpisode(context.db, id))
}

async function refuseImpossibleDates(context: CommandContext, patientId: string, episode: EpisodeDetails) {
  const patient = await readPatient(context.db, patientId)
  const issues = episodeDateIssues(episode, patient.birthDate, context.today())
  if (issues.length === 0) return
  const fields = issues.map((issue) => ({ ...issue, field: `episode.${issue.field}` }))
  throw new AppFault({ code: 'invalid_input', fields })
}

/** Zero rows changed means that somebody else was faster: a conflict, never an insert. */
async function changeRow(
  context: CommandContext,
  id: string,
  basedOn: number,
  change: Partial<ReturnType<typeof episodeColumns>> & { closed_on?: string | null },
): Promise<void> {
  const result = await context.db
    .updateTable('episode')
    .set({ ...change, updated_at: context.now(), revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AppFault({ code: 'conflict' })
}

async function audited(context: CommandContext, before: Episode | null, after: Episode): Promise<Episode> {
  await context.audit({ subject: 'episode', subjectId: after.id, patientId: after.patientId, before, after })
  return after
}
