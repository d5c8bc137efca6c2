/** The weeks of a plan: which week a day falls in, which weeks are lighter, which stage a week belongs to. */
import { planWeeks } from '../domain/plan.ts'
import type { PlanDocument, Stage } from '../domain/plan.ts'
import { addDays, daysBetween } from '../domain/calendar-day.ts'

export { addDays, daysBetween } from '../domain/calendar-day.ts'

export type LighterRhythm = PlanDocument['lighterRhythm']
/** A rhythm that follows a rule; `custom` weeks are set one by one. */
export type RecurringRhythm = Exclude<LighterRhythm, 'custom'>

/** Weeks of a plan, ascending. */
export const allWeeks: readonly number[] = Array.from({ length: planWeeks }, (_, index) => index + 1)

export function isPlanWeek(week: number): boolean {
  return Number.isInteger(week) && week >= 1 && week <= planWeeks
}

/** The week a day falls in, counted from 1; 0 and below before the plan starts, above 12 after it ended. */
export function weekOf(startsOn: string, day: string): number {
  return Math.floor(daysBetween(startsOn, day) / 7) + 1
}

/** First and last day of a week; the week may lie outside the plan. */
export function weekDates(startsOn: string, week: number): { first: string; last: string } {
  const first = addDays(startsOn, (week - 1) * 7)
  return { first, last: addDays(first, 6) }
}

/**
 * Every how many weeks a lighter one comes. The articles only name alternate weeks; the others are clinic
 * defaults.
 */
const lighterEvery: Readonly<Record<RecurringRhythm, number | null>> = {
  alternate: 2,
  'every-third': 3,
  'every-fourth': 4,
  none: null,
}

/** The lighter weeks of a rhythm, ascending. */
export function lighterWeeksFor(rhythm: RecurringRhythm): number[] {
  const every = lighterEvery[rhythm]
  return every === null ? [] : allWeeks.filter((week) => week % every === 0)
}

/** The rhythm that yields exactly these weeks; `custom` where none does. */
export function rhythmOf(weeks: readonly number[]): LighterRhythm {
  const asked = [...weeks].sort((one, other) => one - other).join()
  const rhythms: readonly RecurringRhythm[] = ['every-third', 'every-fourth', 'alternate', 'none']
  return rhythms.find((rhythm) => lighterWeeksFor(rhythm).join() === asked) ?? 'custom'
}

/**
 * The four stages of a new plan. Their order and content follow the staged routine by M. Stone (2025); it
 * names no weeks, so three weeks for each is a clinic default.
 */
export function defaultStages(): Stage[] {
  return [
    {
      number: 1,
      name: 'Foundation',
      aim: 'Regain comfortable movement, wake the small foot muscles and stand steadily on one leg.',
      firstWeek: 1,
      lastWeek: 3,
      gate: [],
    },
    {
      number: 2,
      name: 'Control and plyometrics',
      aim: 'Add resistance, quick steps and first small hops in short sets, with both sides moving alike.',
      firstWeek: 4,
      lastWeek: 6,
      gate: [],
    },
    {
      number: 3,
      name: 'Loaded patterns',
      aim: 'Hold good movement under load and when tired: step-downs, carries and short climbs, without chasing speed.',
      firstWeek: 7,
      lastWeek: 9,
      gate: [],
    },
    {
      number: 4,
      name: 'Integration',
      aim: 'Bring it into the running week: easy runs, strides and one foot and ankle session.',
      firstWeek: 10,
      lastWeek: 12,
      gate: [],
    },
  ]
}

/** The stage a week belongs to; null outside every stage. */
export function stageOfWeek(stages: readonly Stage[], week: number): Stage | null {
  return stages.find((stage) => week >= stage.firstWeek && week <= stage.lastWeek) ?? null
}
