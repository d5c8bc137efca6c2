import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureIds, measureOf, measureValuesSchema } from '../../../shared/domain/measure.ts'
import type { MeasureValue } from '../../../shared/domain/measure.ts'
import { measuredSides } from '../../../shared/domain/side.ts'
import { textIn } from '../../../shared/text/index.ts'

function refusals(values: readonly unknown[]): string[] {
  const parsed = measureValuesSchema.safeParse(values)
  return parsed.success ? [] : parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`)
}

const wallLeft = { measure: 'knee-to-wall', side: 'left', value: 8.5 }

describe('the registry of measures', () => {
  it('gives every measure a name, a way of taking it and a sensible range', () => {
    const t = textIn('en')
    const names = measureIds.map((id) => t(`measures.names.${id}`))
    expect(new Set(names).size).toBe(measureIds.length)
    for (const id of measureIds) {
      const { range, error, matters, unit } = measureOf(id)
      expect(t(`measures.how.${id}`).length, id).toBeGreaterThan(10)
      expect(range[0], id).toBeLessThan(range[1])
      if (unit === 'rating') expect(range, id).toEqual([0, 10])
      for (const band of [error, matters]) {
        if (band === null) continue
        expect(band.source, id).not.toBe('')
        expect(band.value, id).toBeLessThan(range[1] - range[0])
      }
    }
  })

  it('states a change only where a source was read: none for the foot function index or hop pain', () => {
    for (const id of ['ffi', 'hop-pain', 'tsk-17', 'single-leg-stance', 'global-change'] as const) {
      expect([measureOf(id).error, measureOf(id).matters], id).toEqual([null, null])
    }
    expect(measureOf('knee-to-wall').error).toMatchObject({ value: 1.9, source: 'Powden 2015' })
    expect(measureOf('pain-worst').matters).toMatchObject({ value: 1, kind: 'MCID', read: 'abstract' })
  })
})

describe('values of measures', () => {
  it.each([
    ['an unknown measure', [{ measure: 'charm', side: 'none', value: 1 }], /^0\.measure: /],
    [
      'a side the measure does not have',
      [{ measure: 'lefs', side: 'left', value: 40 }],
      'lefs.left: wrong_side',
    ],
    ['no side where each leg has its own', [{ measure: 'hops', value: 4 }], 'hops: wrong_side'],
    ['a value beyond the range', [{ ...wallLeft, value: 1e300 }], 'knee-to-wall.left: too_large'],
    ['a value below the range', [{ ...wallLeft, value: -1e300 }], 'knee-to-wall.left: too_small'],
    ['more digits than are taken', [{ ...wallLeft, value: 8.55 }], 'knee-to-wall.left: too_fine'],
    ['half a point', [{ measure: 'lefs', value: 40.5 }], 'lefs: not_a_number'],
    ['the same twice', [wallLeft, wallLeft], 'knee-to-wall.left: stated_twice'],
    ['what is worked out', [{ measure: 'session-load', value: 300 }], 'session-load: not_a_choice'],
  ])('refuses %s', (_what, values, refusal) => {
    expect(refusals(values)).toEqual([typeof refusal === 'string' ? refusal : expect.stringMatching(refusal)])
  })

  it('takes any value in range on the sides the measure has, whatever the order', () => {
    const value = fc.constantFrom(...measureIds.filter((id) => !measureOf(id).derived)).chain((measure) => {
      const { range, sides, decimals } = measureOf(measure)
      const factor = 10 ** decimals
      return fc.record({
        measure: fc.constant(measure),
        side: fc.constantFrom(...measuredSides.filter((side) => (side === 'none') === (sides === 'none'))),
        value: fc.integer({ min: range[0] * factor, max: range[1] * factor }).map((whole) => whole / factor),
      }) satisfies fc.Arbitrary<MeasureValue>
    })
    const values = fc.uniqueArray(value, { selector: (one) => `${one.measure} ${one.side}` })
    fc.assert(
      fc.property(values, (some) => {
        expect(measureValuesSchema.parse(some)).toEqual(some)
        expect(measureValuesSchema.parse(some.toReversed())).toEqual(some.toReversed())
      }),
    )
  })
})
