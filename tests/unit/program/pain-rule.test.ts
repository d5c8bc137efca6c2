import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  usualPainBox,
  highestPain,
  painLimits,
  painRanges,
  painZoneOf,
  painZones,
} from '../../../shared/program/pain-rule.ts'

const ratings = Array.from({ length: highestPain + 1 }, (_, rating) => rating)

/** Any rule that keeps the order of zones: ascending ends, the last at 10. */
const anyRule = fc
  .tuple(
    fc.subarray(ratings.slice(0, -1)),
    fc.array(fc.constantFrom(...painZones), { minLength: 11, maxLength: 11 }),
  )
  .map(([ends, drawn]) => {
    const worse = drawn.toSorted((one, other) => painZones.indexOf(one) - painZones.indexOf(other))
    const zones = [...ends, highestPain].map((upTo, index) => ({ upTo, zone: worse[index] ?? 'much' }))
    return { zones, source: 'drawn' }
  })

describe('the pain rule', () => {
  it('is 0 to 3, 4 and 5, 6 to 10 where a plan says nothing else', () => {
    expect(painRanges()).toEqual([
      { zone: 'fine', from: 0, to: 3 },
      { zone: 'care', from: 4, to: 5 },
      { zone: 'much', from: 6, to: 10 },
    ])
    expect(painLimits()).toMatchObject({ fine: 3, careFrom: 4, care: 5, muchFrom: 6, most: 10 })
    expect(usualPainBox.source).toContain('Silbernagel')
  })

  it('has a zone for every rating, and more pain is never in a milder one', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const zones = ratings.map((rating) => painZones.indexOf(painZoneOf(rating, rule)))
        expect(zones).not.toContain(-1)
        expect(zones).toEqual(zones.toSorted((one, other) => one - other))
      }),
    )
  })

  it('names ranges that cover every rating once and agree with the zones', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const covered = painRanges(rule).flatMap(({ zone, from, to }) =>
          ratings.slice(from, to + 1).map((rating) => {
            expect(painZoneOf(rating, rule)).toBe(zone)
            return rating
          }),
        )
        expect(covered).toEqual(ratings)
      }),
    )
  })

  it.each([-1, 11, 2.5, Number.NaN])('does not take %s for a rating', (rating) => {
    expect(() => painZoneOf(rating)).toThrow(RangeError)
  })

  it.each([
    [
      'its limits after the word',
      /pain[^.'`]{0,50}\b(0 to 3|[45] (or|and|to) [56]|(above|over|up to) 5)\b/i,
      'pain goes over 5 or has not settled',
    ],
    [
      'its limits before what they mean',
      /\b(0 to 3|4 (or|and) 5|6 to 10)\b[^.']{0,40}(fine|care|much|pain)/i,
      '0 to 3 is fine, 4 and 5 are OK with care',
    ],
    [
      'its limits in code',
      /\b(acceptable|tolerable|highest)Pain\w* = [3-6]\b|\brating <= ?[3-6]\b/,
      'const acceptablePain = 5',
    ],
    ['how much stands on a sheet', /\b\w*(OnOne|Per|on)Sheet\w* = \d/i, 'export const manyOnOneSheet = 5'],
  ])('stands alone: no other file holds %s', (_what, pattern, before) => {
    expect(pattern.test(before), 'the pattern finds what stood in other files').toBe(true)
    const root = resolve(import.meta.dirname, '../../..')
    const holders = ['shared', 'main', 'renderer'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .filter((name) => pattern.test(readFileSync(join(root, folder, name), 'utf8')))
        .map((name) => `${folder}/${name}`),
    )
    // A template brings a pain box of its own, which the test of the templates holds to its words; the Guide cites.
    const allowed =
      /^shared\/(program\/(pain-rule|sheet-rules|plan-words-2)\.ts|text\/en\/(plan-templates\/|guide\/evidence))/
    expect(holders.filter((name) => !allowed.test(name))).toEqual([])
  })
})
