/** The real clock and the real ids. Tests and the sample clinic bring their own. */
import { randomUUID } from 'node:crypto'

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

/** The day on this machine's calendar, `YYYY-MM-DD`: near midnight it differs from the UTC day. */
export function calendarDay(instant: Date): string {
  const year = String(instant.getFullYear()).padStart(4, '0')
  const month = String(instant.getMonth() + 1).padStart(2, '0')
  const day = String(instant.getDate()).padStart(2, '0')
  return `${year}-${month}-${day}`
}
