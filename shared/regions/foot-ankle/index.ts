/** Foot and ankle, with the running that they have to bear. */
import type { Region } from '../region.ts'
import { conditions } from './conditions.ts'
import { exerciseRoles } from './exercise-roles.ts'
import { redFlags } from './red-flags.ts'
import { stepBack } from './step-back.ts'
import { templates } from './templates/index.ts'

export const footAnkle = {
  id: 'foot-ankle',
  conditions,
  bodyParts: [
    'ankle',
    'achilles',
    'calf',
    'shin',
    'plantar-fascia',
    'foot-arch',
    'toes',
    'peroneals',
    'knee-hip',
    'whole-leg',
    'whole-body',
  ],
  positions: [
    'seated',
    'long-sitting',
    'lying',
    'half-kneeling',
    'standing',
    'standing-one-leg',
    'walking',
    'running',
    'any',
  ],
  redFlags,
  baseline: [
    'pain-now',
    'pain-worst',
    'pain-first-steps',
    'morning-stiffness',
    'weekly-distance',
    'longest-run',
    'sign-uneven-ground',
    'sign-sore-after-runs',
    'sign-form-when-tired',
    'sign-balance-when-tired',
    'sign-past-sprains',
    'sign-rolls-often',
  ],
  stopList: {
    urgent: ['snap', 'steps', 'calf', 'tight', 'cold', 'drop', 'saddle', 'fever'],
    call: ['sharp', 'twice', 'night', 'bone', 'numb', 'swelling', 'gives-way'],
    // The heel is what hurts already.
    instead: { 'plantar-fasciitis': { bone: 'bone-other' } },
  },
  stepBack,
  templates,
  exerciseRoles,
  runTest: ['pain-free-walk', 'heel-raises', 'hop-pain', 'morning-stiffness'],
} as const satisfies Region
