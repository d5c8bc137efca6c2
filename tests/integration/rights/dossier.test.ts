/** A patient's dossier over the real dispatch: one file with everything that is kept, in words and as data. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dossierSchema } from '../../../shared/rights/dossier.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { canary, seedRecord, type SeededRecord } from './seed-record.ts'

let clinic: OpenCore
let record: SeededRecord
let patientId: string

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  record = await seedRecord(clinic)
  patientId = record.patient.id
})
afterEach(() => clinic.stop())

async function dossier() {
  const ticket = expectOk(await clinic.call('rights.dossier', { patientId }))
  const file = clinic.document(ticket.ticket)
  if (!file) throw new Error('Expected the dossier')
  const files = unzipSync(file.bytes)
  const json: unknown = JSON.parse(Buffer.from(files['dossier.json'] ?? []).toString())
  return { ticket, file, files, json, data: dossierSchema.parse(json) }
}

describe('a patient’s dossier', () => {
  it('holds what is stored, read again without a loss', async () => {
    const other = await seedRecord(clinic, { familyName: 'Young' })
    expectOk(await clinic.call('rights.hold', { patientId, reason: 'A complaint.' }))
    const { data, json, ticket, file: zip } = await dossier()
    expect(ticket.fileName).toBe('1001 2026-03-02 dossier.zip')
    expect(zip.type).toBe('application/zip')
    // Nothing in the file but what its schema says.
    expect(data).toEqual(json)
    expect(data.patient).toEqual(expectOk(await clinic.call('patients.get', { id: patientId })))
    const { episodes } = expectOk(await clinic.call('episodes.list', { patientId }))
    expect(data.episodes.map(({ episode }) => episode)).toEqual(episodes)
    const { entries } = expectOk(await clinic.call('episodes.entries', { episodeId: record.episodeId }))
    expect(data.episodes[0]?.entries).toEqual(entries)
    const plan = expectOk(await clinic.call('plans.get', { id: record.planId }))
    expect(data.episodes[0]?.plan?.revisions.at(-1)?.document).toEqual(plan.document)
    const { versions } = expectOk(await clinic.call('checkIns.history', { id: record.checkInId }))
    expect(data.episodes[0]?.checkIns).toEqual([versions])
    const { handouts } = expectOk(await clinic.call('handouts.list', { patientId }))
    const file = 'handouts/1 2026-03-02.pdf'
    // The mark of withdrawn photos belongs to the list, not to the handout.
    expect(data.handouts.map((one) => ({ ...one, photoWithdrawn: false }))).toEqual(
      handouts.map((one) => ({ ...one, file })),
    )
    expect(data.holds).toMatchObject([{ reason: 'A complaint.', liftedAt: null }])
    const { entries: audit } = expectOk(await clinic.call('audit.list', { patientId, limit: 500 }))
    expect(data.audit).toEqual(audit.toReversed().filter(({ action }) => action !== 'rights.dossier'))
    expect(JSON.stringify(json)).not.toContain(other.patient.id)
  })

  it('brings every handout byte for byte', async () => {
    const { files, data } = await dossier()
    expect(Object.keys(files).toSorted()).toEqual([
      'dossier.json',
      'dossier.pdf',
      'handouts/1 2026-03-02.pdf',
    ])
    for (const { file, fingerprint } of data.handouts)
      expect(
        createHash('sha256')
          .update(files[file] ?? '')
          .digest('hex'),
      ).toBe(fingerprint)
  })

  it('says all of it in words, on pages with a number and a name', async () => {
    expectOk(await clinic.call('patients.get', { id: patientId }))
    const { files, data } = await dossier()
    const bytes = files['dossier.pdf'] ?? new Uint8Array()
    const pdf = process.env['DOSSIER_PDF']
    if (pdf !== undefined) writeFileSync(pdf, bytes)
    const { pages } = await readPdf(bytes)
    expect(expectOk(await clinic.call('audit.verify', { code: data.checkpoint })).total).toBe(0)
    const said = pages.map(({ text }) => text).join(' ')
    for (const words of [
      'Ida',
      'Marlowe',
      '1001',
      canary,
      'Plantar fasciitis',
      'Stage 1',
      'pain 4 of 10',
      'Tess Owner',
      data.checkpoint,
    ])
      expect(said).toContain(words)
    expect(said).toContain(`Page 1 of ${pages.length}`)
  })

  it('is kept in the audit when it is made and when it is saved', async () => {
    const { ticket } = await dossier()
    expectOk(await clinic.call('documents.save', { ticket: ticket.ticket }))
    const { entries } = expectOk(await clinic.call('audit.list', { patientId, subject: 'dossier' }))
    expect(entries.map(({ action }) => action)).toEqual(['documents.save', 'rights.dossier'])
  })

  it('is not made of a record that is not there, and stops when somebody stops it', async () => {
    expect(await clinic.call('rights.dossier', { patientId: 'nobody' })).toMatchObject({
      error: { code: 'not_found' },
    })
    const stopped = clinic.call('rights.dossier', { patientId }, '00000000-0000-4000-8000-00000000d055')
    clinic.cancel('00000000-0000-4000-8000-00000000d055')
    expect(await stopped).toMatchObject({ error: { code: 'cancelled' } })
  })
})
