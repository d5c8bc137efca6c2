import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore
let episode: Episode

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
  const patient = expectOk(
    await clinic.call('patients.create', {
      patient: { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' },
    }),
  )
  episode = expectOk(
    await clinic.call('episodes.create', {
      patientId: patient.id,
      episode: { condition: 'ankle-sprain', side: 'right', startedOn: '2026-01-05' },
    }),
  )
})
afterEach(() => clinic.stop())

type NewCheckIn = InputOf<'checkIns.record'>['checkIn']

const record = (checkIn: NewCheckIn) => clinic.call('checkIns.record', { episodeId: episode.id, checkIn })

describe('a check-in', () => {
  it('is listed by day, and the patient list shows the last pain', async () => {
    expectOk(await record({ on: '2026-01-20', painDuring: 3, painNextMorning: 1 }))
    expectOk(await record({ on: '2026-01-12', painDuring: 5 }))
    const { checkIns } = expectOk(await clinic.call('checkIns.list', { episodeId: episode.id }))
    expect(checkIns.map(({ on, painDuring }) => [on, painDuring])).toEqual([
      ['2026-01-12', 5],
      ['2026-01-20', 3],
    ])
    const list = expectOk(await clinic.call('patients.list', {}))
    expect(list.patients[0]).toMatchObject({ lastCheckInOn: '2026-01-20', lastPain: 1 })
  })

  it('is amended with history: both versions stay, with author and reason', async () => {
    const first = expectOk(await record({ on: '2026-01-12', painDuring: 5, note: 'Sore after hills' }))
    const amended = expectOk(
      await clinic.call('checkIns.amend', {
        id: first.id,
        basedOn: 1,
        checkIn: { on: '2026-01-12', painDuring: 2, note: 'Typed the wrong number' },
        reason: 'Misread the diary',
      }),
    )
    expect(amended).toMatchObject({ version: 2, painDuring: 2, reason: 'Misread the diary' })
    const { versions } = expectOk(await clinic.call('checkIns.history', { id: first.id }))
    expect(versions.map(({ version, painDuring }) => [version, painDuring])).toEqual([
      [1, 5],
      [2, 2],
    ])
    const stale = await clinic.call('checkIns.amend', {
      id: first.id,
      basedOn: 1,
      checkIn: { on: '2026-01-12' },
      reason: 'late',
    })
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })

  it.each([
    ['pain of 11', { on: '2026-01-12', painDuring: 11 }, 'checkIn.painDuring', 'too_large'],
    ['half a point', { on: '2026-01-12', painDuring: 2.5 }, 'checkIn.painDuring', 'not_a_number'],
    ['a day to come', { on: '2999-01-12' }, 'checkIn.on', 'date_in_future'],
    ['a day before the episode', { on: '2025-12-31' }, 'checkIn.on', 'date_before_start'],
    [
      'more done than prescribed',
      {
        on: '2026-01-12',
        adherence: [{ rowId: 'row-1', exerciseId: 'calf-raise-double', done: 5, prescribed: 3 }],
      },
      'checkIn.adherence.0.done',
      'done_more_than_prescribed',
    ],
    [
      'an exercise that does not exist',
      { on: '2026-01-12', adherence: [{ rowId: 'row-1', exerciseId: 'no-such', done: 1, prescribed: 3 }] },
      'checkIn.adherence.0.exerciseId',
      'not_found',
    ],
  ])('refuses %s beside its field', async (_what, checkIn, field, reason) => {
    expectFields(await record(checkIn), [{ field, reason }])
    expect(expectOk(await clinic.call('checkIns.list', { episodeId: episode.id })).checkIns).toEqual([])
  })
})
