/**
 * Everything the sheets of a handout are drawn from, as plain data with every word resolved. It is stored beside the
 * file, so that what was given to a patient can be read without the plan, the catalog or the language it came from.
 * A change of its shape is a new schema, with a lift in `read-snapshot.ts` from the one before.
 */
import { papers } from '../domain/handout.ts'
import { highestPain, painZones } from '../domain/pain-box.ts'
import { sheetGroups } from '../domain/sheet-group.ts'
import { poseSceneSchema } from '../domain/pose-scene.ts'
import { dateSchema, instantSchema, storedDateSchema } from '../domain/text.ts'
import { z } from '../schema.ts'

const line = z.string()

export const doseLineSchema = z.object({
  weeks: z.array(z.number().int()).min(1),
  /** "Weeks 1 to 3"; empty where the line holds for every printed week. */
  label: line,
  /** "3 sets of 12 on each side". */
  amount: line,
  /** Sentences that hold for this line only. */
  more: line,
  /** The note of the cell, such as "re-test". */
  note: line,
  /** Every week of the line is a lighter week. */
  lighter: z.boolean(),
})
export type DoseLine = z.infer<typeof doseLineSchema>

const sidedFigure = { side: z.enum(['left', 'right']), alt: line }

/** The picture beside an exercise: a built-in figure by its slug, one that the clinic drew, or a photo by its id. */
export const sheetFigureSchema = z.union([
  z.object({ slug: z.string(), ...sidedFigure }),
  z.object({ drawing: poseSceneSchema, ...sidedFigure }),
  z.object({ photoId: z.string(), ...sidedFigure }),
])
export type SheetFigure = z.infer<typeof sheetFigureSchema>

export const sheetRowSchema = z.object({
  /** The row of the plan and its exercise; empty in what was stored before both were kept. */
  rowId: line,
  exerciseId: line,
  /** Counted from 1 over all sheets, so that "exercise 7" is one exercise. */
  number: z.number().int().min(1),
  /** In plain words, as the patient knows it. */
  name: line,
  /** The clinical name where it is another one; else empty. */
  clinicalName: line,
  side: line,
  figure: sheetFigureSchema.nullable(),
  doses: z.array(doseLineSchema),
  details: line,
  frequency: line,
  /** The days of the week it is done on; empty where the plan does not say. */
  days: line,
  steps: z.array(line),
  cue: line,
  /** All of them: each is there to keep somebody from harm. */
  cautions: z.array(line),
  note: line,
})
export type SheetRow = z.infer<typeof sheetRowSchema>

/** A box at the end of a running sheet: what each run step means, or a sentence alone. */
export const keySchema = z.object({
  title: line,
  items: z.array(z.object({ term: line, text: line })),
  rule: line,
})

/** The exercises of one group, or of one named session of it. The layout gives each page at most `mostOnOneSheet` of them. */
export const sheetSchema = z.object({
  group: z.enum(sheetGroups),
  title: line,
  hint: line,
  /** What to do before and after the whole sheet; empty where there is nothing. */
  lead: line,
  /** "5 exercises". */
  count: line,
  rows: z.array(sheetRowSchema).min(1),
  keys: z.array(keySchema),
})
export type Sheet = z.infer<typeof sheetSchema>

/** An article of the guide that the clinician added. */
export const adviceSchema = z.object({
  title: line,
  /** One sentence below the title. */
  lead: line,
  parts: z.array(z.object({ title: line, lines: z.array(line).min(1) })).min(1),
  /** What it is written after: titles, authors, dates. */
  source: line,
})
export type Advice = z.infer<typeof adviceSchema>

export const snapshotWeekSchema = z.object({
  number: z.number().int(),
  label: line,
  dates: line,
  /** Number of the stage, 1 to 4; null outside every stage. */
  stage: z.number().int().nullable(),
  stageName: line,
  lighter: z.boolean(),
})
export type SnapshotWeek = z.infer<typeof snapshotWeekSchema>

/** What a stage is for, and when to move on to the next. */
export const snapshotStageSchema = z.object({
  number: z.number().int(),
  name: line,
  /** "Move on to ... when all of this is true: ..."; empty where the plan does not say. */
  moveOn: line,
})
export type SnapshotStage = z.infer<typeof snapshotStageSchema>

/** Days that one grid has room for. */
export const mostDiaryDays = 14

/** Days to tick off: a page of their own, for the fridge. */
export const diarySchema = z.object({
  /** "Week 3: your plan for 16 Nov to 22 Nov". */
  title: line,
  /** "About 10 to 20 minutes a day."; empty where that is not known. */
  effort: line,
  /** What differs from the sheet before; empty on the first. */
  news: line,
  /** The days in their order: those of a week, or fewer, or two weeks of them. */
  days: z
    .array(
      z.object({
        name: line,
        date: line,
        /** The first of a week of the plan. */
        opens: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(mostDiaryDays),
  rows: z.array(
    z.object({
      /** Of the exercise, as on its sheet. */
      number: z.number().int().min(1),
      name: line,
      dose: line,
      /** The days it is done on; every day where the plan does not say. */
      open: z.array(z.boolean()).min(1).max(mostDiaryDays),
    }),
  ),
})
export type Diary = z.infer<typeof diarySchema>

/** What is tested again in the last week and what comes after it; printed where that week is. */
export const snapshotAfterSchema = z.object({
  heading: line,
  retest: line,
  lines: z.array(line),
  setHeading: line,
  set: z.array(line),
})

/** Fixed sentences in the patient's language. Those about pages hold names in braces, such as `{page}`, to be filled in. */
export const wordsSchema = z.object({
  documentTitle: line,
  planHeading: line,
  weeksHeading: line,
  sheetsHeading: line,
  recordNumber: line,
  born: line,
  given: line,
  /** Above what the stages say. */
  moveOnHeading: line,
  moveOnRule: line,
  weekColumn: line,
  datesColumn: line,
  stageColumn: line,
  effortColumn: line,
  lighter: line,
  lighterNote: line,
  cue: line,
  caution: line,
  note: line,
  pageOf: line,
  page: line,
  twoPages: line,
  pages: line,
  partOf: line,
  footer: line,
  /** Before the code. */
  sheet: line,
  /** About the diary. The line about pain holds `{first}`, the page that says more. */
  diary: z.object({
    column: line,
    newsHeading: line,
    worstPain: line,
    worstPainHint: line,
    nextMorning: line,
    nextMorningHint: line,
    /** Rows that are printed where the page has room for them; empty on what was stored before there were any. */
    confidence: line.default(''),
    inTheWay: line.default(''),
    inTheWayHint: line.default(''),
    painRule: line,
    ready: line,
    bring: line,
    nextVisit: line,
    /** When the next visit is; empty where a line to write it on is printed. */
    visit: line,
    /** Which exercises were left out on purpose; empty where none was. */
    leftOut: line,
  }),
  pain: z.object({
    heading: line,
    intro: line,
    scale: line,
    none: line,
    worst: line,
    zones: z
      .array(
        z.object({
          zone: z.enum(painZones),
          upTo: z.number().int().min(0).max(highestPain),
          range: line,
          text: line,
        }),
      )
      .min(2),
    /** What else stands in the box, such as the next morning. */
    also: z.array(line),
    /** What "one step back" means for the printed exercises; the heading is empty where the box did not say. */
    stepBack: z.object({ heading: line, items: z.array(line) }),
  }),
  stop: z.object({
    heading: line,
    urgent: line,
    urgentItems: z.array(line),
    call: line,
    callItems: z.array(line),
    /** Where to get help at once. */
    emergency: line,
    /** Whom to call at the clinic; empty where the clinic has no phone number. */
    phone: line,
    /** Stands before a line to write the number on; empty where the number is printed. */
    phoneToWrite: line,
  }),
})

export const handoutSnapshotSchema = z.object({
  schema: z.literal(5),
  /** BCP 47. */
  language: z.string(),
  /** The instant the sheets were made; every date inside the file is this one. */
  madeAt: instantSchema,
  givenOn: dateSchema,
  givenOnText: line,
  paper: z.enum(papers),
  typeSize: z.union([z.literal(12), z.literal(14), z.literal(18)]),
  blackInk: z.boolean(),
  /** What was given before there were leaves is drawn as it was then. */
  arrangement: z.enum(['weeks', 'leaves']),
  /** Eight characters that name this handout (`sheet-code.ts`); empty in a preview and in what was given before there were any. */
  code: line,
  parts: z.object({ overview: z.boolean(), exercises: z.boolean() }),
  clinic: z.object({ name: line, address: line, phone: line, email: line }),
  patient: z.object({ name: line, recordNumber: line, birthDate: line, problem: line }),
  plan: z.object({ title: line, startsOn: storedDateSchema, revision: z.number().int() }),
  weeks: z.array(snapshotWeekSchema).min(1),
  /** For the days up to about the next visit; none where more is printed. */
  diaries: z.array(diarySchema),
  /** The stages of the printed weeks that say when to move on. */
  stages: z.array(snapshotStageSchema),
  after: snapshotAfterSchema.nullable(),
  sheets: z.array(sheetSchema),
  /** Nothing in what was stored before there was advice. */
  advice: z.array(adviceSchema).default([]),
  words: wordsSchema,
})
export type HandoutSnapshot = z.infer<typeof handoutSnapshotSchema>
