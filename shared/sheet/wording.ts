/** The small wordings that sheets share. */
import type { TFunction } from 'i18next'
import { must } from '../assert.ts'
import { daysOfWeek } from '../domain/day-layout.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { weekDates } from '../program/weeks.ts'
import { daysOfRow, weekdayOf } from '../program/day-layout.ts'

export type Wording = TFunction

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

function dateParts(day: string, text: Wording) {
  const month = must(months[Number(day.slice(5, 7)) - 1], 'a calendar month')
  return { day: Number(day.slice(8, 10)), month: text(`handout.months.${month}`), year: day.slice(0, 4) }
}

/** The sentences of a text, each with its full stop. */
export function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/)
}

/** "24 Nov". Takes `YYYY-MM-DD`. */
export function shortDate(day: string, text: Wording): string {
  return text('handout.date.short', dateParts(day, text))
}

/** Two dates as the ends of a span, `YYYY-MM-DD`: "7" and "13 Dec", or "30 Nov" and "6 Dec". */
export function spanDates(first: string, last: string, text: Wording): { first: string; last: string } {
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7) && first !== last
  return {
    first: isOneMonth ? String(Number(first.slice(8, 10))) : shortDate(first, text),
    last: shortDate(last, text),
  }
}

/** "24 Nov 2026". Takes `YYYY-MM-DD`. */
export function longDate(day: string, text: Wording): string {
  return text('handout.date.long', dateParts(day, text))
}

const clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' })

/** "24 Nov 2026, 14:05:09", on this machine's clock. Takes ISO 8601. */
export function instantText(instant: string, text: Wording): string {
  const [day = '', time = ''] = clock.format(Date.parse(instant)).split(' ')
  return `${longDate(day, text)}, ${time}`
}

/** "Tue", or "Tu". Takes `YYYY-MM-DD`. */
export function weekdayName(day: string, text: Wording, form: 'days' | 'shortDays' = 'days'): string {
  return text(`handout.diary.${form}.${must(weekdays[weekdayOf(day)], 'a day of the week')}`)
}

/**
 * The days of some of the printed weeks, as the patient counts them: "Until 13 Dec", "From 14 Dec", "14 to 20 Dec"; empty
 * for all of them.
 */
export function datesText(
  of: readonly number[],
  printed: readonly number[],
  { startsOn }: Pick<PlanDocument, 'startsOn'>,
  text: Wording,
): string {
  const [from, to] = [of[0] ?? 1, of.at(-1) ?? 1]
  const { first } = weekDates(startsOn, from)
  const { last } = weekDates(startsOn, to)
  const [isFirst, isLast] = [from === printed[0], to === printed.at(-1)]
  if (isFirst) return isLast ? '' : text('handout.week.until', { last: shortDate(last, text) })
  if (isLast) return text('handout.week.from', { first: shortDate(first, text) })
  return text('handout.week.dates', spanDates(first, last, text))
}

/**
 * "Week 3", "Weeks 3 and 4", "Weeks 3 to 6", and a list of these where weeks are left out; `inside` a sentence in the form
 * that the language has for it.
 */
export function weeksText(weeks: readonly number[], text: Wording, { inside = false } = {}): string {
  const items = consecutiveRuns(weeks).map(([first, last]) => {
    const form = first === last ? 'one' : last === first + 1 ? 'two' : 'more'
    return text(inside ? `handout.weeks.inside.${form}` : `handout.weeks.${form}`, { first, last })
  })
  return text('list', { items })
}

/** First and last of each stretch of neighbouring weeks. */
function consecutiveRuns(weeks: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const week of weeks) {
    const open = runs.at(-1)
    if (open && open[1] === week - 1) open[1] = week
    else runs.push([week, week])
  }
  return runs
}

/**
 * "On Monday, Wednesday and Friday."; empty where the plan does not say, where it is every day, and where the printed
 * weeks differ.
 */
export function daysText(row: PlanRow, plan: PlanDocument, weeks: readonly number[], text: Wording): string {
  const asked = weeks.filter((week) => row.cells[week - 1]).map((week) => daysOfRow(row, plan, week))
  const [first] = asked
  if (!first || first.length === 0 || first.length === daysOfWeek) return ''
  if (asked.some((days) => days?.join() !== first.join())) return ''
  const days = first.map((day) => text(`handout.weekdays.${must(weekdays[day], 'a day of the week')}`))
  return text('handout.onDays', { days })
}
