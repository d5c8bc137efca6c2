/** What is new on a sheet: the plan as it was on the one before, compared with the plan now. Pure. */
import type { PlanDocument, PlanRow } from '../domain/plan.ts'

/** A plan in one of its weeks. */
export interface PlanWeek {
  readonly document: PlanDocument
  readonly week: number
}

export interface PlanNews {
  /** Rows that are done now and were not then. */
  readonly started: readonly PlanRow[]
  /** Rows that were done then and are not now, as they were then. */
  readonly ended: readonly PlanRow[]
  /** Rows whose amount, side or how often is another one. */
  readonly changed: readonly PlanRow[]
}

/** A row that has got another exercise is another row to the patient. */
const keyOf = ({ id, exerciseId }: PlanRow): string => `${id} ${exerciseId}`

function doneIn({ document, week }: PlanWeek): ReadonlyMap<string, PlanRow> {
  return new Map(document.rows.filter((row) => row.cells[week - 1]).map((row) => [keyOf(row), row]))
}

/** What a row asks for in a week, as a text to compare. */
function askedOf({ cells, frequency, side, days }: PlanRow, week: number): string {
  const dose = cells[week - 1]?.dose
  return JSON.stringify([{ ...dose, frequency: dose?.frequency ?? frequency }, side, days])
}

/** Rows in the order of their plan; the order itself is no news. */
export function planNews(before: PlanWeek, now: PlanWeek): PlanNews {
  const [then, today] = [doneIn(before), doneIn(now)]
  const stays = [...today].flatMap(([key, row]) => {
    const old = then.get(key)
    return old ? [{ old, row }] : []
  })
  return {
    started: [...today].flatMap(([key, row]) => (then.has(key) ? [] : [row])),
    ended: [...then].flatMap(([key, row]) => (today.has(key) ? [] : [row])),
    changed: stays
      .filter(({ old, row }) => askedOf(old, before.week) !== askedOf(row, now.week))
      .map(({ row }) => row),
  }
}

/** The week of a sheet that a patient has done last when week `now` begins: the latest up to it, else its first. */
export function weekBefore(weeks: readonly number[], now: number): number {
  return weeks.findLast((week) => week <= now) ?? weeks[0] ?? now
}
