/** Starting, changing and closing episodes. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { episodeDateIssues, type Episode } from '../../shared/domain/episode.ts'
import type { Patient } from '../../shared/domain/patient.ts'
import { addRecord, changeRecord, type RecordKind } from '../core/change-record.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { readActivePatient, readPatient } from '../patients/rows.ts'
import { recordEntry, refuseUnknownFlags } from './record-entry.ts'
import { episodeColumns, readEpisode, readOpenEpisode } from './rows.ts'

const episodeRecord = {
  table: 'episode',
  // Its plan and its screen stand in other tables.
  kept: (db, { id }) => readEpisode(db, id),
  patientId: (episode) => episode.patientId,
} as const satisfies RecordKind<'episode', Episode>

export const createEpisode: CommandHandler<'episodes.create'> = async (context, { patientId, episode }) => {
  refuseImpossibleDates(context, await readActivePatient(context.db, patientId), episode)
  const { redFlagScreen: screen } = episode
  if (screen) refuseUnknownFlags(episode.condition, screen.ticked, 'episode.redFlagScreen.ticked')
  const values = { ...episodeColumns(episode), patient_id: patientId, closed_on: null }
  const made = await addRecord(context, episodeRecord, values)
  if (screen === null) return made
  await recordEntry(context, made, 'screen', screen.on, screen)
  return readEpisode(context.db, made.id)
}

export const updateEpisode: CommandHandler<'episodes.update'> = async (context, { id, basedOn, episode }) => {
  const before = await readOpenEpisode(context.db, id)
  refuseImpossibleDates(context, await readPatient(context.db, before.patientId), episode)
  return changeRecord(context, episodeRecord, before, basedOn, episodeColumns(episode))
}

export const closeEpisode: CommandHandler<'episodes.close'> = async (context, { id, basedOn, closedOn }) => {
  const before = await readEpisode(context.db, id)
  await readActivePatient(context.db, before.patientId)
  if (closedOn !== null && closedOn > context.today()) throw refuseField('closedOn', 'date_in_future')
  if (closedOn !== null && closedOn < before.startedOn) {
    throw refuseField('closedOn', 'date_before_start', before.startedOn)
  }
  return changeRecord(context, episodeRecord, before, basedOn, { closed_on: closedOn })
}

function refuseImpossibleDates(
  context: CommandContext,
  patient: Patient,
  episode: Parameters<typeof episodeDateIssues>[0],
): void {
  const issues = episodeDateIssues(episode, patient.birthDate, context.today())
  if (issues.length === 0) return
  const fields = issues.map((issue) => ({ ...issue, field: `episode.${issue.field}` }))
  throw new AppFault({ code: 'invalid_input', fields })
}
