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
    for (const id of ['E13b', 'E20a', 'E20b', 'E20c', 'E21b'])
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
    expect(stated.map((flag) => flag.id)).toEqual(['E7', 'E17', 'E20b'])
    expect(redFlags.filter((flag) => flag.source === 'clinic-default').map((flag) => flag.id)).toEqual([
      'E8.load',
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
    [['E21b'], 'urgent', 'E21b'],
    [['E22'], 'emergency', 'E22'],
    [['E11'], null, ''],
    [['E14.note'], null, ''],
    // Bone stress: a tender spot counts with another sign of it, or with load.
    [['E8.spot'], null, ''],
    [['E8.load'], null, ''],
    [['E8.spot', 'E8.load'], 'urgent', 'E8'],
    [['E8.spot', 'E9'], 'urgent', 'E8 E9'],
    [['E8.spot', 'E10'], 'urgent', 'E8 E10'],
    [['E10'], 'urgent', 'E10'],
    [['E8.spot', 'E12'], 'urgent', 'E12'],
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

  it('read a screen of the older list as it was meant', () => {
    expect(met('E8')).toEqual(['urgent', 'E8'])
    expect(met('E8', 'E10')).toEqual(['urgent', 'E8 E10'])
    expect(met('E21')).toEqual(['emergency', 'E21'])
    for (const id of ['E8', 'E10', 'E13.veins', 'E14', 'E20a', 'E21', 'E22']) {
      expect(outcomeOf([id]).unknown).toEqual([])
      expect(
        redFlagText(textIn('en'), redFlags.find((flag) => flag.id === id)?.id ?? expect.unreachable()),
      ).not.toMatch(/redFlags/)
    }
  })

  it('ask for suspected bone, and for no more than the list does', () => {
    const t = textIn('en')
    expect(redFlagText(t, 'E8.spot')).toMatch(/Suspected bone.*not the sole of the heel, not a tendon/)
    expect(redFlagText(t, 'E10')).toMatch(/^Bone pain.*tendon or the sole does not count/)
    expect(redFlagText(t, 'E13.veins')).toMatch(/not varicose/)
    expect(redFlagText(t, 'E14.note')).toMatch(/does not clear/)
    expect(redFlagText(t, 'E20a')).toMatch(/sexual.*not required/)
    expect(redFlagText(t, 'E22')).toMatch(/, or a tense.*not required/)
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
