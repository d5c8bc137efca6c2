/** A dose as a patient says it: "3 sets of 12 on each side. Hold each for 5 seconds. Every other day." */
import { assertNever } from '../assert.ts'
import type { Dose, Frequency, Load } from '../domain/dose.ts'
import type { Wording } from './wording.ts'
import type { Side } from '../domain/side.ts'

/** What a dose says: the amount without a full stop, and whole sentences about how. */
export interface DoseWords {
  readonly amount: string
  readonly details: readonly string[]
}

/** Letters of the run steps 1 to 6. */
export const runStepCodes = ['A', 'B', 'C', 'D', 'E', 'F'] as const

function rangeWords(
  min: number,
  max: number,
  text: Wording,
  write = (value: number): string => text('handout.dose.number', { value }),
): string {
  return min === max ? write(min) : text('handout.dose.range', { min: write(min), max: write(max) })
}

function amountWords(dose: Dose, side: Side, oneSided: boolean, text: Wording): string {
  const isLettered = dose.unit === 'runStep'
  const letter = (step: number): string => runStepCodes[step - 1] ?? String(step)
  const amount = rangeWords(dose.min, dose.max, text, isLettered ? letter : undefined)
  // Steps are letters: one step is singular whatever its number.
  const isNamed = isLettered || dose.unit === 'runPhase'
  const count = isNamed ? (dose.min === dose.max ? 1 : 2) : dose.max
  const counted = text(`handout.dose.amount.${dose.unit}`, { amount, count })
  return spreadWords(setsWords(dose, amount, counted, text), dose, side, oneSided, text)
}

function setsWords(dose: Dose, amount: string, counted: string, text: Wording): string {
  if (dose.sets === null) return counted
  if (dose.unit === 'reps') return text('handout.dose.sets', { count: dose.sets, amount })
  if (dose.unit === 'steps') return text('handout.dose.sets', { count: dose.sets, amount: counted })
  return text('handout.dose.times', { count: dose.sets, amount: counted })
}

/** One-sided work always says its side; where the plan names none, it is done on each. */
function spreadWords(amount: string, dose: Dose, side: Side, oneSided: boolean, text: Wording): string {
  const { spread } = dose
  const spreadOut =
    spread === null || spread === 'side' ? amount : text(`handout.dose.spread.${spread}`, { amount })
  if (spread !== 'side' && !oneSided) return spreadOut
  const said = side === 'left' || side === 'right' ? side : 'side'
  return text(`handout.dose.spread.${said}`, { amount: spreadOut })
}

function loadWords(load: Load, text: Wording): string {
  switch (load.kind) {
    case 'kilograms':
      return text('handout.dose.kilograms', { kilograms: load.kilograms })
    case 'band':
      return text(`handout.dose.band.${load.band}`)
    case 'repetitionMaximum':
      return text('handout.dose.repetitionMaximum', { count: load.repetitions })
    default:
      return assertNever(load)
  }
}

function restWords(seconds: number, text: Wording): string {
  return seconds >= 60 && seconds % 60 === 0
    ? text('handout.dose.restMinutes', { count: seconds / 60 })
    : text('handout.dose.restSeconds', { count: seconds })
}

/** The words of a dose. `side` is the row's; `oneSided` that the exercise is done on one side at a time. */
export function doseWords(dose: Dose, side: Side, text: Wording, oneSided = false): DoseWords {
  const details: string[] = []
  if (dose.holdSeconds !== null) details.push(text('handout.dose.hold', { count: dose.holdSeconds }))
  if (dose.tempo) {
    details.push(
      text(dose.tempo.hold > 0 ? 'handout.dose.tempoHeld' : 'handout.dose.tempo', { ...dose.tempo }),
    )
  }
  if (dose.load) details.push(loadWords(dose.load, text))
  if (dose.restSeconds !== null) details.push(restWords(dose.restSeconds, text))
  return { amount: amountWords(dose, side, oneSided, text), details }
}

/** How often, as a sentence: "Every other day." */
export function frequencySentence(frequency: Frequency, text: Wording): string {
  switch (frequency.kind) {
    case 'daysPerWeek':
      if (frequency.min === 7) return text('handout.frequency.everyDay')
      return text('handout.frequency.daysPerWeek', {
        count: frequency.max,
        days: rangeWords(frequency.min, frequency.max, text),
      })
    case 'daily':
      if (frequency.timesADay === 2) return text('handout.frequency.twiceDaily')
      return text('handout.frequency.daily', { count: frequency.timesADay })
    case 'alternateDays':
    case 'nonRunningDays':
    case 'everyRun':
    case 'afterRuns':
    case 'beforeRuns':
    case 'asNeeded':
      return text(`handout.frequency.${frequency.kind}`)
    default:
      return assertNever(frequency)
  }
}

/** The whole dose in sentences: the dose's own frequency before that of its row, and none where there is neither. */
export function doseSentence(
  dose: Dose,
  frequency: Frequency | null,
  side: Side,
  text: Wording,
  oneSided = false,
): string {
  const { amount, details } = doseWords(dose, side, text, oneSided)
  const often = dose.frequency ?? frequency
  return [
    text('handout.dose.sentence', { amount }),
    ...details,
    ...(often ? [frequencySentence(often, text)] : []),
  ].join(' ')
}
