/** What a plan must not say, however it is sent; and plans that are not twelve weeks long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../shared/assert.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Plan, PlanDocument, Stage } from '../../../shared/domain/plan.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { addPlanOf, asking } from '../../support/seed.ts'

let clinic: OpenCore
let plan: Plan

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
  plan = await addPlanOf(asking(clinic), 'stiffness')
})
afterAll(() => clinic.stop())

async function save(document: PlanDocument) {
  const { revision } = expectOk(await clinic.call('plans.get', { id: plan.id }))
  return clinic.call('plans.save', {
    id: plan.id,
    basedOn: revision,
    document,
    action: 'edit-plan',
    subject: '',
  })
}

const stage = (number: number, firstWeek: number, lastWeek: number): Stage => ({
  number,
  name: { text: `Own ${number}` },
  aim: null,
  firstWeek,
  lastWeek,
  gate: [],
  moveOn: null,
})
const first = (document: PlanDocument) => must(document.rows[0], 'a row')

describe('a plan is refused', () => {
  it.each<[string, (document: PlanDocument) => Partial<PlanDocument>, string, string]>([
    [
      'with a stage that ends before it begins',
      () => ({ stages: [stage(1, 5, 3)] }),
      'stages.0.lastWeek',
      'too_small',
    ],
    [
      'with stages that overlap',
      () => ({ stages: [stage(1, 1, 4), stage(2, 4, 12)] }),
      'stages.1.firstWeek',
      'too_small',
    ],
    [
      'with stages out of order',
      () => ({ stages: [stage(1, 7, 12), stage(2, 1, 6)] }),
      'stages.1.firstWeek',
      'too_small',
    ],
    [
      'with two stages of one number',
      () => ({ stages: [stage(2, 1, 4), stage(2, 5, 8)] }),
      'stages.1.number',
      'too_small',
    ],
    ['with a stage beyond its end', () => ({ stages: [stage(1, 1, 13)] }), 'stages.0.lastWeek', 'too_large'],
    ['without a stage', () => ({ stages: [] }), 'stages', 'required'],
    [
      'with seven stages',
      () => ({ stages: [1, 2, 3, 4, 5, 6, 7].map((number) => stage(Math.min(number, 6), number, number)) }),
      'stages',
      'too_many',
    ],
    [
      'with a criterion twice',
      (document) => ({
        stages: document.stages.map((one) => ({
          ...one,
          gate: must(document.stages[0], 'a stage').gate.slice(0, 1),
        })),
      }),
      'stages.1.gate.0.id',
      'stated_twice',
    ],
    ['with a lighter week twice', () => ({ lighterWeeks: [3, 6, 3] }), 'lighterWeeks.2', 'stated_twice'],
    ['with a lighter week beyond its end', () => ({ lighterWeeks: [13] }), 'lighterWeeks.0', 'too_large'],
    ['from another template', () => ({ template: 'prevention' }), 'template', 'invalid'],
    [
      'with a weekly set of an exercise that nobody knows',
      (document) => ({
        after: {
          ...must(document.after, 'what comes after'),
          weeklySet: [
            {
              exerciseId: 'no-such',
              side: 'none',
              frequency: { kind: 'daily', timesADay: 1 },
              dose: plainDose('reps', 10, 3),
              clinicDefault: true,
            },
          ],
        },
      }),
      'after.weeklySet.0.exerciseId',
      'not_found',
    ],
    ...['no-such', 'constructor', 'plantar-fasciitis', '__proto__', '{{x}}', '$t(app)'].map(
      (key) =>
        [
          `with a sentence under ${key}`,
          (document: PlanDocument) => ({ rows: [{ ...first(document), note: { key } }] }),
          'rows.0.note',
          'not_found',
        ] as [string, (document: PlanDocument) => Partial<PlanDocument>, string, string],
    ),
    [
      'with a stage that the program does not name',
      () => ({ stages: [{ ...stage(1, 1, 12), name: { key: 'toString' } }] }),
      'stages.0.name',
      'not_found',
    ],
    [
      'with a criterion that the program does not say',
      () => ({
        stages: [
          {
            ...stage(1, 1, 12),
            gate: [
              {
                id: 'own',
                source: 'clinician',
                words: { key: 'no-such' },
                limit: null,
                maximumAgeDays: null,
                clinicDefault: true,
              },
            ],
          },
        ],
      }),
      'stages.0.gate.0.words',
      'not_found',
    ],
    [
      'with the note of a template that nobody knows',
      () => ({ note: { key: 'elbow' } }),
      'note',
      'not_found',
    ],
    ['in the year 1', () => ({ startsOn: '0001-01-01' }), 'startsOn', 'date_too_old'],
    ['in the year 9999', () => ({ startsOn: '9999-12-31' }), 'startsOn', 'date_too_late'],
    ['of three weeks', () => ({ weeks: 3, rows: [] }), 'weeks', 'too_small'],
    ['of a year', () => ({ weeks: 52, rows: [] }), 'weeks', 'too_large'],
    [
      'with a row that is too short for it',
      (document) => ({ rows: [{ ...first(document), cells: first(document).cells.slice(0, 11) }] }),
      'rows.0.cells',
      'too_small',
    ],
    [
      'with a row twice',
      (document) => ({ rows: [first(document), first(document)] }),
      'rows.1.id',
      'stated_twice',
    ],
  ])('%s', async (_what, change, field, reason) => {
    const answer = await save({ ...plan.document, ...change(plan.document) })
    const found = !answer.ok && answer.error.fields ? answer.error.fields : []
    expect(found[0]).toMatchObject({ field: `document.${field}`, reason })
    expect(expectOk(await clinic.call('plans.get', { id: plan.id })).document).toEqual(plan.document)
  })

  it('at its start already, in a year that no calendar of it could hold', async () => {
    for (const [startsOn, reason] of [
      ['0001-01-01', 'date_too_old'],
      ['9999-12-31', 'date_too_late'],
    ] as const) {
      const answer = await clinic.call('plans.create', {
        episodeId: plan.episodeId,
        template: null,
        startsOn,
      })
      expectFields(answer, [{ field: 'startsOn', reason }])
    }
  })
})

describe('a plan of another length', () => {
  it('of sixteen weeks and five stages with a gap is kept, listed, printed and counted by its own length', async () => {
    const document: PlanDocument = {
      ...plan.document,
      weeks: 16,
      stages: [stage(1, 1, 2), stage(2, 3, 6), stage(3, 8, 9), stage(4, 10, 12), stage(6, 13, 16)],
      lighterWeeks: [4, 16],
      lighterRhythm: 'custom',
      rows: plan.document.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells.slice(0, 4)] })),
    }
    expectOk(await save(document))
    expect(expectOk(await clinic.call('plans.get', { id: plan.id })).document).toEqual(document)
    clinic.time.setNow('2026-04-20T09:00:00.000Z')
    const { patients } = expectOk(await clinic.call('patients.list', {}))
    expect(patients[0]?.episode).toMatchObject({ week: 16, planWeeks: 16 })
    const sheets = (weeks: number[]) =>
      clinic.call('handouts.preview', { planId: plan.id, options: { weeks } })
    expect(expectOk(await sheets([7, 15, 16])).pages).toBeGreaterThan(1)
    expectFields(await sheets([16, 17]), [{ field: 'options.weeks.1', reason: 'too_large' }])
  })
})
