import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { measureOf, saidYes, withYes } from '../../../shared/domain/measure.ts'
import { footAnkle } from '../../../shared/regions/foot-ankle/index.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore
let patientId: string

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
  const patient = expectOk(
    await clinic.call('patients.create', {
      patient: { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' },
    }),
  )
  patientId = patient.id
})
afterEach(() => clinic.stop())

const details = { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-01-05' } as const

function baselineOf(measure: string, value: number) {
  return { baseline: { measures: [{ measure, value }] } }
}

describe('an episode', () => {
  it('keeps condition, side, onset, goals, baseline and red-flag screen', async () => {
    const episode = {
      ...details,
      onsetOn: '2025-11-20',
      goals: ['Run 10 km without heel pain'],
      baseline: {
        measures: [
          { measure: 'pain-first-steps' as const, side: 'none' as const, value: 6 },
          { measure: 'longest-run' as const, side: 'none' as const, value: 12.5 },
        ],
        note: '',
      },
      redFlagScreen: { on: '2026-01-05', ticked: [], note: 'Checked, none' },
    }
    const made = expectOk(await clinic.call('episodes.create', { patientId, episode }))
    expect(made).toMatchObject({ ...episode, revision: 1, planId: null })
    const { episodes } = expectOk(await clinic.call('episodes.list', { patientId }))
    expect(episodes).toEqual([made])
    const list = expectOk(await clinic.call('patients.list', {}))
    expect(list.patients[0]?.episode).toMatchObject({
      condition: 'plantar-fasciitis',
      side: 'left',
      week: null,
    })
  })

  it('keeps the six signs that strength is needed in its baseline, each there or not', async () => {
    const signs = footAnkle.baseline.filter((id) => measureOf(id).unit === 'yesNo')
    const measures = withYes([{ measure: 'pain-now', side: 'none', value: 2 }], signs, ['sign-rolls-often'])
    const made = expectOk(
      await clinic.call('episodes.create', { patientId, episode: { ...details, baseline: { measures } } }),
    )
    expect(saidYes(made.baseline.measures, signs)).toEqual(['sign-rolls-often'])
    const changed = expectOk(
      await clinic.call('episodes.update', {
        id: made.id,
        basedOn: made.revision,
        episode: { ...details, baseline: { measures: withYes(measures, signs, []) } },
      }),
    )
    expect(saidYes(changed.baseline.measures, signs)).toEqual([])
    expect(changed.baseline.measures).toContainEqual({ measure: 'pain-now', side: 'none', value: 2 })
  })

  it.each([
    ['an onset to come', { onsetOn: '2199-01-01' }, 'episode.onsetOn', 'date_in_future'],
    ['an onset before birth', { onsetOn: '1980-01-01' }, 'episode.onsetOn', 'date_before_birth'],
    ['a start before birth', { startedOn: '1980-01-01' }, 'episode.startedOn', 'date_before_birth'],
    [
      'a baseline out of range',
      baselineOf('morning-stiffness', 601),
      'episode.baseline.measures.morning-stiffness',
      'too_large',
    ],
    [
      'a sign that is neither there nor not',
      baselineOf('sign-rolls-often', 2),
      'episode.baseline.measures.sign-rolls-often',
      'too_large',
    ],
    [
      'a baseline of what is worked out',
      baselineOf('session-load', 1),
      'episode.baseline.measures.session-load',
      'not_a_choice',
    ],
    [
      'a screen with an unknown flag',
      { redFlagScreen: { on: '2026-01-05', ticked: ['E99'] } },
      'episode.redFlagScreen.ticked',
      'not_a_choice',
    ],
    ['an unknown condition', { condition: 'dragon-pox' }, 'episode.condition', 'not_a_choice'],
  ])('refuses %s', async (_what, change, field, reason) => {
    // The contract's type refuses some of these already; the window is not the only thing that can send them.
    const input = { patientId, episode: { ...details, ...change } } as Parameters<
      typeof clinic.call<'episodes.create'>
    >[1]
    expectFields(await clinic.call('episodes.create', input), [{ field, reason }])
  })

  it('closes on a day and opens again', async () => {
    const made = expectOk(await clinic.call('episodes.create', { patientId, episode: details }))
    const early = await clinic.call('episodes.close', { id: made.id, basedOn: 1, closedOn: '2026-01-01' })
    expectFields(early, [{ field: 'closedOn', reason: 'date_before_start' }])
    const closed = expectOk(
      await clinic.call('episodes.close', { id: made.id, basedOn: 1, closedOn: '2026-02-01' }),
    )
    expect(closed.closedOn).toBe('2026-02-01')
    expect(expectOk(await clinic.call('patients.list', {})).patients[0]?.episode).toBeNull()
    const opened = expectOk(await clinic.call('episodes.close', { id: made.id, basedOn: 2, closedOn: null }))
    expect(opened.closedOn).toBeNull()
  })

  it('is refused for a patient who is not there', async () => {
    const answer = await clinic.call('episodes.create', { patientId: 'nobody', episode: details })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })
})
