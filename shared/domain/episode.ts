/** One course of care for one problem of one patient. */
import type { FieldIssue } from '../app-error.ts'
import { z } from '../schema.ts'
import { conditionCodes } from '../regions/index.ts'
import { dateSchema, idSchema, instantSchema, optionalText, ratingSchema, revisionSchema } from './text.ts'

export const episodeSides = ['left', 'right', 'both', 'none'] as const
export type EpisodeSide = (typeof episodeSides)[number]

/** Where the patient stood at the start; null where it was not asked. */
export const baselineSchema = z.object({
  painNow: ratingSchema.nullable().default(null),
  painWorst: ratingSchema.nullable().default(null),
  /** Pain of the first steps in the morning, 0 to 10. */
  painFirstSteps: ratingSchema.nullable().default(null),
  /** Minutes of stiffness after getting up, 0 to 600. */
  morningStiffnessMinutes: z
    .number()
    .int()
    .min(0, 'too_small')
    .max(600, 'too_large')
    .nullable()
    .default(null),
  weeklyRunningKm: z.number().min(0, 'too_small').max(400, 'too_large').nullable().default(null),
  /** Longest single run of the last 30 days in kilometres. */
  longestRunKm: z.number().min(0, 'too_small').max(200, 'too_large').nullable().default(null),
  note: optionalText(2000),
})
export type Baseline = z.infer<typeof baselineSchema>

/** The red-flag list as it was gone through on a day. No ticks means "checked, none". */
export const redFlagScreenSchema = z.object({
  on: dateSchema,
  /** Ids of the ticked items of the red-flag list (`domain/red-flags.ts`). */
  ticked: z.array(z.string().max(20)).max(60, 'too_many').default([]),
  note: optionalText(1000),
})
export type RedFlagScreen = z.infer<typeof redFlagScreenSchema>

export const episodeDetailsSchema = z.object({
  condition: z.enum(conditionCodes),
  side: z.enum(episodeSides).default('none'),
  /** Day the problem began, as near as is known. */
  onsetOn: dateSchema.nullable().default(null),
  onsetNote: optionalText(300),
  startedOn: dateSchema,
  goals: z.array(z.string().trim().min(1, 'required').max(200, 'too_long')).max(10, 'too_many').default([]),
  baseline: baselineSchema.prefault({}),
  redFlagScreen: redFlagScreenSchema.nullable().default(null),
  note: optionalText(4000),
})
export type EpisodeDetails = z.infer<typeof episodeDetailsSchema>

export const episodeSchema = episodeDetailsSchema.extend({
  id: idSchema,
  patientId: idSchema,
  closedOn: dateSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  revision: revisionSchema,
  /** The episode's plan, once there is one. */
  planId: idSchema.nullable(),
})
export type Episode = z.infer<typeof episodeSchema>

/** What the calendar says against these details: days in the future, before birth, or an onset after the start. */
export function episodeDateIssues(details: EpisodeDetails, birthDate: string, today: string): FieldIssue[] {
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
