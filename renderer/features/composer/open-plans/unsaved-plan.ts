/**
 * A plan that is not saved yet, among the drafts: while somebody has to choose between two versions, or nothing can be saved.
 * A window that is killed meanwhile has lost nothing.
 */
import { planDocumentSchema } from '../../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../../shared/domain/plan.ts'
import { keepDraft, keptDraft, takeUp } from '../../../api/index.ts'

export interface UnsavedPlan {
  readonly document: PlanDocument
  /** What was stored when it was begun, and its revision. */
  readonly stored: PlanDocument
  readonly basedOn: number
}

const keyOf = (planId: string) => `plan.${planId}.unsaved`

/** Null once it is saved. */
export function keepUnsavedPlan(planId: string, unsaved: UnsavedPlan | null): void {
  keepDraft(
    keyOf(planId),
    unsaved && {
      edited: { document: unsaved.document },
      base: { document: unsaved.stored },
      basedOn: unsaved.basedOn,
    },
  )
}

/** What an earlier window has left; null as well where an older program left it, which this one cannot show. */
export function unsavedPlanOf(planId: string): UnsavedPlan | null {
  const draft = keptDraft(keyOf(planId))
  if (!draft) return null
  queueMicrotask(() => takeUp(keyOf(planId)))
  const [document, stored] = [draft.edited, draft.base].map((side) =>
    planDocumentSchema.safeParse('document' in side ? side.document : null),
  )
  if (!document?.success || !stored?.success) return null
  return { document: document.data, stored: stored.data, basedOn: draft.basedOn }
}
