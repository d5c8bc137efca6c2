/** A photo whose consent is withdrawn, over the real dispatch: not shown, not printed, marked, and removed on request. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectFields, expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { addEpisode, addExercise, addPatient, addPlan, asking } from '../../support/seed.ts'
import { pngOf } from '../../support/tiny-photos.ts'

let clinic: OpenCore
let photoId: string
let planId: string
let patientId: string

const options = { weeks: [1], overview: false }
const withdrawn = { on: '2026-03-02', reason: 'Asked by letter.' }
const withdraw = (part: Partial<typeof withdrawn> | null = {}) =>
  clinic.call('exercises.setPhotoConsent', { photoId, withdrawn: part && { ...withdrawn, ...part } })
const open = async () => expectOk(await clinic.call('exercises.photo', { photoId }))

/** How large the pictures of a sheet are: the drawn pages with and without the photo differ by its bytes. */
async function preview(): Promise<number> {
  return expectOk(await clinic.call('handouts.preview', { planId, options })).bytes
}

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const core = asking(clinic)
  const consent = { by: 'Noor', on: '2026-01-05' }
  const file = pngOf(300, 300).toString('base64')
  photoId = expectOk(await clinic.call('exercises.addPhoto', { file, consent })).photoId
  const own = await addExercise(core, { figure: { kind: 'photo', photoId } })
  const patient = await addPatient(core)
  patientId = patient.id
  const episode = await addEpisode(core, patient, { startedOn: '2026-03-02' })
  const plan = await addPlan(core, episode, { startsOn: '2026-03-02' })
  const rows = plan.document.rows.map((row) =>
    row.sheet === 'session' ? { ...row, exerciseId: own.id } : row,
  )
  const document = { ...plan.document, rows }
  const edit = { id: plan.id, basedOn: 1, action: 'replace-exercise', subject: own.id } as const
  expectOk(await clinic.call('plans.save', { ...edit, document }))
  planId = plan.id
})
afterEach(() => clinic.stop())

describe('a withdrawn consent', () => {
  it('takes the photo from windows and new sheets, and gives it back when it stands again', async () => {
    const shown = await preview()
    expectOk(await withdraw())
    expect(await open()).toMatchObject({ document: null, withdrawn: { ...withdrawn, removed: false } })
    const hidden = await preview()
    expect(hidden).not.toBe(shown)
    expectOk(await withdraw(null))
    expect((await open()).document).not.toBeNull()
    expect(await preview()).toBe(shown)
  })

  it('marks what was given with the photo, which opens as it was given', async () => {
    const given = expectOk(await clinic.call('handouts.give', { planId, basedOn: 2, options }))
    const bytes = clinic.document(given.document.ticket)?.bytes
    expectOk(await withdraw())
    expectOk(await clinic.call('handouts.give', { planId, basedOn: 2, options }))
    const { handouts } = expectOk(await clinic.call('handouts.list', { patientId }))
    expect(handouts.map(({ photoWithdrawn }) => photoWithdrawn)).toEqual([false, true])
    const again = expectOk(await clinic.call('handouts.open', { id: given.handout.id }))
    expect(clinic.document(again.ticket)?.bytes).toEqual(bytes)
  })

  it('is of a day between the consent and today, with a reason', async () => {
    expectFields(await withdraw({ on: '2026-01-04' }), [
      { field: 'withdrawn.on', reason: 'date_before_start' },
    ])
    expectFields(await withdraw({ on: '2026-03-03' }), [{ field: 'withdrawn.on', reason: 'date_in_future' }])
    expectFields(await withdraw({ reason: '' }), [{ field: 'withdrawn.reason', reason: 'required' }])
  })

  it('lets the picture itself be removed, and only then', async () => {
    const remove = () => clinic.call('rights.removePhoto', { photoId })
    expect(await remove()).toMatchObject({ error: { code: 'not_allowed' } })
    expectOk(await withdraw())
    expectOk(await remove())
    expect(await withdraw(null)).toMatchObject({ error: { code: 'not_allowed' } })
    expect((await open()).withdrawn).toEqual({ ...withdrawn, removed: true })
    const { entries } = expectOk(await clinic.call('audit.list', { subject: 'photo', subjectId: photoId }))
    expect(entries.map(({ action }) => action)).toEqual([
      'rights.removePhoto',
      'exercises.setPhotoConsent',
      'exercises.addPhoto',
    ])
    await clinic.core.stop()
    await withDatabase(clinic.dataFolder, async (store) => {
      const rows = await store.read((db) => db.selectFrom('photo').select(['bytes', 'consent']).execute())
      expect(rows.map(({ bytes }) => bytes.byteLength)).toEqual([0])
      expect(rows[0]?.consent).toContain('Noor')
      const tried = store.write((db) =>
        db
          .updateTable('photo')
          .set({ bytes: Buffer.alloc(0) })
          .where('id', '=', photoId)
          .execute(),
      )
      await expect(tried).rejects.toThrow('append-only')
    })
  })
})
