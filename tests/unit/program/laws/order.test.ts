/** Laws 3, 6, 7 and 10: what comes before what. */
import { describe, expect, it } from 'vitest'
import { testLaw } from './law-tests.ts'
import { added, both, doses, findingsOf, planOf, without } from './plans.ts'

const heel = 'plantar-fasciitis'
const single = 'calf-raise-single'

testLaw('raiseBeforeHop', 'raise before hop', [
  [
    'hops after one week of raises on one leg',
    'ankle-sprain',
    doses(single, { 2: '-' }),
    { rule: 'raiseBeforeHop', rowId: 'gentle-hops', week: 4, value: 1, threshold: 2 },
  ],
  [
    'hops after one week of slow raises, where the plan has none on one leg',
    'stiffness',
    doses('gentle-hops', { 2: '1x10' }),
    { rule: 'raiseBeforeHop', rowId: 'gentle-hops', week: 2, value: 1, threshold: 2 },
  ],
  [
    'hops without any raise',
    'four-stage-routine',
    without('calf-raise-tempo'),
    { rule: 'raiseBeforeHop', rowId: 'forefoot-hops-pad', week: 4, value: 0, threshold: 2 },
  ],
])

testLaw('easierFirst', 'easier first', [
  [
    'a harder hop in the week of an easier one',
    'ankle-sprain',
    doses('gentle-hops', { 4: '-', 5: '2x8' }),
    { rule: 'easierFirst', rowId: 'forefoot-hops-pad', easierRowId: 'gentle-hops', value: 5, threshold: 6 },
  ],
  [
    'a harder exercise before an easier one',
    'four-stage-routine',
    doses('toe-curl', { 1: '-', 3: '1x10/side' }),
    { rule: 'easierFirst', rowId: 'towel-scrunch', easierRowId: 'toe-curl', value: 2, threshold: 3 },
  ],
  [
    'a stronger band before a light one',
    'stiffness',
    doses('band-inversion', { 2: '2x12/side @strong band' }),
    { rule: 'bandOrder', rowId: 'band-inversion', week: 4 },
  ],
])

describe('a lighter band in a lighter week', () => {
  it('is no step in the order of bands', () => {
    const plan = planOf('stiffness')
    const medium = '2x12/side @medium band'
    const weeks = Object.fromEntries([2, 4, 5, 7].map((week) => [week, medium]))
    const eased = doses('band-inversion', { ...weeks, 3: '1x12/side @light band' })(plan)
    expect(findingsOf('easierFirst', eased)).toEqual([])
  })
})

testLaw('testBeforeRun', 'test before run', [
  [
    'a run before the stage behind the test',
    heel,
    doses('walk-to-jog', { 5: 'run A', 6: 'run A 2/wk' }),
    { rule: 'runBeforeTest', rowId: 'walk-to-jog', value: 5, threshold: 7 },
  ],
  [
    'strides before the stage behind the test',
    heel,
    added('strides', '4x15s', [4, 4], { sheet: 'run', often: '1/wk' }),
    { rule: 'runBeforeTest', rowId: 'strides', value: 4, threshold: 7 },
  ],
  [
    'runs without a test in any gate',
    heel,
    (plan) => ({ ...plan, stages: plan.stages.map((stage) => ({ ...stage, gate: stage.gate.slice(0, 1) })) }),
    { rule: 'noRunTest', rowId: 'walk-to-jog', week: 7 },
  ],
  [
    'runs without raises on one leg before them',
    heel,
    doses(single, { 2: '-', 3: '-', 4: '-', 5: '-' }),
    { rule: 'raiseBeforeRun', rowId: 'walk-to-jog', week: 7, value: 1, threshold: 2 },
  ],
  [
    'a run step that is left out',
    heel,
    doses('walk-to-jog', { 8: 'run C', 9: 'run C 2/wk' }),
    { rule: 'runStepJump', rowId: 'walk-to-jog', week: 8, value: 2, threshold: 1 },
  ],
  [
    'a phase that is left out',
    'shin-splints',
    doses('walk-to-jog', { 8: 'run 3' }),
    { rule: 'runStepJump', rowId: 'walk-to-jog', week: 8, value: 2, threshold: 1 },
  ],
  [
    'a step after one run at the one before',
    heel,
    doses('walk-to-jog', { 7: 'run A 1/wk' }),
    { rule: 'runsAtStep', rowId: 'walk-to-jog', week: 8, value: 1, threshold: 2 },
  ],
  [
    'a range that takes a step in the week that it starts',
    heel,
    doses('walk-to-jog', { 7: 'run A-B' }),
    { rule: 'runsAtStep', rowId: 'walk-to-jog', week: 7, value: 1.5, threshold: 2 },
  ],
])

testLaw('noHills', 'no hills, strides or rebounds with run steps', [
  [
    'hills',
    heel,
    added('uphill-walk-short', '3x1min', [11, 11], { sheet: 'run' }),
    { rule: 'withRunSteps', rowId: 'uphill-walk-short', week: 11 },
  ],
  [
    'rebounds',
    'shin-splints',
    added('depth-rebound', '2x5', [10, 11]),
    { rule: 'withRunSteps', rowId: 'depth-rebound', week: 10 },
  ],
  [
    'strides',
    'ankle-sprain',
    both(without('cycling'), added('strides', '4x15s', [12, 12], { sheet: 'run', often: '1/wk' })),
    { rule: 'withRunSteps', rowId: 'strides', week: 12 },
  ],
])
