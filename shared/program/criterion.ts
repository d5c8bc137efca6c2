/** Whether what was measured or told keeps the limit of a criterion. */
import { assertNever } from '../assert.ts'
import type { Limit } from '../domain/criterion.ts'

/** Whether a value, in the unit of the limit's measure, keeps the limit. */
export function meetsLimit(
  { operator, threshold }: Pick<Limit, 'operator' | 'threshold'>,
  value: number,
): boolean {
  switch (operator) {
    case '<=':
      return value <= threshold
    case '<':
      return value < threshold
    case '>=':
      return value >= threshold
    case '>':
      return value > threshold
    case '=':
      return value === threshold
    default:
      return assertNever(operator)
  }
}
