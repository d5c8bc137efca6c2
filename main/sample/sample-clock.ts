/** The calendar of the sample clinic: everything in it is told in weeks before or after the day it is made. */
import { addDays, mondayOf } from '../../shared/domain/calendar-day.ts'

/** A moment of the sample: a day, and the minute of that day on a clock on the wall. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** 0 to 1439. */
  readonly minute: number
}

/** Earlier moments first. */
export function byMoment(one: Moment, other: Moment): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  return one.minute - other.minute
}

/** The instant on this computer's clock, ISO 8601 in UTC: a visit at nine is shown as one at nine, wherever it is looked at. */
export function instantOf({ day, minute }: Moment): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(year ?? 0, (month ?? 1) - 1, date, 0, minute).toISOString()
}

/** First day of a plan that is in this week today; week 0 starts next Monday, week 13 ended last Sunday. */
export function planStart(today: string, week: number): string {
  return addDays(mondayOf(today), (1 - week) * 7)
}

/** A birth date for an age in full years today, with the birthday written `MM-DD`. */
export function birthDateFor(today: string, age: number, birthday: string): string {
  const year = Number(today.slice(0, 4)) - age - (birthday > today.slice(5) ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${birthday}`
}
