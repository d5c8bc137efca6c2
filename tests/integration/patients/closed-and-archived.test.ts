import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore
let patient: Patient
let episode: Episode
let plan: Plan
let checkInId: string

const told = { on: '2026-01-06', painDuring: 3 }
const person = { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' }
const problem = { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-01-05' } as const
const archive = async (archived: boolean) => {
  const { revision } = expectOk(await clinic.call('patients.get', { id: patient.id }))
  return expectOk(await clinic.call('patients.archive', { id: patient.id, basedOn: revision, archived }))
}

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
  patient = expectOk(await clinic.call('patients.create', { patient: person }))
  episode = expectOk(await clinic.call('episodes.create', { patientId: patient.id, episode: problem }))
  plan = expectOk(
    await clinic.call('plans.create', {
      episodeId: episode.id,
      template: null,
      startsOn: '2026-01-05',
      title: '',
    }),
  )
  checkInId = expectOk(await clinic.call('checkIns.record', { episodeId: episode.id, checkIn: told })).id
})
afterEach(() => clinic.stop())

const close = async (closedOn: string | null) => {
  const { episodes } = expectOk(await clinic.call('episodes.list', { patientId: patient.id }))
  const [{ id, revision } = episode] = episodes
  expectOk(await clinic.call('episodes.close', { id, basedOn: revision, closedOn }))
}

/** What writes into an episode. */
const inEpisode: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the episode', () => clinic.call('episodes.update', { id: episode.id, basedOn: 1, episode: problem })],
  [
    'the plan',
    () =>
      clinic.call('plans.save', {
        id: plan.id,
        basedOn: 1,
        document: plan.document,
        action: 'edit-plan',
        subject: '',
      }),
  ],
  [
    'a plan',
    () =>
      clinic.call('plans.create', {
        episodeId: episode.id,
        template: null,
        startsOn: '2026-01-05',
        title: '',
      }),
  ],
  ['a check-in', () => clinic.call('checkIns.record', { episodeId: episode.id, checkIn: told })],
  [
    'an amended check-in',
    () =>
      clinic.call('checkIns.amend', { id: checkInId, basedOn: 1, checkIn: told, reason: 'Another number' }),
  ],
  [
    'a screen',
    () => clinic.call('episodes.recordScreen', { episodeId: episode.id, screen: { on: '2026-01-06' } }),
  ],
  [
    'the answer of a gate',
    () =>
      clinic.call('episodes.answerGate', {
        episodeId: episode.id,
        answer: { on: '2026-01-06', stage: 1, criterionId: 'any', met: true },
      }),
  ],
  [
    'a dismissed finding',
    () =>
      clinic.call('episodes.dismissFinding', {
        episodeId: episode.id,
        dismissal: { rule: 'any', reason: 'Wanted' },
      }),
  ],
  [
    'an entry taken back',
    () => clinic.call('episodes.withdrawEntry', { episodeId: episode.id, number: 1, reason: 'Wrong' }),
  ],
  [
    'a handout',
    () => clinic.call('handouts.give', { planId: plan.id, basedOn: plan.revision, options: { weeks: [1] } }),
  ],
]

const writes: typeof inEpisode = [
  ...inEpisode,
  ['the record', () => clinic.call('patients.update', { id: patient.id, basedOn: 2, patient: person })],
  ['a new episode', () => clinic.call('episodes.create', { patientId: patient.id, episode: problem })],
  ['closing it', () => clinic.call('episodes.close', { id: episode.id, basedOn: 1, closedOn: '2026-01-06' })],
]
const savesPlan = inEpisode[1]?.[1]

describe('an archived record', () => {
  it.each(writes)('refuses %s', async (_, write) => {
    await archive(true)
    expect(await write()).toMatchObject({ ok: false, error: { code: 'read_only' } })
  })

  it('can be read, and is written again once it is brought back', async () => {
    await archive(true)
    expectOk(await clinic.call('plans.get', { id: plan.id }))
    await archive(false)
    expect(await savesPlan?.()).toMatchObject({ ok: true })
  })
})

describe('an episode that has ended', () => {
  it.each(inEpisode)('refuses %s', async (_, write) => {
    await close('2026-02-01')
    expect(await write()).toMatchObject({ ok: false, error: { code: 'closed' } })
  })

  it('can be read, and is written again once it is opened again', async () => {
    await close('2026-02-01')
    expectOk(await clinic.call('plans.get', { id: plan.id }))
    await close(null)
    expect(await savesPlan?.()).toMatchObject({ ok: true })
  })
})
