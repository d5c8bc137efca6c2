/** Laws 1, 2, 5 and 15: how much, and how it grows. */
import { describe, expect, it } from 'vitest'
import { testLaw } from './law-tests.ts'
import { added, both, doses, findingsOf, planOf, row, templateIds, without } from './plans.ts'
import type { Edit } from './plans.ts'

const heel = 'plantar-fasciitis'
const single = 'calf-raise-single'

testLaw('lighterWeeks', 'lighter weeks are lighter', [
  [
    'a loaded row that asks for as much as before',
    heel,
    doses(single, { 3: '1x8/side tempo 3-2-3' }),
    { rule: 'lighterVolume', rowId: single, week: 3, value: 100, threshold: 85 },
  ],
  [
    'a row that is a little lighter, and not enough',
    heel,
    doses('cycling', { 3: '18min' }),
    { rule: 'lighterVolume', rowId: 'cycling', week: 3, value: 90 },
  ],
  [
    'as many runs as before',
    heel,
    doses('walk-to-jog', { 9: 'run B' }),
    { rule: 'lighterVolume', rowId: 'walk-to-jog', week: 9, value: 100 },
  ],
  [
    'a run step more',
    heel,
    doses('walk-to-jog', { 9: 'run C 2/wk' }),
    { rule: 'lighterRise', rowId: 'walk-to-jog', week: 9, changes: ['runStep'] },
  ],
  [
    'a heavier weight',
    'achilles-tendinopathy',
    doses(single, { 9: '2x8/side tempo 3-0-3 @8kg' }),
    { rule: 'lighterRise', rowId: single, week: 9, changes: ['load'] },
  ],
  [
    'an easy row that rises',
    heel,
    doses('standing-calf-stretch', { 3: '45s/side' }),
    { rule: 'lighterRise', rowId: 'standing-calf-stretch', week: 3, changes: ['amount'] },
  ],
  [
    'a row that starts',
    heel,
    doses('step-down', { 8: '-' }),
    { rule: 'lighterStart', rowId: 'step-down', week: 9 },
  ],
  [
    'a distance that grows',
    'prevention',
    doses('graded-mileage', { 6: '10%/wk' }),
    { rule: 'lighterDistance', rowId: 'graded-mileage', week: 6, value: 10, threshold: 0 },
  ],
])

describe('a week that is marked as lighter and is not', () => {
  it.each(templateIds)('is found in %s', (id) => {
    const plan = planOf(id)
    const weeks = [2, 4, 5, 7, 8, 10, 11].filter((week) => {
      const marked = { ...plan, lighterWeeks: [...plan.lighterWeeks, week] }
      return findingsOf('lighterWeeks', marked).some((finding) => finding.week === week)
    })
    expect(weeks).toEqual([2, 4, 5, 7, 8, 10, 11])
  })

  it('is measured against the last week that is not lighter', () => {
    const plan = planOf(heel)
    const twoInARow = both(doses(single, { 4: '1x6/side tempo 3-2-3' }), (now) => ({
      ...now,
      lighterWeeks: [3, 4, 6, 9, 12],
    }))(plan)
    const found = findingsOf('lighterWeeks', twoInARow)
    expect(found.filter(({ rowId }) => rowId === single)).toEqual([])
    expect(findingsOf('lighterWeeks', { ...plan, lighterWeeks: [1] })).toEqual([])
  })
})

testLaw('fewRises', 'few rises', [
  [
    'four rows that rise',
    heel,
    added('toe-spread', '2min', [10, 12]),
    { rule: 'rises', week: 10, value: 4, threshold: 3 },
  ],
  [
    'a rise that only a note dates',
    heel,
    row('standing-calf-stretch', () => ({ note: { text: 'From week 10, stand on a step.' } })),
    { rule: 'rises', week: 10, value: 4, threshold: 3 },
  ],
  [
    'two rows of impact that rise',
    heel,
    doses('gentle-hops', { 7: '3x10' }),
    { rule: 'impactRises', week: 7, value: 2, threshold: 1, rowIds: ['gentle-hops', 'walk-to-jog'] },
  ],
  [
    'two calf raises that rise beside one of impact',
    heel,
    both(without('band-inversion'), doses('calf-raise-double', { 5: '3x12' })),
    { rule: 'calfRisesWithImpact', week: 5, value: 2, threshold: 1 },
  ],
  [
    'a row that rises by two things',
    heel,
    doses(single, { 7: '4x10/side tempo 3-2-3' }),
    { rule: 'oneChange', rowId: single, week: 7, value: 2, threshold: 1, changes: ['sets', 'amount'] },
  ],
])

testLaw('calfWorkHolds', 'calf work holds', [
  [
    'calf work that falls by more than half',
    heel,
    doses(single, { 5: '2x8/side tempo 3-2-3' }),
    { rule: 'calfWorkFalls', week: 5, value: 60, threshold: 50 },
  ],
  [
    'calf work that ends',
    'shin-splints',
    doses(single, { 10: '-', 11: '-', 12: '-' }),
    { rule: 'calfWorkFalls', week: 10, value: 100 },
  ],
])

describe('calf work', () => {
  const falls = (text: string): Edit => doses(single, { 10: text, 11: text })

  it('may fall where a weight grows heavier, not where only a band does', () => {
    const found = (text: string) => findingsOf('calfWorkHolds', falls(text)(planOf(heel)))
    expect(found('1x12/side tempo 3-2-3')).toHaveLength(1)
    expect(found('1x12/side tempo 3-2-3 @5kg')).toEqual([])
    expect(found('1x12/side tempo 3-2-3 @12RM')).toEqual([])
    expect(found('1x12/side tempo 3-2-3 @light band')).toHaveLength(1)
  })
})

testLaw('lastWeek', 'the last week is a lighter one', [
  [
    'a last week that is not lighter',
    heel,
    (plan) => ({ ...plan, lighterWeeks: [3, 6, 9] }),
    { rule: 'lastWeekLighter', week: 12 },
  ],
])
