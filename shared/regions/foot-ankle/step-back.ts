/** What "one step back" means for foot and ankle exercises, a clinic default. */
import type { StepBack } from '../region.ts'

export const stepBack = [
  { key: 'weight', dose: 'weight' },
  { key: 'tempo', dose: 'tempo' },
  { key: 'raise', exercises: ['calf-raise-single'] },
  { key: 'balance', exercises: ['single-leg-balance-eyes-closed', 'single-leg-balance-unstable'] },
  { key: 'side-hop', exercises: ['lateral-hops'] },
  { key: 'pad-hop', exercises: ['forefoot-hops-pad'] },
  { key: 'hop', exercises: ['gentle-hops', 'depth-rebound'] },
  { key: 'run-step', dose: 'runStep' },
  { key: 'run-phase', dose: 'runPhase' },
  { key: 'other' },
] as const satisfies readonly StepBack[]
