/** The words behind `npm run screenshots --`. */
import { parseArgs } from 'node:util'

export interface ScreenshotOptions {
  readonly out: string
  /** Only screens whose name holds this text. */
  readonly only: string | null
}

/** Null where the words are not understood. */
export function readOptions(words: readonly string[]): ScreenshotOptions | null {
  try {
    const options = { out: { type: 'string' }, only: { type: 'string' } } as const
    const { out, only } = parseArgs({ args: [...words], options }).values
    return out ? { out, only: only ?? null } : null
  } catch {
    return null
  }
}
