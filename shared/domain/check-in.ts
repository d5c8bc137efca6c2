/** What was learnt on a day. A check-in is never overwritten: an amendment adds a version and keeps the old ones. */
import { z } from '../schema.ts'
import { measureValuesSchema, storedValuesSchema } from './measure.ts'
import type { MeasureId } from './measure.ts'
import { dateSchema, idSchema, instantSchema, optionalText, ratingSchema } from './text.ts'

export const checkInSources = ['desk', 'phone', 'diary', 'kiosk'] as const

const countSchema = z.number().int().min(0, 'too_small').max(1000, 'too_large')

/** Done out of prescribed sessions of one plan row since the check-in before. */
export const adherenceSchema = z.object({
  rowId: idSchema,
  exerciseId: idSchema,
  done: countSchema,
  /** What the plan asked for, worked out when the check-in was recorded; never less than was done. */
  prescribed: countSchema,
})
export type Adherence = z.infer<typeof adherenceSchema>

/** Sessions of one plan row as they are told. How many were prescribed follows from the plan. */
export const toldSessionsSchema = z.object({
  rowId: idSchema,
  /** The exercise that the row showed when it was asked about. */
  exerciseId: idSchema,
  done: countSchema,
  /** How often there was occasion for it, where that hangs on runs or on need and the plan cannot know. */
  occasions: countSchema.nullable().default(null),
})

const told = {
  on: dateSchema,
  source: z.enum(checkInSources).default('desk'),
  /** Worst pain while exercising, 0 to 10. */
  painDuring: ratingSchema.nullable().default(null),
  /** Pain the morning after, 0 to 10. */
  painNextMorning: ratingSchema.nullable().default(null),
  /** Session effort, RPE 0 to 10 (Foster 2021). */
  effort: ratingSchema.nullable().default(null),
  /** Minutes of that session; effort times minutes is the session load. */
  effortMinutes: z.number().int().min(0, 'too_small').max(1000, 'too_large').nullable().default(null),
  note: optionalText(2000),
}

/** Measures that a check-in has fields of its own for; as values they could say something else. */
const inFields: ReadonlySet<MeasureId> = new Set(['pain-during', 'pain-next-morning', 'effort'])

/** What is told at a check-in, as it is sent. */
export const checkInDetailsSchema = z.object({
  ...told,
  sessions: z
    .array(toldSessionsSchema)
    .max(60, 'too_many')
    .default([])
    .superRefine((entries, context) => {
      const rows = entries.map(({ rowId }) => rowId)
      rows.forEach((rowId, index) => {
        if (rows.indexOf(rowId) === index) return
        context.addIssue({ code: 'custom', message: 'stated_twice', path: [index, 'rowId'] })
      })
    }),
  measures: measureValuesSchema.default([]).superRefine((values, context) => {
    for (const { measure } of values) {
      if (inFields.has(measure))
        context.addIssue({ code: 'custom', message: 'not_a_choice', path: [measure] })
    }
  }),
})
export type CheckInDetails = z.infer<typeof checkInDetailsSchema>

/** A version of a check-in as it is stored: with what was prescribed. */
export const storedCheckInSchema = z.object({
  ...told,
  adherence: z.array(adherenceSchema).default([]),
  measures: storedValuesSchema,
})
export type StoredCheckIn = z.infer<typeof storedCheckInSchema>

export const checkInSchema = storedCheckInSchema.extend({
  id: idSchema,
  episodeId: idSchema,
  /** Versions so far: 1 as recorded, one more for each amendment. */
  version: z.number().int().min(1),
  /** Why the last amendment was made; empty for a first version. */
  reason: z.string(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** Done divided by prescribed over all rows, 0 to 1; null where nothing was prescribed. */
export function adherenceShare(entries: readonly Adherence[]): number | null {
  const prescribed = entries.reduce((sum, entry) => sum + entry.prescribed, 0)
  if (prescribed === 0) return null
  return entries.reduce((sum, entry) => sum + entry.done, 0) / prescribed
}
