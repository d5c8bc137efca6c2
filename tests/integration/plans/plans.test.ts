import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Plan, PlanDocument } from '../../../shared/domain/plan.ts'
import { setTitle } from '../../../shared/program/plan-edit.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore
let episode: Episode

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
  const patient = expectOk(
    await clinic.call('patients.create', {
      patient: { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' },
    }),
  )
  episode = expectOk(
    await clinic.call('episodes.create', {
      patientId: patient.id,
      episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-01-05' },
    }),
  )
})
afterEach(() => clinic.stop())

async function start(template: string | null): Promise<Plan> {
  return expectOk(
    await clinic.call('plans.create', { episodeId: episode.id, template, startsOn: '2026-01-05', title: '' }),
  )
}

function save(plan: Plan, document: PlanDocument, basedOn = plan.revision) {
  return clinic.call('plans.save', { id: plan.id, basedOn, document, action: 'edit-plan', subject: '' })
}

describe('a plan', () => {
  it.each([
    'plantar-fasciitis',
    'achilles-tendinopathy',
    'ankle-sprain',
    'shin-splints',
    'stiffness',
    'prevention',
  ])('starts from the %s template with rows that all exist in the catalog', async (template) => {
    const plan = await start(template)
    expect(plan.document.rows.length).toBeGreaterThan(10)
    expect(plan.document.lighterWeeks).toEqual([3, 6, 9, 12])
    // Storing it again proves that every row names a known exercise.
    expectOk(await save(plan, plan.document))
  })

  it('starts blank, and belongs to its episode', async () => {
    const plan = await start(null)
    expect(plan.document.rows).toEqual([])
    const { episodes } = expectOk(await clinic.call('episodes.list', { patientId: episode.patientId }))
    expect(episodes[0]?.planId).toBe(plan.id)
  })

  it('is one to an episode', async () => {
    await start(null)
    const second = await clinic.call('plans.create', {
      episodeId: episode.id,
      template: null,
      startsOn: '2026-01-05',
    })
    expectFields(second, [{ field: 'episodeId', reason: 'already_used' }])
  })

  it('keeps every revision, with author and action, and never overwrites one', async () => {
    const plan = await start('plantar-fasciitis')
    const second = setTitle(plan.document, 'Second')
    const third = setTitle(plan.document, 'Third')
    expectOk(await save(plan, second))
    expectOk(await save(plan, third, 2))
    const { revisions } = expectOk(await clinic.call('plans.revisions', { id: plan.id }))
    expect(revisions.map(({ revision, action }) => [revision, action])).toEqual([
      [3, 'edit-plan'],
      [2, 'edit-plan'],
      [1, 'create'],
    ])
    const title = async (revision: number) =>
      expectOk(await clinic.call('plans.revision', { id: plan.id, revision })).document.title
    expect([await title(1), await title(2), await title(3)]).toEqual([plan.document.title, 'Second', 'Third'])
  })

  it('answers a stale save with a conflict and keeps what was there', async () => {
    const plan = await start(null)
    expectOk(await save(plan, setTitle(plan.document, 'Mine')))
    expect(await save(plan, setTitle(plan.document, 'Theirs'))).toMatchObject({ error: { code: 'conflict' } })
    expect(expectOk(await clinic.call('plans.get', { id: plan.id })).document.title).toBe('Mine')
  })

  it('refuses a document that began from another template', async () => {
    const plan = await start('plantar-fasciitis')
    const answer = await save(plan, { ...plan.document, template: 'stiffness' })
    expectFields(answer, [{ field: 'document.template', reason: 'invalid' }])
    expect(expectOk(await clinic.call('plans.get', { id: plan.id }))).toEqual(plan)
  })

  it('may have other rows altogether, and get the old ones back', async () => {
    const plan = await start('plantar-fasciitis')
    const anew = plan.document.rows.map((row, at) => ({ ...row, id: `row-${at}` }))
    expectOk(await save(plan, { ...plan.document, rows: anew }))
    expectOk(await save(plan, plan.document, 2))
  })

  it('refuses a row whose exercise does not exist, naming it', async () => {
    const plan = await start('plantar-fasciitis')
    const [first, ...rest] = plan.document.rows
    if (!first) throw new Error('the template has rows')
    const answer = await save(plan, {
      ...plan.document,
      rows: [{ ...first, exerciseId: 'no-such' }, ...rest],
    })
    expectFields(answer, [{ field: 'document.rows.0.exerciseId', reason: 'not_found' }])
  })

  it('keeps a retired exercise where it is and refuses it where it is new', async () => {
    const plan = await start('plantar-fasciitis')
    const row = plan.document.rows[0]
    const copied = expectOk(await clinic.call('exercises.list', {})).exercises.find(
      ({ id }) => id === row?.exerciseId,
    )
    if (!row || !copied) throw new Error('the template has rows')
    const { id: _id, ...content } = copied
    const own = expectOk(await clinic.call('exercises.create', { content, copiedFrom: copied.id }))
    const withOwn = {
      ...plan.document,
      rows: [...plan.document.rows, { ...row, id: 'row-own', exerciseId: own.id }],
    }
    expectOk(await save(plan, withOwn))
    expectOk(await clinic.call('exercises.retire', { id: own.id, basedOn: 1, retired: true }))
    expectOk(await save(plan, setTitle(withOwn, 'Still there'), 2))
    expectOk(await save(plan, plan.document, 3))
    const again = await save(plan, withOwn, 4)
    expect(again).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
