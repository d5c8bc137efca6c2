/** What a template is: the frame that a clinician starts a plan from. `template-text.ts` reads one from its text. */
import type { Cell, PlanDocument, PlanRow, Stage } from '../domain/plan.ts'
import type { Words } from '../domain/text.ts'

/** A row of a plan that is not made yet: cells are null where it rests. */
export interface TemplateRow extends Omit<PlanRow, 'id' | 'side' | 'cells'> {
  /** One for each week. */
  readonly cells: readonly (Cell | null)[]
}

/** What a template brings as the plan holds it. */
type PlanParts = Pick<
  PlanDocument,
  'weeks' | 'lighterWeeks' | 'dayLayouts' | 'painBox' | 'stopSigns' | 'retest' | 'after'
>

export interface Template<Id extends string = string> extends Readonly<PlanParts> {
  readonly id: Id
  /** With the gates to enter them. */
  readonly stages: readonly Stage[]
  readonly rows: readonly TemplateRow[]
  /** For the clinician: what may be done instead, and what else to know. */
  readonly rules: { readonly variants: readonly Words[]; readonly notes: readonly Words[] }
}
