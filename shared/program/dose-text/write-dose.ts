/** The one spelling in which a dose is shown: English, plain characters except the multiplication sign. */
import { assertNever } from '../../assert.ts'
import type { Dose, Frequency, Load } from '../../domain/dose.ts'

function rangeText(min: number, max: number, write: (end: number) => string = String): string {
  return min === max ? write(min) : `${write(min)}-${write(max)}`
}

function counted(dose: Dose, one: string, many: string): string {
  return `${rangeText(dose.min, dose.max)} ${dose.min === 1 && dose.max === 1 ? one : many}`
}

/** Things that are mostly done once are written without the one. */
function onceOr(dose: Dose, word: string): string {
  return dose.min === 1 && dose.max === 1 ? word : `${rangeText(dose.min, dose.max)} ${word}`
}

function amountText(dose: Dose): string {
  switch (dose.unit) {
    case 'reps':
      return dose.sets === null && dose.spread === null
        ? counted(dose, 'rep', 'reps')
        : rangeText(dose.min, dose.max)
    case 'seconds':
      return `${rangeText(dose.min, dose.max)}s`
    case 'minutes':
      return `${rangeText(dose.min, dose.max)}min`
    case 'metres':
      return `${rangeText(dose.min, dose.max)}m`
    case 'kilometres':
      return `${rangeText(dose.min, dose.max)}km`
    case 'steps':
      return counted(dose, 'step', 'steps')
    case 'lengths':
      return counted(dose, 'length', 'lengths')
    case 'letters':
      return onceOr(dose, 'A-Z')
    case 'sessions':
      return counted(dose, 'session', 'sessions')
    case 'moves':
      return counted(dose, 'move', 'moves')
    case 'runStep':
      return `run ${rangeText(dose.min, dose.max, (step) => 'ABCDEF'.charAt(step - 1))}`
    case 'runPhase':
      return `run ${rangeText(dose.min, dose.max)}`
    case 'percentPerWeek':
      return `${rangeText(dose.min, dose.max)}%/wk`
    case 'cue':
      return onceOr(dose, 'cue')
    default:
      return assertNever(dose.unit)
  }
}

function spreadText(spread: Dose['spread']): string {
  if (spread === null) return ''
  return spread === 'each' ? ' each' : `/${spread}`
}

function loadText(load: Load): string {
  switch (load.kind) {
    case 'kilograms':
      return `@${load.kilograms}kg`
    case 'band':
      return `@band ${load.band}`
    case 'repetitionMaximum':
      return `@${load.repetitions}RM`
    default:
      return assertNever(load)
  }
}

/** Writes a frequency so that `parseFrequency` reads the same one back. */
export function formatFrequency(frequency: Frequency): string {
  switch (frequency.kind) {
    case 'daysPerWeek':
      return `${rangeText(frequency.min, frequency.max)}/wk`
    case 'daily':
      return frequency.timesADay === 1 ? 'daily' : `${frequency.timesADay}/day`
    case 'alternateDays':
      return 'alternate days'
    case 'nonRunningDays':
      return 'non-running days'
    case 'everyRun':
      return 'every run'
    case 'afterRuns':
      return 'after runs'
    case 'beforeRuns':
      return 'before runs'
    case 'asNeeded':
      return 'as needed'
    default:
      return assertNever(frequency)
  }
}

/** Writes a valid dose so that `parseDose` reads the same one back. */
export function formatDose(dose: Dose): string {
  const sets = dose.sets === null ? '' : `${dose.sets}×`
  const parts = [`${sets}${amountText(dose)}${spreadText(dose.spread)}`]
  if (dose.holdSeconds !== null) parts.push(`hold ${dose.holdSeconds}s`)
  if (dose.tempo) parts.push(`tempo ${dose.tempo.up}-${dose.tempo.hold}-${dose.tempo.down}`)
  if (dose.load) parts.push(loadText(dose.load))
  if (dose.restSeconds !== null) parts.push(`rest ${dose.restSeconds}s`)
  if (dose.frequency) parts.push(formatFrequency(dose.frequency))
  return parts.join(' ')
}
