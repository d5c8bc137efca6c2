import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  measureIds,
  measureOf,
  measureValuesSchema,
  saidYes,
  withYes,
} from '../../../shared/domain/measure.ts'
import type { MeasureValue } from '../../../shared/domain/measure.ts'
import { measuredSides } from '../../../shared/domain/side.ts'
import { footAnkle } from '../../../shared/regions/foot-ankle/index.ts'
import { limitText } from '../../../shared/text/criterion-sentence.ts'
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

describe('what has to be followed', () => {
  /** clinical/facts.md B.5: what the articles ask to monitor, and the measure that holds it. */
  it.each([
    ['pain-free-range', 'degrees', 'each', 'more'],
    ['single-leg-stance', 'seconds', 'each', 'more'],
    ['foot-fatigue', 'rating', 'none', 'less'],
    ['effort-same-pace', 'rating', 'none', 'less'],
    ['discomfort-surface', 'rating', 'none', 'less'],
    ['discomfort-pace', 'rating', 'none', 'less'],
    ['discomfort-shoes', 'rating', 'none', 'less'],
    ['discomfort-distance', 'rating', 'none', 'less'],
    ['cadence', 'stepsPerMinute', 'none', null],
    ['giving-way', 'times', 'each', 'less'],
  ] as const)('%s is told by the patient, in %s', (id, unit, sides, better) => {
    expect(measureOf(id)).toMatchObject({ unit, sides, better, reported: true, derived: false })
  })

  it('has the six signs that strength is needed, each there or not', () => {
    const signs = measureIds.filter((id) => measureOf(id).unit === 'yesNo')
    expect(signs).toHaveLength(6)
    for (const id of signs)
      expect(measureOf(id)).toMatchObject({ range: [0, 1], decimals: 0, better: 'less' })
    expect(footAnkle.baseline.filter((id) => measureOf(id).unit === 'yesNo')).toEqual(signs)
    expect(limitText(textIn('en'), { measure: 'sign-rolls-often', operator: '=', threshold: 0 })).toBe(
      'An ankle rolls often: no',
    )
  })

  it('answers all signs at once, and takes all answers back', () => {
    const signs = measureIds.filter((id) => measureOf(id).unit === 'yesNo')
    const pain: MeasureValue = { measure: 'pain-now', side: 'none', value: 3 }
    expect(saidYes([pain], signs)).toBeNull()
    fc.assert(
      fc.property(fc.subarray(signs), (yes) => {
        const values = withYes([pain], signs, yes)
        expect(measureValuesSchema.safeParse(values).success).toBe(true)
        expect(values).toHaveLength(7)
        expect(saidYes(values, signs)).toEqual(yes)
        expect(withYes(values, signs, null)).toEqual([pain])
      }),
    )
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
