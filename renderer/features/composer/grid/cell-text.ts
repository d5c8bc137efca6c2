/** Cells as the text that is typed, shown and copied. */
import type { Cell } from '../../../../shared/domain/plan.ts'
import { sameWords } from '../../../../shared/domain/text.ts'
import { formatDose, parseDose } from '../../../../shared/program/dose-text.ts'
import type { DoseTextProblem } from '../../../../shared/program/dose-text.ts'

export type CellReading =
  | { readonly kind: 'rest' }
  | { readonly kind: 'dose'; readonly cell: Cell }
  | { readonly kind: 'misread'; readonly problem: DoseTextProblem }

const known = new WeakMap<Cell, string>()

/** The dose in its one spelling; an empty text where the row rests. */
export function cellText(cell: Cell | null | undefined): string {
  if (!cell) return ''
  const text = known.get(cell) ?? formatDose(cell.dose)
  known.set(cell, text)
  return text
}

/** Whether two weeks ask for the same. */
export function sameCell(one: Cell | null, other: Cell | null): boolean {
  if (one === other || one === null || other === null) return one === other
  return (
    cellText(one) === cellText(other) &&
    sameWords(one.note, other.note) &&
    one.clinicDefault === other.clinicDefault
  )
}

/**
 * Reads what was typed over a cell. Nothing, a dash or a dot means rest. The note of the week stays; a dose that was not
 * changed stays what it was, mark and all. A dagger at the end marks the dose as a clinic default.
 */
export function readCellText(text: string, before: Cell | null): CellReading {
  const typed = text.trim()
  if (/^[-–—·.]?$/.test(typed)) return { kind: 'rest' }
  const marked = typed.endsWith('†')
  const dose = parseDose(marked ? typed.slice(0, -1) : typed)
  if (!dose.ok) return { kind: 'misread', problem: dose.error }
  const cell: Cell = { dose: dose.value, note: before?.note ?? null, clinicDefault: marked }
  const unchanged =
    before !== null && cellText(before) === cellText(cell) && (!marked || before.clinicDefault)
  return { kind: 'dose', cell: unchanged ? before : cell }
}

/** A text as it is laid out in a narrow cell: pieces that stay whole, with a break allowed between them. */
export function textPieces(text: string): string[] {
  return text.split(/(?<= )|(?=\/(?:side|direction|day|wk))|(?<=[-–])/)
}
