/**
 * What cannot be read or printed is refused beside its field, in every text of every call; what is taken prints. Days and
 * the clock of the machine have their bounds.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { callNames, contract } from '../../../shared/contract/index.ts'
import { dayRange } from '../../../shared/domain/calendar-day.ts'
import { must } from '../../../shared/assert.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { skeletonOf } from '../../support/skeleton-of.ts'
import { report } from '../report.ts'

let clinic: OpenCore
const asks: Parameters<typeof addPatient>[0] = {
  ask: async (name, input) => expectOk(await clinic.call(name, input)),
}

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

const hidden = [
  ['a NUL', 'A\u0000na'],
  ['an escape', 'A\u001B[31mna'],
  ['a control of the second row', 'A\u0085na'],
  ['half a character', 'A\uD800na'],
  ['the other half', '\uDC00Ana'],
  ['a noncharacter', 'A\uFFFEna'],
  ['a line separator', 'A\u2028na'],
  ['an override of direction', 'A\u202Ena'],
  ['an embedding', 'A\u202Ana\u202C'],
  ['an isolate', 'A\u2066na\u2069'],
  ['nothing but zero widths', '\u200B\u200D\u2060'],
  ['nothing but a filler', '\u3164'],
  ['a blank of dots', '\u2800'],
  ['a mark without a letter', '\u0301'],
] as const

/** Texts that people have for names, and that are seen. */
const seen = [
  "D'Arcy-O’Neill",
  'Łukasz Żółć',
  'محمد بن سلمان',
  'بهنام\u200Cپور',
  'श्री क्षेत्र',
  '山田 太郎',
  '👩🏽‍⚕️ Ana',
  'A\u0308nne',
  'Ana\u00ADMaria',
  '\u200FAna',
  'a'.repeat(120),
  '=1+1',
  '<b>Ana</b>',
]

/** The paths of all texts that a call takes beside ids, choices and days. */
function textsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]))
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = withText(copy[key], rest, text)
  return copy
}

const secret = /passphrase|recoverykey|current|next|pin/i

describe('text that hides something', () => {
  it('is refused beside its field, in every text of every call', async () => {
    const reached = new Set<string>()
    let [tries, failed] = [0, 0]
    for (const name of callNames) {
      const { input } = contract[name]
      const skeleton = skeletonOf(input)
      for (const path of textsIn(skeleton)) {
        const field = path.join('.')
        // Free text takes a word; an id, a choice or a day does not.
        if (secret.test(path.at(-1) ?? '') || !input.safeParse(withText(skeleton, path, 'Ana Ü')).success)
          continue
        for (const [, text] of hidden) {
          tries += 1
          const answer = await clinic.callWith(name, withText(skeleton, path, text))
          const isSearch = field === 'search'
          const isRefused =
            !answer.ok && (answer.error.fields ?? []).some((issue) => issue.field.startsWith(field))
          if (isSearch ? !answer.ok : !isRefused) {
            failed += 1
            expect.soft(answer, `${name} ${field}`).toBe('refused')
          }
        }
        reached.add(`${name} ${field}`)
      }
    }
    report('hidden signs in every text of every call', tries, failed)
    expect(failed).toBe(0)
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'patients.create patient.givenName',
        'patients.list search',
        'clinic.update clinic.name',
        'checkIns.record checkIn.note',
        'plans.save document.title',
        'episodes.create episode.goals.0',
        'exercises.create content.steps.0',
      ]),
    )
  })

  it.each(hidden)('is no name: %s', async (_what, givenName) => {
    const answer = await clinic.call('patients.create', {
      patient: { givenName, familyName: 'Silva', birthDate: '1984-03-12' },
    })
    expectFields(answer, [{ field: 'patient.givenName', reason: 'unreadable' }])
  })

  it('is left out of a search, so that pasted text finds what it shows', async () => {
    await addPatient(asks, { familyName: 'Quillfeather' })
    const { patients } = expectOk(
      await clinic.call('patients.list', { search: '\u202AQuillfeather\u202C\u0000' }),
    )
    expect(patients.map(({ familyName }) => familyName)).toEqual(['Quillfeather'])
  })

  it('is too long beyond its limit, however long', async () => {
    const patient = { givenName: 'a'.repeat(10_000), familyName: 'Silva', birthDate: '1984-03-12' }
    expectFields(await clinic.call('patients.create', { patient }), [
      { field: 'patient.givenName', reason: 'too_long' },
    ])
  })

  it.each(seen)('is not what people are called: %s is taken and printed', async (familyName) => {
    const patient = await addPatient(asks, { familyName })
    expect(patient.familyName).toBe(familyName.trim())
    const plan = await addPlan(asks, await addEpisode(asks, patient, { goals: [familyName] }))
    const options = { weeks: [8], overview: false }
    const drawn = expectOk(await clinic.call('handouts.preview', { planId: plan.id, options }))
    const { pages } = await readPdf(Uint8Array.from(must(clinic.document(drawn.ticket), 'a document').bytes))
    const text = pages.map((page) => page.text).join('\n')
    expect(text).toContain('Adaeze')
    expect(text).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('days', () => {
  it.each([
    ['0001-01-01', 'date_too_old'],
    ['1899-12-31', 'date_too_old'],
    ['2200-01-01', 'date_too_late'],
    ['9999-12-31', 'date_too_late'],
    ['2026-02-29', 'date_impossible'],
  ])('%s is refused wherever a day is entered', async (day, reason) => {
    const patient = await addPatient(asks)
    const episode = await addEpisode(asks, patient, { startedOn: '2026-01-05' })
    const base = { condition: 'ankle-sprain', side: 'left', startedOn: '2026-01-05' } as const
    const person = { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' }
    const start = { episodeId: episode.id, template: null, title: '' }
    const given = async (field: string, answer: ReturnType<OpenCore['call']>) =>
      expectFields(await answer, [{ field, reason }])
    await given(
      'patient.birthDate',
      clinic.call('patients.create', { patient: { ...person, birthDate: day } }),
    )
    await given(
      'patient.consent.on',
      clinic.call('patients.create', { patient: { ...person, consent: { given: true, on: day } } }),
    )
    for (const field of ['startedOn', 'onsetOn'] as const) {
      await given(
        `episode.${field}`,
        clinic.call('episodes.create', { patientId: patient.id, episode: { ...base, [field]: day } }),
      )
    }
    await given('closedOn', clinic.call('episodes.close', { id: episode.id, basedOn: 1, closedOn: day }))
    await given('startsOn', clinic.call('plans.create', { ...start, startsOn: day }))
    await given('checkIn.on', clinic.call('checkIns.record', { episodeId: episode.id, checkIn: { on: day } }))
    await given(
      'screen.on',
      clinic.call('episodes.recordScreen', { episodeId: episode.id, screen: { on: day } }),
    )
  })

  it.each(['+010240-01-01T00:00:00.000Z', '+200000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z'])(
    'of a clock at %s are no days: nothing is written, and the reason is said',
    async (instant) => {
      const before = clinic.time.today()
      const patient = { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' }
      clinic.time.setNow(instant)
      try {
        const refused = { ok: false, error: { code: 'clock_wrong' } }
        expect(await clinic.call('patients.create', { patient })).toMatchObject(refused)
        expect(await clinic.call('patients.list', {})).toMatchObject(refused)
        expect(expectOk(await clinic.call('app.state', {})).clinic).toBe('open')
      } finally {
        clinic.time.setNow(`${before}T09:00:00.000Z`)
      }
      expectOk(await clinic.call('patients.list', {}))
      expect(dayRange.first < before && before < dayRange.last).toBe(true)
    },
  )
})
