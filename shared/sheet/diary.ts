/** The page for the fridge: what is done on which day, to be ticked, and what is new since the sheet before. */
import { must } from '../assert.ts'
import type { Equipment } from '../domain/exercise.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { daysOfRow, weekdayOf } from '../program/day-layout.ts'
import { minutesByDay } from '../program/prescribed.ts'
import { weekDates } from '../program/weeks.ts'
import { doseLines } from './dose-lines.ts'
import { planNews, weekBefore } from './plan-news.ts'
import type { PlanWeek } from './plan-news.ts'
import { isDueOn, printedDays, rowsDueOn } from './span.ts'
import type { PrintedDay } from './span.ts'
import { paperName, withoutRows } from './snapshot-material.ts'
import type { SnapshotMaterial } from './snapshot-material.ts'
import { mostDiaryDays } from './snapshot.ts'
import type { Diary, Sheet } from './snapshot.ts'
import { datesText, spanDates, weekdayName, weeksText } from './wording.ts'

/** For more weeks than these the handout gives an overview in place of a diary. */
export const mostDiaryWeeks = 4

/** Days beside each other in large print. */
const fewDays = 7

/** Minutes are estimates and printed as such: in fives. */
const minuteStep = 5

/** Exercises whose amount is another one, up to which they are named; the grid says by how much. */
const mostNamed = 3

/** A page for each two weeks, or for each week in large print; none where more is printed, or no exercises are. */
export function diariesOf(
  material: SnapshotMaterial,
  weeks: readonly number[],
  sheets: readonly Sheet[],
): Diary[] {
  const { options, plan } = material
  if (weeks.length > mostDiaryWeeks) return []
  const days = printedDays(plan.document, weeks, options.days)
  const most = options.typeSize === 18 ? fewDays : mostDiaryDays
  const pages = Array.from({ length: Math.ceil(days.length / most) }, (_, page) =>
    days.slice(page * most, (page + 1) * most),
  )
  return pages.map((page, index) => diaryOf(material, page, sheets, pages[index - 1] ?? null))
}

const weeksIn = (days: readonly PrintedDay[]): number[] => [...new Set(days.map(({ week }) => week))]

function diaryOf(
  material: SnapshotMaterial,
  days: readonly PrintedDay[],
  sheets: readonly Sheet[],
  pageBefore: readonly PrintedDay[] | null,
): Diary {
  const { text, plan, lastSheet } = material
  const { document } = plan
  const weeks = weeksIn(days)
  const week = must(weeks[0], 'a week')
  const due = rowsDueOn(document, days)
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ rowId, number, name }) => {
      const row = must(
        due.find(({ id }) => id === rowId),
        'a row of the plan',
      )
      if (!row.cells.some(Boolean)) return []
      const open = days.map((day) => isDueOn(row, document, day))
      return [{ number, name, dose: doseOf(material, row, weeks), open }]
    }),
  )
  const [first, last] = [must(days.at(0), 'a day').day, must(days.at(-1), 'a day').day]
  const span = spanDates(first, last, text)
  const before = pageBefore
    ? { document, week: must(pageBefore.at(-1), 'a day').week }
    : lastSheet && { document: lastSheet.document, week: weekBefore(lastSheet.weeks, week) }
  const titleOf = () => {
    if (first === last) return text('handout.diary.titleOfDay', { week, day: span.last })
    return weeks.length === 1
      ? text('handout.diary.title', { week, ...span })
      : text('handout.diary.titleOfWeeks', span)
  }
  return {
    title: titleOf(),
    effort: [weeks.length === 1 ? '' : `${weeksText(weeks, text)}.`, effortOf(material, days)]
      .filter(Boolean)
      .join(' '),
    news: before ? newsOf(material, before, weeks) : '',
    days: days.map(({ day, week: of }) => ({
      name: weekdayName(day, text, days.length > fewDays ? 'shortDays' : 'days'),
      date: String(Number(day.slice(8, 10))),
      opens: weekDates(document.startsOn, of).first === day,
    })),
    rows,
  }
}

/** The dose of a row in these weeks without its side, which its sheet says, and how often where no day says it. */
function doseOf(material: SnapshotMaterial, row: PlanRow, weeks: readonly number[]): string {
  const { text, plan } = material
  const done = weeks.filter((week) => row.cells[week - 1])
  const { lines, frequency } = doseLines(withoutSide(row), weeks, [], text)
  const amounts = lines.map(({ weeks: of, amount }) => {
    const label = datesText(of, weeks, plan.document, text)
    const sentence = text('handout.dose.sentence', { amount })
    return label === '' ? sentence : text('handout.diary.labelled', { label, sentence })
  })
  const isCounted = done.some((week) => daysOfRow(row, plan.document, week) === null)
  return [...amounts, ...(isCounted ? [frequency] : [])].filter(Boolean).join(' ')
}

function withoutSide(row: PlanRow): PlanRow {
  const cells = row.cells.map((cell) =>
    cell?.dose.spread === 'side' ? { ...cell, dose: { ...cell.dose, spread: null } } : cell,
  )
  return { ...row, side: 'none', cells }
}

/** "About 10 to 20 minutes a day."; empty where nothing takes a time that is known. */
function effortOf({ plan, text, options }: SnapshotMaterial, days: readonly PrintedDay[]): string {
  const minutes = minutesOfDays(withoutRows(plan.document, options.leftOut), days).map((one) =>
    Math.max(minuteStep, Math.round(one / minuteStep) * minuteStep),
  )
  if (minutes.length === 0) return ''
  const [min, max] = [Math.min(...minutes), Math.max(...minutes)]
  return min === max
    ? text('handout.diary.minutes', { max })
    : text('handout.diary.minutesRange', { min, max })
}

/** The minutes of each of these days on which something is done whose time is known. */
export function minutesOfDays(plan: PlanDocument, days: readonly PrintedDay[]): number[] {
  return days
    .map(({ day, week }) => minutesByDay(plan, week)[weekdayOf(day)] ?? 0)
    .filter((minutes) => minutes > 0)
}

/** What differs from the sheet before, in a few short sentences. */
function newsOf(material: SnapshotMaterial, sheetBefore: PlanWeek, weeks: readonly number[]): string {
  const { text, plan, options } = material
  // What is left out on purpose is neither new nor has it ended.
  const printed = ({ document, week }: PlanWeek): PlanWeek => ({
    document: withoutRows(document, options.leftOut),
    week,
  })
  const [before, now] = [printed(sheetBefore), printed({ ...plan, week: must(weeks[0], 'a week') })]
  const nameOf = ({ exerciseId }: PlanRow): string => paperName(material, exerciseId)
  const { started, ended, changed } = planNews(before, now)
  const named = (key: 'started' | 'ended' | 'changed', of: readonly PlanRow[]) =>
    of.length === 0 ? [] : [text(`handout.diary.news.${key}`, { names: [...new Set(of.map(nameOf))] })]
  const isLighter = now.document.lighterWeeks.includes(now.week)
  const isSame = [now, ...weeks.slice(1).map((week) => ({ ...now, week }))].every((one, index) => {
    const { started: more, ended: less, changed: other } = planNews(index === 0 ? before : now, one)
    return more.length + less.length + other.length === 0
  })
  const amounts =
    changed.length > mostNamed
      ? [text('handout.diary.news.changedMany', { count: changed.length })]
      : named('changed', changed)
  return [
    ...(isLighter ? [text('handout.diary.news.lighter')] : []),
    ...named('started', started),
    // In a lighter week nearly everything is less, and the grid says by how much.
    ...(isLighter ? [] : amounts),
    ...named('ended', ended),
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
