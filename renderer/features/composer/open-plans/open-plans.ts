/**
 * The plans that were opened in this window. They are kept from page to page for undo and for what is not saved yet, and
 * let go when the clinic is locked.
 */
import type { Plan } from '../../../../shared/domain/plan.ts'
import { forgetCopy } from '../grid/clipboard.ts'
import { createPlanEditor } from './plan-editor.ts'
import type { PlanEditor } from './plan-editor.ts'
import type { PlanCalls } from './newer-plan.ts'
import { unsavedPlanOf } from './unsaved-plan.ts'

const editors = new Map<string, PlanEditor>()

/** The editor of a plan that is open in this window. */
export function openEditor(planId: string): PlanEditor | undefined {
  return editors.get(planId)
}

/** The editor of a plan: the one that is open in this window, or a new one. */
export function editorOf(plan: Plan, calls: PlanCalls): PlanEditor {
  const known = editors.get(plan.id)
  if (known) {
    known.follow(plan)
    known.takeUp()
    return known
  }
  const editor = createPlanEditor(plan, calls)
  editors.set(plan.id, editor)
  const left = unsavedPlanOf(plan.id)
  if (left) editor.goOnWith(left)
  return editor
}

/**
 * Lets every plan go in the middle of whatever is being typed; to be called before the window is locked. A cell that is
 * open for typing and texts that were not understood are found again in the drafts.
 */
export async function putPlansAside(): Promise<void> {
  for (const editor of editors.values()) editor.putAside()
  await forgetOpenPlans()
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
