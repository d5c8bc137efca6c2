/**
 * Two changed versions of a plan made one. What only one side changed goes in by itself: rows by their ids, doses week by week,
 * days of the week, stages and sentences one by one. What both changed and not alike is told, and nothing is chosen silently:
 * every difference of either side stands in the merged plan or among the conflicts. The one exception is the place of a row that
 * the other side took out.
 */
import { planDocumentSchema } from '../domain/plan.ts'
import type { PlanDocument } from '../domain/plan.ts'
import { agreed, of, same, settling } from './merge-plans/differences.ts'
import type { Choices, PlanConflict, Settle, VersionName, Versions } from './merge-plans/differences.ts'
import { mergeDayLayouts } from './merge-plans/merge-days.ts'
import { mergeLighterWeeks, mergePainBox, mergeStages } from './merge-plans/merge-frame.ts'
import { mergeRows } from './merge-plans/merge-rows.ts'

export type { Choices, PlanConflict, PlanParts, VersionName, Versions } from './merge-plans/differences.ts'

export interface MergedPlan {
  /** With every conflict as it was chosen. Valid whenever the three versions are. */
  readonly document: PlanDocument
  /** All of them, chosen or not, in the order of the plan. */
  readonly conflicts: readonly PlanConflict[]
}

/** Whether two documents say the same. */
export function samePlan(one: PlanDocument, other: PlanDocument): boolean {
  return same(one, other)
}

/**
 * Merges two versions of a plan that began as the same. `choices` says by the id of a conflict which version goes on;
 * `otherwise` stands for those without a choice. Plans of different lengths, and parts that make no valid plan together, are
 * one conflict about the whole plan.
 */
export function mergePlans(
  plans: Versions<PlanDocument>,
  choices: Choices = {},
  otherwise: VersionName = 'mine',
): MergedPlan {
  const whole = agreed(plans)
  if (whole) return { document: whole.value, conflicts: [] }
  const { settle, conflicts } = settling(choices, otherwise)
  if (new Set(Object.values(of(plans, ({ weeks }) => weeks))).size === 1) {
    const document = mergeParts(plans, settle)
    if (planDocumentSchema.safeParse(document).success) return { document, conflicts }
  }
  const all = settling(choices, otherwise)
  return { document: all.settle('plan', {}, plans), conflicts: all.conflicts }
}

function mergeParts(plans: Versions<PlanDocument>, settle: Settle): PlanDocument {
  const part = <Name extends keyof PlanDocument>(name: Name) => of(plans, (plan) => plan[name])
  return {
    ...plans.mine,
    rows: mergeRows(plans, settle),
    title: settle('title', {}, part('title')),
    startsOn: settle('startsOn', {}, part('startsOn')),
    stages: mergeStages(plans, settle),
    ...mergeLighterWeeks(plans, settle),
    dayLayouts: mergeDayLayouts(plans, settle),
    painBox: mergePainBox(plans, settle),
    stopSigns: settle('stopSigns', {}, part('stopSigns')),
    retest: settle('retest', {}, part('retest')),
    after: settle('after', {}, part('after')),
    ...settle(
      'origin',
      {},
      of(plans, ({ template, note }) => ({ template, note })),
    ),
  }
}
