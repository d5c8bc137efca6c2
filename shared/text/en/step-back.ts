/** What "one step back" means on paper: each stands in a list of its own under the pain box. */
import type { StepBackKey } from '../../regions/index.ts'

export const stepBack = {
  weight: 'With a weight or a band: take the one before.',
  tempo: 'Slow raises: do them at your normal speed.',
  raise: 'Raises on one leg: use two legs.',
  balance: 'Eyes closed or soft ground: stand on the floor with your eyes open.',
  'side-hop': 'Side hops: hop on a soft pad.',
  'pad-hop': 'Hops on a pad: do small hops on the floor.',
  hop: 'Small hops: leave them out.',
  'run-step': 'Runs: take the letter before. Before A comes walking.',
  'run-phase': 'Runs: take the phase before. Before phase 1 comes walking.',
  other: 'All else: do as in an easier week, or do less.',
  /** Where nothing else stands in the list. */
  only: 'Do as in an easier week, or do less.',
} as const satisfies Readonly<Record<StepBackKey | 'only', string>>
