import { expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { handlers } from '../../../main/app/handlers.ts'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

it('opens a stored file as it was given and refuses one that is not, and audits each giving in its own transaction', async () => {
  const clinic = await dispatchOver(contract, handlers)
  // The real dispatch checks each answer against the contract; this only names the shape that is read here.
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
      episode: { condition: 'shin-splints', side: 'left', startedOn: '2026-01-05' },
    })
    const plan = await value<Plan>('plans.create', {
      episodeId: episode.id,
      template: 'shin-splints',
      startsOn: '2026-01-05',
      title: '',
    })
    const { handout } = await value<{ handout: Handout }>('handouts.give', {
      planId: plan.id,
      basedOn: plan.revision,
      options: { weeks: [1] },
    })

    const { store: database } = clinic.clinic
    const stored = await database.read((db) =>
      db.selectFrom('handout').selectAll().where('id', '=', handout.id).executeTakeFirstOrThrow(),
    )
    const file = Buffer.from(stored.file)
    file[200] = (file[200] ?? 0) ^ 1
    await database.write(async (db) => {
      await db
        .insertInto('handout')
        .values({ ...stored, id: 'damaged', file })
        .execute()
    })

    // Two may share a code: both are shown, and their patient once.
    type Found = { readonly sheets: { readonly id: string }[]; readonly patients: { readonly id: string }[] }
    const found = await value<Found>('patients.list', { search: stored.code })
    expect(found.sheets.map(({ id }) => id).sort()).toEqual([handout.id, 'damaged'].sort())
    expect(found.patients.map(({ id }) => id)).toEqual([patient.id])

    // The file is what was given; what it was drawn from is not asked, be it of a schema to come.
    await database.write(async (db) => {
      await db
        .insertInto('handout')
        .values({ ...stored, id: 'from-a-later-version', snapshot: '{"schema":99}' })
        .execute()
    })
    expect(await clinic.call('handouts.open', { id: handout.id })).toMatchObject({ ok: true })
    expect(await clinic.call('handouts.open', { id: 'from-a-later-version' })).toMatchObject({
      ok: true,
      value: { fileName: `${stored.record_number} ${stored.given_on} exercises.pdf`, bytes: stored.bytes },
    })
    const listed = await value<{ handouts: Handout[] }>('handouts.list', { patientId: patient.id })
    expect(listed.handouts).toContainEqual({
      ...handout,
      id: 'from-a-later-version',
      photoWithdrawn: false,
    })
    expect(await clinic.call('handouts.open', { id: 'damaged' })).toMatchObject({
      error: { code: 'damaged_file' },
    })
    const audited = await database.read((db) =>
      db
        .selectFrom('audit')
        .select(['action', 'subject_id', 'patient_id'])
        .where('subject', '=', 'handout')
        .execute(),
    )
    expect(audited).toEqual([{ action: 'handouts.give', subject_id: handout.id, patient_id: patient.id }])
  } finally {
    await clinic.stop()
    await handoutRenderer.stop()
  }
})
