/**
 * What can be measured or asked as a number: the closed list, and what each entry means. Check-ins, baselines and
 * the criteria of gates name measures of this list and no others. The words (name, how it is taken) stand in the
 * text tree under the same ids.
 */
import { z } from '../schema.ts'
import { measures, type Measure } from './measures.ts'
import { measuredSides } from './side.ts'

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

/**
 * Values of measures. Refused are a derived measure, a side that the measure does not have, a value outside its range or finer than it is
 * taken, and a measure of one side twice. An issue's path names the measure (`knee-to-wall.left`, `morning-stiffness`)
 * and not its place, because the order of the list means nothing.
 */
export const measureValuesSchema = z
  .array(measureValueSchema)
  .max(60, 'too_many')
  .superRefine((values, context) => {
    const seen = new Set<string>()
    for (const { measure, side, value } of values) {
      const { sides, range, decimals, derived } = measureOf(measure)
      const [least, most] = range
      const name = side === 'none' ? measure : `${measure}.${side}`
      const at = { path: name.split('.'), input: value }
      if (derived) {
        context.issues.push({ ...at, code: 'custom', message: 'not_a_choice' })
      } else if ((sides === 'none') !== (side === 'none')) {
        context.issues.push({ ...at, code: 'custom', message: 'wrong_side' })
      } else if (seen.has(name)) {
        context.issues.push({ ...at, code: 'custom', message: 'stated_twice' })
      } else if (value < least) {
        context.issues.push({
          ...at,
          code: 'too_small',
          origin: 'number',
          minimum: least,
          message: 'too_small',
        })
      } else if (value > most) {
        context.issues.push({ ...at, code: 'too_big', origin: 'number', maximum: most, message: 'too_large' })
      } else if (Number(value.toFixed(decimals)) !== value) {
        context.issues.push({ ...at, code: 'custom', message: decimals === 0 ? 'not_a_number' : 'too_fine' })
      }
      seen.add(name)
    }
  })
