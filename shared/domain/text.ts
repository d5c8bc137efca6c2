/** Building blocks for text and dates that people type: trimmed, bounded, with reasons the interface can say. */
import { z } from '../schema.ts'

/** A line of text: trimmed, at most `max` characters, may be empty. */
export function optionalText(max: number) {
  return z.string().trim().max(max, 'too_long').default('')
}

/** A line of text that must not be empty. */
export function requiredText(max: number) {
  return z.string().trim().min(1, 'required').max(max, 'too_long')
}

/** Ids are made by the main process (UUID); catalog slugs share the alphabet. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'invalid')

const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month of the proleptic Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the text is a calendar day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const match = isoDatePattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const dateSchema = z
  .string()
  .regex(isoDatePattern, 'not_a_date')
  .refine(isCalendarDate, 'date_impossible')

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'invalid')

/** A 0 to 10 rating, as whole numbers. */
export const ratingSchema = z.number().int('not_a_number').min(0, 'too_small').max(10, 'too_large')

/** The revision of a stored record: counted from 1, raised by each change. */
export const revisionSchema = z.number().int().min(1)
