/** A sheet that a patient brings back is found by what is printed on it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must } from '../../../shared/assert.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore } from '../../support/open-core.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { addEpisode, addPatient, addPlan, asking } from '../../support/seed.ts'

let clinic: OpenCore
let patient: Patient
let handout: Handout
let code: string

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
  const core = asking(clinic)
  patient = await addPatient(core, { givenName: 'Ana', familyName: 'Silva' })
  await addPatient(core, { givenName: 'Bo', familyName: 'Berg' })
  const episode = await addEpisode(core, patient, { condition: 'plantar-fasciitis' })
  const plan = await addPlan(core, episode)
  const given = expectOk(
    await clinic.call('handouts.give', {
      planId: plan.id,
      basedOn: plan.revision,
      options: { weeks: [1] },
    }),
  )
  handout = given.handout
  const file = must(clinic.document(given.document.ticket), 'a document')
  const { pages } = await readPdf(Uint8Array.from(file.bytes))
  code = must(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(must(pages[0], 'a page').text)?.[0], 'a code')
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

const search = async (text: string): Promise<OutputOf<'patients.list'>> =>
  expectOk(await clinic.call('patients.list', { search: text, sort: 'match' }))

it('finds the sheet and its patient by the code that is printed on it, however it is typed', async () => {
  const { givenName, familyName, preferredName } = patient
  const sheet = {
    id: handout.id,
    code,
    patient: { id: patient.id, givenName, familyName, preferredName },
    episodeId: handout.episodeId,
    givenOn: handout.givenOn,
  }
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `]) {
    const { sheets, patients, total } = await search(typed)
    expect(sheets).toEqual([sheet])
    expect(patients.map(({ id }) => id)).toEqual([patient.id])
    expect(total).toBe(1)
  }
})

it('finds no sheet by another text, nor by a code with a wrong sign', async () => {
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  for (const typed of ['Silva', wrong, '']) expect((await search(typed)).sheets).toEqual([])
  expect((await search(wrong)).patients).toEqual([])
})

it('finds the sheet of an archived patient too', async () => {
  const { revision } = expectOk(await clinic.call('patients.get', { id: patient.id }))
  expectOk(await clinic.call('patients.archive', { id: patient.id, basedOn: revision, archived: true }))
  const { sheets, patients } = await search(code)
  expect(sheets.map(({ id }) => id)).toEqual([handout.id])
  expect(patients.map(({ id }) => id)).toEqual([patient.id])
})
