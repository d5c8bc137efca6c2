/** Changes of many cells at once: written, cleared, copied along, copied down, pasted. */
import type { Cell, PlanDocument, PlanRow } from '../../../../shared/domain/plan.ts'
import { copyAlong, setCell } from '../../../../shared/program/plan-edit.ts'
import { readCellText, sameCell } from './cell-text.ts'
import { weeksOf } from './grid-position.ts'
import type { Block } from './grid-position.ts'

/** A text that was not understood and waits in its cell. */
export interface UnreadText {
  readonly rowId: string
  readonly week: number
  /** Null takes an earlier one away. */
  readonly text: string | null
}

export interface Written {
  readonly document: PlanDocument
  readonly unread: readonly UnreadText[]
}

function cellAt(plan: PlanDocument, rowId: string, week: number): Cell | null {
  return plan.rows.find((row) => row.id === rowId)?.cells[week - 1] ?? null
}

/** Writes texts into cells. What is not understood becomes a draft and leaves the plan as it is. */
export function writeTexts(
  plan: PlanDocument,
  texts: readonly { readonly rowId: string; readonly week: number; readonly text: string }[],
): Written {
  let document = plan
  const unread: UnreadText[] = []
  for (const { rowId, week, text } of texts) {
    const reading = readCellText(text, cellAt(document, rowId, week))
    unread.push({ rowId, week, text: reading.kind === 'misread' ? text : null })
    if (reading.kind === 'rest') document = setCell(document, rowId, week, null)
    else if (reading.kind === 'dose') document = setCell(document, rowId, week, reading.cell)
  }
  return { document, unread }
}

function everyCell(block: Block): { rowId: string; week: number }[] {
  return block.rows.flatMap((row) => weeksOf(block).map((week) => ({ rowId: row.id, week })))
}

/** Lets every week of the block rest. */
export function clearBlock(plan: PlanDocument, block: Block): Written {
  return writeTexts(
    plan,
    everyCell(block).map((position) => ({ ...position, text: '' })),
  )
}

/** Writes the same text into every week of the block. */
export function fillBlock(plan: PlanDocument, block: Block, text: string): Written {
  return writeTexts(
    plan,
    everyCell(block).map((position) => ({ ...position, text })),
  )
}

/** Copies the first week of each row over the rest of the block; a single week is copied along to the end of the plan. */
export function copyBlockAlong(plan: PlanDocument, block: Block): PlanDocument {
  const weeks = weeksOf(block)
  const first = weeks[0] ?? 1
  const last = weeks.length > 1 ? (weeks.at(-1) ?? first) : plan.weeks
  return block.rows.reduce((document, row) => {
    const source = row.cells[first - 1] ?? null
    const isDone = row.cells.slice(first, last).every((cell) => sameCell(cell, source))
    return isDone ? document : copyAlong(document, row.id, first, last)
  }, plan)
}

/** Copies the first row of the block over the rows below it. */
export function copyBlockDown(plan: PlanDocument, block: Block): PlanDocument {
  const [first, ...below] = block.rows
  if (!first) return plan
  let document = plan
  for (const row of below) {
    for (const week of weeksOf(block))
      document = setCell(document, row.id, week, first.cells[week - 1] ?? null)
  }
  return document
}

/** What is pasted: exact cells from here, or texts from elsewhere. */
export type Pasted = readonly (readonly (string | { readonly cell: Cell | null })[])[]

/**
 * Pastes from the block's first cell on. A single value fills the whole block. What would lie outside the plan falls away.
 */
export function pasteBlock(
  plan: PlanDocument,
  block: Block,
  rowsOfScreen: readonly PlanRow[],
  pasted: Pasted,
): Written {
  const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined
  const spots =
    single === undefined
      ? spotsBelow(block, rowsOfScreen, pasted)
      : everyCell(block).map((position) => ({ ...position, value: single }))
  let document = plan
  const unread: UnreadText[] = []
  for (const { rowId, week, value } of spots) {
    if (typeof value === 'string') {
      const written = writeTexts(document, [{ rowId, week, text: value }])
      document = written.document
      unread.push(...written.unread)
    } else {
      document = setCell(document, rowId, week, value.cell)
      unread.push({ rowId, week, text: null })
    }
  }
  return { document, unread }
}

function spotsBelow(block: Block, rowsOfScreen: readonly PlanRow[], pasted: Pasted) {
  const firstWeek = Math.max(1, block.firstColumn)
  const firstRow = rowsOfScreen.findIndex((row) => row.id === block.rows[0]?.id)
  return pasted.flatMap((line, down) => {
    const row = rowsOfScreen[firstRow + down]
    if (firstRow < 0 || !row) return []
    return line
      .map((value, right) => ({ rowId: row.id, week: firstWeek + right, value }))
      .filter(({ week }) => week <= row.cells.length)
  })
}
