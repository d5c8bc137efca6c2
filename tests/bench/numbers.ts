/** Times and what is said about them. */

/** Runs the work and answers its value and how many milliseconds it took. */
export async function timed<Value>(
  work: () => Promise<Value> | Value,
): Promise<{ value: Value; ms: number }> {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

/** The value below which this share (0 to 1) of the sorted values lies; nearest rank. Throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('Expected values')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds with as many digits as they deserve. */
export function inMs(value: number): number {
  if (value >= 100) return Math.round(value)
  return Number(value.toPrecision(3))
}

export function inKb(bytes: number): number {
  return Math.round(bytes / 1000)
}

/** How many times as long the other takes. */
export function ratio(other: number, ours: number): number {
  return Number((other / ours).toPrecision(3))
}
