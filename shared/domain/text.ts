/** Building blocks for text and dates that people type: trimmed, bounded, with reasons the interface can say. */
import { z } from '../schema.ts'
import { isCalendarDate } from './calendar-day.ts'

/** A line of text: trimmed, at most `max` characters, may be empty. */
export function optionalText(max: number) {
  return z.string().trim().max(max, 'too_long').default('')
}

/** A line of text that must not be empty. */
export function requiredText(max: number) {
  return z.string().trim().min(1, 'required').max(max, 'too_long')
}

/** Words in a document: a sentence of the text tree by its key, said in any language, or somebody's own. */
export function wordsSchema(max: number) {
  return z.union([z.object({ key: z.string().min(1).max(80) }), z.object({ text: requiredText(max) })])
}
export type Words = z.infer<ReturnType<typeof wordsSchema>>

export function sameWords(one: Words | null, other: Words | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Ids are made by the main process (UUID); catalog slugs share the alphabet. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'invalid')

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_date')
  .refine(isCalendarDate, 'date_impossible')

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'invalid')

/** A 0 to 10 rating, as whole numbers. */
export const ratingSchema = z.number().int('not_a_number').min(0, 'too_small').max(10, 'too_large')

/** The revision of a stored record: counted from 1, raised by each change. */
export const revisionSchema = z.number().int().min(1)
