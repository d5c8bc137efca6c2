/** A hint while a passphrase is typed, by the same rule as the core, which refuses what is easy to guess. */
import { useEffect, useState } from 'react'
import { passphraseMinimum } from '../../../../shared/domain/clinic.ts'

export const strengths = ['short', 'weak', 'fair', 'strong'] as const
export type Strength = (typeof strengths)[number]

type Estimate = typeof import('../../../../shared/domain/passphrase.ts').strengthOf

/** The word lists are large, and few windows ever ask: they are read when somebody chooses a passphrase. */
const readEstimate = (): Promise<Estimate> =>
  import('../../../../shared/domain/passphrase.ts').then(({ strengthOf }) => strengthOf)

/** Null while nothing is typed and until the word lists are there. `known` are texts that everybody knows. */
export function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    let left = false
    // Without them there is no hint; the core decides all the same.
    readEstimate().then(
      (read) => left || setEstimate(() => read),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  if (passphrase === '') return null
  if (Array.from(passphrase).length < passphraseMinimum) return 'short'
  return estimate?.(passphrase, known) ?? null
}
