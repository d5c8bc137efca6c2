import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { must } from '../../../shared/assert.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { fingerprintOf } from '../../../main/handouts/fingerprint.ts'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore } from '../../support/open-core.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { addEpisode, addPatient, addPlan, asking } from '../../support/seed.ts'

let clinic: OpenCore
let patient: Patient
let plan: Plan
const options = { weeks: [...allWeeks({ weeks: 12 })] }

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
  const core = asking(clinic)
  patient = await addPatient(core, { givenName: 'Ana', familyName: 'Silva' })
  const episode = await addEpisode(core, patient, {
    condition: 'plantar-fasciitis',
    startedOn: '2026-01-05',
  })
  plan = await addPlan(core, episode, { startsOn: '2026-01-05' })
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

function bytesOf(ticket: string): Uint8Array {
  return Uint8Array.from(must(clinic.document(ticket), 'a document').bytes)
}

describe('handouts', () => {
  it('previews without storing', async () => {
    const ticket = expectOk(await clinic.call('handouts.preview', { planId: plan.id, options }))
    const pdf = await readPdf(bytesOf(ticket.ticket))
    expect(pdf.pages).toHaveLength(ticket.pages)
    expect(pdf.pages[0]?.text).toContain('Ana Silva')
    expect(ticket.fileName).toBe(`${patient.recordNumber} ${clinic.time.today()} exercises.pdf`)
    expect(ticket.fileName).not.toContain('Silva')
    expect(expectOk(await clinic.call('handouts.list', { patientId: patient.id })).handouts).toEqual([])
  })

  it('prints the advice that was chosen, and refuses what the Guide does not offer for paper', async () => {
    const advised = { ...options, weeks: [1], advice: ['recovery', 'footwear'] as const }
    const ticket = expectOk(
      await clinic.call('handouts.preview', {
        planId: plan.id,
        options: { ...advised, advice: [...advised.advice] },
      }),
    )
    const text = (await readPdf(bytesOf(ticket.ticket))).pages.map((page) => page.text).join('\n')
    const { guide } = wordsIn('en')
    expect(text.indexOf(guide.footwear.title)).toBeGreaterThan(-1)
    expect(text.indexOf(guide.recovery.title)).toBeGreaterThan(text.indexOf(guide.footwear.title))
    expect(text).not.toContain(guide['running-form'].title)
    const refused = await clinic.call('handouts.preview', {
      planId: plan.id,
      options: { ...advised, advice: ['evidence-load' as 'recovery'] },
    })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: [{ field: 'options.advice.0' }] },
    })
  })

  it('gives, lists and opens again byte for byte after the plan has changed', async () => {
    const requestId = randomUUID()
    const [given, twice] = await Promise.all([
      clinic.call('handouts.give', { planId: plan.id, basedOn: plan.revision, options }, requestId),
      clinic.call('handouts.give', { planId: plan.id, basedOn: plan.revision, options }, requestId),
    ])
    const { handout, document } = expectOk(given)
    expect(expectOk(twice).handout.id).toBe(handout.id)
    const first = bytesOf(document.ticket)
    expect(fingerprintOf(first)).toBe(handout.fingerprint)
    expect(handout.planRevision).toBe(plan.revision)

    const changed = { ...plan.document, rows: plan.document.rows.slice(0, 2) }
    expectOk(
      await clinic.call('plans.save', {
        id: plan.id,
        basedOn: plan.revision,
        document: changed,
        action: 'remove-row',
        subject: '',
      }),
    )
    clinic.time.setNow('2026-05-05T10:00:00.000Z')
    const { handouts } = expectOk(await clinic.call('handouts.list', { patientId: patient.id }))
    expect(handouts).toEqual([{ ...handout, photoWithdrawn: false }])
    const opened = expectOk(await clinic.call('handouts.open', { id: handout.id }))
    expect(Buffer.compare(bytesOf(opened.ticket), first)).toBe(0)
    expect(opened.fileName).toBe(document.fileName)
    expect(opened.bytes).toBe(handout.bytes)
  })

  it('says which characters could not be printed', async () => {
    expectOk(
      await clinic.call('patients.update', {
        id: patient.id,
        basedOn: patient.revision,
        patient: { ...patient, preferredName: '安娜' },
      }),
    )
    const ticket = expectOk(
      await clinic.call('handouts.preview', { planId: plan.id, options: { weeks: [1] } }),
    )
    expect(Array.from(ticket.replaced ?? '').sort()).toEqual(['安', '娜'].sort())
  })

  it('stops when it is cancelled, and stores nothing', async () => {
    const before = expectOk(await clinic.call('handouts.list', { patientId: patient.id })).handouts.length
    const requestId = randomUUID()
    const giving = clinic.call(
      'handouts.give',
      { planId: plan.id, basedOn: plan.revision, options },
      requestId,
    )
    clinic.cancel(requestId)
    const answer = await giving
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(expectOk(await clinic.call('handouts.list', { patientId: patient.id })).handouts).toHaveLength(
      before,
    )
  })

  it('refuses what does not exist and weeks outside the plan', async () => {
    expect(await clinic.call('handouts.preview', { planId: randomUUID(), options })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await clinic.call('handouts.open', { id: randomUUID() })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(
      await clinic.callWith('handouts.give', {
        planId: plan.id,
        basedOn: plan.revision,
        options: { weeks: [] },
      }),
    ).toMatchObject({
      error: { code: 'invalid_input' },
    })
    expect(
      await clinic.callWith('handouts.give', {
        planId: plan.id,
        basedOn: plan.revision,
        options: { weeks: [13] },
      }),
    ).toMatchObject({
      error: { code: 'invalid_input' },
    })
  })

  it('given again under its id after a restart, is given once and answers the stored file', async () => {
    const requestId = randomUUID()
    const input = { planId: plan.id, basedOn: plan.revision + 1, options: { weeks: [1] } }
    const first = expectOk(await clinic.call('handouts.give', input, requestId))
    const before = expectOk(await clinic.call('handouts.list', { patientId: patient.id }))
    await clinic.core.stop()
    const again = await openCore({ preset: 'clinic', dataFolder: clinic.dataFolder })
    try {
      again.time.setNow('2026-03-03T09:00:00.000Z')
      const second = expectOk(await again.call('handouts.give', input, requestId))
      expect(second.handout).toEqual(first.handout)
      const bytes = Uint8Array.from(must(again.document(second.document.ticket), 'a document').bytes)
      expect(fingerprintOf(bytes)).toBe(first.handout.fingerprint)
      const { handouts } = expectOk(await again.call('handouts.list', { patientId: patient.id }))
      expect(handouts.filter(({ id }) => id === first.handout.id)).toHaveLength(1)
      expect(handouts).toHaveLength(before.handouts.length)
      const other = await again.call('handouts.give', { ...input, options: { weeks: [2] } }, requestId)
      expect(other).toMatchObject({ ok: false, error: { fields: [{ field: 'requestId' }] } })
    } finally {
      await again.core.stop()
    }
  })
})
