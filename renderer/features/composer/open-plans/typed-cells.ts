/** What is typed into the cells of a plan and is no dose yet, among the drafts: the open cell, and texts that were misread. */
import type { PlanDocument } from '../../../../shared/domain/plan.ts'
import { keepDraft, keptDraft, takeUp } from '../../../api/index.ts'
import type { GridPosition } from '../grid/grid-position.ts'

export interface Editing extends GridPosition {
  readonly text: string
}

/** Texts that were not understood, by week; they wait in their cells and are never saved. */
export type RowUnread = Readonly<Record<number, string>>

export interface TypedCells {
  readonly editing: Editing | null
  readonly unread: Readonly<Record<string, RowUnread>>
}

const nothing: TypedCells = { editing: null, unread: {} }
const keyOf = (planId: string) => `plan.${planId}`

export function keepTypedCells(planId: string, typed: TypedCells): void {
  const isEmpty = typed.editing === null && Object.keys(typed.unread).length === 0
  keepDraft(keyOf(planId), isEmpty ? null : { edited: typed, base: nothing, basedOn: 0 })
}

/** Whether something was typed that is no dose yet. */
export function hasTypedCells(planId: string): boolean {
  return Boolean(keptDraft(keyOf(planId)))
}

/** What was typed, as far as its rows are still there. */
export function typedCellsOf(planId: string, { rows }: PlanDocument): TypedCells {
  const draft = keptDraft(keyOf(planId))
  if (!draft) return nothing
  // Shown at once, so there is nothing left to offer; said after the view has been drawn.
  queueMicrotask(() => takeUp(keyOf(planId)))
  // Only `keepTypedCells` writes under this key.
  const { editing, unread } = { ...nothing, ...(draft.edited as Partial<TypedCells>) }
  const isThere = (rowId: string) => rows.some(({ id }) => id === rowId)
  return {
    editing: editing && isThere(editing.rowId) ? editing : null,
    unread: Object.fromEntries(Object.entries(unread).filter(([rowId]) => isThere(rowId))),
  }
}
