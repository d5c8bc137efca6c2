/**
 * Arithmetic on calendar days written `YYYY-MM-DD`, in the years 1 to 9999. Days are counted, never converted to
 * instants, so neither a time zone nor a clock change can move one.
 */
import { parseDate, startOfWeek } from '@internationalized/date'
import type { CalendarDate } from '@internationalized/date'

/**
 * The days that may be entered. Birth dates before 1900 are taken for a slip of the pen; far ahead, every calendar that
 * prints a plan holds its last week.
 */
export const dayRange = { first: '1900-01-01', last: '2199-12-31' } as const

/** Null for a text that is no day of the calendar; signs, six-digit years and the year 0 are none either. */
function read(text: string): CalendarDate | null {
  try {
    const date = parseDate(text)
    return date.toString() === text ? date : null
  } catch {
    return null
  }
}

function dayOf(text: string): CalendarDate {
  const date = read(text)
  if (!date) throw new RangeError(`Not a calendar day: ${text}`)
  return date
}

/** Whether the text is a calendar day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return read(text) !== null
}

/** How many days the second day comes after the first; negative where it comes before. Throws a RangeError for a day that does not exist. */
export function daysBetween(first: string, second: string): number {
  const [from, to] = [dayOf(first), dayOf(second)]
  return to.calendar.toJulianDay(to) - from.calendar.toJulianDay(from)
}

/** The day that many whole days later, or earlier where the number is negative. Throws a RangeError beyond the calendar. */
export function addDays(day: string, days: number): string {
  const from = dayOf(day)
  // Through the day's number: the library's own addition walks month by month. Beyond its ends the library stays at
  // the last day, which is no answer here.
  const number = from.calendar.toJulianDay(from) + days
  const to = from.calendar.fromJulianDay(number)
  if (to.era !== from.era || to.calendar.toJulianDay(to) !== number)
    throw new RangeError(`Not a countable day: ${day} and ${days} days`)
  return to.toString()
}

/**
 * The same day of a later year. From 29 February in a year without one it is 1 March: what is kept for some years is never
 * let go a day early. Throws a RangeError beyond the calendar.
 */
export function addYears(day: string, years: number): string {
  const year = String(dayOf(day).year + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  const to = isCalendarDate(same) ? same : `${year}-03-01`
  if (!isCalendarDate(to)) throw new RangeError(`Not a countable day: ${day} and ${years} years`)
  return to
}

/** Monday of the week that a day lies in. Throws a RangeError for a day that does not exist. */
export function mondayOf(day: string): string {
  return startOfWeek(dayOf(day), 'en', 'mon').toString()
}
