/** Law 13: the days of the week. */
import type { DayItem } from '../../../../shared/domain/day-layout.ts'
import { describe, expect, it } from 'vitest'
import { testLaw } from './law-tests.ts'
import { both, findingsOf, planOf, row } from './plans.ts'
import type { Edit } from './plans.ts'

const heel = 'plantar-fasciitis'

/** Says what a day holds in the layout from a week on; 0 is Monday. */
function day(fromWeek: number, weekday: number, ...items: readonly DayItem[]): Edit {
  return (plan) => ({
    ...plan,
    dayLayouts: plan.dayLayouts.map((layout) =>
      layout.fromWeek === fromWeek ? { ...layout, days: layout.days.with(weekday, [...items]) } : layout,
    ),
  })
}

testLaw('days', 'days', [
  [
    'fewer sessions than the rows ask for',
    heel,
    day(7, 2, 'daily', 'run'),
    { rule: 'dayCount', item: 'session', week: 7, value: 2, threshold: 3 },
  ],
  [
    'more sessions than the rows ask for',
    heel,
    day(7, 5, 'daily', 'session'),
    { rule: 'dayCount', item: 'session', week: 7, value: 4, threshold: 3 },
  ],
  [
    'a named session on too few days',
    'prevention',
    day(4, 1, 'hops', 'run'),
    { rule: 'dayCount', item: 'A', week: 4, value: 1, threshold: 2 },
  ],
  [
    'run days that are neighbours',
    heel,
    both(day(7, 1, 'daily', 'run'), day(7, 2, 'daily', 'session')),
    { rule: 'runNeighbours', week: 7 },
  ],
  [
    'hops on Sunday and Monday',
    heel,
    both(day(1, 6, 'daily', 'hops'), day(1, 4, 'daily', 'session')),
    { rule: 'hopHours', week: 1, value: 24, threshold: 48 },
  ],
  [
    'a week without a free day',
    heel,
    both(...[1, 3, 5, 6].map((weekday) => day(7, weekday, 'daily', 'ride'))),
    { rule: 'noRestDay', week: 7 },
  ],
])

describe('days', () => {
  it('are not looked at where a plan says none', () => {
    expect(findingsOf('days', { ...planOf(heel), dayLayouts: [] })).toEqual([])
  })

  it('may be any number of a range', () => {
    const often = (min: number, max: number) =>
      findingsOf(
        'days',
        row('walk-to-jog', () => ({ frequency: { kind: 'daysPerWeek', min, max } }))(planOf(heel)),
      )
    expect(often(2, 3)).toEqual([])
    expect(often(3, 4)).toEqual([])
    expect(often(1, 2)).toEqual([expect.objectContaining({ item: 'run', value: 3, threshold: 2 })])
    expect(often(4, 5)).toEqual([expect.objectContaining({ item: 'run', value: 3, threshold: 4 })])
  })
})
