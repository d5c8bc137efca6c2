/** What pain during and after an exercise means for the next steps, as a plan carries it and its sheets print it. */
import { z } from '../schema.ts'
import { wordsSchema } from './text.ts'

/** From mild to severe: go on; do not add more yet; stop the exercise for today. */
export const painZones = ['fine', 'care', 'much'] as const
export type PainZone = (typeof painZones)[number]

export const highestPain = 10

const painZoneSchema = z.object({
  zone: z.enum(painZones),
  /** The highest rating of the zone, 0 to 10; the next zone begins above it. */
  upTo: z.number().int().min(0).max(highestPain),
  /** What to do today and next time. */
  words: wordsSchema(300),
})

export const painBoxSchema = z
  .object({
    /** Mildest first; none is milder than the one before, and the last reaches to 10. */
    zones: z.array(painZoneSchema).min(2).max(5),
    /** What else stands in the box, such as the next morning. */
    also: z.array(wordsSchema(300)).max(4).default([]),
    /** Pain above this rating twice in a row ends the plan until the clinic has looked. */
    twiceAbove: z
      .number()
      .int()
      .min(0)
      .max(highestPain - 1),
    /** Where it comes from, as it is cited on screen; empty for a clinic's own. */
    source: z.string().max(200).default(''),
  })
  .refine(({ zones }) => zones.at(-1)?.upTo === highestPain, 'invalid')
  .refine(
    ({ zones }) =>
      zones.every(({ zone, upTo }, index) => {
        const before = zones[index - 1]
        return !before || (before.upTo < upTo && painZones.indexOf(before.zone) <= painZones.indexOf(zone))
      }),
    'invalid',
  )
export type PainBox = z.infer<typeof painBoxSchema>
