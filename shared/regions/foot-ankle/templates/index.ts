/**
 * The seven plans a clinic can start from. Weeks, gates and unmarked mappings are proposals that every clinic
 * may change; only the figures without a dagger come from the articles.
 */
import { achillesTendinopathy } from './achilles-tendinopathy.ts'
import { ankleSprain } from './ankle-sprain.ts'
import { fourStageRoutine } from './four-stage-routine.ts'
import { plantarFasciitis } from './plantar-fasciitis.ts'
import { prevention } from './prevention.ts'
import { shinSplints } from './shin-splints.ts'
import { stiffness } from './stiffness.ts'

export const templates = [
  plantarFasciitis,
  achillesTendinopathy,
  ankleSprain,
  shinSplints,
  stiffness,
  prevention,
  fourStageRoutine,
] as const
