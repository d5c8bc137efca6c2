/** The real clock and the real ids. Tests and the sample clinic bring their own. */
import { randomUUID } from 'node:crypto'
import { AppFault } from '../../shared/app-error.ts'
import { dayRange, isCalendarDate } from '../../shared/domain/calendar-day.ts'

/** Time and ids come from here, so that tests and the sample clinic can set them. */
export interface TimeAndIds {
  /** The instant now, ISO 8601 in UTC with milliseconds. */
  now(): string
  /** Today on this machine's calendar, `YYYY-MM-DD`. */
  today(): string
  /** A fresh random id (UUID, lower case). */
  newId(): string
}

export const realTimeAndIds: TimeAndIds = {
  now: () => new Date().toISOString(),
  today: () => calendarDay(new Date()),
  newId: () => randomUUID(),
}

/** Throws `clock_wrong` where today is no day that may be entered: what is written then could not be read back. */
export function refuseImpossibleClock(time: Pick<TimeAndIds, 'today'>): void {
  const today = time.today()
  if (isCalendarDate(today) && today >= dayRange.first && today <= dayRange.last) return
  throw new AppFault({ code: 'clock_wrong', values: { today } })
}

/** The day on this machine's calendar, `YYYY-MM-DD`: near midnight it differs from the UTC day. */
export function calendarDay(instant: Date): string {
  const year = String(instant.getFullYear()).padStart(4, '0')
  const month = String(instant.getMonth() + 1).padStart(2, '0')
  const day = String(instant.getDate()).padStart(2, '0')
  return `${year}-${month}-${day}`
}
