/** Another region is a folder and a name in the list: a made-up knee goes through everything that asks regions. */
import { describe, expect, it } from 'vitest'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import { readTemplate } from '../../../shared/program/template-text.ts'
import { footAnkle } from '../../../shared/regions/foot-ankle/index.ts'
import * as usual from '../../../shared/regions/index.ts'
import {
  information,
  part,
  redFlagGroup,
  redFlagOutcome,
  rule,
  sign,
} from '../../../shared/regions/red-flags.ts'
import { lookIn } from '../../../shared/regions/region.ts'
import type { Region } from '../../../shared/regions/region.ts'
import { z } from '../../../shared/schema.ts'

const knee = {
  id: 'knee',
  conditions: {
    'front-knee-pain': {
      template: 'front-knee-pain',
      icd10: { left: 'M22.2X2', right: 'M22.2X1', both: null, none: null },
    },
    'knee-other': { template: null, icd10: { left: null, right: null, both: null, none: null } },
  },
  bodyParts: ['kneecap', 'whole-leg'],
  positions: ['side-lying', 'standing'],
  redFlags: [
    redFlagGroup('knee-locked', [sign('K1', 'clinic-default', 'urgent'), information('K2', 'ottawa')]),
    redFlagGroup(
      'knee-score',
      [part('K3.age', 'ottawa'), part('K3.fibula', 'ottawa'), rule('K3', 'ottawa', 'emergency')],
      { kind: 'points', meets: 'K3', atLeast: 1, points: { 'K3.age': 1, 'K3.fibula': 1 } },
    ),
  ],
  baseline: ['pain-now', 'pain-free-range'],
  stopList: { urgent: ['locks'], call: ['gives-way'], instead: {}, saidBy: {} },
  stepBack: [],
  templates: [
    readTemplate(
      {
        id: 'front-knee-pain',
        gates: [],
        days: 'S1 | S | . | . | S | . | . | .',
        painBox: { zones: { 2: 'fine', 10: 'much' }, also: [], twiceAbove: 2, source: '' },
        stopSigns: { urgent: [], call: [] },
        retest: [],
        after: { advice: [], weeklySet: 'step-down | 1/wk | 2×8' },
        rules: { variants: [], notes: [] },
        rowNotes: [],
        table: `slug | sheet   | how often | W1  | W2 | W3L | W4  | W5 | W6L | W7   | W8 | W9L | W10  | W11 | W12L
           step-down | session | 2/wk      | 2×8 | =  | =   | 3×8 | =  | =   | 3×10 | =  | =   | 3×12 | =   | =`,
      },
      () => null,
    ),
  ],
  exerciseRoles: {
    easy: [],
    impact: [],
    hops: [],
    calfRaises: [],
    runs: [],
    replacesRun: [],
    afterRunSteps: [],
    readyForHops: [],
    readyForRuns: [],
    rides: [],
    besideTheirParts: [],
    easierFirst: [],
  },
  noteWeeks: {},
  runTest: ['pain-during'],
} as const satisfies Region

const known = lookIn([footAnkle, knee])

describe('a second region', () => {
  it('adds its conditions to the closed list, each with its codes', () => {
    const schema = z.enum(known.conditionCodes)
    expect(schema.parse('front-knee-pain')).toBe('front-knee-pain')
    expect(schema.parse('ankle-sprain')).toBe('ankle-sprain')
    expect(schema.safeParse('elbow').success).toBe(false)
    expect(known.conditionOf('front-knee-pain').icd10.right).toBe('M22.2X1')
    expect(known.conditionOf('stiffness')).toEqual(usual.conditionOf('stiffness'))
    expect(known.regionIds).toEqual(['foot-ankle', 'knee'])
  })

  it('adds body parts and positions, each once', () => {
    expect(known.bodyParts).toEqual([...usual.bodyParts, 'kneecap'])
    expect(known.positions).toEqual([...usual.positions, 'side-lying'])
  })

  it('has a list of red flags of its own, read by the same rules', () => {
    const { redFlags } = known.regionOf('front-knee-pain')
    expect(redFlagOutcome(redFlags, ['K1', 'K2'])).toMatchObject({ urgency: 'urgent', items: [{ id: 'K1' }] })
    expect(redFlagOutcome(redFlags, ['K3.age'])).toMatchObject({
      urgency: 'emergency',
      items: [{ id: 'K3' }],
    })
    expect(redFlagOutcome(redFlags, ['E7'])).toEqual({ urgency: 'soon', items: [], unknown: ['E7'] })
    expect(redFlagOutcome(known.regionOf('ankle-sprain').redFlags, ['E7']).urgency).toBe('emergency')
  })

  it('brings templates, a stop list and what is asked at the start', () => {
    const template = known.templateById('front-knee-pain')
    expect(template && known.conditionsOfTemplate(template.id)).toEqual(['front-knee-pain'])
    expect(known.templates).toHaveLength(usual.templates.length + 1)
    const region = known.regionOf('knee-other')
    expect(region.stopList).toEqual({ urgent: ['locks'], call: ['gives-way'], instead: {}, saidBy: {} })
    expect(region.baseline).toEqual(['pain-now', 'pain-free-range'])
    if (!template) expect.unreachable()
    const plan = planFromTemplate(template, {
      startsOn: '2026-03-02',
      side: 'left',
      isOneSided: () => true,
      newId: () => 'row-1',
    })
    expect(plan).toMatchObject({ template: 'front-knee-pain', rows: [{ side: 'left' }] })
  })

  it('may not claim a condition of another', () => {
    expect(() => lookIn([footAnkle, { ...knee, conditions: footAnkle.conditions }])).toThrow(
      'plantar-fasciitis',
    )
  })
})

describe('the regions', () => {
  it('name templates that they have, and codes by their side', () => {
    for (const code of usual.conditionCodes) {
      const { template } = usual.conditionOf(code)
      if (template !== null) expect(usual.regionOf(code).templates.map(({ id }) => id)).toContain(template)
    }
  })

  it('ask the first region while no condition is chosen', () => {
    expect(usual.regionOf(null).id).toBe('foot-ankle')
  })

  it('are said by every exercise of the catalog, with body parts that the region has', () => {
    const exercises = catalogIn('en')
    expect(exercises).toHaveLength(88)
    for (const { region, bodyParts, position } of exercises) {
      expect(region).toBe('foot-ankle')
      expect(footAnkle.bodyParts).toEqual(expect.arrayContaining(bodyParts))
      expect(footAnkle.positions).toContain(position)
    }
  })
})
