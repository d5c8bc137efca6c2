import { describe, expect, it } from 'vitest'

import { builtInExercise } from '../../../shared/text/catalog.ts'
import { planDocumentSchema } from '../../../shared/domain/plan.ts'
import type { Cell } from '../../../shared/domain/plan.ts'
import type { Words } from '../../../shared/domain/text.ts'
import { formatDose, formatFrequency } from '../../../shared/program/dose-text.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import type { Template } from '../../../shared/program/template.ts'
import { textIn, wordsIn } from '../../../shared/text/index.ts'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import { planRules, planSentence } from '../../../shared/text/plan-text.ts'
import { conditionCodes, conditionOf, templateById, templates } from '../../../shared/regions/index.ts'
import { readingGrade } from '../../../shared/sheet/reading-grade.ts'

const t = textIn('en')
const each = templates.map((one) => [one.id, one] as const)

function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '-'
  return formatDose(cell.dose) + (cell.secondHand ? '‡' : cell.clinicDefault ? '†' : '')
}

function template(id: string): Template {
  const found = templateById(id)
  if (!found) throw new Error(id)
  return found
}

function rowOf(id: string, exerciseId: string) {
  const row = template(id).rows.find((any) => any.exerciseId === exerciseId)
  if (!row) throw new Error(`${id} has no ${exerciseId}`)
  return row
}

/** The stages, and what comes after the last. */
function partsOf({ stages, after }: Template) {
  return after ? [...stages, after] : stages
}

/** Everything that a patient reads of a template, part by part. */
function printed({ rows, stages, painBox, stopSigns, retest, after }: Template): Words[][] {
  return [
    rows.flatMap(({ note }) => note ?? []),
    [...stages, ...(after ? [after] : [])].flatMap(({ moveOn }) => moveOn ?? []),
    painBox ? [...painBox.zones.map(({ words }) => words), ...painBox.also] : [],
    [...stopSigns.urgent, ...stopSigns.call],
    retest.flatMap((what) => ('measure' in what ? [] : [what])),
    after?.advice ?? [],
  ]
}

/** Rows on each sheet, and exercises in each week. */
const shapes: Readonly<Record<string, readonly [sheets: readonly number[], weeks: readonly number[]]>> = {
  'plantar-fasciitis': [
    [3, 6, 2],
    [6, 7, 7, 7, 8, 8, 8, 9, 9, 7, 7, 7],
  ],
  'achilles-tendinopathy': [
    [4, 5, 2],
    [5, 6, 6, 5, 6, 6, 6, 7, 7, 6, 6, 6],
  ],
  'ankle-sprain': [
    [6, 7, 2],
    [5, 7, 7, 6, 6, 6, 6, 6, 6, 7, 7, 7],
  ],
  'shin-splints': [
    [2, 8, 2],
    [6, 7, 7, 8, 8, 8, 6, 7, 7, 7, 8, 8],
  ],
  stiffness: [
    [3, 5, 8],
    [6, 8, 9, 9, 10, 11, 11, 12, 12, 10, 11, 12],
  ],
  prevention: [
    [0, 10, 3],
    [6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8],
  ],
  'four-stage-routine': [
    [6, 14, 8],
    [11, 12, 12, 11, 12, 12, 12, 12, 12, 12, 12, 12],
  ],
}

/** Template, exercise, place, how often, week, cell. */
const cells: readonly (readonly [string, string, string, string, number, string])[] = [
  ['plantar-fasciitis', 'plantar-fascia-stretch', 'daily', '3/day', 12, '10×10s/side‡'],
  ['plantar-fasciitis', 'standing-calf-stretch', 'daily', '2/day', 1, '30s/side'],
  ['plantar-fasciitis', 'calf-raise-single', 'session', '3/wk', 10, '3×12/side tempo 3-2-3 @5kg†'],
  ['plantar-fasciitis', 'walk-to-jog', 'run', '3/wk', 9, 'run B 2/wk†'],
  ['achilles-tendinopathy', 'calf-raise-tempo', 'daily', 'daily', 9, '2×12 tempo 3-1-3†'],
  ['ankle-sprain', 'ankle-alphabet', 'daily', 'daily', 3, 'A-Z/side'],
  ['ankle-sprain', 'lateral-hops', 'session hops', '2/wk', 11, '2×10s†'],
  ['ankle-sprain', 'half-kneeling-ankle-mobilization', 'daily', 'daily', 11, '3×10/side hold 1s'],
  ['shin-splints', 'walk-to-jog', 'run', '3/wk', 12, 'run 3 2/wk‡'],
  ['shin-splints', 'cycling', 'run ride', '3/wk', 3, '15min†'],
  ['stiffness', 'soft-landing-cue', 'run', 'every run', 6, 'cue'],
  ['stiffness', 'rest-day-mobility', 'daily mobility', '1/wk', 2, '5min†'],
  ['stiffness', 'band-eversion', 'session', '2/wk', 11, '3×12/side @band medium 1/wk†'],
  ['prevention', 'forefoot-hops-pad', 'session A hops', '2/wk', 8, '2×10†'],
  ['prevention', 'toe-walk', 'session B', '1/wk', 7, '-'],
  ['prevention', 'graded-mileage', 'run', '1/wk', 1, '0%/wk†'],
  ['four-stage-routine', 'ladder-steps', 'run', '2/wk', 6, '3 lengths†'],
  ['four-stage-routine', 'light-weighted-carry', 'session', '3/wk', 12, '1×20m @4kg 1/wk†'],
]

describe('templates', () => {
  it('are seven', () => {
    expect(templates.map(({ id }) => id)).toEqual(Object.keys(shapes))
    expect(templateById('own-plan')).toBeUndefined()
  })

  it.each(each)('%s has the stated exercises on each sheet and in each week', (id, one) => {
    const count = (rows: Template['rows']) => rows.length
    expect([
      ['daily', 'session', 'run'].map((sheet) => count(one.rows.filter((row) => row.sheet === sheet))),
      Array.from({ length: 12 }, (_, week) => count(one.rows.filter((row) => row.cells[week]))),
    ]).toEqual(shapes[id])
    expect(one).toMatchObject({ weeks: 12, lighterWeeks: [3, 6, 9, 12] })
  })

  it.each(cells)('%s: %s is done in %s, %s; week %i: %s', (id, exerciseId, place, often, week, text) => {
    const { sheet, session, days, frequency, cells: weeks } = rowOf(id, exerciseId)
    expect([sheet, session, days].filter((part) => part !== null).join(' ')).toBe(place)
    expect(formatFrequency(frequency)).toBe(often)
    expect(cellText(weeks[week - 1])).toBe(text)
  })

  it('say which day holds what, and when that changes', () => {
    const { dayLayouts, stages } = template('four-stage-routine')
    expect(stages.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
      [1, 4],
      [5, 7],
      [8, 10],
      [11, 12],
    ])
    expect(dayLayouts.map(({ fromWeek }) => fromWeek)).toEqual([1, 4, 8, 11])
    expect(dayLayouts[1]?.days).toEqual([
      ['daily', 'session', 'hops', 'run'],
      ['daily'],
      ['daily', 'session', 'run'],
      ['daily'],
      ['daily', 'session', 'hops', 'run'],
      ['daily'],
      ['daily'],
    ])
    expect(template('prevention').dayLayouts.at(-1)).toEqual({
      fromWeek: 4,
      days: [[], ['A', 'hops', 'run'], [], ['B', 'run'], [], ['A', 'hops', 'run'], []],
    })
  })

  it.each(each)('%s makes a valid plan of its own', (id, one) => {
    let made = 0
    const oneSided = new Set(['single-leg-balance', 'calf-raise-single'])
    const plan = planFromTemplate(one, {
      startsOn: '2026-03-02',
      side: 'left',
      isOneSided: (exerciseId) => oneSided.has(exerciseId),
      newId: () => `row-${(made += 1)}`,
    })
    expect(planDocumentSchema.parse(plan)).toEqual(plan)
    expect(plan).toMatchObject({
      template: id,
      title: '',
      note: { key: id },
      startsOn: '2026-03-02',
      lighterRhythm: 'every-third',
      lighterWeeks: one.lighterWeeks,
      stages: one.stages,
      dayLayouts: one.dayLayouts,
      painBox: one.painBox,
      stopSigns: one.stopSigns,
      retest: one.retest,
    })
    expect(plan.rows.map((row) => row.id)).toEqual(one.rows.map((_, index) => `row-${index + 1}`))
    for (const { side, exerciseId } of [...plan.rows, ...(plan.after?.weeklySet ?? [])])
      expect(side).toBe(oneSided.has(exerciseId) ? 'left' : 'none')
    const gateIds = partsOf(one).flatMap(({ gate }) => gate.map((criterion) => criterion.id))
    expect(new Set(gateIds).size).toBe(gateIds.length)

    const before = JSON.stringify(one)
    for (const row of plan.rows) row.cells.fill(null)
    plan.stages.forEach((stage) => stage.gate.splice(0))
    plan.after?.weeklySet.splice(0)
    expect(JSON.stringify(one)).toBe(before)
  })

  it('takes a title of its own, and refuses a day that does not exist', () => {
    const choices = { side: 'none', isOneSided: () => false, newId: () => crypto.randomUUID() } as const
    const one = template('stiffness')
    expect(planFromTemplate(one, { ...choices, startsOn: '2028-02-29', title: 'Spring' }).title).toBe(
      'Spring',
    )
    expect(() => planFromTemplate(one, { ...choices, startsOn: '2027-02-29' })).toThrow()
  })

  it('are each named by a condition, and hold exercises that the catalog holds', () => {
    const named = new Set(conditionCodes.map((code) => conditionOf(code).template))
    expect(named).toEqual(new Set([...templates.map(({ id }) => id), null]))
    for (const { id, rows, after } of templates) {
      for (const { exerciseId } of [...rows, ...(after?.weeklySet ?? [])])
        expect(builtInExercise(exerciseId, 'en')?.id, `${id} ${exerciseId}`).toBe(exerciseId)
    }
  })
})

describe('the gates of templates', () => {
  it.each(each)('%s: a gate for each stage and for the end, with a sentence for the patient', (_id, one) => {
    const parts = partsOf(one)
    expect(parts).toHaveLength(5)
    parts.forEach(({ gate, moveOn }, index) => {
      expect(gate.length).toBeGreaterThan(0)
      expect(moveOn === null).toBe(index === 0)
    })
    expect(one.stages[0]?.gate.map((criterion) => criterionText(t, criterion))).toEqual(
      expect.arrayContaining([t('criteria.red-flags-clear'), t('criteria.box-understood')]),
    )
  })

  it.each(each)('%s: the patient reads every number that the clinician is asked for', (_id, one) => {
    for (const { gate, moveOn } of partsOf(one).slice(1)) {
      const numbers = new Set(moveOn ? planSentence(t, moveOn).match(/\d+/g) : [])
      for (const { id, limit } of gate) if (limit) expect([...numbers], id).toContain(String(limit.threshold))
    }
  })

  it('asks the run test where pain had stopped the running, before stage 3', () => {
    const asking = templates.filter(({ stages }) =>
      stages[2]?.gate.some(({ limit }) => limit?.measure === 'pain-free-walk' && limit.threshold === 30),
    )
    expect(asking.map(({ id }) => id)).toEqual([
      'plantar-fasciitis',
      'achilles-tendinopathy',
      'ankle-sprain',
      'shin-splints',
    ])
    expect(template('achilles-tendinopathy').stages[2]?.gate.map((one) => one.clinicDefault)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the words of templates', () => {
  it.each([
    ['shin-splints', [3, 4, 10], 4],
    ['prevention', [2, 5, 10], 2],
    ['stiffness', [0, 3, 5, 10], 0],
    ['plantar-fasciitis', [3, 5, 10], 5],
  ])('%s has a pain box of its own', (id, zones, twiceAbove) => {
    const box = template(id).painBox
    expect(box?.zones.map(({ upTo }) => upTo)).toEqual(zones)
    expect(box?.twiceAbove).toBe(twiceAbove)
  })

  it('name the limit that the plan goes by where pain breaks the box twice', () => {
    const said = templates.flatMap(({ id, painBox, stopSigns }) =>
      stopSigns.call
        .filter((words) => 'key' in words && words.key === `${id}.call.twice`)
        .map((words) => [planSentence(t, words), `above ${painBox?.twiceAbove} `] as const),
    )
    expect(said).toHaveLength(2)
    for (const [sentence, limit] of said) expect(sentence).toContain(limit)
  })

  it.each(each)('%s: a patient can read it', (_id, one) => {
    for (const part of printed(one)) {
      const sentences = part.map((words) => planSentence(t, words))
      if (sentences.length > 0) expect(readingGrade(sentences), sentences.join(' ')).toBeLessThanOrEqual(6)
      for (const sentence of sentences)
        expect(sentence).not.toMatch(/[([\]]|plyometric|run test|lighter weeks:/i)
    }
    expect(one.stopSigns.call.length).toBeGreaterThan(0)
    expect(one.retest.length).toBeGreaterThan(0)
  })

  it('stand in the tree for every key, and none is left over', () => {
    const asked = templates.flatMap((one) => [
      ...printed(one).flat(),
      ...one.rules.variants,
      ...one.rules.notes,
    ])
    const keys = new Set(asked.flatMap((words) => ('key' in words ? [words.key] : [])))
    const leaves = (tree: object, path: string): string[] =>
      Object.entries(tree).flatMap(([name, below]: [string, object | string]) =>
        typeof below === 'string' ? [`${path}.${name}`] : leaves(below, `${path}.${name}`),
      )
    const { planTemplates } = wordsIn('en').messages
    const ids = ['all-plans', ...templates.map(({ id }) => id)] as const
    const said = ids
      .flatMap((id) => leaves(planTemplates[id], id))
      .filter((key) => !/^[a-z-]+\.(?:name|summary)$/.test(key))
    expect(new Set(said)).toEqual(keys)
  })

  it('tell the clinician the choices of a plan', () => {
    expect(planRules(t, { note: { key: 'ankle-sprain' } })).toEqual([
      expect.stringMatching(/^Variant: Resisted inversion is left out/),
      expect.stringMatching(/^Variant: Chronic instability/),
      expect.stringMatching(/^First days after a sprain:/),
      expect.stringMatching(/^No band work before week 2/),
      expect.stringMatching(/^Brace or tape/),
      expect.stringMatching(/^Run test/),
      expect.stringMatching(/^Clean means/),
      expect.stringMatching(/^Stop the plan and refer/),
    ])
  })
})
