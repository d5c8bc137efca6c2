/** What a host says by itself, in a terminal, a menu or a dialog, before a window shows anything. */
import { AppFault } from '../../shared/app-error.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'

export const text = textIn(defaultLanguage)

/** Why the program did not start, as a sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AppFault) {
    const { code, values, reference } = error.error
    return text(`errors.codes.${code}`, { ...values, reference: reference ?? '' })
  }
  return text('start.startFailed', { reason: error instanceof Error ? error.message : String(error) })
}
