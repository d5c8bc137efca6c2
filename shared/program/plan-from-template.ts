/** Making a plan from a template. */
import { planDocumentSchema } from '../domain/plan.ts'
import type { PlanDocument } from '../domain/plan.ts'
import { blankPlan } from './plan-edit.ts'
import type { Template } from './template.ts'
import type { Side } from '../domain/side.ts'
import { rhythmOf } from './weeks.ts'

export interface TemplateChoices {
  readonly startsOn: string
  /** The side of the episode, given to the rows of exercises that are done on one side at a time. */
  readonly side: Side
  readonly isOneSided: (exerciseId: string) => boolean
  /** Makes the id of a row. */
  readonly newId: () => string
  /** The plan is called as the template where it is left out. */
  readonly title?: string
}

/**
 * Makes a plan from a template; it shares nothing with the template. Throws where the start is not a calendar
 * day, which the forms refuse before.
 */
export function planFromTemplate(
  template: Template,
  { startsOn, side, isOneSided, newId, title = '' }: TemplateChoices,
): PlanDocument {
  const { id, rules: _, rows, after, ...parts } = template
  const sideOf = (exerciseId: string): Side => (isOneSided(exerciseId) ? side : 'none')
  return planDocumentSchema.parse({
    ...blankPlan({ title, startsOn }),
    ...parts,
    template: id,
    lighterRhythm: rhythmOf(parts.lighterWeeks, parts.weeks),
    rows: rows.map((row) => ({ ...row, id: newId(), side: sideOf(row.exerciseId) })),
    after: after && {
      ...after,
      weeklySet: after.weeklySet.map((kept) => ({ ...kept, side: sideOf(kept.exerciseId) })),
    },
    note: { key: id },
  })
}
