import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addYears } from '../../shared/domain/calendar-day.ts'
import { ageOn } from '../../shared/domain/patient.ts'
import {
  dueDay,
  publishedRuleIds,
  retentionChoiceSchema,
  ruleInForce,
  type RetentionRule,
} from '../../shared/rights/retention.ts'

const byCountry = (country: 'GB' | 'AU' | 'DE' | null) =>
  ruleInForce(country, retentionChoiceSchema.parse({}))
function chosen(choice: Parameters<typeof retentionChoiceSchema.parse>[0]): RetentionRule {
  const rule = ruleInForce('DE', retentionChoiceSchema.parse(choice))
  if (!rule) throw new Error('Expected a rule')
  return rule
}
const england = chosen({ rule: 'england' })
const scotland = chosen({ rule: 'scotland' })
const australia = chosen({ rule: 'australia' })

describe('the rule in force', () => {
  it('is that of the country, where one is known', () => {
    expect(byCountry('GB')).toBe(england)
    expect(byCountry('AU')).toBe(australia)
    expect(byCountry('DE')).toBeNull()
    expect(byCountry(null)).toBeNull()
  })

  it('is the clinic’s own once both of its figures are set, and marked as such', () => {
    const half = retentionChoiceSchema.parse({ rule: 'own', ownYears: 10 })
    expect(ruleInForce('DE', half)).toBeNull()
    expect(chosen({ rule: 'own', ownYears: 10, ownChildUntil: 28 })).toMatchObject({
      years: 10,
      childUntil: 28,
      yearsStanding: 'clinic-default',
    })
  })

  it('never claims to have read the law itself', () => {
    for (const id of publishedRuleIds)
      expect(['secondary', 'clinic-default']).toContain(chosen({ rule: id }).yearsStanding)
  })
})

describe('the day on which a record falls due', () => {
  it.each([
    [
      'an adult in England: eight years',
      england,
      '1980-05-04',
      '2015-01-10',
      '2016-03-09',
      '2024-03-09',
      'years',
    ],
    ['an adult in Scotland: six', scotland, '1980-05-04', '2015-01-10', '2016-03-09', '2022-03-09', 'years'],
    [
      'an adult in Australia: seven',
      australia,
      '1980-05-04',
      '2015-01-10',
      '2016-03-09',
      '2023-03-09',
      'years',
    ],
    [
      'a last contact on 29 February',
      england,
      '1980-05-04',
      '2016-02-29',
      '2016-02-29',
      '2024-02-29',
      'years',
    ],
    [
      '29 February and no such day then',
      australia,
      '1980-05-04',
      '2016-02-29',
      '2016-02-29',
      '2023-03-01',
      'years',
    ],
    [
      'a child: to the 25th birthday',
      england,
      '2010-06-15',
      '2020-01-10',
      '2020-02-10',
      '2035-06-15',
      'child',
    ],
    ['17 at the end: to the 26th', england, '2004-06-15', '2022-01-10', '2022-02-10', '2030-06-15', 'child'],
    [
      'the day before the 17th birthday',
      england,
      '2004-06-15',
      '2021-06-14',
      '2021-06-14',
      '2029-06-15',
      'child',
    ],
    ['the 17th birthday', england, '2004-06-15', '2021-06-15', '2021-06-15', '2030-06-15', 'child'],
    ['18 on the day', england, '2004-06-15', '2022-06-15', '2022-06-15', '2030-06-15', 'years'],
    [
      'begun as a child, ended grown up',
      england,
      '2004-06-15',
      '2020-01-10',
      '2024-02-10',
      '2032-02-10',
      'years',
    ],
    [
      'born on 29 February, seen as a child',
      england,
      '2008-02-29',
      '2018-01-10',
      '2018-02-10',
      '2033-03-01',
      'child',
    ],
    [
      'the day before a 29 February child is 18',
      england,
      '2008-02-29',
      '2026-02-28',
      '2026-02-28',
      '2034-03-01',
      'child',
    ],
  ] as const)('%s', (_what, rule, birthDate, firstOn, lastOn, on, because) => {
    expect(dueDay(rule, { birthDate, firstOn, lastOn })).toMatchObject({ on, because })
  })

  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const span = fc
    .tuple(day, day, day)
    .map((days) => days.toSorted() as [string, string, string])
    .map(([birthDate, firstOn, lastOn]) => ({ birthDate, firstOn, lastOn }))
  const rule = fc.constantFrom(
    england,
    scotland,
    australia,
    chosen({ rule: 'own', ownYears: 3, ownChildUntil: 30 }),
  )

  it('never comes before the full years, nor before the birthday of who was a child', () => {
    fc.assert(
      fc.property(rule, span, (one, days) => {
        const due = dueDay(one, days)
        expect(due.on >= addYears(days.lastOn, one.years)).toBe(true)
        if (ageOn(days.birthDate, days.firstOn) < 18)
          expect(due.on >= addYears(days.birthDate, one.childUntil)).toBe(true)
      }),
    )
  })

  it('never comes earlier for one more contact', () => {
    fc.assert(
      fc.property(rule, span, day, (one, days, later) => {
        fc.pre(later >= days.lastOn)
        expect(dueDay(one, { ...days, lastOn: later }).on >= dueDay(one, days).on).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
