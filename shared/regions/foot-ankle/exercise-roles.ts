/**
 * What exercises are to the rules about plans (`program/`), by slug: `clinical/templates.md` sections 1 and 10. Lists
 * that the catalog's own facts give are not repeated here: a band, hold, tempo or weight that `clinicDose` states has to
 * be stated in a plan too, and `partsOf` of the catalog says what a routine is made of.
 */
import type { ExerciseRoles } from '../../program/exercise-roles.ts'

const stretchesAndJointMobility = [
  'ankle-circles',
  'ankle-alphabet',
  'ankle-rom-pain-free',
  'half-kneeling-ankle-mobilization',
  'dorsiflexion-stretch',
  'standing-calf-stretch',
  'standing-achilles-stretch',
  'seated-towel-stretch',
  'plantar-fascia-stretch',
  'achilles-mobility-drill',
]

/** Warm-ups and the like may ask again for moves that have a row of their own: on another part of the day, or unloaded. */
const warmUpsAndStretching = [
  'dynamic-stretching-pre-run',
  'static-stretching-post-run',
  'race-day-warm-up',
  'cool-down-set',
  'rest-day-mobility',
]

const cues = ['arch-mirror-check', 'soft-landing-cue', 'midfoot-contact-cue', 'breath-posture-cue']

/** A clinic default: templates.md has no row of these. They ask nothing of a tissue that a lighter week should spare. */
const care = [
  'sole-ball-roll',
  'foam-roll-calf',
  'foam-roll-sole',
  'plantar-fascia-release',
  'calf-massage',
  'foot-massage',
  'rice',
  'ice',
  'contrast-therapy',
  'rest-day',
  'sleep-hydration-nutrition',
  'self-check-in',
]

const hops = ['gentle-hops', 'forefoot-hops-pad', 'lateral-hops', 'depth-rebound']
const hills = ['uphill-walk-short', 'gentle-hill-intervals']

export const exerciseRoles = {
  easy: [
    ...stretchesAndJointMobility,
    'compact-daily-routine',
    'mobility-finisher',
    ...warmUpsAndStretching,
    ...cues,
    ...care,
  ],
  impact: [
    ...hops,
    'walk-to-jog',
    'easy-run',
    'strides',
    'continuous-easy-strides',
    'graded-mileage',
    ...hills,
    'midfoot-contact-cue',
  ],
  hops,
  calfRaises: [
    'calf-raise-double',
    'calf-raise-ball-squeeze',
    'calf-raise-tempo',
    'calf-raise-single',
    'calf-raise-sequence',
  ],
  runs: [
    'walk-to-jog',
    'easy-run',
    'soft-surface-run',
    'graded-mileage',
    'continuous-easy-strides',
    'strides',
    'gentle-hill-intervals',
  ],
  replacesRun: ['soft-surface-run'],
  afterRunSteps: [...hills, 'strides', 'depth-rebound'],
  readyForHops: ['calf-raise-tempo', 'calf-raise-single'],
  readyForRuns: ['calf-raise-single'],
  rides: ['cycling', 'swimming'],
  besideTheirParts: warmUpsAndStretching,
  easierFirst: [
    ['calf-raise-double', 'calf-raise-tempo', 'calf-raise-single'],
    ['calf-raise-ball-squeeze', 'calf-raise-single'],
    ['single-leg-balance', 'single-leg-balance-eyes-closed'],
    ['single-leg-balance', 'single-leg-balance-unstable'],
    ['single-leg-balance', 'single-leg-balance-perturbation'],
    ['gentle-hops', 'forefoot-hops-pad', 'lateral-hops'],
    ['gentle-hops', 'forefoot-hops-pad', 'depth-rebound'],
    ['toe-curl', 'towel-scrunch', 'barefoot-march-compliant'],
    ['band-dorsiflexion', 'single-leg-resisted-dorsiflexion'],
    ['uphill-walk-short', 'gentle-hill-intervals'],
    ['continuous-easy-strides', 'strides'],
  ],
} as const satisfies ExerciseRoles
