/**
 * How much a row asks for in a week, and what of it grew. The definitions are those of the clinical templates, section 1;
 * all of them are clinic defaults.
 */
import { assertNever } from '../../assert.ts'
import { daysOfWeek } from '../../domain/day-layout.ts'
import type { Dose, DoseUnit, Frequency, Load } from '../../domain/dose.ts'
import { estimateDefaults } from '../prescribed.ts'
import type { Change } from './finding.ts'

/** The dose of a row in a week, with how often it is done. */
export interface CellView {
  readonly dose: Dose
  /** Times a week: days, times the times a day. Ranges count their upper end. */
  readonly timesAWeek: number
  /** Weekly volume in the unit of the dose. */
  readonly volume: number
}

/** Times a week of a frequency, in a week with so many runs. Of a range the upper end. */
export function timesAWeek(frequency: Frequency, runs: number): number {
  switch (frequency.kind) {
    case 'daysPerWeek':
      return frequency.max
    case 'daily':
      return daysOfWeek * frequency.timesADay
    case 'alternateDays':
      return daysOfWeek / 2
    case 'nonRunningDays':
      return Math.max(0, daysOfWeek - runs)
    case 'everyRun':
    case 'beforeRuns':
    case 'afterRuns':
      return runs
    case 'asNeeded':
      return estimateDefaults.needsPerWeek
    default:
      return assertNever(frequency)
  }
}

/** Units whose number is a place on a ladder and no amount: one of it is one run. */
const ladders: readonly DoseUnit[] = ['runStep', 'runPhase', 'percentPerWeek']

/**
 * Sets (1 if none) times amount (upper end) times a week, in the unit of the dose. One leg is counted; hold, tempo and load
 * are not in it. A walk-run step counts as one run.
 */
export function weeklyVolume(dose: Dose, times: number): number {
  return (dose.sets ?? 1) * (ladders.includes(dose.unit) ? 1 : dose.max) * times
}

const bands: readonly string[] = ['light', 'medium', 'strong']

/** How heavy a load is among those of its kind; more is heavier. */
function heaviness(load: Load): number {
  switch (load.kind) {
    case 'kilograms':
      return load.kilograms
    case 'band':
      return bands.indexOf(load.band)
    case 'repetitionMaximum':
      return -load.repetitions
    default:
      return assertNever(load)
  }
}

/** Whether a load is heavier. Any is heavier than none; loads of two kinds cannot be compared. */
export function isHeavier(now: Load | null, before: Load | null): boolean {
  if (!now) return false
  return !before || (now.kind === before.kind && heaviness(now) > heaviness(before))
}

const lengthOf = ({ tempo }: Dose): number => (tempo ? tempo.up + tempo.hold + tempo.down : 0)

/** What is more than it was. Sets and amounts of two units cannot be compared; growth of the distance counts whenever there is any. */
function grown(now: CellView, before: CellView): Change[] {
  const changes: (readonly [Change, boolean])[] = [
    ['load', isHeavier(now.dose.load, before.dose.load)],
    ['hold', (now.dose.holdSeconds ?? 0) > (before.dose.holdSeconds ?? 0)],
    ['tempo', lengthOf(now.dose) > lengthOf(before.dose)],
    ['frequency', now.timesAWeek > before.timesAWeek],
  ]
  const { unit } = now.dose
  if (unit === 'percentPerWeek') changes.push(['distance', now.dose.max > 0])
  else if (unit === before.dose.unit) {
    changes.push(
      ['sets', (now.dose.sets ?? 1) > (before.dose.sets ?? 1)],
      [ladders.includes(unit) ? 'runStep' : 'amount', now.dose.max > before.dose.max],
    )
  }
  return changes.flatMap(([change, is]) => (is ? [change] : []))
}

/** What makes a row rise whatever becomes of its volume. */
const alone: readonly Change[] = ['load', 'hold', 'tempo', 'runStep', 'distance']

/**
 * What grew in a row that rises against an earlier week: when volume, load, hold, tempo time or run step is above it, or when
 * the row starts. Empty where it does not rise.
 */
export function risesOf(now: CellView | null, before: CellView | null): readonly Change[] {
  if (!now) return []
  if (!before) return ['start']
  const changes = grown(now, before)
  const isMore = now.dose.unit === before.dose.unit && now.volume > before.volume
  return isMore || changes.some((change) => alone.includes(change)) ? changes : []
}
