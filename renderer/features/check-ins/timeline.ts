/** Where check-ins and weeks lie on one line of days, for the chart and its table. Pure. */
import { adherenceShare } from '../../../shared/domain/check-in.ts'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { planWeeks } from '../../../shared/domain/plan.ts'
import type { PlanDocument, Stage } from '../../../shared/domain/plan.ts'
import { daysBetween, stageOfWeek, weekOf } from '../../../shared/program/weeks.ts'

export interface TimelinePoint {
  readonly checkIn: CheckIn
  /** Days since the first day of the line, at the middle of its own day. */
  readonly at: number
  /** Done of prescribed, 0 to 1; null where it was not asked. */
  readonly share: number | null
  /** Where the days that `share` is about begin. */
  readonly since: number
  readonly week: number | null
  readonly stage: Stage | null
  readonly isLighter: boolean
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

const planDays = planWeeks * 7

/** The days that one adherence is about where nothing says when they began: a week. */
const usualStretch = 7

/** The twelve weeks of the plan (or as many from the start of the episode), and check-ins outside them. */
export function timelineOf(
  checkIns: readonly CheckIn[],
  plan: PlanDocument | null,
  episodeStart: string,
  today: string,
): Timeline {
  const startsOn = plan?.startsOn ?? episodeStart
  const dayOf = (day: string) => daysBetween(startsOn, day)
  const days = checkIns.map((checkIn) => dayOf(checkIn.on))
  const first = Math.min(0, ...days)
  const last = Math.max(planDays - 1, ...days)
  // Whole weeks, so that the axis begins and ends at one.
  const from = Math.floor(first / 7) * 7
  const to = Math.ceil((last + 1) / 7) * 7
  const points = checkIns.map((checkIn, index): TimelinePoint => {
    const day = dayOf(checkIn.on)
    const counted = checkIns.findLastIndex((one, place) => place < index && one.adherence.length > 0)
    const before = days[counted]
    const earliest = before === undefined ? Math.max(from, Math.min(0, day)) : before + 1
    const week = plan ? weekOf(startsOn, checkIn.on) : null
    return {
      checkIn,
      at: day + 0.5,
      share: adherenceShare(checkIn.adherence),
      since: before === undefined && day > planDays ? day - usualStretch : Math.min(earliest, day),
      week,
      stage: plan && week !== null ? stageOfWeek(plan.stages, week) : null,
      isLighter: plan !== null && week !== null && plan.lighterWeeks.includes(week),
    }
  })
  const now = dayOf(today)
  return { startsOn, from, to, points, today: now >= from && now < to ? now + 0.5 : null }
}
