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
})
afterEach(() => clinic.stop())

const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the record', () => clinic.call('patients.update', { id: patient.id, basedOn: 2, patient: person })],
  ['a new episode', () => clinic.call('episodes.create', { patientId: patient.id, episode: problem })],
  ['the episode', () => clinic.call('episodes.update', { id: episode.id, basedOn: 1, episode: problem })],
  ['closing it', () => clinic.call('episodes.close', { id: episode.id, basedOn: 1, closedOn: '2026-01-06' })],
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
    'a check-in',
    () =>
      clinic.call('checkIns.record', { episodeId: episode.id, checkIn: { on: '2026-01-06', painDuring: 3 } }),
  ],
]

describe('an archived record', () => {
  it.each(writes)('refuses %s', async (_, write) => {
    await archive(true)
    expect(await write()).toMatchObject({ ok: false, error: { code: 'read_only' } })
  })

  it('can be read, and is written again once it is brought back', async () => {
    await archive(true)
    expectOk(await clinic.call('plans.get', { id: plan.id }))
    await archive(false)
    expect(await writes.at(-2)?.[1]()).toMatchObject({ ok: true })
  })
})
