/** Reading answers in tests: the value of a success, the fields of a refusal. */
import { expect } from 'vitest'
import type { AppError } from '../../shared/app-error.ts'
import type { Result } from '../../shared/result.ts'

/** The value, or a failing test that shows the error. */
export function expectOk<Value>(answer: Result<Value, AppError>): Value {
  if (!answer.ok) expect.fail(`Refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** Refused as `invalid_input` with exactly these fields. */
export function expectFields(
  answer: Result<unknown, AppError>,
  fields: readonly { readonly field: string; readonly reason: string }[],
): void {
  expect(answer.ok).toBe(false)
  if (answer.ok) return
  expect(answer.error.code).toBe('invalid_input')
  expect(answer.error.fields?.map(({ field, reason }) => ({ field, reason }))).toEqual(fields)
}
