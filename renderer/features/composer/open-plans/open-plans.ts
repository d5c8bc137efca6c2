/**
 * The plans that were opened in this window. They are kept from page to page for undo and for what is not saved yet, and
 * let go when the clinic is locked.
 */
import type { Plan } from '../../../../shared/domain/plan.ts'
import { forgetCopy } from '../grid/clipboard.ts'
import { createPlanEditor } from './plan-editor.ts'
import type { PlanEditor } from './plan-editor.ts'
import type { SendPlan } from './save-queue.ts'

const editors = new Map<string, PlanEditor>()

/** The editor of a plan: the one that is open in this window, or a new one. */
export function editorOf(plan: Plan, send: SendPlan): PlanEditor {
  const known = editors.get(plan.id)
  if (known) {
    known.follow(plan)
    return known
  }
  const editor = createPlanEditor(plan, send)
  editors.set(plan.id, editor)
  return editor
}

/**
 * Hands over what is typed and lets every plan go; to be called before the clinic is locked. A plan that could not be
 * saved stays until it is, so that locking loses nothing.
 */
export async function forgetOpenPlans(): Promise<void> {
  forgetCopy()
  await Promise.all([...editors.values()].map((editor) => editor.flush()))
  for (const [id, editor] of editors) if (!editor.hasUnsaved()) editors.delete(id)
}
