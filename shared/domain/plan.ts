/**
 * The plan: twelve weeks of an episode as one document. Each settled change makes a revision; none is ever lost.
 * The document carries its own schema version, so that old revisions stay readable when the shape grows.
 */
import { z } from '../schema.ts'
import { criterionSchema } from './criterion.ts'
import { doseSchema, frequencySchema } from './dose.ts'
import { sheetGroups } from './sheet-group.ts'
import { dateSchema, idSchema, instantSchema, optionalText, requiredText, revisionSchema } from './text.ts'
import { sides } from './side.ts'

/** Length of every plan in weeks. */
export const planWeeks = 12
/** Rows a plan may hold. */
export const maxPlanRows = 60

export const cellSchema = z.object({
  dose: doseSchema,
  /** Added to the dose line on paper, such as "re-test". */
  note: optionalText(120),
  /** The figure comes from the clinic's default, not from an article (marked with a dagger). */
  clinicDefault: z.boolean().default(false),
})
export type Cell = z.infer<typeof cellSchema>

export const planRowSchema = z.object({
  id: idSchema,
  exerciseId: idSchema,
  side: z.enum(sides).default('none'),
  /** The sheet it is printed on. */
  sheet: z.enum(sheetGroups),
  frequency: frequencySchema,
  /** One entry for each week; null where the row rests. */
  cells: z.array(cellSchema.nullable()).length(planWeeks),
  note: optionalText(300),
})
export type PlanRow = z.infer<typeof planRowSchema>

export const stageNumbers = [1, 2, 3, 4] as const

export const stageSchema = z.object({
  number: z.number().int().min(1).max(4),
  name: requiredText(60),
  aim: optionalText(240),
  firstWeek: z.number().int().min(1).max(planWeeks),
  lastWeek: z.number().int().min(1).max(planWeeks),
  /** What has to be true to enter the stage. */
  gate: z.array(criterionSchema).max(12, 'too_many').default([]),
})
export type Stage = z.infer<typeof stageSchema>

/** How lighter weeks recur. Every third week is a clinic default; the article only says alternate weeks. */
export const lighterRhythms = ['every-third', 'every-fourth', 'alternate', 'none', 'custom'] as const

export const planDocumentSchema = z
  .object({
    schema: z.literal(1),
    title: requiredText(160),
    /** Monday or any other day: week 1 starts here. */
    startsOn: dateSchema,
    /** The template it came from, if any. */
    template: z.string().max(60).nullable(),
    stages: z.array(stageSchema).min(1).max(4),
    lighterRhythm: z.enum(lighterRhythms),
    lighterWeeks: z.array(z.number().int().min(1).max(planWeeks)).max(planWeeks),
    rows: z.array(planRowSchema).max(maxPlanRows, 'too_many'),
    note: optionalText(2000),
  })
  .refine((plan) => new Set(plan.rows.map((row) => row.id)).size === plan.rows.length, 'invalid')
export type PlanDocument = z.infer<typeof planDocumentSchema>

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
  document: planDocumentSchema,
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
