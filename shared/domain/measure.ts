/**
 * What can be measured or asked as a number: the closed list, and what each entry means. Check-ins, baselines and
 * the criteria of gates name measures of this list and no others. The words (name, how it is taken) stand in the
 * text tree under the same ids.
 */
import type { FieldReason } from '../app-error.ts'
import { z } from '../schema.ts'
import { measures, type Measure } from './measures.ts'
import { measuredSides, type MeasuredSide } from './side.ts'

export type { Band, Measure, MeasureUnit } from './measures.ts'

export type MeasureId = keyof typeof measures
export const measureIds = Object.keys(measures) as [MeasureId, ...MeasureId[]]

/** The registry's entry of a measure. */
export function measureOf(id: MeasureId): Measure {
  return measures[id]
}

/** A value of a measure, on one side where each side has its own. */
export const measureValueSchema = z.object({
  measure: z.enum(measureIds),
  side: z.enum(measuredSides).default('none'),
  value: z.number('not_a_number'),
})
export type MeasureValue = z.infer<typeof measureValueSchema>

/** Why a value is not taken for a measure, with the limit it breaks: out of range, or finer than it is taken. */
export function valueRefusal(
  id: MeasureId,
  value: number,
): { readonly reason: FieldReason; readonly limit?: number } | null {
  const { range, decimals } = measureOf(id)
  const [least, most] = range
  if (value < least) return { reason: 'too_small', limit: least }
  if (value > most) return { reason: 'too_large', limit: most }
  if (Number(value.toFixed(decimals)) === value) return null
  return { reason: decimals === 0 ? 'not_a_number' : 'too_fine' }
}

/**
 * Values of measures, as they are sent. Refused are a derived measure, a side that the measure does not have, a value
 * that it does not take, and a measure of one side twice. An issue's path names the measure (`knee-to-wall.left`,
 * `morning-stiffness`) and not its place, because the order of the list means nothing.
 */
export const measureValuesSchema = z
  .array(measureValueSchema)
  .max(60, 'too_many')
  .superRefine((values, context) => {
    const seen = new Set<string>()
    for (const { measure, side, value } of values) {
      const { sides, derived } = measureOf(measure)
      const name = side === 'none' ? measure : `${measure}.${side}`
      const refused = valueRefusal(measure, value)
      const refuse = (message: FieldReason) =>
        context.addIssue({
          code: 'custom',
          message,
          path: name.split('.'),
          params: { limit: refused?.limit },
        })
      if (derived) refuse('not_a_choice')
      else if ((sides === 'none') !== (side === 'none')) refuse('wrong_side')
      else if (seen.has(name)) refuse('stated_twice')
      else if (refused) refuse(refused.reason)
      seen.add(name)
    }
  })

/** Values as they were stored. What is no measure (any more) is left out, so that one entry cannot hide all others. */
export const storedValuesSchema = z
  .array(measureValueSchema.nullable().catch(null))
  .default([])
  .transform((values) => values.filter((value): value is MeasureValue => value !== null))

/** The value of a measure among others; null where there is none. */
export function valueOf(
  values: readonly MeasureValue[],
  id: MeasureId,
  side: MeasuredSide = 'none',
): number | null {
  return values.find((one) => one.measure === id && one.side === side)?.value ?? null
}

/** The values with another one for a measure, or without it. */
export function withValue(
  values: readonly MeasureValue[],
  measure: MeasureId,
  value: number | null,
  side: MeasuredSide = 'none',
): MeasureValue[] {
  const others = values.filter((one) => one.measure !== measure || one.side !== side)
  return value === null ? others : [...others, { measure, side, value }]
}

/** Which of these yes-or-no measures were answered with yes; null where none of them was asked. */
export function saidYes(values: readonly MeasureValue[], ids: readonly MeasureId[]): MeasureId[] | null {
  const isAsked = ids.some((id) => valueOf(values, id) !== null)
  return isAsked ? ids.filter((id) => valueOf(values, id) === 1) : null
}

/** The values with all of these yes-or-no measures answered at once, or with null as not asked. */
export function withYes(
  values: readonly MeasureValue[],
  ids: readonly MeasureId[],
  yes: readonly MeasureId[] | null,
): MeasureValue[] {
  return ids.reduce<MeasureValue[]>(
    (all, id) => withValue(all, id, yes === null ? null : Number(yes.includes(id))),
    [...values],
  )
}
