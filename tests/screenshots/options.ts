/** The words behind `npm run screenshots --`. */

export interface ScreenshotOptions {
  readonly out: string
  /** Only screens whose name holds this text. */
  readonly only: string | null
}

/** Null where the words are not understood. */
export function readOptions(words: readonly string[]): ScreenshotOptions | null {
  let [out, only]: (string | null)[] = [null, null]
  const rest = words.flatMap((word) => word.split('='))
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = rest.shift()
    if (value === undefined) return null
    if (word === '--out') out = value
    else if (word === '--only') only = value
    else return null
  }
  return out ? { out, only: only ?? null } : null
}
