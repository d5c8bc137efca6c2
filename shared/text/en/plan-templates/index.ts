/**
 * The words of the templates. For the clinician: what each is called and is about, what may be done instead (`variants`)
 * and what else to know (`notes`). For the patient, printed: notes of rows, when to move on to a stage, the pain box by the
 * highest rating of a zone, when to get help at once (`urgent`) or to stop and call, each after "if:", what is tested
 * again, and what comes after. Clinic defaults, as far as no source is named.
 */
import type { TemplateId } from '../../../regions/index.ts'
import { achillesTendinopathy } from './achilles-tendinopathy.ts'
import { allPlans } from './all-plans.ts'
import { ankleSprain } from './ankle-sprain.ts'
import { fourStageRoutine } from './four-stage-routine.ts'
import { plantarFasciitis } from './plantar-fasciitis.ts'
import { prevention } from './prevention.ts'
import { shinSplints } from './shin-splints.ts'
import { stiffness } from './stiffness.ts'

export const planTemplates = {
  'plantar-fasciitis': plantarFasciitis,
  'achilles-tendinopathy': achillesTendinopathy,
  'ankle-sprain': ankleSprain,
  'shin-splints': shinSplints,
  stiffness,
  prevention,
  'four-stage-routine': fourStageRoutine,
  'all-plans': allPlans,
} as const satisfies Readonly<Record<TemplateId | 'all-plans', object>>
