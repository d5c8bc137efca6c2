/** What the keyboard and the clipboard do to the selected cells. */
import type { Cell, PlanAction } from '../../../../shared/domain/plan.ts'
import type { PlanChange } from '../open-plans/undo-log.ts'
import type { About, ComposerState, PlanEditor } from '../open-plans/plan-editor.ts'
import { blockText, readPaste } from './clipboard.ts'
import { clearBlock, copyBlockAlong, copyBlockDown, fillBlock, pasteBlock } from './edit-block.ts'
import { rowsOnScreen } from './rows-by-sheet.ts'
import { blockBetween, weeksOf } from './grid-position.ts'
import type { Block } from './grid-position.ts'

/** The selected cells; null while nothing is selected. */
export function selectedBlock({ document, anchor, focus }: ComposerState): Block | null {
  return anchor && focus ? blockBetween(rowsOnScreen(document.rows), anchor, focus) : null
}

export function isSingleCell(block: Block): boolean {
  return block.rows.length === 1 && block.firstColumn === block.lastColumn
}

function aboutBlock(action: PlanAction, block: Block): About {
  const [row] = block.rows
  const weeks = weeksOf(block)
  return {
    action,
    ...(row && block.rows.length === 1 ? { subject: row.exerciseId } : {}),
    ...(isSingleCell(block) && weeks[0] ? { week: weeks[0] } : {}),
  }
}

/** Runs on the selected weeks; null where none is selected or nothing changed. */
function onBlock(editor: PlanEditor, act: (block: Block) => PlanChange | null): PlanChange | null {
  const block = selectedBlock(editor.store.getState())
  return block && weeksOf(block).length > 0 ? act(block) : null
}

export function clearSelected(editor: PlanEditor): PlanChange | null {
  return onBlock(editor, (block) =>
    editor.write(aboutBlock('clear-cell', block), (plan) => clearBlock(plan, block)),
  )
}

/** Copies the first selected week along the selection, or a single week to the end of the plan. */
export function copySelectedAlong(editor: PlanEditor): PlanChange | null {
  return onBlock(editor, (block) =>
    editor.change(aboutBlock('copy-along', { ...block, lastColumn: 12 }), (plan) =>
      copyBlockAlong(plan, block),
    ),
  )
}

export function copySelectedDown(editor: PlanEditor): PlanChange | null {
  return onBlock(editor, (block) =>
    editor.change({ action: 'edit-cell' }, (plan) => copyBlockDown(plan, block)),
  )
}

/** Writes a text into every selected week. */
export function fillSelected(editor: PlanEditor, text: string): PlanChange | null {
  return onBlock(editor, (block) =>
    editor.write(aboutBlock('edit-cell', block), (plan) => fillBlock(plan, block, text)),
  )
}

/** The selected weeks as text for the clipboard; null where none is selected. */
export function selectedText(editor: PlanEditor): string | null {
  const block = selectedBlock(editor.store.getState())
  return block && weeksOf(block).length > 0 ? blockText(block) : null
}

/** Pastes from the first selected week on, and selects what was pasted. */
export function pasteSelected(editor: PlanEditor, text: string): PlanChange | null {
  const rows = rowsOnScreen(editor.store.getState().document.rows)
  return onBlock(editor, (block) =>
    editor.write(aboutBlock('edit-cell', block), (plan) => pasteBlock(plan, block, rows, readPaste(text))),
  )
}

/** Puts an exact cell into every selected week. */
export function writeDose(editor: PlanEditor, cell: Cell): PlanChange | null {
  return onBlock(editor, (block) =>
    editor.write(aboutBlock('edit-cell', block), (plan) => pasteBlock(plan, block, [], [[{ cell }]])),
  )
}
