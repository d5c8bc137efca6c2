/** What the audit's ids stand for, and the audit on paper with its checkpoint. */
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { say } from '../../support/say.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { seedRecord } from '../rights/seed-record.ts'

let clinic: OpenCore

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
})
afterEach(() => clinic.stop())

it('names who and what is there, and nothing else', async () => {
  const record = await seedRecord(clinic)
  const { user } = expectOk(await clinic.call('app.state', {}))
  const ids = [user?.id ?? '', record.patient.id, record.planId, record.episodeId, record.checkInId]
  const { names } = expectOk(
    await clinic.call('audit.names', { ids: [...ids, record.handoutId, 'calf-stretch-wall', 'nobody'] }),
  )
  const name = 'Marlowe, Ida'
  expect(names).toEqual([
    { id: user?.id, kind: 'user', name: 'Tess Owner' },
    { id: record.patient.id, kind: 'patient', name },
    { id: record.planId, kind: 'plan', name },
    { id: record.episodeId, kind: 'episode', name },
    { id: record.checkInId, kind: 'check-in', name },
    { id: record.handoutId, kind: 'handout', name },
  ])
  expect(expectOk(await clinic.call('audit.names', { ids: [] })).names).toEqual([])
})

it('is printed as it is filtered, with the checkpoint at the foot of each page, by which it is verified', async () => {
  for (let one = 1; one <= 30; one += 1) {
    const patient = { givenName: `Ana ${one}`, familyName: 'Berg', birthDate: '1984-03-12' }
    expectOk(await clinic.call('patients.create', { patient }))
  }
  const ticket = expectOk(await clinic.call('audit.report', { kind: 'changes' }))
  expect(ticket.fileName).toMatch(/^\d{4}-\d{2}-\d{2} audit\.pdf$/)
  const bytes = clinic.document(ticket.ticket)?.bytes ?? new Uint8Array()
  const out = process.env['AUDIT_PDF']
  if (out !== undefined) writeFileSync(out, bytes)
  const { pages } = await readPdf(bytes)
  const [made] = expectOk(await clinic.call('audit.list', { subject: 'audit' })).entries
  const { checkpoint: code } = (made?.after ?? { checkpoint: '' }) as { checkpoint: string }
  expect(made).toMatchObject({ action: 'audit.report', after: { kind: 'changes', entries: 30 } })
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page.text).toContain(`checkpoint ${code}`)
  const text = pages.map((page) => page.text).join(' ')
  for (const patient of ['Berg, Ana 1', 'Berg, Ana 30']) expect(text).toContain(patient)
  expect(text).toContain(say('audit.kinds.changes'))
  expect(text).not.toContain(say('audit.actions.clinic.unlock'))
  expect(expectOk(await clinic.call('audit.verify', { code }))).toMatchObject({ total: 0 })
  expectOk(await clinic.call('documents.save', { ticket: ticket.ticket }))
  const { entries } = expectOk(await clinic.call('audit.list', { kind: 'paper' }))
  expect(entries.map(({ action }) => action)).toEqual(['documents.save', 'audit.report'])
})
