/** What is chosen for a handout, and the options that follow from it. Pure. */
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import { isCalendarDate } from '../../../shared/domain/calendar-day.ts'
import { planLength } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { allWeeks, stageOfWeek, weekOf } from '../../../shared/program/weeks.ts'
import { spanToVisit, weeksOfSpan } from '../../../shared/sheet/span.ts'

export const weekChoices = ['visit', 'this', 'stage', 'all', 'custom'] as const
export type WeekChoice = (typeof weekChoices)[number]

export interface Choices {
  readonly weeks: WeekChoice
  /** `YYYY-MM-DD`, as far as it is typed; empty while nobody knows it. */
  readonly nextVisit: string
  /** For `custom`: first and last week, in either order; beyond the plan stands for its last. */
  readonly from: number
  readonly to: number
  /** Null while the preference of this device stands. */
  readonly paper: HandoutOptions['paper'] | null
  readonly typeSize: HandoutOptions['typeSize'] | null
  readonly blackInk: boolean | null
  readonly overview: boolean
  readonly exercises: boolean
  readonly advice: HandoutOptions['advice']
  /** Rows of the plan that are left out on purpose. */
  readonly leftOut: readonly string[]
}

/** Until about the next visit: what a patient needs now, and no archive. */
const firstChoices: Choices = {
  weeks: 'visit',
  nextVisit: '',
  from: 1,
  to: planLength.most,
  paper: null,
  typeSize: null,
  blackInk: null,
  overview: true,
  exercises: true,
  advice: [],
  leftOut: [],
}

/**
 * What a new handout begins with: parts, type and span as on the last one of this patient, who may need large print or
 * nothing but the exercises. What was for that day only is not taken over, nor a span that would begin at week 1 again.
 */
export function startingChoices(last: HandoutOptions | undefined): Choices {
  if (!last) return firstChoices
  const { typeSize, overview, exercises, days, weeks } = last
  const hasPart = overview || exercises
  return {
    ...firstChoices,
    weeks: days === null && weeks.length === 1 ? 'this' : 'visit',
    typeSize,
    overview: overview || !hasPart,
    exercises: exercises || !hasPart,
  }
}

/** What this device prints on, unless another choice is made. */
export type UsualOptions = Pick<HandoutOptions, 'paper' | 'typeSize' | 'blackInk'>

/** The week of the plan that a handout of this day starts with: the first before the plan, the last after it. */
export function presentWeek(plan: PlanDocument, today: string): number {
  return Math.min(plan.weeks, Math.max(1, weekOf(plan.startsOn, today)))
}

/** The next visit, once a day from today on is typed. */
export function visitOf({ nextVisit }: Pick<Choices, 'nextVisit'>, today: string): string | null {
  return isCalendarDate(nextVisit) && nextVisit >= today ? nextVisit : null
}

/** The chosen weeks, ascending; a week outside every stage stands for itself. */
export function chosenWeeks(choices: Choices, plan: PlanDocument, today: string): number[] {
  const present = presentWeek(plan, today)
  switch (choices.weeks) {
    case 'visit': {
      const span = spanToVisit(plan, today, visitOf(choices, today))
      return span ? weeksOfSpan(plan, span) : [present]
    }
    case 'this':
      return [present]
    case 'stage': {
      const stage = stageOfWeek(plan.stages, present)
      return allWeeks(plan).filter((week) =>
        stage ? week >= stage.firstWeek && week <= stage.lastWeek : week === present,
      )
    }
    case 'custom': {
      const [first, last] = [Math.min(choices.from, choices.to), Math.max(choices.from, choices.to)]
      return allWeeks(plan).filter((week) => week >= first && week <= last)
    }
    case 'all':
      return [...allWeeks(plan)]
  }
}

/** The options of the handout, or null while no part of it is chosen. */
export function optionsOf(
  choices: Choices,
  plan: PlanDocument,
  today: string,
  usual: UsualOptions,
): HandoutOptions | null {
  if (!choices.overview && !choices.exercises && choices.advice.length === 0) return null
  return {
    paper: choices.paper ?? usual.paper,
    weeks: chosenWeeks(choices, plan, today),
    days: choices.weeks === 'visit' ? spanToVisit(plan, today, visitOf(choices, today)) : null,
    nextVisit: visitOf(choices, today),
    leftOut: plan.rows.filter(({ id }) => choices.leftOut.includes(id)).map(({ id }) => id),
    typeSize: choices.typeSize ?? usual.typeSize,
    blackInk: choices.blackInk ?? usual.blackInk,
    overview: choices.overview,
    exercises: choices.exercises,
    advice: choices.advice,
  }
}

/** Whether anything is planned in these weeks. */
export function hasDoses(plan: PlanDocument, weeks: readonly number[]): boolean {
  return plan.rows.some((row) =>
    weeks.some((week) => row.cells[week - 1] !== null && row.cells[week - 1] !== undefined),
  )
}

/** Whether weeks follow each other without a gap. */
export function isRange(weeks: readonly number[]): boolean {
  return weeks.every((week, index) => index === 0 || week === (weeks[index - 1] ?? 0) + 1)
}
