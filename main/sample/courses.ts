/** How pain and diligence run over twelve weeks in the sample: typical courses with noise, and a few that are not typical. */
import type { Chance } from './chance.ts'

export const courseNames = ['settling', 'flare', 'unsettled', 'slow', 'quiet'] as const
/**
 * `settling`: better week by week. `flare`: the same with a bad week 5. `unsettled`: better, but in the last week pain
 * has not settled by the next morning. `slow`: hardly better. `quiet`: hardly any pain from the start.
 */
export type CourseName = (typeof courseNames)[number]

export interface WeekPain {
  /** 0 to 10. */
  readonly during: number
  readonly nextMorning: number
}

interface Asked {
  readonly course: CourseName
  /** Worst pain at the start, 0 to 10. */
  readonly worst: number
  readonly week: number
  /** Whether it is the last week told of. */
  readonly last: boolean
  readonly chance: Chance
}

/** Pain of one week. The noise comes from the chance that is handed in, so the same chance tells the same course. */
export function painOf({ course, worst, week, last, chance }: Asked): WeekPain {
  const noise = chance.between(-0.8, 0.8)
  const morningNoise = chance.between(-0.6, 0.6)
  if (course === 'flare' && week === 5) return { during: 7, nextMorning: 5 }
  if (course === 'flare' && week === 6) return { during: 4, nextMorning: 3 }
  if (course === 'unsettled' && last) return { during: 5, nextMorning: 5 }
  const level = levelOf(course, worst, week)
  const during = rating(level + noise)
  return { during, nextMorning: Math.min(during, rating(level * 0.55 + morningNoise)) }
}

function levelOf(course: CourseName, worst: number, week: number): number {
  // Exercise starts well below the worst pain of the weeks before, because the first doses are chosen so.
  const start = Math.min(worst * 0.7, 5)
  switch (course) {
    case 'quiet':
      return Math.min(start, 1.2)
    case 'slow':
      return start * 0.985 ** (week - 1)
    case 'settling':
    case 'flare':
    case 'unsettled':
      return start * 0.87 ** (week - 1)
  }
}

function rating(value: number): number {
  return Math.max(0, Math.min(10, Math.round(value)))
}

export const diligences = ['diligent', 'usual', 'fading'] as const
export type Diligence = (typeof diligences)[number]

/** Share of the prescribed sessions that were done in a week, 0 to 1. */
export function shareDone(diligence: Diligence, week: number, chance: Chance): number {
  switch (diligence) {
    case 'diligent':
      return Math.min(1, chance.between(0.88, 1.06))
    case 'usual':
      return Math.min(1, chance.between(0.68, 1))
    case 'fading':
      return Math.max(0.1, 0.7 - week * 0.08 + chance.between(-0.08, 0.08))
  }
}

/** Seconds on one leg and heel raises in a row, better with the weeks; the other side is a little ahead. */
export function strengthOf(
  week: number,
  affected: boolean,
  chance: Chance,
): { stance: number; raises: number } {
  const behind = affected ? 1 - 0.3 * 0.85 ** (week - 1) : 1
  return {
    stance: Math.round((24 + week * 1.6) * behind + chance.between(-2, 2)),
    raises: Math.round((14 + week * 0.9) * behind + chance.between(-1, 1)),
  }
}
