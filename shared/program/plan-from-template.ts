/** Making a plan from a template. */
import { planDocumentSchema } from '../domain/plan.ts'
import type { PlanDocument } from '../domain/plan.ts'
import { blankPlan } from './plan-edit.ts'
import type { Template } from './template.ts'
import type { Side } from '../domain/side.ts'

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
  return planDocumentSchema.parse({
    ...blankPlan({ title, startsOn }),
    weeks: template.weeks,
    template: template.id,
    stages: [...template.stages],
    dayLayouts: template.dayLayouts,
    painBox: template.painBox,
    stopSigns: template.stopSigns,
    retest: template.retest,
    after: template.after,
    rows: template.rows.map((row) => ({
      id: newId(),
      exerciseId: row.exerciseId,
      side: isOneSided(row.exerciseId) ? side : 'none',
      sheet: row.sheet,
      session: row.session,
      days: row.days,
      frequency: row.frequency,
      cells: [...row.cells],
      note: row.note,
    })),
    note: { key: template.id },
  })
}
