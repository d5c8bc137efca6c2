/** Building blocks for text and dates that people type: trimmed, bounded, with reasons the interface can say. */
import { z } from '../schema.ts'
import { dayRange, isCalendarDate } from './calendar-day.ts'

/**
 * Control characters but tab and line ends, halves of a character, what Unicode keeps free for programs, separators that
 * only some programs break lines at, and marks that turn the direction of the text that follows.
 */
const unreadable =
  /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Something to be seen: neither space nor a mark without its letter nor what is never drawn. */
const seen = /[^\s\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a text can be seen on screen and on paper as it is meant; an empty one hides nothing. */
export function isReadable(text: string): boolean {
  return text === '' || (seen.test(text) && text.search(unreadable) < 0)
}

/** What somebody looks for: what cannot be read in it was pasted along, and is left out. */
export function searchedText(max: number) {
  return z
    .string()
    .overwrite((text) => (seen.test(text) ? text.replaceAll(unreadable, ' ') : ''))
    .trim()
    .max(max, 'too_long')
    .default('')
}

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

/** A calendar day as it was stored, `YYYY-MM-DD`, without a time zone: each that exists, so that it is read. */
export const storedDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'not_a_date', abort: true })
  .refine(isCalendarDate, { message: 'date_impossible', abort: true })

/** A calendar day that somebody enters, from a first one to the last of `dayRange`. */
export function daysFrom(first: string) {
  return storedDateSchema
    .refine((day) => day >= first, { message: 'date_too_old', params: { limit: first } })
    .refine((day) => day <= dayRange.last, { message: 'date_too_late', params: { limit: dayRange.last } })
}

/** A calendar day that somebody enters, within `dayRange`. */
export const dateSchema = daysFrom(dayRange.first)

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'invalid')

/** A 0 to 10 rating, as whole numbers. */
export const ratingSchema = z.number().int('not_a_number').min(0, 'too_small').max(10, 'too_large')

/** The revision of a stored record: counted from 1, raised by each change. */
export const revisionSchema = z.number().int().min(1)
