/** What is looked at before a handout is given: what stops it, and what a patient would stumble over. */
import { z } from '../schema.ts'
import { idSchema } from './text.ts'

/** `nothing`: no exercise is left to print. `red_flag`: a sign that stops the plan. The others are about one row. */
export const faultKinds = ['red_flag', 'nothing', 'missing_exercise', 'missing_dose', 'zero_dose'] as const

export const sheetFaultSchema = z.object({
  kind: z.enum(faultKinds),
  /** The row of the plan, and its exercise by name; null where it is about all of it. */
  row: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** The week of a dose; null where it is about all of them. */
  week: z.number().int().nullable(),
})
export type SheetFault = z.infer<typeof sheetFaultSchema>

/**
 * `other_language`: nothing is printed in the patient's language yet. `as_typed`, `plan_as_typed`: a handout in another
 * language than the window's holds words that somebody typed.
 */
export const hintKinds = [
  'finished',
  'crowded',
  'no_hold',
  'no_picture',
  'hard_words',
  'many_pages',
  'other_language',
  'as_typed',
  'plan_as_typed',
] as const

export const sheetQualitySchema = z.object({
  pages: z.number().int(),
  /** Minutes of the shortest and of the longest day; null where no time is known. */
  minutes: z.object({ min: z.number(), max: z.number() }).nullable(),
  exercises: z.number().int(),
  /** Grade of school that the sentences ask for; null for a language that is not measured in grades. */
  grade: z.number().nullable(),
  /** How easily a Spanish handout is read on the INFLESZ scale, about 0 to 100, higher is easier; null for others. */
  inflesz: z.number().nullable(),
  hints: z.array(
    z.object({
      kind: z.enum(hintKinds),
      /** Rows of the plan with the names of their exercises. */
      rows: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
  ),
})
export type SheetQuality = z.infer<typeof sheetQualitySchema>
