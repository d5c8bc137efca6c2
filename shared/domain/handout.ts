/** What was given to a patient on a day: an exact snapshot that prints again byte for byte. */
import { z } from '../schema.ts'
import { maxPlanRows, planLength } from './plan.ts'
import { dateSchema, idSchema, instantSchema } from './text.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** Articles of the guide that can be printed with a handout, in the order in which they are. */
export const adviceIds = ['your-ankle', 'running-form', 'footwear', 'surfaces', 'recovery'] as const
export type AdviceId = (typeof adviceIds)[number]

/** The days of a diary, both included. */
export const daySpanSchema = z
  .object({ from: dateSchema, until: dateSchema })
  .refine(({ from, until }) => from <= until, 'invalid')
export type DaySpan = z.infer<typeof daySpanSchema>

export const handoutOptionsSchema = z.object({
  paper: z.enum(papers).default('a4'),
  /** Weeks to print, ascending; of the plan, which may be shorter. */
  weeks: z.array(z.number().int().min(1).max(planLength.most)).min(1, 'required').max(planLength.most),
  /** The days of these weeks that the diary has; every one where it is null. */
  days: daySpanSchema.nullable().default(null),
  /** When the patient comes again; null where it is not known, and a line to write it on is printed. */
  nextVisit: dateSchema.nullable().default(null),
  /** Rows of the plan that are left out on purpose. */
  leftOut: z.array(idSchema).max(maxPlanRows).default([]),
  /** Body type size in points. */
  typeSize: z.union([z.literal(12), z.literal(14), z.literal(18)]).default(14),
  /** Black ink only, for a laser printer without grey. */
  blackInk: z.boolean().default(false),
  /** Which parts to print. */
  overview: z.boolean().default(true),
  exercises: z.boolean().default(true),
  /** Advice to print after the safety page. */
  advice: z.array(z.enum(adviceIds)).max(adviceIds.length).default([]),
})
export type HandoutOptions = z.infer<typeof handoutOptionsSchema>

export const handoutSchema = z.object({
  id: idSchema,
  patientId: idSchema,
  episodeId: idSchema,
  planId: idSchema,
  planRevision: z.number().int(),
  options: handoutOptionsSchema,
  pages: z.number().int().min(1),
  bytes: z.number().int().min(1),
  /** SHA-256 of the stored file, in hexadecimal. */
  fingerprint: z.string(),
  givenOn: dateSchema,
  createdAt: instantSchema,
  createdBy: z.string(),
})
export type Handout = z.infer<typeof handoutSchema>
