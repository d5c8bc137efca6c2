/** Entering what was found and decided: screens, answers of gates, dismissed findings, and taking one back. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { EpisodeEntry } from '../../shared/domain/episode-entry.ts'
import type { Episode } from '../../shared/domain/episode.ts'
import { valueRefusal } from '../../shared/domain/measure.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { meetsLimit } from '../../shared/program/criterion.ts'
import { findingSubject } from '../../shared/program/laws/index.ts'
import { regionOf, type ConditionCode } from '../../shared/regions/index.ts'
import type { RedFlag } from '../../shared/regions/red-flags.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import { readPatient } from '../patients/rows.ts'
import { findingsOf } from '../plans/findings.ts'
import { readPlan } from '../plans/queries.ts'
import { readEntries } from './entries.ts'
import { readOpenEpisode } from './rows.ts'

export const recordScreen: CommandHandler<'episodes.recordScreen'> = async (
  context,
  { episodeId, screen },
) => {
  const episode = await readOpenEpisode(context.db, episodeId)
  const { birthDate } = await readPatient(context.db, episode.patientId)
  if (screen.on > context.today()) throw refuseField('screen.on', 'date_in_future')
  if (screen.on < birthDate) throw refuseField('screen.on', 'date_before_birth')
  refuseUnknownFlags(episode.condition, screen.ticked, 'screen.ticked')
  return recordEntry(context, episode, 'screen', screen.on, screen)
}

export const answerGate: CommandHandler<'episodes.answerGate'> = async (context, { episodeId, answer }) => {
  const episode = await readOpenEpisode(context.db, episodeId)
  if (answer.on > context.today()) throw refuseField('answer.on', 'date_in_future')
  if (answer.on < episode.startedOn) throw refuseField('answer.on', 'date_before_start', episode.startedOn)
  const { document, revision } = await planOf(context, episode)
  const stage = document.stages.find(({ number }) => number === answer.stage)
  if (!stage) throw refuseField('answer.stage', 'not_found')
  const criterion = stage.gate.find(({ id }) => id === answer.criterionId)
  if (!criterion) throw refuseField('answer.criterionId', 'not_found')
  const { limit } = criterion
  const { value } = answer
  if (limit === null && answer.met === null) throw refuseField('answer.met', 'required')
  if (limit !== null && value === null) throw refuseField('answer.value', 'required')
  const refused = limit && value !== null ? valueRefusal(limit.measure, value) : null
  if (refused) throw refuseField('answer.value', refused.reason, refused.limit)
  // What a limit says is never a matter of opinion; a value beside a criterion without one would mean nothing.
  const met = limit && value !== null ? meetsLimit(limit, value) : answer.met
  const kept = { ...answer, met, value: limit && value, planRevision: revision }
  return recordEntry(context, episode, 'gate-answer', answer.on, kept)
}

export const dismissFinding: CommandHandler<'episodes.dismissFinding'> = async (
  context,
  { episodeId, dismissal },
) => {
  const episode = await readOpenEpisode(context.db, episodeId)
  const { document, revision } = await planOf(context, episode)
  const findings = await findingsOf(context.db, document, episode.condition)
  const isThere = findings.some(
    (finding) => finding.rule === dismissal.rule && findingSubject(finding) === dismissal.subject,
  )
  if (!isThere) throw refuseField('dismissal.rule', 'not_found')
  const kept = { ...dismissal, planRevision: revision }
  return recordEntry(context, episode, 'dismissal', context.today(), kept)
}

export const withdrawEntry: CommandHandler<'episodes.withdrawEntry'> = async (
  context,
  { episodeId, number, reason },
) => {
  const episode = await readOpenEpisode(context.db, episodeId)
  const entries = await readEntries(context.db, [episodeId])
  const entry = entries.find((one) => one.number === number)
  if (!entry || entry.kind === 'withdrawal') throw notFound()
  if (entry.withdrawn) throw new AppFault({ code: 'conflict' })
  return recordEntry(context, episode, 'withdrawal', context.today(), { number, reason })
}

/** Throws where something is ticked that the region's list does not have to be ticked; `field` is where it stood. */
export function refuseUnknownFlags(condition: ConditionCode, ticked: readonly string[], field: string): void {
  const flags = regionOf(condition).redFlags.flatMap((group): readonly RedFlag[] => group.flags)
  const known = new Set(flags.filter(({ kind }) => kind !== 'information').map(({ id }) => id))
  if (ticked.some((id) => !known.has(id))) throw refuseField(field, 'not_a_choice')
  if (new Set(ticked).size < ticked.length) throw refuseField(field, 'stated_twice')
}

async function planOf(context: CommandContext, { planId }: Episode): Promise<Plan> {
  if (planId === null) throw refuseField('episodeId', 'not_found')
  return readPlan(context.db, planId)
}

/** Adds the next entry of an episode, with its own entry in the audit, and answers it as it is kept. */
export async function recordEntry(
  context: CommandContext,
  { id, patientId }: Episode,
  kind: EpisodeEntry['kind'],
  on: string,
  details: unknown,
): Promise<EpisodeEntry> {
  const number = (await readEntries(context.db, [id])).length + 1
  await context.db
    .insertInto('episode_entry')
    .values({
      episode_id: id,
      number,
      kind,
      on_day: on,
      details: JSON.stringify(details),
      author_id: context.user.id,
      at: context.now(),
    })
    .execute()
  const after = (await readEntries(context.db, [id])).at(-1)
  if (!after) throw notFound()
  await context.audit({ subject: 'episode', subjectId: id, patientId, before: null, after })
  return after
}
