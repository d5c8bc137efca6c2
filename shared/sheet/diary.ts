/** The page for the fridge: what is done on which day of a week, to be ticked, and what is new since the week before. */
import { must } from '../assert.ts'
import { addDays } from '../domain/calendar-day.ts'
import { daysOfWeek } from '../domain/day-layout.ts'
import type { Equipment } from '../domain/exercise.ts'
import { nameOnPaper } from '../domain/exercise.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { daysOfRow, weekdayOf } from '../program/day-layout.ts'
import { minutesByDay } from '../program/prescribed.ts'
import { weekDates } from '../program/weeks.ts'
import { doseLines } from './dose-lines.ts'
import type { SnapshotMaterial } from './snapshot-material.ts'
import type { Diary, Sheet } from './snapshot.ts'
import { shortDate } from './wording.ts'
import type { Wording } from './wording.ts'

/** A diary has a page of its own for each week; for more weeks than these the handout gives the overview instead. */
export const mostDiaryWeeks = 2

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Minutes are estimates and printed as such: in fives. */
const minuteStep = 5

/** One for each printed week; none where more than two are printed, or no exercises are. */
export function diariesOf(
  material: SnapshotMaterial,
  weeks: readonly number[],
  sheets: readonly Sheet[],
): Diary[] {
  if (weeks.length > mostDiaryWeeks) return []
  return weeks.map((week) => diaryOf(material, week, sheets))
}

function diaryOf(material: SnapshotMaterial, week: number, sheets: readonly Sheet[]): Diary {
  const { text, plan } = material
  const { document } = plan
  const dates = weekDates(document.startsOn, week)
  const firstDay = weekdayOf(dates.first)
  const dayNumbers = Array.from({ length: daysOfWeek }, (_, index) => (firstDay + index) % daysOfWeek)
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ rowId, number, name }) => {
      const row = must(
        document.rows.find(({ id }) => id === rowId),
        'a row of the plan',
      )
      if (!row.cells[week - 1]) return []
      const days = daysOfRow(row, document, week)
      return [
        {
          number,
          name,
          dose: doseOf(material, row, week),
          open: dayNumbers.map((day) => days === null || days.includes(day)),
        },
      ]
    }),
  )
  return {
    title: text('handout.diary.title', {
      week,
      first: shortDate(dates.first, text),
      last: shortDate(dates.last, text),
    }),
    effort: effortOf(document, week, text),
    news: newsOf(material, week),
    days: dayNumbers.map((day, index) => ({
      name: text(`handout.diary.days.${must(weekdays[day], 'a day of the week')}`),
      date: String(Number(addDays(dates.first, index).slice(8, 10))),
    })),
    rows,
  }
}

/** The dose of a row in one week, and how often where no day says it. */
function doseOf(material: SnapshotMaterial, row: PlanRow, week: number): string {
  const { text, plan } = material
  const oneSided = material.exercise(row.exerciseId)?.oneSided
  const { lines, frequency } = doseLines(row, [week], [], text, oneSided)
  const amount = text('handout.dose.sentence', { amount: lines[0]?.amount ?? '' })
  return daysOfRow(row, plan.document, week) === null ? `${amount} ${frequency}`.trim() : amount
}

/** "About 10 to 20 minutes a day."; empty where nothing takes a time that is known. */
function effortOf(plan: PlanDocument, week: number, text: Wording): string {
  const inFives = (minutes: number) => Math.max(minuteStep, Math.round(minutes / minuteStep) * minuteStep)
  const minutes = minutesByDay(plan, week)
    .filter((one) => one > 0)
    .map(inFives)
  if (minutes.length === 0) return ''
  const [min, max] = [Math.min(...minutes), Math.max(...minutes)]
  return min === max
    ? text('handout.diary.minutes', { max })
    : text('handout.diary.minutesRange', { min, max })
}

/** What differs from the week before, in a few short sentences; empty in the first week. */
function newsOf(material: SnapshotMaterial, week: number): string {
  const { text, plan } = material
  const { rows, lighterWeeks } = plan.document
  if (week === 1) return ''
  const nameOf = ({ exerciseId }: PlanRow): string => {
    const exercise = material.exercise(exerciseId)
    return exercise ? nameOnPaper(exercise) : text('handout.exercise.unknown', { id: exerciseId })
  }
  const isIn = (row: PlanRow, one: number) => Boolean(row.cells[one - 1])
  const started = rows.filter((row) => isIn(row, week) && !isIn(row, week - 1))
  const ended = rows.filter((row) => !isIn(row, week) && isIn(row, week - 1))
  const stays = rows.filter((row) => isIn(row, week) && isIn(row, week - 1))
  const changed = stays.filter((row) => doseOf(material, row, week) !== doseOf(material, row, week - 1))
  const listed = (key: 'started' | 'ended' | 'changed', of: readonly PlanRow[]) =>
    of.length === 0 ? [] : [text(`handout.diary.news.${key}`, { names: [...new Set(of.map(nameOf))] })]
  const isLighter = lighterWeeks.includes(week)
  const isSame = started.length + ended.length + changed.length === 0
  return [
    ...(isLighter ? [text('handout.diary.news.lighter')] : []),
    ...listed('started', started),
    // In a lighter week nearly everything is less, and the grid says by how much.
    ...(isLighter ? [] : listed('changed', changed)),
    ...listed('ended', ended),
    ...(isSame ? [text('handout.diary.news.same')] : []),
  ].join(' ')
}

/** What the printed exercises need, each thing once, in the words of the list: "a towel, a step". */
export function equipmentText(material: SnapshotMaterial, sheets: readonly Sheet[]): string {
  const { text } = material
  const things = new Set(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap(
        ({ exerciseId }): readonly Equipment[] => material.exercise(exerciseId)?.equipment ?? [],
      ),
    ),
  )
  if (things.size === 0) return ''
  return text('handout.diary.ready', {
    things: [...things].map((thing) => text(`handout.equipment.${thing}`)),
  })
}
