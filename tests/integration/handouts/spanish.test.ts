/** A patient's language decides what is printed for them; where there is none, the sheets are in English and say so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore } from '../../support/open-core.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { addEpisode, addPatient, addPlan, asking } from '../../support/seed.ts'

let clinic: OpenCore

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

async function planFor(language: 'es' | 'pl' | 'en') {
  const core = asking(clinic)
  const patient = await addPatient(core, { language })
  const episode = await addEpisode(core, patient, { condition: 'plantar-fasciitis' })
  return addPlan(core, episode)
}

const hintsOf = (quality: { readonly hints: readonly { readonly kind: string }[] }): string[] =>
  quality.hints.map(({ kind }) => kind)

describe('a handout in the patient’s language', () => {
  it('is Spanish for a Spanish speaker, file and name too, while the window is told in its own', async () => {
    const plan = await planFor('es')
    const asked = { planId: plan.id, options: { weeks: [1, 2] } }
    const { quality, fileName } = expectOk(await clinic.call('handouts.preview', asked))
    expect(fileName).toMatch(/ ejercicios\.pdf$/)
    expect(quality.grade).toBeNull()
    expect(quality.inflesz).toBeGreaterThanOrEqual(65)
    expect(hintsOf(quality)).not.toContain('other_language')
    const given = expectOk(await clinic.call('handouts.give', { ...asked, basedOn: plan.revision }))
    const opened = expectOk(await clinic.call('handouts.open', { id: given.handout.id }))
    expect(opened.fileName).toBe(fileName)
    const { bytes } = must(clinic.document(opened.ticket), 'a document')
    const pdf = await readPdf(Uint8Array.from(bytes))
    expect(pdf.language).toBe('es')
    expect(pdf.pages[0]?.text).toContain('Su plan del ')
  })

  it('is English for a speaker of a language without a folder, and the preview says so', async () => {
    const plan = await planFor('pl')
    const asked = { planId: plan.id, options: { weeks: [1] } }
    const { quality, fileName } = expectOk(await clinic.call('handouts.preview', asked))
    expect(fileName).toMatch(/ exercises\.pdf$/)
    expect(hintsOf(quality)).toContain('other_language')
    const english = await planFor('en')
    const own = expectOk(
      await clinic.call('handouts.preview', { planId: english.id, options: { weeks: [1] } }),
    )
    expect(hintsOf(own.quality)).not.toContain('other_language')
    expect(own.quality).toMatchObject({ inflesz: null })
  })
})
