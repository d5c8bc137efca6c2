/** Foot and ankle, with the running that they have to bear. */
import type { Region } from '../region.ts'
import { conditions } from './conditions.ts'
import { exerciseRoles } from './exercise-roles.ts'
import { noteWeeks } from './note-weeks.ts'
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
    saidBy: {
      snap: [{ keys: ['achilles-tendinopathy.urgent.snap'] }],
      calf: [{ keys: ['achilles-tendinopathy.urgent.calf'] }],
      steps: [{ keys: ['ankle-sprain.urgent.steps'] }],
      cold: [{ keys: ['ankle-sprain.urgent.cold'] }],
      tight: [{ keys: ['shin-splints.urgent.tight'] }],
      sharp: [{ keys: ['four-stage-routine.call.sharp', 'four-stage-routine.call.lasting'] }],
      twice: [{ keys: ['achilles-tendinopathy.call.twice'] }, { keys: ['prevention.call.twice'] }],
      night: [{ keys: ['plantar-fasciitis.call.night'] }, { keys: ['shin-splints.call.night'] }],
      bone: [
        { keys: ['shin-splints.call.one-spot'] },
        { keys: ['prevention.call.one-spot'] },
        { keys: ['four-stage-routine.call.one-spot'] },
      ],
      numb: [
        { keys: ['plantar-fasciitis.call.numb'] },
        // After a sprain a numb foot is a reason to get help at once.
        { keys: ['ankle-sprain.urgent.cold'], rest: 'burns' },
      ],
      swelling: [{ keys: ['four-stage-routine.call.swelling'] }],
      'gives-way': [{ keys: ['ankle-sprain.call.gives-way'] }],
    },
  },
  stepBack,
  templates,
  noteWeeks,
  exerciseRoles,
  runTest: ['pain-free-walk', 'heel-raises', 'hop-pain', 'morning-stiffness'],
} as const satisfies Region
