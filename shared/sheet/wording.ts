/** The small wordings that sheets share. */
import type { TFunction } from 'i18next'
import { must } from '../assert.ts'

export type Wording = TFunction

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

function dateParts(day: string, text: Wording) {
  const month = must(months[Number(day.slice(5, 7)) - 1], 'a calendar month')
  return { day: Number(day.slice(8, 10)), month: text(`handout.months.${month}`), year: day.slice(0, 4) }
}

/** "24 Nov". Takes `YYYY-MM-DD`. */
export function shortDate(day: string, text: Wording): string {
  return text('handout.date.short', dateParts(day, text))
}

/** "24 Nov 2026". Takes `YYYY-MM-DD`. */
export function longDate(day: string, text: Wording): string {
  return text('handout.date.long', dateParts(day, text))
}

/** "Week 3", "Weeks 3 and 4", "Weeks 3 to 6", and these joined by commas where weeks are left out. */
export function weeksText(weeks: readonly number[], text: Wording): string {
  return consecutiveRuns(weeks)
    .map(([first, last]) => {
      if (first === last) return text('handout.week.one', { first })
      return text(last === first + 1 ? 'handout.week.two' : 'handout.week.more', { first, last })
    })
    .join(', ')
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
