/** A hint while a passphrase is typed. The core has the last word and refuses what is easy to guess. */
import { passphraseMinimum } from '../../../shared/domain/clinic.ts'

export const strengths = ['short', 'weak', 'fair', 'strong'] as const
export type Strength = (typeof strengths)[number]

/**
 * `short` below the minimum; `weak` with few different characters or one short word; `strong` from 20 characters
 * with ten different ones, or four words. Length does most of the work.
 */
export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(passphrase.toLowerCase())
  if (characters.length < passphraseMinimum) return 'short'
  const different = new Set(characters.filter((one) => one.trim() !== '')).size
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.]+/)
      .filter((word) => word.length >= 3),
  ).size
  if (different < 6) return 'weak'
  if (words >= 4 || (characters.length >= 20 && different >= 10)) return 'strong'
  return characters.length >= 14 && different >= 8 ? 'fair' : 'weak'
}
