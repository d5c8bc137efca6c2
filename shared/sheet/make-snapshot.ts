/** Builds the snapshot of a handout from stored data. Pure: the instant, the day and the look-ups are given. */
import type { Exercise } from '../domain/exercise.ts'
import { spokenName } from '../domain/patient.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { pictureOf } from '../figure/picture-of.ts'
import { measureOnPaper, noteText, planSentence, planTitle, stageNameOnPaper } from '../text/plan-text.ts'
import { stageOfWeek, weekDates } from '../program/weeks.ts'
import { rowsBySheet } from '../program/sheet-rules.ts'
import { regionOf } from '../regions/index.ts'
import { adviceOf } from './advice.ts'
import { diariesOf, equipmentText, mostDiaryWeeks } from './diary.ts'
import { doseLines } from './dose-lines.ts'
import { doseSentence } from './dose-sentence.ts'
import { fixedWords } from './fixed-words.ts'
import { runKeys } from './run-keys.ts'
import type {
  HandoutSnapshot,
  Sheet,
  SheetFigure,
  SheetRow,
  SnapshotStage,
  SnapshotWeek,
} from './snapshot.ts'
import { printedDays, rowsDueOn } from './span.ts'
import { paperName, withoutRows } from './snapshot-material.ts'
import type { SnapshotMaterial } from './snapshot-material.ts'
import { lookUp } from '../look-up.ts'
import { datesText, daysText, longDate, sentencesIn, spanDates, weekdayName } from './wording.ts'
import type { Wording } from './wording.ts'

function problemText(material: SnapshotMaterial): string {
  const { text, episode } = material
  // The text function takes an empty message for a missing one.
  const problem = text(`conditions.${episode.condition}.onPaper`, { defaultValue: '' })
  if (problem === '' || episode.side === 'none') return problem
  return text('handout.problem.sided', { problem, side: text(`handout.episodeSide.${episode.side}`) })
}

function snapshotWeeks(material: SnapshotMaterial, weeks: readonly number[]): SnapshotWeek[] {
  const { plan, text } = material
  return weeks.map((week) => {
    const stage = stageOfWeek(plan.document.stages, week)
    const dates = weekDates(plan.document.startsOn, week)
    return {
      number: week,
      label: text('handout.weeks.one', { first: week }),
      dates: text('handout.week.dates', spanDates(dates.first, dates.last, text)),
      stage: stage?.number ?? null,
      stageName: stage ? stageNameOnPaper(text, stage) : '',
      lighter: plan.document.lighterWeeks.includes(week),
    }
  })
}

function figureOf(material: SnapshotMaterial, exercise: Exercise | null, row: PlanRow): SheetFigure | null {
  const figure = exercise && pictureOf(exercise, material.exercise)
  if (!figure) return null
  const side = row.side === 'left' ? 'left' : 'right'
  // What a photo shows nobody has put in words; its exercise is named beside it and told in steps.
  if (figure.kind === 'photo') {
    return {
      photoId: figure.photoId,
      side,
      alt: material.text('handout.exercise.photo', { name: exercise.name }),
    }
  }
  const alt = material.figureAlt(figure, side)
  if (alt === '') return null
  return figure.kind === 'drawn' ? { drawing: figure.drawing, side, alt } : { slug: figure.slug, side, alt }
}

/** How often and on which days. Where the days are named nobody has to count them, and a share of a week has neither. */
function oftenOf(
  row: PlanRow,
  plan: PlanDocument,
  weeks: readonly number[],
  frequency: string,
  text: Wording,
): Pick<SheetRow, 'frequency' | 'days'> {
  const doses = weeks.flatMap((week) => row.cells[week - 1]?.dose ?? [])
  if (doses.every(({ unit }) => unit === 'percentPerWeek')) return { frequency: '', days: '' }
  const days = daysText(row, plan, weeks, text)
  const isCounted = doses.every((dose) => (dose.frequency ?? row.frequency).kind === 'daysPerWeek')
  return { frequency: days !== '' && isCounted ? '' : frequency, days }
}

/** Whether each printed dose ends with the leg it is done on: then nothing beside it has to say so. */
function isSideSaid({ side, cells }: PlanRow, weeks: readonly number[], exercise: Exercise | null): boolean {
  const doses = weeks.flatMap((week) => cells[week - 1]?.dose ?? [])
  const isOne = side === 'left' || side === 'right'
  return isOne && doses.every(({ spread }) => spread === 'side' || exercise?.oneSided)
}

/** The sentences of a note that are about the printed weeks; one that somebody typed is printed whole. */
function rowNote(
  { text, episode }: SnapshotMaterial,
  { note, cells }: PlanRow,
  weeks: readonly number[],
): string {
  const { noteWeeks } = regionOf(episode.condition)
  const spans = note && 'key' in note ? lookUp(noteWeeks, note.key) : undefined
  if (!spans) return noteText(text, note)
  const done = weeks.filter((week) => cells[week - 1])
  return sentencesIn(noteText(text, note))
    .filter((_, index) => {
      const span = spans[index]
      return !span || done.some((week) => week >= span.from && week <= (span.to ?? week))
    })
    .join(' ')
}

function sheetRow(
  material: SnapshotMaterial,
  row: PlanRow,
  weeks: readonly number[],
  number: number,
): SheetRow {
  const { text, plan } = material
  const exercise = material.exercise(row.exerciseId)
  const name = paperName(material, row.exerciseId)
  const doses = doseLines(row, weeks, plan.document.lighterWeeks, text, exercise?.oneSided)
  return {
    rowId: row.id,
    exerciseId: row.exerciseId,
    number,
    name,
    clinicalName: exercise && exercise.name !== name ? exercise.name : '',
    side: row.side === 'none' || isSideSaid(row, weeks, exercise) ? '' : text(`handout.side.${row.side}`),
    figure: figureOf(material, exercise, row),
    // Up to the next visit a patient goes by the date, not by the week of the plan.
    doses: doses.lines.map((line) =>
      weeks.length > mostDiaryWeeks
        ? line
        : { ...line, label: datesText(line.weeks, weeks, plan.document, text) },
    ),
    details: doses.details,
    ...oftenOf(row, plan.document, weeks, doses.frequency, text),
    steps: exercise?.steps ?? [text('handout.exercise.missing')],
    cue: exercise?.cues[0] ?? '',
    cautions: exercise?.cautions ?? [],
    note: rowNote(material, row, weeks),
  }
}

function sheetsOf(material: SnapshotMaterial, weeks: readonly number[]): Sheet[] {
  const { text, plan } = material
  const rides: readonly string[] = regionOf(material.episode.condition).exerciseRoles.rides
  const { leftOut, days } = material.options
  const printed = printedDays(plan.document, weeks, days)
  const due = rowsDueOn(plan.document, printed)
  const hasDiary = weeks.length <= mostDiaryWeeks
  const isPrinted = (row: PlanRow) => row.cells.some(Boolean) && !leftOut.includes(row.id)
  // Counted over the whole plan, so that an exercise has one number in every print of it.
  let number = 0
  const numbered = rowsBySheet(due).map(({ rows, ...place }) => ({
    ...place,
    rows: rows.map((row) => ({ row, number: (number += 1) })).filter(({ row }) => isPrinted(row)),
  }))
  return numbered
    .filter(({ rows }) => rows.length > 0)
    .map(({ sheet: group, session, rows: onSheet }): Sheet => {
      const rows = onSheet.map(({ row }) => row)
      // Who may not run yet reads nothing of running.
      const kind =
        group === 'run' && rows.every(({ exerciseId }) => rides.includes(exerciseId)) ? 'ride' : group
      return {
        group,
        title:
          session === null ? text(`handout.sheet.${kind}`) : text('handout.sheet.named', { letter: session }),
        hint: text(`handout.hint.${kind}`),
        lead: kind === 'run' ? text('handout.lead.run') : '',
        count: text('terms.exercises', { count: rows.length }),
        rows: onSheet.map(({ row, number: of }) => sheetRow(material, row, weeks, of)),
        keys: runKeys(rows, { plan: plan.document, weeks, days: hasDiary ? printed : [] }, text),
      }
    })
}

/** When to leave each of the printed stages: what has to be true for the next one. */
function stagesOf({ plan, text }: SnapshotMaterial, weeks: readonly number[]): SnapshotStage[] {
  const { stages, after } = plan.document
  return stages.flatMap((stage, index) => {
    const next = stages[index + 1]
    const moveOn = next ? next.moveOn : (after?.moveOn ?? null)
    if (moveOn === null || !weeks.some((week) => stageOfWeek(stages, week) === stage)) return []
    const sentence = planSentence(text, moveOn)
    return [
      {
        number: stage.number,
        name: stageNameOnPaper(text, stage),
        moveOn: next
          ? text('handout.moveOn.stage', { stage: stageNameOnPaper(text, next), sentence })
          : text('handout.moveOn.after', { sentence }),
      },
    ]
  })
}

/** What is tested in the last week and what comes after it; null where that week is not printed or nothing is said. */
function afterOf(material: SnapshotMaterial, weeks: readonly number[]): HandoutSnapshot['after'] {
  const { plan, text, exercise } = material
  const { after, retest, weeks: length } = plan.document
  if (!weeks.includes(length) || (after === null && retest.length === 0)) return null
  const items = retest.map((entry): string =>
    'measure' in entry ? measureOnPaper(text, entry.measure) : planSentence(text, entry),
  )
  return {
    heading: text('handout.heading.after'),
    retest: items.length === 0 ? '' : text('handout.retest', { items }),
    lines: (after?.advice ?? []).map((words) => planSentence(text, words)),
    setHeading: text('handout.heading.weeklySet'),
    set: (after?.weeklySet ?? []).map(({ exerciseId, dose, frequency, side }) => {
      return text('handout.keptExercise', {
        name: paperName(material, exerciseId),
        dose: doseSentence(dose, frequency, side, text, exercise(exerciseId)?.oneSided),
      })
    }),
  }
}

/** "Tue 1 Dec 2026". */
const visitText = (day: string, text: Wording): string =>
  text('handout.date.visit', { weekday: weekdayName(day, text), day: longDate(day, text) })

/** A phone number is not broken over two lines. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0')
}

/** The snapshot of the chosen weeks. Rows that rest in all of them are left out. */
export function makeSnapshot(material: SnapshotMaterial): HandoutSnapshot {
  const { options, patient, plan, text } = material
  const clinic = { ...material.clinic, phone: unbroken(material.clinic.phone) }
  const weeks = [...new Set(options.weeks)].sort((one, other) => one - other)
  const name = spokenName(patient).trim()
  const givenOnText = longDate(material.givenOn, text)
  const sheets = sheetsOf(material, weeks)
  return {
    schema: 5,
    language: material.language,
    madeAt: material.madeAt,
    givenOn: material.givenOn,
    givenOnText,
    paper: options.paper,
    typeSize: options.typeSize,
    blackInk: options.blackInk,
    arrangement: 'leaves',
    code: material.code,
    parts: { overview: options.overview, exercises: options.exercises },
    clinic: { name: clinic.name, address: clinic.address, phone: clinic.phone, email: clinic.email },
    patient: {
      name,
      recordNumber: patient.recordNumber,
      birthDate: longDate(patient.birthDate, text),
      problem: problemText(material),
    },
    plan: {
      title: planTitle(text, plan.document),
      startsOn: plan.document.startsOn,
      revision: plan.revision,
    },
    weeks: snapshotWeeks(material, weeks),
    diaries: diariesOf(material, weeks, sheets),
    stages: stagesOf(material, weeks),
    after: afterOf(material, weeks),
    sheets: options.exercises ? sheets : [],
    advice: adviceOf(options.advice, material.guide, text),
    words: fixedWords(
      {
        clinic,
        condition: material.episode.condition,
        weeks,
        plan: withoutRows(plan.document, options.leftOut),
        givenOn: givenOnText,
        ready: equipmentText(material, sheets),
        nextVisit: options.nextVisit === null ? '' : visitText(options.nextVisit, text),
        leftOut: plan.document.rows
          .filter(({ id }) => options.leftOut.includes(id))
          .map((row) => paperName(material, row.exerciseId)),
      },
      { name, recordNumber: patient.recordNumber },
      text,
    ),
  }
}
