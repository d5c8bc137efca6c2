/** Marks a branch that the compiler has proved unreachable; throws if the proof was wrong at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}

/**
 * Returns the value, or throws with a message that names what was expected.
 * For programming mistakes only; what a user can cause is answered with an `AppError`.
 */
export function must<Value>(value: Value | null | undefined, expected: string): Value {
  if (value === null || value === undefined) throw new Error(`Expected ${expected}`)
  return value
}
