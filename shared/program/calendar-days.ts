/**
 * Arithmetic on calendar days written `YYYY-MM-DD`. Days are counted, never converted to instants, so neither
 * a time zone nor a clock change can move one.
 */
import { isCalendarDate } from '../domain/text.ts'

/** Days between 0000-03-01 and 1970-01-01. */
const daysBeforeEpoch = 719_468
const daysInEra = 146_097

/** Days since 1970-01-01, negative before. Throws a RangeError for a day that does not exist. */
export function dayNumber(day: string): number {
  if (!isCalendarDate(day)) throw new RangeError(`Not a calendar day: ${day}`)
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  // Years are counted from March, so that the leap day is the last day of one.
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - daysBeforeEpoch
}

/** The day that many days after 1970-01-01. Throws a RangeError outside the years 1 to 9999. */
export function dayOfNumber(number: number): string {
  const shifted = number + daysBeforeEpoch
  const era = Math.floor(shifted / daysInEra)
  const dayOfEra = shifted - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!Number.isInteger(number) || year < 1 || year > 9999)
    throw new RangeError(`Not a countable day: ${number}`)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}

/** The day that many days later, or earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days)
}

/** How many days the second day comes after the first; negative where it comes before. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first)
}
