/** A clock that stands where a test puts it, and ids that count up: the same run gives the same records. */
import type { TimeAndIds } from '../../main/core/time-and-ids.ts'

export interface TestTime extends TimeAndIds {
  /** Puts the clock on an instant (ISO 8601, UTC); today is its UTC day. */
  setNow(instant: string): void
}

/** Counted for the whole process, so that two cores on one data folder never give the same id. */
let lastId = 0

/** Each reading of the clock is one millisecond later than the one before, so that an order can be seen. */
export function testTime(start = '2026-03-02T09:00:00.000Z'): TestTime {
  let time = Date.parse(start)
  return {
    now() {
      time += 1
      return new Date(time).toISOString()
    },
    today: () => new Date(time).toISOString().slice(0, 10),
    newId() {
      lastId += 1
      return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`
    },
    setNow(instant) {
      time = Date.parse(instant)
    },
  }
}
