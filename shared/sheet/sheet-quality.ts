/** How well a patient will get on with a handout, before it is given. It names what to change and stops nothing. Pure. */
import type { Exercise } from '../domain/exercise.ts'
import type { PlanRow } from '../domain/plan.ts'
import type { SheetQuality } from '../domain/sheet-check.ts'
import { crowdedSheets, standsOn } from '../program/sheet-rules.ts'
import { weekOf } from '../program/weeks.ts'
import { minutesOfDays } from './diary.ts'
import { readingGrade } from './reading-grade.ts'
import { printedRows } from './sheet-faults.ts'
import type { CheckedSheet } from './sheet-faults.ts'
import type { HandoutSnapshot } from './snapshot.ts'
import { withoutRows } from './snapshot-material.ts'
import { printedDays } from './span.ts'

/** Grade of school up to which handouts are asked to stay: MedlinePlus; BMC Ophthalmol 2016 asks for 6 to 8. */
const highestGrade = 6

/** Pages from which on a handout is put away unread. A clinic default. */
const mostPages = 8

export interface JudgedSheet extends CheckedSheet {
  readonly snapshot: HandoutSnapshot
  /** The clinic's day, `YYYY-MM-DD`. */
  readonly today: string
}

/** `pages` are those that were drawn. */
export function sheetQuality(sheet: JudgedSheet, pages: number): SheetQuality {
  const { document, weeks, days, leftOut, snapshot } = sheet
  const done = withoutRows(document, leftOut)
  const minutes = minutesOfDays(done, printedDays(document, weeks, days)).map(Math.round)
  const grade = snapshot.language === 'en' ? readingGrade(sentencesOf(snapshot)) : null
  const printed = printedRows(sheet)
  return {
    pages,
    minutes: minutes.length === 0 ? null : { min: Math.min(...minutes), max: Math.max(...minutes) },
    exercises: printed.length,
    grade: grade === null || Number.isNaN(grade) ? null : Math.max(1, Math.round(grade)),
    hints: [
      ...about(
        'finished',
        printed.filter((row) => isFinished(row, sheet)),
      ),
      ...about('crowded', crowdedRows(printed, sheet)),
      ...about(
        'no_hold',
        printed.filter((row) => lacksHold(row, sheet)),
      ),
      ...about(
        'no_picture',
        printed.filter((row) => !hasPicture(row, snapshot)),
      ),
      ...(grade !== null && grade > highestGrade ? [{ kind: 'hard_words' as const, rows: [] }] : []),
      ...(pages > mostPages ? [{ kind: 'many_pages' as const, rows: [] }] : []),
    ],
  }

  function about(kind: Hint['kind'], rows: readonly PlanRow[]): Hint[] {
    const { exercise } = sheet
    const named = rows.map(({ id, exerciseId }) => ({ id, name: exercise(exerciseId)?.name ?? exerciseId }))
    return rows.length === 0 ? [] : [{ kind, rows: named }]
  }
}

type Hint = SheetQuality['hints'][number]

/** Done for the last time in a week that has passed. */
function isFinished({ cells }: PlanRow, { document, weeks, today }: JudgedSheet): boolean {
  const last = weeks.findLast((week) => Boolean(cells[week - 1]))
  return last !== undefined && last < weekOf(document.startsOn, today)
}

/** The rows of sheets that hold more than patients keep up with in one of the printed weeks. */
function crowdedRows(rows: readonly PlanRow[], { weeks }: CheckedSheet): PlanRow[] {
  const crowded = weeks.flatMap((week) => crowdedSheets(rows, week).map((place) => ({ week, place })))
  return rows.filter((row) =>
    crowded.some(({ week, place }) => Boolean(row.cells[week - 1]) && standsOn(row, place)),
  )
}

/** The clinic holds this exercise, and a printed dose counts without saying for how long. */
function lacksHold({ exerciseId, cells }: PlanRow, { weeks, exercise }: CheckedSheet): boolean {
  const usual: Exercise['clinicDose'] | undefined = exercise(exerciseId)?.clinicDose
  if (!usual?.holdSeconds) return false
  return weeks.some((week) => {
    const dose = cells[week - 1]?.dose
    return dose?.unit === 'reps' && dose.holdSeconds === null && !dose.tempo?.hold
  })
}

function hasPicture({ id }: PlanRow, { sheets }: HandoutSnapshot): boolean {
  return sheets.every(({ rows }) => rows.every(({ rowId, figure }) => rowId !== id || figure !== null))
}

/** What a patient reads of the exercises and of what stands about them. */
function sentencesOf({ sheets, words }: HandoutSnapshot): string[] {
  const { pain, stop } = words
  return [
    ...sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => [
        ...row.doses.map(({ amount }) => amount),
        row.details,
        ...row.steps,
        ...row.cautions,
        row.note,
      ]),
    ),
    ...pain.zones.map(({ text }) => text),
    ...stop.urgentItems,
    ...stop.callItems,
  ].filter((sentence) => sentence !== '')
}
