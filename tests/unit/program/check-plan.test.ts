import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, PlanDocument } from '../../../shared/domain/plan.ts'
import { planDocumentSchema } from '../../../shared/domain/plan.ts'
import { checkPlan } from '../../../shared/program/check-plan.ts'
import { lawNumbers } from '../../../shared/program/laws/index.ts'
import { blankPlan } from '../../../shared/program/plan-edit.ts'
import { anyLayouts, anyPlace } from './any-layout.ts'
import { anyDose, anyFrequency } from './dose-arbitrary.ts'
import { added, both, doses, facts, planOf, templateIds } from './laws/plans.ts'

const anyCell: fc.Arbitrary<Cell | null> = fc.option(
  anyDose.map((dose) => ({ dose, note: null, clinicDefault: true })),
  { nil: null, freq: 3 },
)

/** Any plan that may be stored, of exercises that are known and one that is not. */
const anyPlan: fc.Arbitrary<PlanDocument> = fc.integer({ min: 4, max: 24 }).chain((weeks) =>
  fc
    .record({
      lighterWeeks: fc.uniqueArray(fc.integer({ min: 1, max: weeks })),
      dayLayouts: anyLayouts.map((layouts) => layouts.filter(({ fromWeek }) => fromWeek <= weeks)),
      rows: fc.array(
        fc.record({
          exerciseId: fc.constantFrom(...facts.exercises.keys(), 'gone'),
          place: anyPlace,
          side: fc.constantFrom('left' as const, 'both' as const, 'none' as const),
          frequency: anyFrequency,
          cells: fc.array(anyCell, { minLength: weeks, maxLength: weeks }),
        }),
        { maxLength: 15 },
      ),
    })
    .map(({ lighterWeeks, dayLayouts, rows }) => ({
      ...blankPlan({ title: '', startsOn: '2026-11-23' }),
      weeks,
      stages: [
        {
          number: 1,
          name: { text: 'One' },
          aim: null,
          firstWeek: 1,
          lastWeek: weeks,
          gate: [],
          moveOn: null,
        },
      ],
      lighterWeeks,
      dayLayouts,
      rows: rows.map(({ place, ...row }, index) => ({ ...row, ...place, id: `row-${index}`, note: null })),
    })),
)

describe('plan checking', () => {
  it.each(templateIds)('finds nothing in %s', (id) => {
    expect(checkPlan(planOf(id), facts)).toEqual([])
  })

  it('finds nothing in a plan in which nothing is done', () => {
    const blank = { ...blankPlan({ title: '', startsOn: '2026-11-23' }), lighterWeeks: [] }
    expect(checkPlan(blank, facts)).toEqual([])
    expect(checkPlan(added('short-foot', '-', [1, 1])(blank), facts)).toEqual([])
  })

  it('answers for any plan that may be stored, about its rows and weeks, law by law', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planDocumentSchema.safeParse(plan).error).toBeUndefined()
        const before = JSON.stringify(plan)
        const findings = checkPlan(plan, facts)
        const numbers = findings.map(({ law }) => lawNumbers[law])
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
        for (const { rowId, week } of findings) {
          expect(week).toBeGreaterThanOrEqual(1)
          expect(week).toBeLessThanOrEqual(plan.weeks)
          if (rowId !== undefined) expect(plan.rows.map(({ id }) => id)).toContain(rowId)
        }
        expect(JSON.stringify(plan)).toBe(before)
      }),
    )
  })

  it('reads an own exercise as the one that it was copied from', () => {
    const id = 'calf-raise-single'
    const edit = both(doses('gentle-hops', { 2: '2x10' }), (plan) => ({
      ...plan,
      rows: plan.rows.map((row) => (row.exerciseId === id ? { ...row, exerciseId: 'own-1' } : row)),
    }))
    const raise = facts.exercises.get(id)
    if (!raise) throw new Error(id)
    const exercises = new Map([...facts.exercises, ['own-1', { ...raise, copiedFrom: id }]])
    const plan = planOf('plantar-fasciitis')
    expect(checkPlan(edit(plan), { ...facts, exercises }).map(({ law }) => law)).toEqual(
      checkPlan(doses('gentle-hops', { 2: '2x10' })(plan), facts).map(({ law }) => law),
    )
    expect(checkPlan(edit(plan), facts)).not.toEqual(checkPlan(edit(plan), { ...facts, exercises }))
  })
})
