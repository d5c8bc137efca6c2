/**
 * What a plan asks for, in numbers: sessions between two days, minutes and plyometric contacts of a week.
 * Sessions are counted; minutes and contacts are estimates, and every figure they rest on is a clinic default
 * unless its source is named.
 */
import { assertNever } from '../assert.ts'
import { daysOfWeek } from '../domain/day-layout.ts'
import type { Dose, DoseUnit, Frequency } from '../domain/dose.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { daysBetween } from '../domain/calendar-day.ts'
import { daysOfRow, weekdayOf } from './day-layout.ts'

/**
 * Sessions among the first days of a week, 0 to 7 days. Sessions of `n` days a week are spread evenly, so
 * that the parts of a week add up to the whole. Ranges count their lower end. Null where it depends on days
 * the plan does not know.
 */
function sessionsAfterDays(frequency: Frequency, week: number, days: number): number | null {
  switch (frequency.kind) {
    case 'daily':
      return days * frequency.timesADay
    case 'daysPerWeek':
      return Math.round((frequency.min * days) / 7)
    case 'alternateDays':
      // Every second day counted from the first day of the plan: four in odd weeks, three in even ones.
      return week % 2 === 1 ? Math.ceil(days / 2) : Math.floor(days / 2)
    case 'nonRunningDays':
    case 'everyRun':
    case 'afterRuns':
    case 'beforeRuns':
    case 'asNeeded':
      return null
    default:
      return assertNever(frequency)
  }
}

/** How many times on each day that a row is done. */
function timesADay(frequency: Frequency): number {
  return frequency.kind === 'daily' ? frequency.timesADay : 1
}

/**
 * How many sessions of a row the plan asks for from one day to another, both included. They fall on the days of the plan's
 * layout where it says them. A week's own frequency goes before the row's; days outside the plan and resting weeks ask for
 * none. Two stretches that follow on each other add up to the sessions of both together.
 *
 * @returns null where a week inside the stretch depends on need, or on runs whose days the plan does not say, so that the
 * number is not known.
 */
export function prescribedSessions(
  row: PlanRow,
  plan: PlanDocument,
  fromDay: string,
  toDay: string,
): number | null {
  const firstDay = Math.max(0, daysBetween(plan.startsOn, fromDay))
  const endDay = Math.min(plan.weeks * 7, daysBetween(plan.startsOn, toDay) + 1)
  const firstWeekday = weekdayOf(plan.startsOn)
  let sessions = 0
  for (let week = 1; week <= plan.weeks; week += 1) {
    const weekStart = (week - 1) * 7
    const first = Math.max(firstDay - weekStart, 0)
    const end = Math.min(endDay - weekStart, 7)
    const cell = row.cells[week - 1]
    if (!cell || end <= first) continue
    const frequency = cell.dose.frequency ?? row.frequency
    const days = daysOfRow(row, plan, week)
    if (days) {
      const due = days.filter((day) => {
        const at = (day - firstWeekday + 7) % 7
        return at >= first && at < end
      })
      sessions += due.length * timesADay(frequency)
      continue
    }
    const until = sessionsAfterDays(frequency, week, end)
    const before = sessionsAfterDays(frequency, week, first)
    if (until === null || before === null) return null
    sessions += until - before
  }
  return sessions
}

/** Figures behind the estimates. All are clinic defaults except where a source is named. */
export const estimateDefaults = {
  /** Seconds for one repetition without a stated tempo. */
  secondsPerRepetition: 4,
  /** Seconds of rest between sets where none is stated. */
  restSeconds: 30,
  /** Seconds between two holds, such as those of a stretch. */
  restSecondsOfHolds: 5,
  /** Directions of a set that is done "each" way: up, down, in and out. */
  each: 4,
  secondsPerStep: 1,
  /** Seconds for one length of an agility ladder and the way back. */
  secondsPerLength: 15,
  /** Seconds to trace the alphabet once. */
  secondsPerAlphabet: 60,
  /** Seconds for a metre walked with a load. */
  secondsPerMetre: 1,
  /** Minutes for a kilometre of easy running. */
  minutesPerKilometre: 6.5,
  minutesPerSession: 20,
  /** The ankle strength article says a few minutes for each exercise. */
  minutesPerMove: 3,
  /**
   * Minutes of walk-run steps A to F: the distances and minutes of Trials 2023 (13063-023-07502-x, table 1),
   * at 3.5 mph walking and 6 mph running, which are clinic defaults.
   */
  minutesOfRunStep: [12, 18, 17, 23, 22, 20],
  /** Minutes of graded-running phases 1 to 6, from a clinic adaptation of Moen 2012 (second-hand). */
  minutesOfRunPhase: [16, 16, 20, 20, 16, 18],
  /** Landings a second while hopping. */
  contactsPerSecond: 2,
  /** Days a week of what is tied to runs, to days between them, or to need. */
  runsPerWeek: 3,
  needsPerWeek: 1,
} as const

function spreadFactor(spread: Dose['spread']): number {
  if (spread === null) return 1
  return spread === 'each' ? estimateDefaults.each : 2
}

function middleOf(table: readonly number[], dose: Dose): number {
  return ((table[dose.min - 1] ?? 0) + (table[dose.max - 1] ?? 0)) / 2
}

/** Seconds of one set on one side. */
function secondsOfSet(dose: Dose): number {
  const amount = (dose.min + dose.max) / 2
  switch (dose.unit) {
    case 'reps': {
      const { tempo } = dose
      const motion = tempo ? tempo.up + tempo.hold + tempo.down : estimateDefaults.secondsPerRepetition
      return amount * (motion + (dose.holdSeconds ?? 0))
    }
    case 'seconds':
      return amount
    case 'minutes':
      return amount * 60
    case 'metres':
      return amount * estimateDefaults.secondsPerMetre
    case 'kilometres':
      return amount * estimateDefaults.minutesPerKilometre * 60
    case 'steps':
      return amount * estimateDefaults.secondsPerStep
    case 'lengths':
      return amount * estimateDefaults.secondsPerLength
    case 'letters':
      return amount * estimateDefaults.secondsPerAlphabet
    case 'sessions':
      return amount * estimateDefaults.minutesPerSession * 60
    case 'moves':
      return amount * estimateDefaults.minutesPerMove * 60
    case 'runStep':
      return middleOf(estimateDefaults.minutesOfRunStep, dose) * 60
    case 'runPhase':
      return middleOf(estimateDefaults.minutesOfRunPhase, dose) * 60
    case 'percentPerWeek':
    case 'cue':
      return 0
    default:
      return assertNever(dose.unit)
  }
}

/** Minutes that one session of a dose takes: an estimate from clinic defaults, ranges at their middle. */
export function minutesOf(dose: Dose): number {
  const sets = dose.sets ?? 1
  const { restSeconds, restSecondsOfHolds } = estimateDefaults
  const usualRest = dose.unit === 'seconds' ? restSecondsOfHolds : restSeconds
  const rest = (sets - 1) * (dose.restSeconds ?? usualRest)
  return (sets * secondsOfSet(dose) * spreadFactor(dose.spread) + rest) / 60
}

const contactsPerUnit: Readonly<Partial<Record<DoseUnit, number>>> = {
  reps: 1,
  steps: 1,
  seconds: estimateDefaults.contactsPerSecond,
  minutes: estimateDefaults.contactsPerSecond * 60,
}

/**
 * Landings in one session of a plyometric dose, ranges at their upper end; 0 for every other exercise,
 * running included. A landing on two feet counts once. Counting rules differ between sources, so this is a
 * clinic default.
 */
export function plyometricContacts(dose: Dose, exercise: Pick<Exercise, 'category' | 'impact'>): number {
  if (exercise.category !== 'plyometric' || exercise.impact === 'none') return 0
  const sets = (dose.sets ?? 1) * spreadFactor(dose.spread)
  const landings = contactsPerUnit[dose.unit]
  return landings === undefined ? 0 : Math.ceil(sets * dose.max * landings)
}

/** Sessions of an ordinary week, ranges at their lower end; a clinic default where they hang on runs or need. */
function sessionsPerWeek(frequency: Frequency): number {
  switch (frequency.kind) {
    case 'daily':
      return 7 * frequency.timesADay
    case 'daysPerWeek':
      return frequency.min
    case 'alternateDays':
      return 3.5
    case 'nonRunningDays':
      return 7 - estimateDefaults.runsPerWeek
    case 'everyRun':
    case 'afterRuns':
    case 'beforeRuns':
      return estimateDefaults.runsPerWeek
    case 'asNeeded':
      return estimateDefaults.needsPerWeek
    default:
      return assertNever(frequency)
  }
}

export interface WeekTotals {
  /** Estimated minutes of the whole week, rounded. */
  readonly minutes: number
  /** Estimated plyometric landings of the whole week, rounded. */
  readonly contacts: number
  /** Rows that are active in the week. */
  readonly exercises: number
}

/**
 * Estimates for a week of a plan. Exercises that `lookup` does not know count their minutes, but no landings.
 */
export function weekTotals(
  plan: PlanDocument,
  week: number,
  lookup: (exerciseId: string) => Pick<Exercise, 'category' | 'impact'> | undefined,
): WeekTotals {
  let [minutes, contacts, exercises] = [0, 0, 0]
  for (const row of plan.rows) {
    const dose = row.cells[week - 1]?.dose
    if (!dose) continue
    const frequency = dose.frequency ?? row.frequency
    const days = daysOfRow(row, plan, week)
    const sessions = days ? days.length * timesADay(frequency) : sessionsPerWeek(frequency)
    const exercise = lookup(row.exerciseId)
    exercises += 1
    minutes += sessions * minutesOf(dose)
    if (exercise) contacts += sessions * plyometricContacts(dose, exercise)
  }
  return { minutes: Math.round(minutes), contacts: Math.round(contacts), exercises }
}

/**
 * Estimated minutes of each day of a week, Monday first. What the plan gives no days is spread evenly over them.
 */
export function minutesByDay(plan: PlanDocument, week: number): readonly number[] {
  const minutes = Array.from({ length: daysOfWeek }, () => 0)
  for (const row of plan.rows) {
    const dose = row.cells[week - 1]?.dose
    if (!dose) continue
    const frequency = dose.frequency ?? row.frequency
    const days = daysOfRow(row, plan, week)
    const share = days ? timesADay(frequency) : sessionsPerWeek(frequency) / daysOfWeek
    minutes.forEach((_, day) => {
      if (!days || days.includes(day)) minutes[day] = (minutes[day] ?? 0) + share * minutesOf(dose)
    })
  }
  return minutes
}
