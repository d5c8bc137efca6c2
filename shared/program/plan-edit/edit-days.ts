/** The days of a plan: what each day of the week holds, and from which week on. */
import { dayItems } from '../../domain/day-layout.ts'
import type { DayItem, DayLayout } from '../../domain/day-layout.ts'
import { maxDayLayouts } from '../../domain/plan.ts'
import type { PlanDocument } from '../../domain/plan.ts'
import { dayItemOf, layoutOfWeek, spreadOver } from '../day-layout.ts'
import { isPlanWeek } from '../weeks.ts'

const allDays: readonly number[] = [0, 1, 2, 3, 4, 5, 6]
/** The days that a first layout offers: what is not named here falls on Monday, Wednesday and Friday; clinic defaults. */
const usualDays: Readonly<Partial<Record<DayItem, readonly number[]>>> = {
  daily: allDays,
  ride: [1, 3, 5],
  mobility: [6],
}
const workDays: readonly number[] = [0, 2, 4]

/**
 * A week to begin with, made of what the rows ask for most: the Daily sheet every day, sessions and runs on Monday, Wednesday
 * and Friday, as most templates of the region have them. It is offered, and changed day by day.
 */
function proposedDays({ rows }: PlanDocument): DayItem[][] {
  const held = dayItems.map((item) => {
    const usual = usualDays[item] ?? workDays
    const counts = rows.map((row) => {
      if (/Runs?$/.test(row.frequency.kind) ? item !== 'run' : dayItemOf(row) !== item) return 0
      return row.frequency.kind === 'daysPerWeek' && item !== 'daily' ? row.frequency.min : usual.length
    })
    const most = Math.max(0, ...counts)
    return { item, days: most === 0 ? [] : spreadOver(most > usual.length ? allDays : usual, most) }
  })
  return allDays.map((day) => held.filter(({ days }) => days.includes(day)).map(({ item }) => item))
}

/** Whether `addDayLayout` can add one that begins in this week. */
export function canAddDayLayout({ weeks, dayLayouts }: PlanDocument, fromWeek: number): boolean {
  return (
    isPlanWeek({ weeks }, fromWeek) &&
    dayLayouts.length < maxDayLayouts &&
    !dayLayouts.some((layout) => layout.fromWeek === fromWeek)
  )
}

/**
 * Adds a layout from a week on: a copy of the one that held there until now. The first layout of a plan begins in week 1,
 * whichever week is asked for, with days proposed from its rows.
 */
export function addDayLayout(plan: PlanDocument, fromWeek: number): PlanDocument {
  if (!canAddDayLayout(plan, fromWeek)) return plan
  const held = layoutOfWeek(plan, fromWeek)
  if (!held) return { ...plan, dayLayouts: [{ fromWeek: 1, days: proposedDays(plan) }] }
  const dayLayouts = [...plan.dayLayouts, { ...held, fromWeek }]
  return { ...plan, dayLayouts: dayLayouts.toSorted((one, other) => one.fromWeek - other.fromWeek) }
}

/**
 * Takes away the layout that begins in a week; the one before it holds on. After the first one the next begins in week 1, and
 * without the only one the plan no longer says its days.
 */
export function removeDayLayout(plan: PlanDocument, fromWeek: number): PlanDocument {
  const left = plan.dayLayouts.filter((layout) => layout.fromWeek !== fromWeek)
  if (left.length === plan.dayLayouts.length) return plan
  return { ...plan, dayLayouts: left.map((layout, at) => (at === 0 ? { ...layout, fromWeek: 1 } : layout)) }
}

/** Puts an item on a day of the layout that holds in a week, or takes it away. Days are 0 for Monday to 6 for Sunday. */
export function toggleDayItem(plan: PlanDocument, week: number, day: number, item: DayItem): PlanDocument {
  const layout = isPlanWeek(plan, week) ? layoutOfWeek(plan, week) : null
  const held = layout?.days[day]
  if (!layout || !held) return plan
  const changed: DayLayout = {
    ...layout,
    days: layout.days.with(
      day,
      dayItems.filter((one) => held.includes(one) !== (one === item)),
    ),
  }
  return { ...plan, dayLayouts: plan.dayLayouts.map((one) => (one === layout ? changed : one)) }
}
