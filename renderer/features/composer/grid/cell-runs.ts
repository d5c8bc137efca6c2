/** Equal doses of neighbouring weeks, so that they can be shown as one bar. Runs end where a stage does. */
import type { Cell } from '../../../../shared/domain/plan.ts'
import { sameCell } from './cell-text.ts'

export interface RunPart {
  /** Weeks of the run from its first one; 0 in its later weeks. */
  readonly length: number
  readonly isLast: boolean
}

const alone: RunPart = { length: 1, isLast: true }

/** One part for each week. `breaks` are the weeks that start a stage; weeks in `apart` stand alone. */
export function runsOf(
  cells: readonly (Cell | null)[],
  breaks: readonly number[],
  apart: readonly number[],
): RunPart[] {
  const parts: RunPart[] = []
  let start = 0
  while (start < cells.length) {
    const first = cells[start] ?? null
    let end = start + 1
    const goesOn = () =>
      end < cells.length &&
      !breaks.includes(end + 1) &&
      !apart.includes(end) &&
      !apart.includes(end + 1) &&
      sameCell(first, cells[end] ?? null)
    if (first !== null) while (goesOn()) end += 1
    if (end === start + 1) parts.push(alone)
    else {
      for (let at = start; at < end; at += 1) {
        parts.push({ length: at === start ? end - start : 0, isLast: at === end - 1 })
      }
    }
    start = end
  }
  return parts
}
