/** The real clock and the real ids. Tests and the sample clinic bring their own. */
import { randomUUID } from 'node:crypto'
import type { Surroundings } from './context.ts'

export const realSurroundings: Surroundings = {
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
