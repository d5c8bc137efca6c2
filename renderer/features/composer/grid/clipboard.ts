/**
 * Cells on the system clipboard are lines of texts between tabs, as spreadsheets take and give them. The exact cells of
 * the last copy are kept beside, so that notes and marks come back when the same text is pasted here again.
 */
import type { Cell } from '../../../../shared/domain/plan.ts'
import { cellText } from './cell-text.ts'
import type { Pasted } from './edit-block.ts'
import { weeksOf } from './grid-position.ts'
import type { Block } from './grid-position.ts'

let lastCopy: { readonly text: string; readonly cells: readonly (readonly (Cell | null)[])[] } | null = null

function oneSpelling(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '')
}

/** The text of a block for the clipboard. */
export function blockText(block: Block): string {
  const weeks = weeksOf(block)
  const cells = block.rows.map((row) => weeks.map((week) => row.cells[week - 1] ?? null))
  const text = cells.map((line) => line.map(cellText).join('\t')).join('\n')
  lastCopy = { text, cells }
  return text
}

/** Forgets what was copied; a locked window keeps nothing of a plan. */
export function forgetCopy(): void {
  lastCopy = null
}

/** Splits a line at its tabs. Spreadsheets put quotes around a cell that holds a line break or a quote. */
function splitCells(text: string): string[][] {
  const lines: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value =
      match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"').replaceAll('\n', ' ')
    lines.at(-1)?.push(value)
    if (match[3] === '\n') lines.push([])
    if (match[3] === '') break
  }
  return lines
}

/** What a clipboard text puts into cells. */
export function readPaste(text: string): Pasted {
  const plain = oneSpelling(text)
  if (lastCopy && plain === lastCopy.text) return lastCopy.cells.map((line) => line.map((cell) => ({ cell })))
  return splitCells(plain)
}
