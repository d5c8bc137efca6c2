/** What was learnt on a day. A check-in is never overwritten: an amendment adds a version and keeps the old ones. */
import { z } from '../schema.ts'
import { dateSchema, idSchema, instantSchema, optionalText, ratingSchema } from './text.ts'

export const checkInSources = ['desk', 'phone', 'diary', 'kiosk'] as const

/** Done out of prescribed sessions of one plan row since the last check-in. */
export const adherenceSchema = z
  .object({
    rowId: idSchema,
    exerciseId: idSchema,
    done: z.number().int().min(0, 'too_small').max(1000, 'too_large'),
    prescribed: z.number().int().min(0, 'too_small').max(1000, 'too_large'),
  })
  .refine((entry) => entry.done <= entry.prescribed, { message: 'done_more_than_prescribed', path: ['done'] })
export type Adherence = z.infer<typeof adherenceSchema>

/** A number with a unit and a side; the list of measures grows in `domain/`. */
export const measureValueSchema = z.object({
  measure: z.string().max(60),
  side: z.enum(['left', 'right', 'none']),
  value: z.number(),
})

export const checkInDetailsSchema = z.object({
  on: dateSchema,
  source: z.enum(checkInSources).default('desk'),
  /** Worst pain while exercising, 0 to 10. */
  painDuring: ratingSchema.nullable().default(null),
  /** Pain the morning after, 0 to 10. */
  painNextMorning: ratingSchema.nullable().default(null),
  adherence: z.array(adherenceSchema).max(60, 'too_many').default([]),
  /** Session effort, RPE 0 to 10 (Foster 2021). */
  effort: ratingSchema.nullable().default(null),
  /** Minutes of that session; effort times minutes is the session load. */
  effortMinutes: z.number().int().min(0, 'too_small').max(1000, 'too_large').nullable().default(null),
  measures: z.array(measureValueSchema).max(40, 'too_many').default([]),
  note: optionalText(2000),
})
export type CheckInDetails = z.infer<typeof checkInDetailsSchema>

export const checkInSchema = checkInDetailsSchema.extend({
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
