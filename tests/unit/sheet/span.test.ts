/** The days that a handout is for. */
import { describe, expect, it } from 'vitest'
import { daysOfRow, weekdayOf } from '../../../shared/program/day-layout.ts'
import { templates } from '../../../shared/regions/index.ts'
import { printedDays, rowsDueOn, spanToVisit, weeksOfSpan } from '../../../shared/sheet/span.ts'
import { samplePlan } from '../../support/sample-snapshot.ts'

const plan = { startsOn: '2026-11-23', weeks: 12 }

describe('the span of a handout', () => {
  it.each([
    ['two weeks without a visit', '2026-12-09', null, '2026-12-09', '2026-12-22', [3, 4, 5]],
    ['two whole weeks from the first day', '2026-11-23', null, '2026-11-23', '2026-12-06', [1, 2]],
    ['from the first day of a plan to come', '2026-11-20', null, '2026-11-23', '2026-12-06', [1, 2]],
    ['to the visit', '2026-12-09', '2026-12-14', '2026-12-09', '2026-12-14', [3, 4]],
    ['to a visit today', '2026-12-09', '2026-12-09', '2026-12-09', '2026-12-09', [3]],
    [
      'two weeks where the visit has passed',
      '2026-12-09',
      '2026-12-08',
      '2026-12-09',
      '2026-12-22',
      [3, 4, 5],
    ],
    [
      'two weeks of a plan that begins after the visit',
      '2026-11-20',
      '2026-11-21',
      '2026-11-23',
      '2026-12-06',
      [1, 2],
    ],
    ['not beyond the plan', '2027-02-10', '2027-06-01', '2027-02-10', '2027-02-14', [12]],
  ])('%s', (_, today, visit, from, until, weeks) => {
    const span = spanToVisit(plan, today, visit)
    expect(span).toEqual({ from, until })
    expect(span && weeksOfSpan(plan, span)).toEqual(weeks)
  })

  it('is none once the plan has ended', () => {
    expect(spanToVisit(plan, '2027-02-15', null)).toBeNull()
  })
})

describe('what is due in a span', () => {
  it.each(templates.map(({ id }) => id))('is the doses of the days in it, and no others: %s', (template) => {
    const document = samplePlan(template)
    // The weekend of week 3, and the Monday after it.
    const days = printedDays(document, [3, 4], { from: '2026-12-12', until: '2026-12-14' })
    expect(days.map(({ day, week }) => `${week} ${day}`)).toEqual([
      '3 2026-12-12',
      '3 2026-12-13',
      '4 2026-12-14',
    ])
    rowsDueOn(document, days).forEach((row, index) => {
      const whole = document.rows[index]
      expect(row.id).toBe(whole?.id)
      row.cells.forEach((cell, at) => {
        const isDue = days.some(({ day, week }) => {
          const on = whole && daysOfRow(whole, document, week)
          return week === at + 1 && (on === null || on?.includes(weekdayOf(day)))
        })
        expect(cell).toEqual(isDue ? whole?.cells[at] : null)
      })
    })
  })
})
