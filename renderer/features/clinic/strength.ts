/** A hint while a passphrase is typed, by the same rule as the core, which refuses what is easy to guess. */
import { passphraseMinimum } from '../../../shared/domain/clinic.ts'
import { isEasyToGuess } from '../../../shared/domain/passphrase.ts'

export const strengths = ['short', 'weak', 'fair', 'strong'] as const
export type Strength = (typeof strengths)[number]

/**
 * `short` below the minimum; `weak` is what the core refuses; `strong` from 20 characters with ten different ones, or
 * four words. Length does most of the work. `known` are texts that everybody at the clinic knows, such as its name.
 */
export function strengthOf(passphrase: string, known: readonly string[] = []): Strength {
  const characters = Array.from(passphrase.toLowerCase())
  if (characters.length < passphraseMinimum) return 'short'
  if (isEasyToGuess(passphrase, known)) return 'weak'
  const different = new Set(characters.filter((one) => one.trim() !== '')).size
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.]+/)
      .filter((word) => word.length >= 3),
  ).size
  return words >= 4 || (characters.length >= 20 && different >= 10) ? 'strong' : 'fair'
}
