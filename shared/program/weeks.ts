/** The weeks of a plan: which week a day falls in, which weeks are lighter, which stage a week belongs to. */
import { planLength, stageKeys } from '../domain/plan.ts'
import type { PlanDocument, Stage } from '../domain/plan.ts'
import { addDays, daysBetween } from '../domain/calendar-day.ts'

export { addDays, daysBetween } from '../domain/calendar-day.ts'

export type LighterRhythm = PlanDocument['lighterRhythm']
/** A rhythm that follows a rule; `custom` weeks are set one by one. */
export type RecurringRhythm = Exclude<LighterRhythm, 'custom'>

type Length = Pick<PlanDocument, 'weeks'>

const numbered: readonly number[] = Array.from({ length: planLength.most }, (_, index) => index + 1)

/** The weeks of a plan or template, ascending from 1. */
export function allWeeks({ weeks }: Length): readonly number[] {
  return numbered.slice(0, weeks)
}

export function isPlanWeek({ weeks }: Length, week: number): boolean {
  return Number.isInteger(week) && week >= 1 && week <= weeks
}

/** The week a day falls in, counted from 1; 0 and below before the plan starts, above its length after it ended. */
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
export function lighterWeeksFor(rhythm: RecurringRhythm, weeks: number = planLength.usual): number[] {
  const every = lighterEvery[rhythm]
  return every === null ? [] : allWeeks({ weeks }).filter((week) => week % every === 0)
}

/** The rhythm that yields exactly these lighter weeks; `custom` where none does. */
export function rhythmOf(lighter: readonly number[], weeks: number = planLength.usual): LighterRhythm {
  const asked = [...lighter].sort((one, other) => one - other).join()
  const rhythms: readonly RecurringRhythm[] = ['every-third', 'every-fourth', 'alternate', 'none']
  return rhythms.find((rhythm) => lighterWeeksFor(rhythm, weeks).join() === asked) ?? 'custom'
}

/**
 * The four stages of a new plan. Their order and content follow the staged routine by M. Stone (2025); it
 * names no weeks, so three weeks for each is a clinic default.
 */
export function defaultStages(): Stage[] {
  return stageKeys.map((key, index) => ({
    number: index + 1,
    name: { key },
    aim: { key },
    firstWeek: index * 3 + 1,
    lastWeek: index * 3 + 3,
    gate: [],
    moveOn: null,
  }))
}

/** The stage a week belongs to; null outside every stage. */
export function stageOfWeek(stages: readonly Stage[], week: number): Stage | null {
  return stages.find((stage) => week >= stage.firstWeek && week <= stage.lastWeek) ?? null
}
