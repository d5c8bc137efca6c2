/**
 * The plan: the weeks of an episode as one document. Each settled change makes a revision; none is ever lost.
 * The document carries the number of its schema; older ones are lifted when they are read (`program/read-plan.ts`).
 */
import { z } from '../schema.ts'
import { criterionSchema } from './criterion.ts'
import { dayItems, dayLayoutSchema, sessionNames } from './day-layout.ts'
import { doseSchema, frequencySchema } from './dose.ts'
import { measureIds } from './measure.ts'
import { painBoxSchema } from './pain-box.ts'
import { sheetGroups } from './sheet-group.ts'
import { sides } from './side.ts'
import {
  daysFrom,
  idSchema,
  instantSchema,
  optionalText,
  revisionSchema,
  storedDateSchema,
  wordsSchema,
} from './text.ts'

/** Length of a plan in weeks. Twelve is the default everywhere; the others are what a document may hold. */
export const planLength = { least: 4, usual: 12, most: 24 } as const
/** Rows and stages a plan may hold. */
export const maxPlanRows = 60
export const maxStages = 6
export const maxDayLayouts = maxStages * 2

/** The day that week 1 starts on: a Monday or any other. */
export const planStartSchema = daysFrom('1990-01-01')

const weekSchema = z.number().int().min(1, 'too_small').max(planLength.most, 'too_large')

export const cellSchema = z.object({
  dose: doseSchema,
  /** Added to the dose line on paper, such as "re-test". */
  note: wordsSchema(120).nullable().default(null),
  /** The figure comes from the clinic's default, not from an article (marked with a dagger). */
  clinicDefault: z.boolean().default(false),
  /** Such a figure that was read second-hand (marked with a double dagger). */
  secondHand: z.literal(true).optional(),
})
export type Cell = z.infer<typeof cellSchema>

export const planRowSchema = z.object({
  id: idSchema,
  exerciseId: idSchema,
  side: z.enum(sides).default('none'),
  /** The sheet it is printed on. */
  sheet: z.enum(sheetGroups),
  /** The named session of the Session sheet that it prints under; null where there is only one. */
  session: z.enum(sessionNames).nullable().default(null),
  /** Which days of the layout it is done on; null for those of its sheet or named session. */
  days: z.enum(dayItems).nullable().default(null),
  frequency: frequencySchema,
  /** One entry for each week of the plan; null where the row rests. */
  cells: z.array(cellSchema.nullable()).min(planLength.least).max(planLength.most),
  note: wordsSchema(300).nullable().default(null),
})
export type PlanRow = z.infer<typeof planRowSchema>

/** The stages of the staged routine by M. Stone (2025), by the keys of their names and aims. */
export const stageKeys = ['foundation', 'control', 'loaded', 'integration'] as const
export type StageKey = (typeof stageKeys)[number]

const gateSchema = z.array(criterionSchema).max(12, 'too_many').default([])
const moveOnSchema = wordsSchema(600).nullable().default(null)

export const stageSchema = z.object({
  number: z.number().int().min(1).max(maxStages),
  name: wordsSchema(60),
  aim: wordsSchema(240).nullable().default(null),
  firstWeek: weekSchema,
  lastWeek: weekSchema,
  /** What has to be true to enter the stage. */
  gate: gateSchema,
  /** The same for the patient: what they can do or feel when it is time to move on to this stage. */
  moveOn: moveOnSchema,
})
export type Stage = z.infer<typeof stageSchema>

/** An exercise that goes on after the last week. */
export const keptExerciseSchema = z.object({
  exerciseId: idSchema,
  side: z.enum(sides).default('none'),
  frequency: frequencySchema,
  dose: doseSchema,
  clinicDefault: z.boolean().default(false),
})
export type KeptExercise = z.infer<typeof keptExerciseSchema>

/** What comes after the last week. */
export const afterPlanSchema = z.object({
  /** What has to be true to end the plan, and the same for the patient. */
  gate: gateSchema,
  moveOn: moveOnSchema,
  /** What to do then, a sentence each. */
  advice: z.array(wordsSchema(300)).max(12, 'too_many').default([]),
  /** The exercises of the weekly set. */
  weeklySet: z.array(keptExerciseSchema).max(12, 'too_many').default([]),
})
export type AfterPlan = z.infer<typeof afterPlanSchema>

const sentencesSchema = z.array(wordsSchema(300)).max(12, 'too_many').default([])

/** How lighter weeks recur. Every third week is a clinic default; the article only says alternate weeks. */
export const lighterRhythms = ['every-third', 'every-fourth', 'alternate', 'none', 'custom'] as const

/** The shape of a document, as it is read back. What is written has to keep `planDocumentSchema` as well. */
export const readPlanDocumentSchema = z.object({
  schema: z.literal(3),
  weeks: z.number().int().min(planLength.least, 'too_small').max(planLength.most, 'too_large'),
  /** Empty where the plan is called as its template is. */
  title: optionalText(160),
  startsOn: storedDateSchema,
  /** The template it came from, if any. */
  template: z.string().max(60).nullable(),
  stages: z.array(stageSchema).min(1, 'required').max(maxStages, 'too_many'),
  lighterRhythm: z.enum(lighterRhythms),
  lighterWeeks: z.array(weekSchema).max(planLength.most, 'too_many'),
  rows: z.array(planRowSchema).max(maxPlanRows, 'too_many'),
  /** Which sheet is done on which day of the week, by first week; empty where the plan does not say. */
  dayLayouts: z.array(dayLayoutSchema).max(maxDayLayouts, 'too_many').default([]),
  /** What pain means in this plan; null for the usual rule. */
  painBox: painBoxSchema.nullable().default(null),
  /** This plan's own signs: when to get help at once, when to stop and call. Printed before those of the region. */
  stopSigns: z.object({ urgent: sentencesSchema, call: sentencesSchema }).default({ urgent: [], call: [] }),
  /** What is tested again in the last week: a measure of the registry, or words. */
  retest: z
    .array(z.union([z.object({ measure: z.enum(measureIds) }), wordsSchema(200)]))
    .max(12, 'too_many')
    .default([]),
  after: afterPlanSchema.nullable().default(null),
  /** What the clinician should know; the key of a template stands for the rules, variants and notes it brings. */
  note: wordsSchema(2000).nullable().default(null),
})
export type PlanDocument = z.infer<typeof readPlanDocumentSchema>

/**
 * A document whose parts belong together: the stages follow each other without an overlap (weeks between them may belong
 * to none), every row has a cell for each week, lighter weeks lie in the plan, the
 * first day layout begins in week 1 and the others follow it, and nothing stands in the document twice.
 */
export const planDocumentSchema = readPlanDocumentSchema
  .extend({ startsOn: planStartSchema })
  .superRefine(({ weeks, stages, lighterWeeks, rows, dayLayouts }, context) => {
    type Path = (string | number)[]
    const between = (path: Path, input: number, minimum: number, maximum: number): void => {
      const number = { path, input, origin: 'number' } as const
      if (input < minimum)
        context.issues.push({ ...number, code: 'too_small', minimum, message: 'too_small' })
      if (input > maximum) context.issues.push({ ...number, code: 'too_big', maximum, message: 'too_large' })
    }
    const once = (parts: readonly (readonly [input: string | number, path: Path])[]): void => {
      const seen = new Set<string | number>()
      for (const [input, path] of parts) {
        if (seen.has(input)) context.issues.push({ code: 'custom', message: 'stated_twice', path, input })
        seen.add(input)
      }
    }
    stages.forEach(({ number, firstWeek, lastWeek }, index) => {
      const before = stages[index - 1]
      between(['stages', index, 'number'], number, (before?.number ?? 0) + 1, maxStages)
      between(['stages', index, 'firstWeek'], firstWeek, (before?.lastWeek ?? 0) + 1, weeks)
      between(['stages', index, 'lastWeek'], lastWeek, firstWeek, weeks)
    })
    lighterWeeks.forEach((week, index) => between(['lighterWeeks', index], week, 1, weeks))
    dayLayouts.forEach(({ fromWeek }, index) => {
      const before = dayLayouts[index - 1]
      between(['dayLayouts', index, 'fromWeek'], fromWeek, (before?.fromWeek ?? 0) + 1, before ? weeks : 1)
    })
    rows.forEach(({ cells }, index) => between(['rows', index, 'cells'], cells.length, weeks, weeks))
    once(lighterWeeks.map((week, index) => [week, ['lighterWeeks', index]]))
    once(rows.map(({ id }, index) => [id, ['rows', index, 'id']]))
    once(
      stages.flatMap(({ gate }, stage) =>
        gate.map(({ id }, index) => [id, ['stages', stage, 'gate', index, 'id']] as const),
      ),
    )
  })

/** What was done, for the revision list and for undo labels. */
export const planActions = [
  'create',
  'add-row',
  'remove-row',
  'move-row',
  'edit-cell',
  'copy-along',
  'clear-cell',
  'edit-row',
  'edit-stages',
  'edit-lighter-weeks',
  'edit-days',
  'edit-plan',
  'replace-exercise',
  'undo',
  'redo',
  'restore',
] as const
export type PlanAction = (typeof planActions)[number]

export const planSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  patientId: idSchema,
  revision: revisionSchema,
  document: readPlanDocumentSchema,
  updatedAt: instantSchema,
})
export type Plan = z.infer<typeof planSchema>

export const planRevisionSchema = z.object({
  revision: revisionSchema,
  action: z.enum(planActions),
  /** What the action was about: an exercise id, or empty. */
  subject: z.string(),
  at: instantSchema,
  author: z.string(),
})
export type PlanRevision = z.infer<typeof planRevisionSchema>
