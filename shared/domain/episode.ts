/** One course of care for one problem of one patient. */
import type { FieldIssue } from '../app-error.ts'
import { z } from '../schema.ts'
import { conditionCodes } from '../regions/index.ts'
import { measureValuesSchema, storedValuesSchema } from './measure.ts'
import {
  dateSchema,
  idSchema,
  instantSchema,
  optionalText,
  revisionSchema,
  storedDateSchema,
} from './text.ts'
import { sides } from './side.ts'

const baselineNote = optionalText(2000)

/** Where the patient stood at the start. What was not asked has no value. */
export const baselineSchema = z.object({ measures: measureValuesSchema.default([]), note: baselineNote })
export type Baseline = z.infer<typeof baselineSchema>

/** The red-flag list as it was gone through on a day. No ticks means "checked, none". */
export const redFlagScreenSchema = z.object({
  on: dateSchema,
  /** Ids of the ticked items of the list of the region (`regions/`). */
  ticked: z.array(z.string().max(20)).max(60, 'too_many').default([]),
  note: optionalText(1000),
})
export type RedFlagScreen = z.infer<typeof redFlagScreenSchema>

const common = {
  condition: z.enum(conditionCodes),
  side: z.enum(sides).default('none'),
  /** Day the problem began, as near as is known. */
  onsetOn: dateSchema.nullable().default(null),
  onsetNote: optionalText(300),
  startedOn: dateSchema,
  goals: z.array(z.string().trim().min(1, 'required').max(200, 'too_long')).max(10, 'too_many').default([]),
  note: optionalText(4000),
}

/** What can be changed of an episode. */
export const episodeDetailsSchema = z.object({ ...common, baseline: baselineSchema.prefault({}) })
export type EpisodeDetails = z.infer<typeof episodeDetailsSchema>

/** A new episode, with the red-flag screen of its first visit. */
export const newEpisodeSchema = episodeDetailsSchema.extend({
  redFlagScreen: redFlagScreenSchema.nullable().default(null),
})
export type NewEpisode = z.infer<typeof newEpisodeSchema>

export const storedDetailsSchema = z.object({
  ...common,
  startedOn: storedDateSchema,
  baseline: z.object({ measures: storedValuesSchema, note: baselineNote }).prefault({}),
})

export const episodeSchema = storedDetailsSchema.extend({
  id: idSchema,
  patientId: idSchema,
  closedOn: dateSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  revision: revisionSchema,
  /** The episode's plan, once there is one. */
  planId: idSchema.nullable(),
  /** The newest that stands, out of the episode's entries. */
  redFlagScreen: redFlagScreenSchema.nullable(),
})
export type Episode = z.infer<typeof episodeSchema>

/** What the calendar says against these details: days in the future, or before birth. */
export function episodeDateIssues(
  details: EpisodeDetails & Partial<Pick<NewEpisode, 'redFlagScreen'>>,
  birthDate: string,
  today: string,
): FieldIssue[] {
  const issues: FieldIssue[] = []
  const days = [
    ['startedOn', details.startedOn],
    ['onsetOn', details.onsetOn],
    ['redFlagScreen.on', details.redFlagScreen?.on ?? null],
  ] as const
  for (const [field, day] of days) {
    if (day === null) continue
    if (day > today && field !== 'startedOn') issues.push({ field, reason: 'date_in_future' })
    else if (day < birthDate) issues.push({ field, reason: 'date_before_birth' })
  }
  return issues
}
