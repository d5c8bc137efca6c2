/** What opens the test clinic. Apart from the harness, because child processes need it too. */
import type { KeyCost } from '../../main/access/keys.ts'

/** Thousandths of what a clinic gets: the strength of the hash is tested where it belongs. */
export const cheapKeyCost: KeyCost = { memoryKib: 64, passes: 1 }

/** Passphrase of the test clinic. */
export const testPassphrase = 'violet otter sings at noon'
