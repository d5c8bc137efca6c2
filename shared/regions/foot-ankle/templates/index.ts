/**
 * The six plans a clinic can start from. Weeks, gates and unmarked mappings are proposals that every clinic
 * may change; only the figures without a dagger come from the articles.
 */
import { planDocumentSchema } from '../../../domain/plan.ts'
import type { PlanDocument, RowSide } from '../../../domain/plan.ts'
import { blankPlan } from '../../../program/plan-edit.ts'
import { achillesTendinopathy } from './achilles-tendinopathy.ts'
import { ankleSprain } from './ankle-sprain.ts'
import { plantarFasciitis } from './plantar-fasciitis.ts'
import { prevention } from './prevention.ts'
import { shinSplints } from './shin-splints.ts'
import { stiffness } from './stiffness.ts'
import type { Template } from '../../../program/template.ts'

export { commonRules } from './common-rules.ts'
export { templateIds } from '../../../program/template.ts'
export type { Template, TemplateId, TemplateRow } from '../../../program/template.ts'

export const templates: readonly Template[] = [
  plantarFasciitis,
  achillesTendinopathy,
  ankleSprain,
  shinSplints,
  stiffness,
  prevention,
]

/** The template with this id; undefined for the clinic's own and for unknown ids. */
export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}

export interface TemplateChoices {
  readonly startsOn: string
  /** The side of the episode, given to the rows of exercises that are done on one side at a time. */
  readonly side: RowSide
  readonly isOneSided: (exerciseId: string) => boolean
  /** Makes the id of a row. */
  readonly newId: () => string
  /** The template's name where it is left out. */
  readonly title?: string
}

function noteOf(template: Template): string {
  const parts = [
    ...template.stopRules.map((rule) => `Stop: ${rule}`),
    ...template.variants.map((variant) => `Variant: ${variant}`),
    ...template.notes,
  ]
  return parts.join('\n')
}

/**
 * Makes a plan from a template; it shares nothing with the template. Throws where the start is not a calendar
 * day or the title is empty, which the forms refuse before.
 */
export function planFromTemplate(
  template: Template,
  { startsOn, side, isOneSided, newId, title = template.name }: TemplateChoices,
): PlanDocument {
  return planDocumentSchema.parse({
    ...blankPlan({ title, startsOn }),
    template: template.id,
    stages: [...template.stages],
    rows: template.rows.map((row) => ({
      id: newId(),
      exerciseId: row.exerciseId,
      side: isOneSided(row.exerciseId) ? side : 'none',
      sheet: row.sheet,
      frequency: row.frequency,
      cells: [...row.cells],
      note: row.note,
    })),
    note: noteOf(template),
  })
}
