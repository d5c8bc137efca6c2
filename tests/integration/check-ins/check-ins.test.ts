import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
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

function withMeasure(measure: string, value: number) {
  return { on: '2026-01-12', measures: [{ measure, side: 'left', value }] }
}

function withSessions(...rows: [rowId: string, exerciseId: string, done: number][]): NewCheckIn {
  return {
    on: '2026-01-11',
    sessions: rows.map(([rowId, exerciseId, done]) => ({ rowId, exerciseId, done })),
  }
}

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

  it('keeps everything that the articles ask to follow, on the side it is about', async () => {
    const measures = [
      { measure: 'pain-free-range', side: 'right', value: 42 },
      { measure: 'single-leg-stance', side: 'right', value: 28 },
      { measure: 'giving-way', side: 'right', value: 2 },
      { measure: 'foot-fatigue', side: 'none', value: 6 },
      { measure: 'effort-same-pace', side: 'none', value: 4 },
      { measure: 'discomfort-surface', side: 'none', value: 3 },
      { measure: 'discomfort-pace', side: 'none', value: 0 },
      { measure: 'discomfort-shoes', side: 'none', value: 5 },
      { measure: 'discomfort-distance', side: 'none', value: 2 },
      { measure: 'cadence', side: 'none', value: 172 },
    ] as const
    expectOk(await record({ on: '2026-01-12', source: 'diary', measures: [...measures] }))
    const { checkIns } = expectOk(await clinic.call('checkIns.list', { episodeId: episode.id }))
    expect(checkIns[0]?.measures).toEqual(measures)
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
    ['a day to come', { on: '2199-01-12' }, 'checkIn.on', 'date_in_future'],
    ['a day before the episode', { on: '2025-12-31' }, 'checkIn.on', 'date_before_start'],
    ['a day of the year 1', { on: '0001-01-01' }, 'checkIn.on', 'date_too_old'],
    ['an unknown measure', withMeasure('charm', 1), 'checkIn.measures.0.measure', 'not_a_choice'],
    [
      'a value without end',
      withMeasure('knee-to-wall', 1e300),
      'checkIn.measures.knee-to-wall.left',
      'too_large',
    ],
    [
      'a value below all',
      withMeasure('knee-to-wall', -1e300),
      'checkIn.measures.knee-to-wall.left',
      'too_small',
    ],
    [
      'no side of a range',
      { on: '2026-01-12', measures: [{ measure: 'pain-free-range', value: 40 }] },
      'checkIn.measures.pain-free-range',
      'wrong_side',
    ],
    [
      'half a step a minute',
      { on: '2026-01-12', measures: [{ measure: 'cadence', value: 170.5 }] },
      'checkIn.measures.cadence',
      'not_a_number',
    ],
    ['a side that is none', withMeasure('lefs', 40), 'checkIn.measures.lefs.left', 'wrong_side'],
    [
      'pain as a measure beside its own field',
      { on: '2026-01-12', measures: [{ measure: 'pain-during', value: 3 }] },
      'checkIn.measures.pain-during',
      'not_a_choice',
    ],
    [
      'sessions without a plan',
      withSessions(['row-1', 'calf-raise-double', 1]),
      'checkIn.sessions.0.rowId',
      'not_found',
    ],
  ])('refuses %s beside its field', async (_what, checkIn, field, reason) => {
    expectFields(await record(checkIn as NewCheckIn), [{ field, reason }])
    expect(expectOk(await clinic.call('checkIns.list', { episodeId: episode.id })).checkIns).toEqual([])
  })

  it('is refused once the episode has ended, and its amendment too', async () => {
    const { id } = expectOk(await record({ on: '2026-01-12', painDuring: 3 }))
    expectOk(await clinic.call('episodes.close', { id: episode.id, basedOn: 1, closedOn: '2026-02-01' }))
    const closed = { ok: false, error: { code: 'closed' } }
    expect(await record({ on: '2026-01-20', painDuring: 3 })).toMatchObject(closed)
    const amendment = { id, basedOn: 1, checkIn: { on: '2026-01-12', painDuring: 2 }, reason: 'Late' }
    expect(await clinic.call('checkIns.amend', amendment)).toMatchObject(closed)
  })
})

describe('the sessions of a check-in', () => {
  const startsOn = '2026-01-05'
  let plan: Plan

  const planFor = async (episodeId: string) => {
    const made = expectOk(
      await clinic.call('plans.create', { episodeId, template: 'ankle-sprain', startsOn, title: '' }),
    )
    return expectOk(await clinic.call('plans.get', { id: made.id }))
  }
  const rowAt = (of: Plan, index: number) => {
    const row = of.document.rows[index]
    if (!row) throw new Error('Expected a row')
    return row
  }
  const asked = (on: string, of = plan) =>
    sessionsToCount(on, of.document, []).rows.filter(({ prescribed }) => prescribed !== null)

  beforeEach(async () => {
    plan = await planFor(episode.id)
  })

  it('are held against what the plan asked for since the one before, whatever the window says', async () => {
    const [one] = asked('2026-01-11')
    if (!one) throw new Error('Expected a row')
    const tell = (on: string, done: number) =>
      record({
        on,
        sessions: [{ rowId: one.rowId, exerciseId: one.exerciseId, done, prescribed: 999 } as never],
      })
    const first = expectOk(await tell('2026-01-11', 1))
    expect(first.adherence).toEqual([
      { rowId: one.rowId, exerciseId: one.exerciseId, done: 1, prescribed: one.prescribed },
    ])
    const [second] = sessionsToCount('2026-01-13', plan.document, [first]).rows
    const two = expectOk(await tell('2026-01-13', 0))
    expect(two.adherence[0]?.prescribed).toBe(second?.prescribed)
    expect(two.adherence[0]?.prescribed).toBeLessThan(one.prescribed ?? 0)
  })

  it('need the number of occasions where the plan cannot know it', async () => {
    const { document } = plan
    const rows = document.rows.map((row, index) =>
      index === 0 ? { ...row, frequency: { kind: 'everyRun' as const } } : row,
    )
    const saved = {
      id: plan.id,
      basedOn: 1,
      document: { ...document, rows },
      action: 'edit-row',
      subject: '',
    } as const
    expectOk(await clinic.call('plans.save', saved))
    const { id: rowId, exerciseId } = rowAt(plan, 0)
    const told = { rowId, exerciseId, done: 2 }
    expectFields(await record({ on: '2026-01-11', sessions: [told] }), [
      { field: 'checkIn.sessions.0.occasions', reason: 'required' },
    ])
    const stored = expectOk(await record({ on: '2026-01-11', sessions: [{ ...told, occasions: 3 }] }))
    expect(stored.adherence).toEqual([{ rowId, exerciseId, done: 2, prescribed: 3 }])
  })

  it('are counted by the days of the plan, so that what goes with runs is known too', async () => {
    const { document } = plan
    const rows = document.rows.map((row, index) =>
      index === 0 ? { ...row, frequency: { kind: 'everyRun' as const } } : row,
    )
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => (day % 2 === 0 && day < 5 ? ['run' as const] : []))
    const saved = {
      id: plan.id,
      basedOn: 1,
      document: { ...document, rows, dayLayouts: [{ fromWeek: 1, days }] },
      action: 'edit-days' as const,
      subject: '',
    }
    expectOk(await clinic.call('plans.save', saved))
    const { id: rowId, exerciseId } = rowAt(plan, 0)
    const tell = (on: string, done: number) => record({ on, sessions: [{ rowId, exerciseId, done }] })
    expectFields(await tell('2026-01-08', 3), [
      { field: 'checkIn.sessions.0.done', reason: 'done_more_than_prescribed' },
    ])
    expect(expectOk(await tell('2026-01-08', 2)).adherence).toMatchObject([{ done: 2, prescribed: 2 }])
    expect(expectOk(await tell('2026-01-13', 2)).adherence).toMatchObject([{ done: 2, prescribed: 2 }])
  })

  it('keep the numbers of their day when they are amended after the plan has changed', async () => {
    const [one] = asked('2026-01-11')
    if (!one) throw new Error('Expected a row')
    const told = { rowId: one.rowId, exerciseId: one.exerciseId, done: 1 }
    const first = expectOk(await record({ on: '2026-01-11', sessions: [told] }))
    const rows = plan.document.rows.filter(({ id }) => id !== one.rowId)
    const document = { ...plan.document, rows }
    const saved = {
      id: plan.id,
      basedOn: 1,
      document,
      action: 'remove-row',
      subject: one.exerciseId,
    } as const
    expectOk(await clinic.call('plans.save', saved))
    const amended = expectOk(
      await clinic.call('checkIns.amend', {
        id: first.id,
        basedOn: 1,
        checkIn: { on: '2026-01-11', sessions: [{ ...told, done: 2 }] },
        reason: 'Counted again',
      }),
    )
    expect(amended.adherence).toEqual([{ ...told, done: 2, prescribed: one.prescribed }])
  })

  it('are refused beside the row: of another patient, the wrong exercise, twice the same, more than asked', async () => {
    const other = expectOk(
      await clinic.call('patients.create', {
        patient: { givenName: 'Bo', familyName: 'Ek', birthDate: '1990-01-01' },
      }),
    )
    const theirs = expectOk(
      await clinic.call('episodes.create', {
        patientId: other.id,
        episode: { condition: 'ankle-sprain', side: 'left', startedOn: startsOn },
      }),
    )
    const foreign = rowAt(await planFor(theirs.id), 0)
    const [one, two] = asked('2026-01-11')
    if (!one || !two) throw new Error('Expected rows')
    const refused = async (rows: [string, string, number][], field: string, reason: string) =>
      expectFields(await record(withSessions(...rows)), [{ field: `checkIn.sessions.${field}`, reason }])
    await refused([[foreign.id, foreign.exerciseId, 1]], '0.rowId', 'not_found')
    await refused([['no-such-row', one.exerciseId, 1]], '0.rowId', 'not_found')
    await refused([[one.rowId, two.exerciseId, 1]], '0.exerciseId', 'does_not_match')
    await refused([[one.rowId, one.exerciseId, 900]], '0.done', 'done_more_than_prescribed')
    await refused(
      [
        [one.rowId, one.exerciseId, 1],
        [one.rowId, one.exerciseId, 1],
      ],
      '1.rowId',
      'stated_twice',
    )
    expect(expectOk(await clinic.call('checkIns.list', { episodeId: episode.id })).checkIns).toEqual([])
  })
})
