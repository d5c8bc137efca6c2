import { describe, expect, it } from 'vitest'

import { builtInExercise } from '../../../shared/text/catalog.ts'
import { planDocumentSchema } from '../../../shared/domain/plan.ts'
import type { Cell } from '../../../shared/domain/plan.ts'
import { formatDose, formatFrequency } from '../../../shared/program/dose-text.ts'
import { lighterWeeksFor } from '../../../shared/program/weeks.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import type { Template } from '../../../shared/program/template.ts'
import { textIn, wordsIn } from '../../../shared/text/index.ts'
import { planRules, templateRules } from '../../../shared/text/plan-text.ts'
import { conditionCodes, conditionOf, templateById, templates } from '../../../shared/regions/index.ts'

function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '-'
  return (
    formatDose(cell.dose) +
    (cell.clinicDefault ? '†' : '') +
    (cell.note && 'key' in cell.note ? ` + ${cell.note.key}` : '')
  )
}

function rowOf(one: Template, exerciseId: string) {
  const row = one.rows.find((any) => any.exerciseId === exerciseId)
  if (!row) throw new Error(`${one.id} has no ${exerciseId}`)
  return row
}

function template(id: string): Template {
  const found = templateById(id)
  if (!found) throw new Error(id)
  return found
}

function gate(id: string, stage: number) {
  return template(id).stages[stage - 1]?.gate ?? []
}

/** The clinical source states, for each plan, how many exercises are active in each week. */
const activePerWeek: Readonly<Record<string, readonly number[]>> = {
  'plantar-fasciitis': [6, 7, 7, 8, 8, 8, 8, 8, 8, 9, 10, 10],
  'achilles-tendinopathy': [5, 6, 6, 6, 7, 7, 7, 8, 8, 10, 10, 10],
  'ankle-sprain': [5, 7, 7, 9, 10, 10, 8, 8, 7, 7, 7, 7],
  'shin-splints': [8, 9, 9, 11, 11, 11, 7, 7, 8, 9, 9, 10],
  stiffness: [5, 6, 7, 10, 11, 12, 10, 9, 10, 9, 9, 10],
  prevention: [8, 8, 8, 10, 10, 9, 12, 11, 10, 11, 11, 10],
}

const rowCounts = {
  'plantar-fasciitis': 17,
  'achilles-tendinopathy': 17,
  'ankle-sprain': 21,
  'shin-splints': 17,
  stiffness: 18,
  prevention: 16,
}

/** Template, exercise, week, cell. */
const cells: readonly (readonly [string, string, number, string])[] = [
  ['plantar-fasciitis', 'plantar-fascia-stretch', 1, '10×10s/side†'],
  ['plantar-fasciitis', 'plantar-fascia-stretch', 12, '10×10s/side†'],
  ['plantar-fasciitis', 'standing-calf-stretch', 1, '2×20s'],
  ['plantar-fasciitis', 'sole-ball-roll', 6, '1-2min†'],
  ['plantar-fasciitis', 'short-foot', 6, '2×10'],
  ['plantar-fasciitis', 'short-foot', 7, '3×10 3/wk'],
  ['plantar-fasciitis', 'calf-raise-single', 10, '3×12'],
  ['plantar-fasciitis', 'calf-raise-single', 12, '3×12 + re-test'],
  ['plantar-fasciitis', 'walk-to-jog', 8, 'run B-C†'],
  ['plantar-fasciitis', 'strides', 11, '4 reps† + short'],
  ['plantar-fasciitis', 'weekly-ankle-foot-session', 10, '1 session'],
  ['achilles-tendinopathy', 'ankle-circles', 1, '10/direction'],
  ['achilles-tendinopathy', 'calf-raise-double', 1, '2×12†'],
  ['achilles-tendinopathy', 'calf-raise-double', 2, '3×12'],
  ['achilles-tendinopathy', 'calf-raise-single', 6, '2×10†'],
  ['achilles-tendinopathy', 'calf-raise-single', 7, '3×12 2-3/wk'],
  ['achilles-tendinopathy', 'calf-raise-single', 12, '3×12 2-3/wk + re-test'],
  ['achilles-tendinopathy', 'single-leg-balance', 9, '2×45-60s'],
  ['achilles-tendinopathy', 'light-weighted-carry', 10, '3×30m†'],
  ['achilles-tendinopathy', 'uphill-walk-short', 8, '4×1min†'],
  ['achilles-tendinopathy', 'depth-rebound', 12, '1×5†'],
  ['achilles-tendinopathy', 'strides', 10, '3 reps† + short'],
  ['ankle-sprain', 'ankle-alphabet', 3, 'A-Z/side'],
  ['ankle-sprain', 'ankle-alphabet', 4, '-'],
  ['ankle-sprain', 'band-four-way', 1, '1×10 each†'],
  ['ankle-sprain', 'heel-walk', 4, '15 steps'],
  ['ankle-sprain', 'heel-walk', 5, '30s'],
  ['ankle-sprain', 'ladder-steps', 6, '3 lengths†'],
  ['ankle-sprain', 'lateral-hops', 8, '2×10s†'],
  ['ankle-sprain', 'lateral-hops', 11, '2×30s'],
  ['ankle-sprain', 'easy-run', 12, 'run F†'],
  ['shin-splints', 'cycling', 1, '20-30min†'],
  ['shin-splints', 'foam-roll-calf', 6, '1-2min/side†'],
  ['shin-splints', 'walk-to-jog', 5, 'run 1-2†'],
  ['shin-splints', 'easy-run', 12, 'run 6†'],
  ['shin-splints', 'soft-landing-cue', 4, 'cue'],
  ['shin-splints', 'strides', 12, '3 reps† + short'],
  ['stiffness', 'compact-daily-routine', 1, '16min + closer'],
  ['stiffness', 'half-kneeling-ankle-mobilization', 6, '2×10/side'],
  ['stiffness', 'half-kneeling-ankle-mobilization', 7, '3×10/side 3/wk'],
  ['stiffness', 'soft-surface-run', 3, '1 session + swap-1-run'],
  ['stiffness', 'soft-surface-run', 4, '-'],
  ['stiffness', 'light-kettlebell-routine', 8, '8min†'],
  ['stiffness', 'gentle-hill-intervals', 11, '5×20s†'],
  ['prevention', 'post-run-ankle-session', 2, '2 moves 2/wk'],
  ['prevention', 'post-run-ankle-session', 3, '2-3 moves 2-3/wk'],
  ['prevention', 'ankle-circles', 5, '10-12/direction'],
  ['prevention', 'heel-walk', 4, '20-30s'],
  ['prevention', 'band-four-way', 7, '2×15 each†'],
  ['prevention', 'graded-mileage', 1, '10%/wk + single-run-rule'],
  ['prevention', 'strides', 6, '-'],
  ['prevention', 'strides', 12, '4 reps† + short'],
]

describe('templates', () => {
  it('are six', () => {
    expect(templates.map(({ id }) => id)).toEqual(Object.keys(activePerWeek))
    expect(templateById('own-plan')).toBeUndefined()
  })

  it.each(templates.map((one) => [one.id, one] as const))(
    '%s has the stated exercises in each week',
    (id, one) => {
      const active = Array.from({ length: 12 }, (_, week) => one.rows.filter((row) => row.cells[week]).length)
      expect(active).toEqual(activePerWeek[id])
      expect(one.rows).toHaveLength(rowCounts[id])
      expect(new Set(one.rows.map((row) => row.exerciseId)).size).toBe(one.rows.length)
    },
  )

  it.each(cells)('%s: %s in week %i is %s', (id, exerciseId, week, text) => {
    expect(cellText(rowOf(template(id), exerciseId).cells[week - 1])).toBe(text)
  })

  it.each([
    ['plantar-fasciitis', 'plantar-fascia-stretch', 'daily'],
    ['plantar-fasciitis', 'calf-raise-double', 'alternate days'],
    ['ankle-sprain', 'single-leg-balance-unstable', '5/wk'],
    ['shin-splints', 'cycling', '2-3/wk'],
    ['shin-splints', 'soft-landing-cue', 'every run'],
    ['stiffness', 'compact-daily-routine', 'non-running days'],
    ['stiffness', 'foam-roll-calf', 'after runs'],
    ['prevention', 'ankle-circles', 'before runs'],
  ])('%s: %s is done %s', (id, exerciseId, often) => {
    expect(formatFrequency(rowOf(template(id), exerciseId).frequency)).toBe(often)
  })

  it.each(templates.map((one) => [one.id, one] as const))('%s makes a valid plan of its own', (id, one) => {
    let made = 0
    const plan = planFromTemplate(one, {
      startsOn: '2026-03-02',
      side: 'left',
      isOneSided: (exerciseId) => exerciseId === 'single-leg-balance' || exerciseId === 'calf-raise-single',
      newId: () => `row-${(made += 1)}`,
    })
    expect(planDocumentSchema.parse(plan)).toEqual(plan)
    expect(plan).toMatchObject({
      template: id,
      title: '',
      note: { key: id },
      startsOn: '2026-03-02',
      lighterRhythm: 'every-third',
    })
    expect(plan.lighterWeeks).toEqual([3, 6, 9, 12])
    expect(plan.lighterWeeks).toEqual(lighterWeeksFor('every-third'))
    expect(plan.stages.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 12],
    ])
    expect(plan.rows.map((row) => row.id)).toEqual(one.rows.map((_, index) => `row-${index + 1}`))
    for (const row of plan.rows) {
      const oneSided = row.exerciseId === 'single-leg-balance' || row.exerciseId === 'calf-raise-single'
      expect(row.side).toBe(oneSided ? 'left' : 'none')
    }
    for (const stage of plan.stages) expect(stage.gate.length).toBeGreaterThan(0)
    const gateIds = plan.stages.flatMap((stage) => stage.gate.map((criterion) => criterion.id))
    expect(new Set(gateIds).size).toBe(gateIds.length)

    const before = JSON.stringify(one)
    for (const row of plan.rows) row.cells.fill(null)
    plan.stages.forEach((stage) => stage.gate.splice(0))
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

  it('asks the stated limits, and says no limit in words', () => {
    const limit = (id: string, stage: number, at: number) => gate(id, stage)[at]?.limit
    expect(limit('plantar-fasciitis', 4, 0)).toEqual({
      measure: 'heel-raises',
      operator: '>=',
      threshold: 10,
    })
    expect(limit('plantar-fasciitis', 3, 0)).toEqual({ measure: 'pain-during', operator: '<=', threshold: 3 })
    expect(limit('achilles-tendinopathy', 4, 0)).toMatchObject({
      measure: 'heel-raise-symmetry',
      threshold: 90,
    })
    expect(limit('ankle-sprain', 3, 0)).toMatchObject({
      measure: 'single-leg-stance-eyes-closed',
      threshold: 15,
    })
    expect(gate('achilles-tendinopathy', 3).map((one) => one.clinicDefault)).toEqual([true, false])
  })

  it('are each named by a condition, and hold exercises that the catalog holds', () => {
    const named = new Set(conditionCodes.map((code) => conditionOf(code).template))
    expect(named).toEqual(new Set([...templates.map(({ id }) => id), null]))
    for (const one of templates) {
      for (const row of one.rows)
        expect(builtInExercise(row.exerciseId, 'en')?.id, row.exerciseId).toBe(row.exerciseId)
    }
  })

  it('find words for every key, and leave none over', () => {
    const { planTemplates, planNotes } = wordsIn('en').messages
    expect(Object.keys(planTemplates)).toEqual([...templates.map(({ id }) => id), 'usual'])
    for (const { id, rules } of templates) {
      for (const part of ['stop', 'variants', 'notes'] as const)
        expect(Object.keys(planTemplates[id][part]), `${id} ${part}`).toEqual(rules[part])
    }
    const notes = templates.flatMap(({ rows }) =>
      rows.flatMap(({ note, cells: all }) => [note, ...all.map((cell) => cell?.note ?? null)]),
    )
    const keys = notes.flatMap((note) => (note && 'key' in note ? [note.key] : []))
    expect(new Set(keys)).toEqual(new Set(Object.keys(planNotes)))
    const t = textIn('en')
    expect(templateRules(t, template('achilles-tendinopathy'), 'stop')).toEqual([
      'A snap, lost push-off or sudden weakness.',
      'Pain above 5, or a rise on the next day, twice.',
    ])
    expect(planRules(t, { note: { key: 'ankle-sprain' } })).toEqual([
      'Stop: The ankle gives way again with swelling, locks, or cannot take weight.',
      'Stop: Pain above the ankle when the lower leg is squeezed (clinic default).',
      expect.stringMatching(/^First days after a sprain:/),
      expect.stringMatching(/^Brace or tape/),
    ])
  })
})
