/**
 * Laws 9, 16 and 17, and what of laws 2, 5, 12 and 15 holds only for the plans that the program brings. A clinic's own plan
 * may be otherwise, so none of it is plan checking.
 */
import { describe, expect, it } from 'vitest'
import { must } from '../../../../shared/assert.ts'
import { lighterWeeksFor } from '../../../../shared/program/weeks.ts'
import type { Words } from '../../../../shared/domain/text.ts'
import { formatDose } from '../../../../shared/program/dose-text.ts'
import { timesAWeek } from '../../../../shared/program/laws/volume.ts'
import type { Template, TemplateRow } from '../../../../shared/program/template.ts'
import { regionOf, templateById, templates } from '../../../../shared/regions/index.ts'
import type { TemplateId } from '../../../../shared/regions/index.ts'
import { textIn } from '../../../../shared/text/index.ts'
import { planSentence } from '../../../../shared/text/plan-text.ts'
import { readingGrade } from '../../../../shared/sheet/reading-grade.ts'

const t = textIn('en')
const { exerciseRoles } = regionOf(null)
const has = (ids: readonly string[], { exerciseId }: TemplateRow) => ids.includes(exerciseId)

/** Cells without a mark: what an article states. */
const stated: Readonly<Record<string, RegExp>> = {
  'ankle-circles': /^2×10\/side$/,
  'ankle-alphabet': /^A-Z\/side$/,
  'half-kneeling-ankle-mobilization': /^3×10\/side hold 1s$/,
  'standing-calf-stretch': /^(?:2\d|30|20-30)s\/side$/,
  'calf-raise-double': /^3×1[25]$/,
  'calf-raise-single': /^3×1[2-5]\/side$/,
  'calf-raise-ball-squeeze': /^3×15$/,
  'single-leg-balance': /^(?:[345]\d|60)s\/side$/,
  'single-leg-balance-eyes-closed': /^(?:[345]\d|60)s\/side$/,
  'single-leg-balance-unstable': /^(?:[345]\d|60)s\/side$/,
  'toe-walk': /^(?:(?:2\d|30)s|1[0-5] steps)$/,
  'heel-walk': /^(?:(?:2\d|30)s|1[0-5] steps)$/,
  'lateral-hops': /^30s$/,
  'toe-spread': /^2min$/,
  'compact-daily-routine': /^16min$/,
  'graded-mileage': /^10%\/wk$/,
}

/** Stages, and what ends the plan. */
const gatesOf = ({ stages, after }: Template) => [...stages, ...(after ? [after] : [])]

/** Everything that a patient reads of a template. */
function printed(template: Template): Words[] {
  const { rows, painBox, stopSigns, retest, after } = template
  return [
    ...rows.flatMap(({ note }) => note ?? []),
    ...gatesOf(template).flatMap(({ moveOn }) => moveOn ?? []),
    ...(painBox ? [...painBox.zones.map(({ words }) => words), ...painBox.also] : []),
    ...stopSigns.urgent,
    ...stopSigns.call,
    ...retest.flatMap((what) => ('measure' in what ? [] : [what])),
    ...(after?.advice ?? []),
  ]
}

/** Runs of a row in each week that it is done in, if it is a run and no part of one. */
function runsOf({ cells, frequency }: TemplateRow): number[] {
  return cells.flatMap((cell) =>
    cell && ['sessions', 'kilometres'].includes(cell.dose.unit)
      ? [cell.dose.max * timesAWeek(cell.dose.frequency ?? frequency, 0)]
      : [],
  )
}

/** What breaks a law. */
type Check = (template: Template) => string[]

const distanceHeld: Check = ({ rows }) => {
  if (rows.some((row) => has(['graded-mileage'], row))) return []
  const runs = rows.filter((row) => has(exerciseRoles.runs, row))
  return runs.flatMap((row) => {
    const [first = 0, ...more] = runsOf(row)
    return more.some((amount) => amount > first) ? [row.exerciseId] : []
  })
}

const dailyRaise: Check = ({ id, weeks, rows }) => {
  if (id !== 'achilles-tendinopathy') return []
  const daily = rows.filter(
    (row) => has(exerciseRoles.calfRaises, row) && row.frequency.kind === 'daily' && row.sheet === 'daily',
  )
  return Array.from({ length: weeks }, (_, index) => index).flatMap((index) =>
    daily.some(({ cells }) => cells[index]) ? [] : [`week ${index + 1}`],
  )
}

const marks: Check = ({ rows, after }) => {
  const weekly = (after?.weeklySet ?? []).map((kept) => ({ exerciseId: kept.exerciseId, cells: [kept] }))
  return [...rows, ...weekly].flatMap(({ exerciseId, cells }) =>
    cells.flatMap((cell) => {
      if (!cell || cell.clinicDefault || cell.dose.unit === 'cue') return []
      const text = formatDose(cell.dose)
      return stated[exerciseId]?.test(text) ? [] : [`${exerciseId} ${text}`]
    }),
  )
}

const oneRow: Check = ({ rows }) => {
  const ids = rows.map(({ exerciseId }) => exerciseId)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...ids.filter((id) => id === 'weekly-ankle-foot-session'),
  ]
}

const lastWeek: Check = ({ weeks, lighterWeeks, retest, after }) => [
  ...(lighterWeeks.join() === lighterWeeksFor('every-third', weeks).join() ? [] : ['lighter weeks']),
  ...(retest.length > 0 ? [] : ['re-test']),
  ...(after && after.advice.length > 0 && after.weeklySet.length > 0 ? [] : ['after']),
]

const gates: Check = (template) => {
  const { stages, painBox, stopSigns, after } = template
  const parts = gatesOf(template)
  return [
    ...(stages.length === 4 && after ? [] : ['stages']),
    ...(parts.every(({ gate }) => gate.length > 0) ? [] : ['gate']),
    ...(parts.slice(1).every(({ moveOn }) => moveOn !== null) ? [] : ['sentence']),
    ...(painBox ? [] : ['pain box']),
    ...(stopSigns.call.length > 0 ? [] : ['stop signs']),
  ]
}

const words: Check = (template) =>
  printed(template)
    .map((said) => planSentence(t, said))
    .filter((text) => text === '' || /[()[\]]/.test(text) || readingGrade([text]) > 6)

function changed(id: TemplateId, change: (template: Template) => Partial<Template>): Template {
  const template: Template = must(templateById(id), 'a template')
  return { ...template, ...change(template) }
}

/** Changes the rows of one exercise, or adds one. */
const rowsWith =
  (exerciseId: string, change: (row: TemplateRow) => Partial<TemplateRow>) =>
  ({ rows }: Template): Partial<Template> => ({
    rows: rows.map((row) => (row.exerciseId === exerciseId ? { ...row, ...change(row) } : row)),
  })

const addedRow =
  (exerciseId: string) =>
  ({ rows: [first, ...rows] }: Template): Partial<Template> => {
    const row = must(first, 'a row')
    return { rows: [row, ...rows, { ...row, exerciseId }] }
  }

const laws: readonly (readonly [
  law: string,
  check: Check,
  broken: readonly (readonly [template: Template, found: string])[],
])[] = [
  [
    'law 2: the distance is held where no row grows it',
    distanceHeld,
    [
      [
        changed(
          'four-stage-routine',
          rowsWith('easy-run', ({ cells }) => ({
            cells: cells.map((cell, index) =>
              cell && index === 9 ? { ...cell, dose: { ...cell.dose, max: 2 } } : cell,
            ),
          })),
        ),
        'easy-run',
      ],
    ],
  ],
  [
    'law 5: Achilles has a daily calf raise in all weeks',
    dailyRaise,
    [
      [
        changed(
          'achilles-tendinopathy',
          rowsWith('calf-raise-tempo', ({ cells }) => ({ cells: cells.with(6, null) })),
        ),
        'week 7',
      ],
    ],
  ],
  [
    'law 9: marks',
    marks,
    [
      [
        changed(
          'plantar-fasciitis',
          rowsWith('step-down', ({ cells }) => ({
            cells: cells.map((cell, index) => cell && { ...cell, clinicDefault: index !== 9 }),
          })),
        ),
        'step-down 3×8/side',
      ],
    ],
  ],
  [
    'law 12: a slug has one row, and no routine repeats the weekly set',
    oneRow,
    [
      [changed('shin-splints', addedRow('short-foot')), 'short-foot'],
      [changed('plantar-fasciitis', addedRow('weekly-ankle-foot-session')), 'weekly-ankle-foot-session'],
    ],
  ],
  [
    'law 15: the last week is a lighter re-test week, and something comes after',
    lastWeek,
    [
      [changed('prevention', () => ({ lighterWeeks: [3, 6, 9] })), 'lighter weeks'],
      [changed('prevention', () => ({ retest: [] })), 're-test'],
      [changed('prevention', () => ({ after: null })), 'after'],
    ],
  ],
  [
    'law 16: gates',
    gates,
    [
      [
        changed('prevention', ({ stages }) => ({
          stages: stages.map((stage) => ({ ...stage, gate: stage.number === 3 ? [] : stage.gate })),
        })),
        'gate',
      ],
      [
        changed('prevention', ({ stages }) => ({
          stages: stages.map((stage) => ({ ...stage, moveOn: stage.number === 2 ? null : stage.moveOn })),
        })),
        'sentence',
      ],
      [changed('prevention', () => ({ painBox: null })), 'pain box'],
      [changed('prevention', () => ({ stopSigns: { urgent: [], call: [] } })), 'stop signs'],
    ],
  ],
  [
    'law 17: words',
    words,
    [
      [
        changed(
          'stiffness',
          rowsWith('step-down', () => ({ note: { text: 'Low step (10 cm).' } })),
        ),
        'Low step (10 cm).',
      ],
      [
        changed(
          'stiffness',
          rowsWith('step-down', () => ({ note: { text: 'Maintain neutral alignment.' } })),
        ),
        'Maintain neutral alignment.',
      ],
    ],
  ],
]

describe.each(laws)('%s', (_, check, broken) => {
  it.each(templates.map((template) => [template.id, template] as const))('holds in %s', (_id, template) => {
    expect(check(template)).toEqual([])
  })

  it.each(broken.map(([template, found]) => [found, template] as const))('finds %s', (found, template) => {
    expect(check(template)).toEqual([found])
  })
})
