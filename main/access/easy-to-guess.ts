/** Whether the core refuses a new passphrase. `known` are texts that everybody at the clinic knows, such as its name. */
export async function isEasyToGuess(passphrase: string, known: readonly string[]): Promise<boolean> {
  // Its word lists take time and memory that only a new passphrase is worth.
  const { strengthOf } = await import('../../shared/domain/passphrase.ts')
  return strengthOf(passphrase, known) === 'weak'
}
