/** What has to be true to enter a stage: a limit on a measure, something a person judges, or both together. */
import { z } from '../schema.ts'
import { measureIds, measureOf } from './measure.ts'
import { idSchema, wordsSchema } from './text.ts'

/** Where the answer comes from: measured in the clinic, told by the patient, or the clinician's own judgement. */
export const criterionSources = ['measured', 'reported', 'clinician'] as const

export const limitOperators = ['<=', '<', '>=', '>', '='] as const

/** A limit on a measure; of a measure with sides, on the weaker one. */
export const limitSchema = z
  .object({
    measure: z.enum(measureIds),
    operator: z.enum(limitOperators),
    /** In the unit of the measure, within its range. */
    threshold: z.number(),
  })
  .refine(
    ({ measure, threshold }) => {
      const [least, most] = measureOf(measure).range
      return threshold >= least && threshold <= most
    },
    { message: 'invalid', path: ['threshold'] },
  )
  .refine(({ measure, operator }) => operator === '=' || measureOf(measure).unit !== 'yesNo', {
    message: 'invalid',
    path: ['operator'],
  })
export type Limit = z.infer<typeof limitSchema>

export const criterionSchema = z
  .object({
    id: idSchema,
    source: z.enum(criterionSources),
    /**
     * What is judged, or the task that a limit is about. Never states the limit itself: its sentence is made from measure,
     * operator and threshold (`text/criterion-sentence.ts`).
     */
    words: wordsSchema(240).nullable().default(null),
    limit: limitSchema.nullable().default(null),
    /** Days after which an answer is too old to count; null where age does not matter. */
    maximumAgeDays: z.number().int().min(1).max(365).nullable().default(null),
    clinicDefault: z.boolean().default(true),
  })
  .refine(({ words, limit }) => words !== null || limit !== null, { message: 'required', path: ['words'] })
export type Criterion = z.infer<typeof criterionSchema>
