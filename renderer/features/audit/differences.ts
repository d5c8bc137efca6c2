/** What differs between a record before and after, field by field. */
export interface Difference {
  /** Names on the way to the value. */
  readonly path: readonly string[]
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

type Value = Difference['before']

/** Values that are alike on both sides are left out. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return (
    [...new Set([...was.keys(), ...is.keys()])]
      .map((key) => ({
        path: (JSON.parse(key) as string[]).filter((name) => name !== ''),
        before: was.get(key) ?? null,
        after: is.get(key) ?? null,
      }))
      // The number of a plan's row names nothing that a reader knows; its exercise stands beside it.
      .filter((one) => one.before !== one.after && one.path.at(-1) !== 'rowId')
  )
}

function valuesOf(record: unknown): Map<string, Value> {
  const values = new Map<string, Value>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(part, [...path, name])
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      if (value !== '') values.set(JSON.stringify(path), value)
    }
  }
  walk(record, [])
  return values
}

/** A field's name as words: `familyName` becomes `Family name`, a place in a list its number. */
export function spokenName(name: string): string {
  if (/^\d+$/.test(name)) return String(Number(name) + 1)
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
