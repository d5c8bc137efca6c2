/** What is chosen for a handout, and the options that follow from it. Pure. */
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import { planLength } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { allWeeks, stageOfWeek, weekOf } from '../../../shared/program/weeks.ts'

export const weekChoices = ['two', 'this', 'stage', 'all', 'custom'] as const
export type WeekChoice = (typeof weekChoices)[number]

export interface Choices {
  readonly weeks: WeekChoice
  /** For `custom`: first and last week, in either order; beyond the plan stands for its last. */
  readonly from: number
  readonly to: number
  /** Null while the preference of this device stands. */
  readonly paper: HandoutOptions['paper'] | null
  readonly typeSize: HandoutOptions['typeSize'] | null
  readonly blackInk: boolean
  readonly overview: boolean
  readonly exercises: boolean
  readonly advice: HandoutOptions['advice']
}

/** Until about the next visit: what a patient needs now, and no archive. */
export const firstChoices: Choices = {
  weeks: 'two',
  from: 1,
  to: planLength.most,
  paper: null,
  typeSize: null,
  blackInk: false,
  overview: true,
  exercises: true,
  advice: [],
}

/** The week of the plan that a handout of this day starts with: the first before the plan, the last after it. */
export function presentWeek(plan: PlanDocument, today: string): number {
  return Math.min(plan.weeks, Math.max(1, weekOf(plan.startsOn, today)))
}

/** The chosen weeks, ascending; a week outside every stage stands for itself. */
export function chosenWeeks(choices: Choices, plan: PlanDocument, today: string): number[] {
  const present = presentWeek(plan, today)
  switch (choices.weeks) {
    case 'two':
      return allWeeks(plan).filter((week) => week === present || week === present + 1)
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
  usual: Pick<HandoutOptions, 'paper' | 'typeSize'>,
): HandoutOptions | null {
  if (!choices.overview && !choices.exercises && choices.advice.length === 0) return null
  return {
    paper: choices.paper ?? usual.paper,
    weeks: chosenWeeks(choices, plan, today),
    typeSize: choices.typeSize ?? usual.typeSize,
    blackInk: choices.blackInk,
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
