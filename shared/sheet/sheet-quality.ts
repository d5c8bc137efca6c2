/** How well a patient will get on with a handout, before it is given. It names what to change and stops nothing. Pure. */
import type { Exercise } from '../domain/exercise.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import type { SheetQuality } from '../domain/sheet-check.ts'
import type { Words } from '../domain/text.ts'
import { painBoxOf } from '../program/pain-rule.ts'
import { crowdedSheets, standsOn } from '../program/sheet-rules.ts'
import { weekOf } from '../program/weeks.ts'
import { minutesOfDays } from './diary.ts'
import { defaultLanguage } from '../text/index.ts'
import { inflesz, readingGrade } from './reading-grade.ts'
import { printedRows } from './sheet-faults.ts'
import type { CheckedSheet } from './sheet-faults.ts'
import type { HandoutSnapshot } from './snapshot.ts'
import { withoutRows } from './snapshot-material.ts'
import { printedDays } from './span.ts'

/** Grade of school up to which handouts are asked to stay: MedlinePlus; BMC Ophthalmol 2016 asks for 6 to 8. */
const highestGrade = 6

/** Score from which on INFLESZ calls a text "bastante fácil" (Barrio-Cantalejo 2008). */
export const lowestInflesz = 65

/** Pages from which on a handout is put away unread. A clinic default. */
const mostPages = 8

export interface JudgedSheet extends CheckedSheet {
  readonly snapshot: HandoutSnapshot
  /** The clinic's day, `YYYY-MM-DD`. */
  readonly today: string
  /** The patient's language (BCP 47), in which handouts may not be printed yet. */
  readonly spoken: string
}

/** `pages` are those that were drawn. */
export function sheetQuality(sheet: JudgedSheet, pages: number): SheetQuality {
  const { document, weeks, days, leftOut, snapshot } = sheet
  const done = withoutRows(document, leftOut)
  const minutes = minutesOfDays(done, printedDays(document, weeks, days)).map(Math.round)
  const grade = snapshot.language === 'en' ? readingGrade(sentencesOf(snapshot)) : null
  const ease = snapshot.language === 'es' ? inflesz(sentencesOf(snapshot)) : null
  const isHard = (grade !== null && grade > highestGrade) || (ease !== null && ease < lowestInflesz)
  const isForeign = snapshot.language !== defaultLanguage
  const printed = printedRows(sheet)
  return {
    pages,
    minutes: minutes.length === 0 ? null : { min: Math.min(...minutes), max: Math.max(...minutes) },
    exercises: printed.length,
    grade: whole(grade, 1),
    inflesz: whole(ease, 0),
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
      ...(isHard ? [{ kind: 'hard_words' as const, rows: [] }] : []),
      ...(pages > mostPages ? [{ kind: 'many_pages' as const, rows: [] }] : []),
      ...(snapshot.language === sheet.spoken ? [] : [{ kind: 'other_language' as const, rows: [] }]),
      ...about('as_typed', isForeign ? printed.filter((row) => isRowTyped(row, sheet)) : []),
      ...(isForeign && isPlanTyped(document) ? [{ kind: 'plan_as_typed' as const, rows: [] }] : []),
    ],
  }

  function about(kind: Hint['kind'], rows: readonly PlanRow[]): Hint[] {
    const { exercise } = sheet
    const named = rows.map(({ id, exerciseId }) => ({ id, name: exercise(exerciseId)?.name ?? exerciseId }))
    return rows.length === 0 ? [] : [{ kind, rows: named }]
  }
}

type Hint = SheetQuality['hints'][number]

/** A score as it is shown; null for a text without words. */
const whole = (score: number | null, least: number): number | null =>
  score === null || Number.isNaN(score) ? null : Math.max(least, Math.round(score))

const isTyped = (words: Words | null): boolean => words !== null && 'text' in words

/** Somebody typed its note, the note of a printed dose, or its exercise. */
function isRowTyped({ exerciseId, note, cells }: PlanRow, { weeks, exercise }: CheckedSheet): boolean {
  if (exercise(exerciseId)?.origin === 'own') return true
  return isTyped(note) || weeks.some((week) => isTyped(cells[week - 1]?.note ?? null))
}

/** Somebody typed a sentence of the plan that is about no exercise. */
function isPlanTyped(plan: PlanDocument): boolean {
  const { stages, stopSigns, after, retest } = plan
  const { zones, also } = painBoxOf(plan)
  return [
    ...stages.flatMap(({ name, moveOn }) => [name, moveOn]),
    ...zones.map(({ words }) => words),
    ...also,
    ...stopSigns.urgent,
    ...stopSigns.call,
    ...retest.flatMap((entry) => ('measure' in entry ? [] : [entry])),
    ...(after ? [after.moveOn, ...after.advice] : []),
  ].some(isTyped)
}

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

/** What a patient reads of the exercises and of what stands about them, as it is measured. */
export function sentencesOf({ sheets, words }: HandoutSnapshot): string[] {
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
