/**
 * How much of an exercise: sets of something, with hold, tempo, load and rest. Text such as `3x12` is parsed to
 * this by `program/dose-text.ts`, and formatted back from it.
 */
import { z } from '../schema.ts'

/**
 * What is counted. `letters` is the alphabet traced once (A to Z). `runStep` is a walk-run phase A to F
 * (1 to 6; Trials 2023, 13063-023-07502-x, table 1). `runPhase` is a graded-running phase 1 to 6 for shin pain
 * (a clinic adaptation of Moen 2012). `cue` is a technique reminder with nothing to count.
 */
export const doseUnits = [
  'reps',
  'seconds',
  'minutes',
  'metres',
  'kilometres',
  'steps',
  'lengths',
  'letters',
  'sessions',
  'moves',
  'runStep',
  'runPhase',
  'percentPerWeek',
  'cue',
] as const
export type DoseUnit = (typeof doseUnits)[number]

export const doseSpreads = ['side', 'direction', 'each'] as const

export const loadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kilograms'), kilograms: z.number().min(0.5).max(200) }),
  z.object({ kind: z.literal('band'), band: z.enum(['light', 'medium', 'strong']) }),
  /** The load that can just be lifted this many times. */
  z.object({ kind: z.literal('repetitionMaximum'), repetitions: z.number().int().min(1).max(30) }),
])
export type Load = z.infer<typeof loadSchema>

/** Seconds up, held, and down. */
export const tempoSchema = z.object({
  up: z.number().int().min(0).max(30),
  hold: z.number().int().min(0).max(30),
  down: z.number().int().min(0).max(30),
})
export type Tempo = z.infer<typeof tempoSchema>

/** How often. `daysPerWeek` is a range, equal ends where it is one number. */
export const frequencySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('daysPerWeek'),
      min: z.number().int().min(1).max(7),
      max: z.number().int().min(1).max(7),
    }),
    z.object({ kind: z.literal('daily'), timesADay: z.number().int().min(1).max(10) }),
    z.object({ kind: z.literal('alternateDays') }),
    z.object({ kind: z.literal('nonRunningDays') }),
    z.object({ kind: z.literal('everyRun') }),
    z.object({ kind: z.literal('afterRuns') }),
    z.object({ kind: z.literal('beforeRuns') }),
    z.object({ kind: z.literal('asNeeded') }),
  ])
  .refine((often) => often.kind !== 'daysPerWeek' || often.min <= often.max, 'invalid')
export type Frequency = z.infer<typeof frequencySchema>

/** Walk-run steps and graded-running phases are counted 1 to 6. */
function isRunRange(min: number, max: number): boolean {
  return Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max <= 6
}

export const doseSchema = z
  .object({
    /** 1 to 20; null where the amount stands alone (`2min`, `A-Z`, `run B`). */
    sets: z.number().int().min(1).max(20).nullable(),
    unit: z.enum(doseUnits),
    /** The amount, or the ends of a range (`12-15`); equal where it is one number. */
    min: z.number().min(0).max(1000),
    max: z.number().min(0).max(1000),
    spread: z.enum(doseSpreads).nullable(),
    holdSeconds: z.number().int().min(1).max(600).nullable(),
    tempo: tempoSchema.nullable(),
    load: loadSchema.nullable(),
    restSeconds: z.number().int().min(1).max(900).nullable(),
    /** Overrides the row's own frequency for this week. */
    frequency: frequencySchema.nullable(),
  })
  .refine((dose) => dose.min <= dose.max, 'invalid')
  .refine((dose) => !dose.unit.startsWith('run') || isRunRange(dose.min, dose.max), 'invalid')
export type Dose = z.infer<typeof doseSchema>

/** A dose with nothing but an amount. */
export function plainDose(unit: DoseUnit, amount: number, sets: number | null = null): Dose {
  return {
    sets,
    unit,
    min: amount,
    max: amount,
    spread: null,
    holdSeconds: null,
    tempo: null,
    load: null,
    restSeconds: null,
    frequency: null,
  }
}
