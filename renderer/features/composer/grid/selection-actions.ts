/** What the keyboard and the clipboard do to the selected cells. */
import type { Cell, PlanAction } from '../../../../shared/domain/plan.ts'
import type { Step } from '../session/command-log.ts'
import type { About, ComposerState, PlanSession } from '../session/plan-session.ts'
import { blockText, readPaste } from './clipboard.ts'
import { clearBlock, copyBlockAlong, copyBlockDown, fillBlock, pasteBlock } from './edit-block.ts'
import { rowsOnScreen } from './sheets.ts'
import { blockBetween, weeksOf } from './spots.ts'
import type { Block } from './spots.ts'

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
function onBlock(session: PlanSession, act: (block: Block) => Step | null): Step | null {
  const block = selectedBlock(session.store.getState())
  return block && weeksOf(block).length > 0 ? act(block) : null
}

export function clearSelected(session: PlanSession): Step | null {
  return onBlock(session, (block) =>
    session.write(aboutBlock('clear-cell', block), (plan) => clearBlock(plan, block)),
  )
}

/** Copies the first selected week along the selection, or a single week to the end of the plan. */
export function copySelectedAlong(session: PlanSession): Step | null {
  return onBlock(session, (block) =>
    session.change(aboutBlock('copy-along', { ...block, lastColumn: 12 }), (plan) =>
      copyBlockAlong(plan, block),
    ),
  )
}

export function copySelectedDown(session: PlanSession): Step | null {
  return onBlock(session, (block) =>
    session.change({ action: 'edit-cell' }, (plan) => copyBlockDown(plan, block)),
  )
}

/** Writes a text into every selected week. */
export function fillSelected(session: PlanSession, text: string): Step | null {
  return onBlock(session, (block) =>
    session.write(aboutBlock('edit-cell', block), (plan) => fillBlock(plan, block, text)),
  )
}

/** The selected weeks as text for the clipboard; null where none is selected. */
export function selectedText(session: PlanSession): string | null {
  const block = selectedBlock(session.store.getState())
  return block && weeksOf(block).length > 0 ? blockText(block) : null
}

/** Pastes from the first selected week on, and selects what was pasted. */
export function pasteSelected(session: PlanSession, text: string): Step | null {
  const rows = rowsOnScreen(session.store.getState().document.rows)
  return onBlock(session, (block) =>
    session.write(aboutBlock('edit-cell', block), (plan) => pasteBlock(plan, block, rows, readPaste(text))),
  )
}

/** Puts an exact cell into every selected week. */
export function writeDose(session: PlanSession, cell: Cell): Step | null {
  return onBlock(session, (block) =>
    session.write(aboutBlock('edit-cell', block), (plan) => pasteBlock(plan, block, [], [[{ cell }]])),
  )
}
