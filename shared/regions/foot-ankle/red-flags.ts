/** The red flags of foot and ankle: clinical/facts.md part E. */
import { information, part, redFlagGroup, rule, sign } from '../red-flags.ts'
import type { RedFlagRule } from '../red-flags.ts'

/** The two-level Wells score, -2 to 9. */
const wells: RedFlagRule = {
  kind: 'points',
  meets: 'E13',
  atLeast: 2,
  points: {
    'E13.cancer': 1,
    'E13.plaster': 1,
    'E13.bed': 1,
    'E13.tender': 1,
    'E13.leg': 1,
    'E13.calf': 1,
    'E13.oedema': 1,
    'E13.veins': 1,
    'E13.previous': 1,
    'E13.other': -2,
  },
}

/**
 * A tender spot counts on suspected bone, with another sign of bone stress: a tender heel insertion alone is none. A
 * tick of E8 itself is of a screen from before this rule, or of a clinician who judged it as a whole.
 */
const boneStress: RedFlagRule = {
  kind: 'shares',
  meets: 'E8',
  shares: [
    { of: ['E8.spot'], atLeast: 1 },
    { of: ['E9', 'E10', 'E8.load'], atLeast: 1 },
  ],
}

/** The Budapest clinical criteria: pain out of proportion, symptoms, signs, and nothing that explains it better. */
const budapest: RedFlagRule = {
  kind: 'shares',
  meets: 'E19',
  shares: [
    { of: ['E19.pain'], atLeast: 1 },
    { of: ['E19.symptom-sense', 'E19.symptom-blood', 'E19.symptom-sweat', 'E19.symptom-move'], atLeast: 3 },
    { of: ['E19.sign-sense', 'E19.sign-blood', 'E19.sign-sweat', 'E19.sign-move'], atLeast: 2 },
    { of: ['E19.only'], atLeast: 1 },
  ],
}

export const redFlags = [
  redFlagGroup(
    'ottawa-ankle',
    [
      part('E1.zone', 'ottawa'),
      part('E1', 'ottawa', 'emergency'),
      part('E2', 'ottawa', 'emergency'),
      part('E3', 'ottawa', 'emergency'),
    ],
    { kind: 'zone', zone: 'E1.zone', signs: ['E1', 'E2', 'E3'] },
  ),
  redFlagGroup(
    'ottawa-foot',
    [
      part('E4.zone', 'ottawa'),
      part('E4', 'ottawa', 'emergency'),
      part('E5', 'ottawa', 'emergency'),
      information('E6', 'ottawa'),
    ],
    { kind: 'zone', zone: 'E4.zone', signs: ['E4', 'E5', 'E3'] },
  ),
  redFlagGroup('fracture', [sign('E7', 'borders', 'emergency', 'stated')]),
  redFlagGroup(
    'stress-fracture',
    [
      part('E8.spot', 'tibial-stress-pages'),
      part('E8.load', 'clinic-default'),
      rule('E8', 'tibial-stress-pages', 'urgent'),
      sign('E9', 'tibial-stress-pages', 'urgent'),
      sign('E10', 'tibial-stress-pages', 'urgent'),
      information('E11', 'tibial-stress-pages'),
      sign('E12', 'tibial-stress-pages', 'urgent'),
      sign('E12.foot', 'clinic-default', 'urgent'),
    ],
    boneStress,
  ),
  redFlagGroup(
    'clot',
    [
      part('E13.cancer', 'wells'),
      part('E13.plaster', 'wells'),
      part('E13.bed', 'wells'),
      part('E13.tender', 'wells'),
      part('E13.leg', 'wells'),
      part('E13.calf', 'wells'),
      part('E13.oedema', 'wells'),
      part('E13.veins', 'wells'),
      part('E13.previous', 'wells'),
      part('E13.other', 'wells'),
      rule('E13', 'wells', 'emergency'),
      sign('E13b', 'clinic-default', 'emergency'),
    ],
    wells,
  ),
  redFlagGroup('achilles-rupture', [
    sign('E14', 'bjgp-rupture', 'emergency'),
    information('E14.note', 'bjgp-rupture'),
    sign('E15', 'maffulli-1998', 'emergency'),
  ]),
  redFlagGroup('infection-inflammation', [
    sign('E16', 'gloucestershire', 'emergency'),
    sign('E17', 'borders', 'urgent', 'stated'),
    sign('E18', 'ayrshire', 'urgent'),
  ]),
  redFlagGroup(
    'regional-pain',
    [
      part('E19.pain', 'budapest'),
      part('E19.symptom-sense', 'budapest'),
      part('E19.symptom-blood', 'budapest'),
      part('E19.symptom-sweat', 'budapest'),
      part('E19.symptom-move', 'budapest'),
      part('E19.sign-sense', 'budapest'),
      part('E19.sign-blood', 'budapest'),
      part('E19.sign-sweat', 'budapest'),
      part('E19.sign-move', 'budapest'),
      part('E19.only', 'budapest'),
      rule('E19', 'budapest', 'urgent'),
    ],
    budapest,
  ),
  redFlagGroup('nerve-vessel', [
    // The pathway states its urgency for a narrower item, with nerve pain in the leg.
    sign('E20a', 'borders', 'emergency'),
    sign('E20b', 'borders', 'urgent', 'stated'),
    sign('E20c', 'clinic-default', 'soon'),
    sign('E21', 'checklist', 'emergency'),
    sign('E21b', 'checklist', 'urgent'),
    sign('E22', 'compartment-page', 'emergency'),
    sign('E23', 'gloucestershire-ayrshire', 'urgent'),
  ]),
  redFlagGroup('plan', [sign('E24', 'clinic-default', 'soon'), sign('E25', 'gloucestershire', 'soon')]),
]
