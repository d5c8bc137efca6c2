/** What the templates say on paper: see `en/plan-templates/`. */
import type { PaperText } from '../../language-text.ts'
import { usualPlan } from '../usual-plan.ts'
import { achillesTendinopathy } from './achilles-tendinopathy.ts'
import { allPlans } from './all-plans.ts'
import { ankleSprain } from './ankle-sprain.ts'
import { fourStageRoutine } from './four-stage-routine.ts'
import { plantarFasciitis } from './plantar-fasciitis.ts'
import { prevention } from './prevention.ts'
import { shinSplints } from './shin-splints.ts'
import { stiffness } from './stiffness.ts'

export const planTemplates: PaperText['messages']['planTemplates'] = {
  'plantar-fasciitis': plantarFasciitis,
  'achilles-tendinopathy': achillesTendinopathy,
  'ankle-sprain': ankleSprain,
  'shin-splints': shinSplints,
  stiffness,
  prevention,
  'four-stage-routine': fourStageRoutine,
  'all-plans': allPlans,
  usual: usualPlan,
}
