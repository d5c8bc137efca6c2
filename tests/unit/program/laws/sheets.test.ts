/** Laws 4, 8, 11, 12 and 14: what stands on a sheet, and how it is said. */
import { describe, expect, it } from 'vitest'
import { testLaw } from './law-tests.ts'
import { added, both, doses, findingsOf, planOf, row, templateIds } from './plans.ts'

const heel = 'plantar-fasciitis'

testLaw('shortSheets', 'short sheets', [
  [
    'six exercises on a sheet',
    heel,
    both(added('toe-walk', '20s', [10, 11]), added('heel-walk', '20s', [10, 11])),
    { rule: 'sheetSize', sheet: 'session', week: 10, lastWeek: 11, value: 6, threshold: 5 },
  ],
  [
    'thirteen exercises in a week',
    heel,
    both(
      added('toe-walk', '20s', [10, 10]),
      added('toe-curl', '1x10/side', [10, 10], { sheet: 'daily' }),
      added('toe-spread', '2min', [10, 10], { sheet: 'daily' }),
      added('ankle-circles', '2x10/side', [10, 10], { sheet: 'daily' }),
      added('soft-landing-cue', 'cue', [10, 10], { sheet: 'run' }),
      added('light-foot-drills', '5min', [10, 10], { sheet: 'run' }),
    ),
    { rule: 'weekSize', week: 10, lastWeek: 10, value: 13, threshold: 12 },
  ],
  [
    'a named session of one',
    'prevention',
    doses('toe-walk', { 1: '-' }),
    { rule: 'sessionSmall', session: 'B', week: 1, value: 1, threshold: 2 },
  ],
  [
    'a named session of four',
    'prevention',
    both(
      doses('heel-walk', { 4: '-' }),
      doses('toe-walk', { 4: '-' }),
      added('step-down', '2x8/side', [4, 4], { session: 'A' }),
    ),
    { rule: 'sessionLarge', session: 'A', week: 4, value: 4, threshold: 3 },
  ],
])

testLaw('sides', 'sides', [
  [
    'a dose of one leg that does not say so',
    heel,
    doses('calf-raise-single', { 2: '1x8 tempo 3-2-3', 4: '2x8 tempo 3-2-3' }),
    { rule: 'sideMissing', rowId: 'calf-raise-single', week: 2 },
  ],
])

describe('a row of one leg', () => {
  it('says its side by itself', () => {
    const onOneLeg = both(
      doses('calf-raise-single', { 2: '1x8 tempo 3-2-3' }),
      row('calf-raise-single', () => ({ side: 'left' })),
    )
    expect(findingsOf('sides', onOneLeg(planOf(heel)))).toEqual([])
  })
})

testLaw('saidInFull', 'said in full', [
  ['a short foot without a hold', heel, doses('short-foot', { 5: '3x10/side' }), { part: 'hold', week: 5 }],
  [
    'a slow raise without a tempo',
    'achilles-tendinopathy',
    doses('calf-raise-tempo', { 4: '3x12' }),
    { part: 'tempo', rowId: 'calf-raise-tempo', week: 4 },
  ],
  [
    'a band without its strength',
    'stiffness',
    doses('band-eversion', { 7: '3x12/side' }),
    { part: 'band', rowId: 'band-eversion', week: 7 },
  ],
  [
    'a carry without a weight',
    'four-stage-routine',
    doses('light-weighted-carry', { 11: '2x20m 1/wk' }),
    { part: 'kilograms', rowId: 'light-weighted-carry', week: 11 },
  ],
])

testLaw('nothingTwice', 'nothing twice', [
  [
    'an exercise with two rows',
    heel,
    added('short-foot', '1x10/side hold 5s', [2, 4], { id: 'again' }),
    { rule: 'twice', rowId: 'again', week: 2 },
  ],
  [
    'a routine beside one of its parts',
    'stiffness',
    added('ankle-circles', '2x10/side', [4, 4], { sheet: 'daily' }),
    { rule: 'beside', rowId: 'compact-daily-routine', partRowId: 'ankle-circles', week: 4 },
  ],
  [
    'a routine beside a part of one of its parts',
    'stiffness',
    added('short-foot', '1x10/side hold 5s', [4, 4], { sheet: 'daily' }),
    { rule: 'beside', rowId: 'compact-daily-routine', partRowId: 'short-foot', week: 4 },
  ],
])

describe('two rows of an exercise', () => {
  const again = (more: object) =>
    findingsOf(
      'nothingTwice',
      both(
        row('step-down', () => ({ side: 'left', session: 'A' })),
        added('step-down', '1x8/side', [10, 10], { id: 'again', side: 'left', session: 'A', ...more }),
      )(planOf(heel)),
    )

  it('stand for two legs or two sessions', () => {
    expect(again({})).toHaveLength(1)
    expect(again({ side: 'both' })).toHaveLength(1)
    expect(again({ side: 'right' })).toEqual([])
    expect(again({ session: 'B' })).toEqual([])
  })
})

testLaw('landings', 'landings', [
  [
    'side hops of 45 seconds',
    'ankle-sprain',
    doses('lateral-hops', { 11: '3x15s' }),
    { rule: 'landings', week: 11, lastWeek: 11, value: 90, threshold: 80 },
  ],
  [
    'hops of two rows in one session',
    heel,
    added('forefoot-hops-pad', '7x10', [10, 12]),
    { rule: 'landings', week: 10, lastWeek: 11, value: 90 },
  ],
])

describe('the weekly set after a plan', () => {
  it.each(templateIds)('of %s says sides and doses in full, and keeps to the landings', (id) => {
    const plan = planOf(id)
    const kept = plan.after?.weeklySet ?? []
    const week = {
      ...plan,
      rows: kept.map(({ dose, clinicDefault, ...one }) => ({
        ...one,
        id: one.exerciseId,
        sheet: 'session' as const,
        session: null,
        days: null,
        note: null,
        cells: plan.rows[0]?.cells.map(() => ({ dose, clinicDefault, note: null })) ?? [],
      })),
    }
    expect(kept.length).toBeGreaterThan(0)
    for (const law of ['sides', 'saidInFull', 'landings', 'shortSheets'] as const)
      expect(findingsOf(law, week)).toEqual([])
  })
})
