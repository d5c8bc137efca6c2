import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { redFlagText } from '../../../shared/text/red-flag-text.ts'
import { textIn } from '../../../shared/text/index.ts'
import { redFlagScreenSchema } from '../../../shared/domain/episode.ts'
import { redFlags as groups } from '../../../shared/regions/foot-ankle/red-flags.ts'
import { redFlagOutcome, redFlagPoints, redFlagUrgencies } from '../../../shared/regions/red-flags.ts'
import { must } from '../../../shared/assert.ts'

const redFlags = groups.flatMap((group) => [...group.flags])
const outcomeOf = (ticked: readonly string[]) => redFlagOutcome(groups, ticked)

function wellsScore(ticked: readonly string[]): number {
  const rule = must(groups.find((group) => group.id === 'clot')?.rule, 'the Wells rule')
  return redFlagPoints(rule, ticked)
}

const met = (...ticked: string[]) => {
  const { urgency, items } = outcomeOf(ticked)
  return [urgency, items.map((item) => item.id).join(' ')]
}
const symptoms = ['E19.symptom-sense', 'E19.symptom-blood', 'E19.symptom-sweat', 'E19.symptom-move']
const signs = ['E19.sign-sense', 'E19.sign-blood', 'E19.sign-sweat', 'E19.sign-move']

/** 0 is the most pressing. */
function rank(ticked: string[]): number {
  const { urgency } = outcomeOf(ticked)
  return urgency === null ? redFlagUrgencies.length : redFlagUrgencies.indexOf(urgency)
}

describe('red flags', () => {
  it('are a list with ids of their own that a screen can store whole', () => {
    const ids = redFlags.map((flag) => flag.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(redFlagScreenSchema.safeParse({ on: '2026-03-02', ticked: ids }).success).toBe(true)
    for (const number of [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25,
    ])
      expect(ids).toContain(`E${number}`)
    for (const id of ['E13b', 'E20a', 'E20b', 'E20c'])
      expect(redFlags.find((flag) => flag.id === id)?.kind).toBe('sign')
  })

  it('give every sign and rule an urgency, and information none', () => {
    for (const flag of redFlags) {
      if (flag.kind === 'sign' || flag.kind === 'rule') expect(redFlagUrgencies).toContain(flag.urgency)
      if (flag.kind === 'information') expect(flag.urgency).toBeNull()
    }
  })

  it('have words of their own, and their groups, rules and sources too', () => {
    const t = textIn('en')
    for (const group of groups) {
      expect(t(`redFlags.groups.${group.id}.title`)).not.toMatch(/redFlags/)
      const rule: string = t(`redFlags.groups.${group.id}.rule`, { score: 1, defaultValue: '' })
      expect(rule === '').toBe(group.rule === null)
      for (const { id, source } of group.flags) {
        expect(redFlagText(t, id)).not.toMatch(/redFlags|^$/)
        expect(t(`redFlags.sources.${source}`)).not.toMatch(/redFlags|^$/)
      }
    }
    expect(redFlagText(t, 'E12.foot')).toContain('navicular')
    expect(new Set(redFlags.map(({ id }) => redFlagText(t, id))).size).toBe(redFlags.length)
  })

  it('say which urgencies come from a pathway', () => {
    const stated = redFlags.filter((flag) => flag.urgencyStated)
    expect(stated.map((flag) => flag.id)).toEqual(['E7', 'E17', 'E20a', 'E20b'])
    expect(redFlags.filter((flag) => flag.source === 'clinic-default').map((flag) => flag.id)).toEqual([
      'E12.foot',
      'E13b',
      'E20c',
      'E24',
    ])
  })

  it('come to nothing when nothing is ticked', () => {
    expect(outcomeOf([])).toEqual({ urgency: null, items: [], unknown: [] })
  })

  it.each<[string[], string | null, string]>([
    [['E7'], 'emergency', 'E7'],
    [['E9'], 'urgent', 'E9'],
    [['E24'], 'soon', 'E24'],
    [['E24', 'E9'], 'urgent', 'E9 E24'],
    [['E24', 'E9', 'E21'], 'emergency', 'E9 E21 E24'],
    [['E9', 'E9'], 'urgent', 'E9'],
    [['E11'], null, ''],
    [['E6'], null, ''],
    // Ottawa: a sign counts with pain in its zone.
    [['E1'], null, ''],
    [['E1.zone'], null, ''],
    [['E1.zone', 'E1'], 'emergency', 'E1'],
    [['E1.zone', 'E4'], null, ''],
    [['E4.zone', 'E1'], null, ''],
    [['E4.zone', 'E5'], 'emergency', 'E5'],
    [['E3'], null, ''],
    [['E1.zone', 'E3'], 'emergency', 'E3'],
    [['E4.zone', 'E3'], 'emergency', 'E3'],
    [['E1.zone', 'E4.zone', 'E3', 'E2'], 'emergency', 'E2 E3'],
    // Wells: two points make a clot likely.
    [['E13.cancer'], null, ''],
    [['E13.cancer', 'E13.leg'], 'emergency', 'E13'],
    [['E13.cancer', 'E13.leg', 'E13.calf', 'E13.other'], null, ''],
    [['E13.cancer', 'E13.leg', 'E13.calf', 'E13.oedema', 'E13.other'], 'emergency', 'E13'],
    [['E13.cancer', 'E13.cancer'], null, ''],
    [['E13'], 'emergency', 'E13'],
    [['E13b'], 'emergency', 'E13b'],
    // Budapest: all four parts.
    [['E19.pain', 'E19.only', ...symptoms.slice(0, 3), ...signs.slice(0, 2)], 'urgent', 'E19'],
    [['E19.pain', 'E19.only', ...symptoms.slice(0, 2), ...signs], null, ''],
    [['E19.pain', 'E19.only', ...symptoms, ...signs.slice(0, 1)], null, ''],
    [['E19.pain', ...symptoms, ...signs], null, ''],
    [['E19.only', ...symptoms, ...signs], null, ''],
  ])('%j come to %s (%s)', (ticked, urgency, items) => {
    expect(met(...ticked)).toEqual([urgency, items])
  })

  it('keep a tick of a newer list, and refer', () => {
    expect(outcomeOf(['E99'])).toEqual({ urgency: 'soon', items: [], unknown: ['E99'] })
    expect(outcomeOf(['E99', 'E7'])).toMatchObject({ urgency: 'emergency', unknown: ['E99'] })
    expect(wellsScore(['E13.nonsense', 'E13b', 'E13'])).toBe(0)
  })

  it('never become less pressing by a further sign, whatever the order', () => {
    const ids = redFlags.filter((flag) => flag.id !== 'E13.other').map((flag) => flag.id)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.constantFrom(...ids), (ticked, more) => {
        expect(rank([...ticked, more])).toBeLessThanOrEqual(rank(ticked))
        expect(outcomeOf(ticked.toReversed()).items).toEqual(outcomeOf(ticked).items)
      }),
    )
  })
})
