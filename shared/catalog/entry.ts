/** How a built-in exercise is written down: its facts here, its words apart (`text/`), and short forms for doses. */
import type { Dose, DoseUnit, Frequency } from '../domain/dose.ts'
import { plainDose } from '../domain/dose.ts'
import type { ExerciseEntry } from '../domain/exercise.ts'
import type { SourceId } from '../domain/source.ts'

/**
 * Everything that is read of an exercise, and the names it is searched by. The only part of an entry that is
 * translated. Steps never name a side and never say "now the other one": the dose line says which sides.
 */
export interface ExerciseText {
  /** What clinicians call it. */
  readonly name: string
  /** What paper calls it: everyday words, no term of art, no brackets. */
  readonly plainName: string
  /** Other names people search for, including names that were merged into this entry. */
  readonly aliases: string[]
  /** 2 to 4, one idea each, at most 110 characters. */
  readonly steps: string[]
  readonly cues: string[]
  readonly cautions: string[]
  /** The structure meant, such as "peroneal muscles". For clinicians, like all that follows. */
  readonly structure?: string
  /** What the stated doses leave open, one for each of `sourceDoses`; empty where nothing is open. */
  readonly statedNotes?: readonly string[]
  /** What a clinician should know about the entry, such as an ambiguity in its source. */
  readonly remark?: string
}

/** What is printed of an exercise: all that a language has to say of it. */
export type PaperExerciseText = Pick<ExerciseText, 'name' | 'plainName' | 'steps' | 'cues' | 'cautions'>

/**
 * What is true of an exercise in any language. `id` is its key, `category` its file, `easier` is derived from
 * the `harder` of others, and what is read lies in `text/`.
 */
export type ExerciseFacts = Omit<
  ExerciseEntry,
  | 'id'
  | 'kind'
  | 'origin'
  | 'category'
  | 'easier'
  | 'copiedFrom'
  | 'retiredAt'
  | 'revision'
  | 'sourceDoses'
  | keyof ExerciseText
> & {
  /** Most are an `exercise`, and do not say so. */
  readonly kind?: ExerciseEntry['kind']
  readonly sourceDoses?: readonly StatedDose[]
}

/** A dose that an article states; what it leaves open is said in words. */
export interface StatedDose {
  readonly source: SourceId
  readonly dose: Dose
}

/** The facts of one category, by slug. */
export type CategoryFacts = Readonly<Record<string, ExerciseFacts>>

type Amount = number | readonly [min: number, max: number]

/** A dose: `dose('seconds', [20, 30], 2, { spread: 'side' })` is 2 holds of 20 to 30 s on each side. */
export function dose(
  unit: DoseUnit,
  amount: Amount,
  sets: number | null = null,
  more: Partial<Dose> = {},
): Dose {
  const [min, max] = typeof amount === 'number' ? [amount, amount] : amount
  return { ...plainDose(unit, min, sets), max, ...more }
}

/** A technique reminder has nothing to count. */
export const cue: Dose = plainDose('cue', 1)

/** A dose that an article states. */
export function stated(source: SourceId, amount: Dose): StatedDose {
  return { source, dose: amount }
}

export function daily(timesADay = 1): Frequency {
  return { kind: 'daily', timesADay }
}

/** Days a week, one number or a range. */
export function days(min: number, max: number = min): Frequency {
  return { kind: 'daysPerWeek', min, max }
}

export const alternateDays: Frequency = { kind: 'alternateDays' }
export const nonRunningDays: Frequency = { kind: 'nonRunningDays' }
export const everyRun: Frequency = { kind: 'everyRun' }
export const afterRuns: Frequency = { kind: 'afterRuns' }
export const beforeRuns: Frequency = { kind: 'beforeRuns' }
export const asNeeded: Frequency = { kind: 'asNeeded' }
