/** A plan that an earlier version stored opens, prints and goes on; what was stored stays as it was. */
import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { handlers } from '../../../main/app/handlers.ts'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { Plan, PlanDocument } from '../../../shared/domain/plan.ts'
import { setTitle } from '../../../shared/program/plan-edit.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

afterAll(() => handoutRenderer.stop())

it('reads every schema, writes the newest, and says plainly when a later version wrote it', async () => {
  const clinic = await dispatchOver(contract, handlers)
  async function value<Shape>(name: string, input: unknown): Promise<Shape> {
    const answer = await clinic.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Shape
  }
  try {
    const patient = await value<{ id: string }>('patients.create', {
      patient: { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' },
    })
    const episode = await value<{ id: string }>('episodes.create', {
      patientId: patient.id,
      episode: { condition: 'achilles-tendinopathy', side: 'left', startedOn: '2026-01-05' },
    })
    const plan = await value<Plan>('plans.create', {
      episodeId: episode.id,
      template: null,
      startsOn: '2026-01-05',
      title: '',
    })
    const { store } = clinic.clinic
    const author = await store.read((db) => db.selectFrom('user').select('id').executeTakeFirstOrThrow())
    const storeRevision = (revision: number, document: string) =>
      store.write(async (db) => {
        const row = { plan_id: plan.id, revision, action: 'edit-plan', subject: '', document }
        await db
          .insertInto('plan_revision')
          .values({ ...row, author_id: author.id, at: '2026-01-05T09:00:00.000Z' })
          .execute()
        await db.updateTable('plan').set({ revision }).where('id', '=', plan.id).execute()
      })
    const old = readFileSync(new URL('../../fixtures/plan-document-1.json', import.meta.url), 'utf8')
    await storeRevision(2, old)

    const opened = await value<Plan>('plans.get', { id: plan.id })
    expect(opened.document).toMatchObject({ schema: 3, weeks: 12, template: 'achilles-tendinopathy' })
    const sheets = await value<{ pages: number }>('handouts.preview', {
      planId: plan.id,
      options: { weeks: [1, 12] },
    })
    expect(sheets.pages).toBeGreaterThan(2)
    await value('plans.save', {
      id: plan.id,
      basedOn: 2,
      document: setTitle(opened.document, 'Spring'),
      action: 'edit-plan',
      subject: '',
    })
    const stored = await store.read((db) =>
      db.selectFrom('plan_revision').select('document').orderBy('revision').execute(),
    )
    expect(stored.map(({ document }) => (JSON.parse(document) as PlanDocument).schema)).toEqual([3, 1, 3])
    expect(stored[1]?.document).toBe(old)
    expect(await value('plans.revision', { id: plan.id, revision: 2 })).toEqual({ document: opened.document })

    await storeRevision(4, JSON.stringify({ schema: 99, anything: true }))
    const answer = { ok: false, error: { code: 'newer_document' } }
    expect(await clinic.call('plans.get', { id: plan.id })).toEqual(answer)
    expect(await clinic.call('handouts.preview', { planId: plan.id, options: { weeks: [1] } })).toEqual(
      answer,
    )
    expect(await clinic.call('plans.revision', { id: plan.id, revision: 2 })).toMatchObject({ ok: true })
  } finally {
    await clinic.stop()
  }
})
