/** Where check-ins and weeks lie on one line of days, for the chart and its table. Pure. */
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { planLength } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { observationsOf } from '../../../shared/program/observations.ts'
import type { Observation } from '../../../shared/program/observations.ts'
import { daysBetween } from '../../../shared/program/weeks.ts'

export interface TimelinePoint extends Omit<Observation, 'since'> {
  /** Days since the first day of the line, at the middle of its own day. */
  readonly at: number
  /** Where the days that `share` is about begin. */
  readonly since: number
}

export interface Timeline {
  /** Day 0 of the line. */
  readonly startsOn: string
  /** The line runs from here, in days; below 0 where check-ins came before the plan. */
  readonly from: number
  readonly to: number
  readonly points: readonly TimelinePoint[]
  /** Where the present day lies, or null outside the line. */
  readonly today: number | null
}

/** The weeks of the plan (the usual ones from the start of the episode where there is none), and check-ins outside them. */
export function timelineOf(
  checkIns: readonly CheckIn[],
  plan: PlanDocument | null,
  episodeStart: string,
  today: string,
): Timeline {
  const startsOn = plan?.startsOn ?? episodeStart
  const dayOf = (day: string) => daysBetween(startsOn, day)
  const days = checkIns.map((checkIn) => dayOf(checkIn.on))
  // Whole weeks, so that the axis begins and ends at one.
  const from = Math.floor(Math.min(0, ...days) / 7) * 7
  const to = Math.ceil((Math.max((plan?.weeks ?? planLength.usual) * 7 - 1, ...days) + 1) / 7) * 7
  const points = observationsOf(checkIns, plan, episodeStart).map((one) => ({
    ...one,
    at: dayOf(one.checkIn.on) + 0.5,
    since: dayOf(one.since),
  }))
  const now = dayOf(today)
  return { startsOn, from, to, points, today: now >= from && now < to ? now + 0.5 : null }
}
