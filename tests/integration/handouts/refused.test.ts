/** What would harm or puzzle a patient is not given, whatever the window says; and may be left out on purpose. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { PlanDocument, PlanRow } from '../../../shared/domain/plan.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore } from '../../support/open-core.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { addEpisode, addPatient, addPlan, asking } from '../../support/seed.ts'

let clinic: OpenCore
let patient: Patient
let episode: Episode
let planId: string
let revision: number
let document: PlanDocument

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const core = asking(clinic)
  patient = await addPatient(core)
  episode = await addEpisode(core, patient, { condition: 'plantar-fasciitis', startedOn: '2026-01-05' })
  const plan = await addPlan(core, episode, { startsOn: '2026-01-05' })
  planId = plan.id
  revision = plan.revision
  document = plan.document
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

async function save(rows: readonly PlanRow[]): Promise<void> {
  const saved = expectOk(
    await clinic.call('plans.save', {
      id: planId,
      basedOn: revision,
      document: { ...document, rows: [...rows] },
      action: 'edit-plan',
      subject: '',
    }),
  )
  revision = saved.revision
}

const asked = (leftOut: string[] = []) => ({ planId, options: { weeks: [1], leftOut } })
const give = (leftOut: string[] = []) =>
  clinic.call('handouts.give', { ...asked(leftOut), basedOn: revision })
const preview = async () => expectOk(await clinic.call('handouts.preview', asked()))
const given = async () =>
  expectOk(await clinic.call('handouts.list', { patientId: patient.id })).handouts.length

const screen = (ticked: string[]) =>
  clinic.call('episodes.recordScreen', {
    episodeId: episode.id,
    screen: { on: clinic.time.today(), ticked },
  })

/** The plan with its first row of week 1 changed. */
const withFirst = (change: (row: PlanRow) => PlanRow): PlanRow[] => {
  const first = must(
    document.rows.find(({ cells }) => cells[0]),
    'a row',
  )
  return document.rows.map((row) => (row === first ? change(row) : row))
}
const firstId = (): string =>
  must(
    document.rows.find(({ cells }) => cells[0]),
    'a row',
  ).id

const faults: Record<
  string,
  { change: (row: PlanRow) => PlanRow; field: RegExp; reason: string; kind: string }
> = {
  'a dose of nothing': {
    change: (row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && { ...cell, dose: { ...cell.dose, min: 0, max: 0 } }),
    }),
    field: /^rows\.\d+\.cells\.0\.dose\.max$/,
    reason: 'too_small',
    kind: 'zero_dose',
  },
  'no dose at all': {
    change: (row) => ({ ...row, cells: row.cells.map(() => null) }),
    field: /^rows\.\d+\.cells$/,
    reason: 'required',
    kind: 'missing_dose',
  },
}

describe('giving is refused', () => {
  it.each(Object.entries(faults))('for %s, until it is left out on purpose', async (_, fault) => {
    await save(withFirst(fault.change))
    const before = await given()
    expect((await preview()).faults).toEqual([
      expect.objectContaining({
        kind: fault.kind,
        row: expect.objectContaining({ id: firstId() }) as object,
      }),
    ])
    const answer = await give()
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    const [issue] = answer.ok ? [] : (answer.error.fields ?? [])
    expect(issue?.field).toMatch(fault.field)
    expect(issue?.reason).toBe(fault.reason)
    expect(await given()).toBe(before)

    const { handout } = expectOk(await give([firstId()]))
    expect(handout.options.leftOut).toEqual([firstId()])
    await save(document.rows)
    expect((await preview()).faults).toEqual([])
  })

  it('for a plan without exercises, or with all of them left out', async () => {
    const all = document.rows.map(({ id }) => id)
    expect(await give(all)).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'rows', reason: 'required' }] },
    })
    await save([])
    expect(await give()).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'rows', reason: 'required' }] },
    })
    await save(document.rows)
  })

  it('for a plan that is no longer what was seen', async () => {
    const seen = revision
    await save(document.rows.slice(1))
    expect(await clinic.call('handouts.give', { ...asked(), basedOn: seen })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    await save(document.rows)
  })

  it('for what changed while it was drawn: the plan, or a red flag', async () => {
    const render = handoutRenderer.render.bind(handoutRenderer)
    const during = (happens: () => Promise<unknown>) =>
      vi.spyOn(handoutRenderer, 'render').mockImplementationOnce(async (...drawing) => {
        await happens()
        return render(...drawing)
      })
    const before = await given()
    during(() => save(document.rows))
    const seen = revision
    expect(await clinic.call('handouts.give', { ...asked(), basedOn: seen })).toMatchObject({
      error: { code: 'conflict' },
    })
    during(async () => expectOk(await screen(['E7'])))
    expect(await give()).toMatchObject({ error: { fields: [{ reason: 'red_flag' }] } })
    expectOk(await screen([]))
    expect(await given()).toBe(before)
  })

  it('for a next visit that has passed', async () => {
    expect(
      await clinic.call('handouts.give', {
        planId,
        basedOn: revision,
        options: { weeks: [1], nextVisit: '2026-03-01' },
      }),
    ).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'options.nextVisit', reason: 'date_too_old' }] },
    })
  })

  it('for a red flag that stops the plan, until a screen says otherwise', async () => {
    expectOk(await screen(['E7']))
    expect((await preview()).faults).toEqual([{ kind: 'red_flag', row: null, week: null }])
    expect(await give([firstId()])).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'redFlagScreen', reason: 'red_flag' }] },
    })
    expectOk(await screen([]))
    expectOk(await give())
  })

  it('for an exercise that has left the catalog', async () => {
    // No window can save such a plan: one that an older program stored is opened.
    await clinic.core.stop()
    const rows = withFirst((row) => ({ ...row, exerciseId: 'own-gone' }))
    await withDatabase(clinic.dataFolder, (store) =>
      store.write(async (db) => {
        const user = await db.selectFrom('user').select('id').executeTakeFirstOrThrow()
        await db
          .insertInto('plan_revision')
          .values({
            plan_id: planId,
            revision: revision + 1,
            action: 'edit-plan',
            subject: '',
            document: JSON.stringify({ ...document, rows }),
            author_id: user.id,
            at: '2026-03-02T08:00:00.000Z',
          })
          .execute()
        await db
          .updateTable('plan')
          .set({ revision: revision + 1 })
          .where('id', '=', planId)
          .execute()
      }),
    )
    revision += 1
    const again = await openCore({ preset: 'clinic', dataFolder: clinic.dataFolder })
    try {
      const { faults: found } = expectOk(await again.call('handouts.preview', asked()))
      expect(found).toEqual([
        { kind: 'missing_exercise', row: { id: firstId(), name: 'own-gone' }, week: null },
      ])
      const answer = await again.call('handouts.give', { ...asked(), basedOn: revision })
      expect(answer).toMatchObject({ ok: false, error: { fields: [{ reason: 'not_found' }] } })
      expectOk(await again.call('handouts.give', { ...asked([firstId()]), basedOn: revision }))
    } finally {
      await again.core.stop()
    }
  })
})
