import type { Template } from '../../../shared/program/template.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'

/** How many exercises are active in each of the twelve weeks. */
export function exercisesPerWeek({ rows }: Template): number[] {
  return allWeeks.map((week) => rows.filter((row) => row.cells[week - 1] != null).length)
}
