/** Which part of a plan is done on which day of the week. */
import { z } from '../schema.ts'

/** Sessions of their own, by the letter that they print under. */
export const sessionNames = ['A', 'B', 'C'] as const
export type SessionName = (typeof sessionNames)[number]

/**
 * What a day can hold: the Daily sheet, a session or a named one, the hops of that session, a run, a ride or swim, or
 * mobility for a rest day. A day that holds nothing of it is a rest day.
 */
export const dayItems = ['daily', 'session', ...sessionNames, 'hops', 'run', 'ride', 'mobility'] as const
export type DayItem = (typeof dayItems)[number]

/** Days of a layout, Monday first. */
export const daysOfWeek = 7

export const dayLayoutSchema = z.object({
  /** It holds from this week until the next layout begins. */
  fromWeek: z.number().int().min(1, 'too_small'),
  /** Monday to Sunday; each item once a day. */
  days: z
    .array(z.array(z.enum(dayItems)).refine((items) => new Set(items).size === items.length, 'stated_twice'))
    .length(daysOfWeek),
})
export type DayLayout = z.infer<typeof dayLayoutSchema>
