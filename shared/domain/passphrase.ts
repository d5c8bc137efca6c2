/**
 * How hard a passphrase is to guess, by zxcvbn's estimate of the guesses that a patient attacker needs: the same for the
 * hint while one is typed and for the core, which refuses a weak one. The word lists are large: import this only when
 * somebody chooses a passphrase.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { commonSayings } from './common-sayings.ts'

export type PassphraseStrength = 'weak' | 'fair' | 'strong'

/**
 * Decimal logarithms of the guesses. Below the first a fast attacker is through, even against the slow hash; four words
 * drawn at random are always above it.
 */
const enough = { fair: 11.5, strong: 15 } as const

/** Characters that are looked at: what is long enough to be longer is judged by its beginning, and in time. */
const longest = 64

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, commonSayings: [...commonSayings] },
  graphs: adjacencyGraphs,
  maxLength: longest,
})

/** `known` are texts that everybody at the clinic knows, such as its name; their words and spellings count as guessed. */
export function strengthOf(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFKC')
  const taken = known.flatMap((one) => {
    const plain = one.normalize('NFKC').toLowerCase()
    return [plain, plain.replaceAll(/\s/g, ''), ...plain.split(/\s+/)].filter((word) => word.length > 2)
  })
  // Spaces between common words make none of them less common.
  const guesses = [text, text.replaceAll(/\s/g, '')].map((one) => estimator.check(one, taken).guessesLog10)
  // It keeps the last text that it has judged; this is to be no secret.
  estimator.check('')
  const least = Math.min(...guesses)
  if (least < enough.fair) return 'weak'
  return least < enough.strong ? 'fair' : 'strong'
}
