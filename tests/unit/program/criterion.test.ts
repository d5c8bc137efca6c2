import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criterionSchema, limitOperators, limitSchema } from '../../../shared/domain/criterion.ts'
import { measureIds, measureOf } from '../../../shared/domain/measure.ts'
import { criterionText, limitText } from '../../../shared/text/criterion-sentence.ts'
import { templates } from '../../../shared/regions/index.ts'
import { textIn, wordsIn } from '../../../shared/text/index.ts'

const t = textIn('en')
const { criteria } = wordsIn('en').messages
const gates = templates.flatMap(({ stages, after }) => [...stages, after].flatMap((part) => part?.gate ?? []))

describe('the sentence of a criterion', () => {
  it('is made from the measure, the operator and the threshold', () => {
    const say = (id: string) => {
      const found = gates.find((one) => one.id === id)
      if (!found) throw new Error(id)
      return criterionText(t, found)
    }
    expect(say('pf-3-stance')).toBe('Standing on one leg: 30 seconds or more, on each side')
    expect(say('at-2-single')).toBe('Eight single-leg raises. Pain while exercising: 5 of 10 or less')
    expect(say('ss-3-walk')).toBe('Brisk walk without pain: 30 minutes or more')
    expect(say('st-2-routine')).toBe('The daily routine, for 2 weeks. Sessions done: 3 times a week or more')
    expect(say('pf-2-raises')).toBe('Two-leg raises 3×12 and short foot 2×10, clean')
    expect(say('at-1-red-flags')).toBe('Red-flag list gone through and dated, nothing ticked')
  })

  it('names the threshold of any limit', () => {
    const limit = fc
      .record({ measure: fc.constantFrom(...measureIds), operator: fc.constantFrom(...limitOperators) })
      .chain((one) => {
        const [min, max] = measureOf(one.measure).range
        return fc.integer({ min, max }).map((threshold) => ({ ...one, threshold }))
      })
    fc.assert(
      fc.property(limit, (one) => {
        const isSign = measureOf(one.measure).unit === 'yesNo'
        expect(limitSchema.safeParse(one).success).toBe(!isSign || one.operator === '=')
        const figure = isSign
          ? ['no', 'yes'][one.threshold]
          : new Intl.NumberFormat('en').format(one.threshold)
        expect(limitText(t, one)).toContain(figure)
        expect(limitText(t, one)).toContain(t(`measures.names.${one.measure}`))
      }),
    )
  })

  it('finds the words of every built-in criterion, and no words are left over', () => {
    const asked = gates.flatMap(({ words }) => (words && 'key' in words ? [words.key] : []))
    expect(new Set(asked)).toEqual(new Set(Object.keys(criteria)))
  })

  it('has no limit in words beside a limit', () => {
    for (const { id, words, limit } of gates) {
      if (limit === null || words === null) continue
      expect(criterionText(t, { words, limit: null } as never), id).not.toMatch(
        /or (less|more)|at (least|most)|pain/i,
      )
    }
  })
})

describe('a stored criterion', () => {
  const limit = { measure: 'heel-raises', operator: '>=', threshold: 10 }

  it.each([
    ['asks nothing', {}],
    ['names an unknown measure', { limit: { ...limit, measure: 'charm' } }],
    ['lies outside the range of its measure', { limit: { ...limit, threshold: 500 } }],
  ])('is refused when it %s', (_what, part) => {
    expect(criterionSchema.safeParse({ id: 'own-1', source: 'measured', ...part }).success).toBe(false)
  })
})
