import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore
let episode: Episode

const episodeOf = async () => {
  const { episodes } = expectOk(await clinic.call('episodes.list', { patientId: episode.patientId }))
  const found = episodes.find(({ id }) => id === episode.id)
  if (!found) throw new Error('Expected the episode')
  return found
}
const entries = async () => expectOk(await clinic.call('episodes.entries', { episodeId: episode.id })).entries
const screen = (on: string, ticked: string[] = [], note = '') =>
  clinic.call('episodes.recordScreen', { episodeId: episode.id, screen: { on, ticked, note } })
const withdraw = (number: number) =>
  clinic.call('episodes.withdrawEntry', { episodeId: episode.id, number, reason: 'Wrong patient' })

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
      episode: {
        condition: 'plantar-fasciitis',
        side: 'left',
        startedOn: '2026-01-05',
        redFlagScreen: { on: '2026-01-05', ticked: [], note: 'First visit' },
      },
    }),
  )
})
afterEach(() => clinic.stop())

describe('red-flag screens', () => {
  it('are added and never written over; the episode shows the newest', async () => {
    expectOk(await screen('2026-01-20', ['E7'], 'After a fall'))
    expectOk(await screen('2026-01-20'))
    expect((await episodeOf()).redFlagScreen).toEqual({ on: '2026-01-20', ticked: [], note: '' })
    const all = await entries()
    expect(all.map((one) => [one.number, one.kind === 'screen' && one.screen.note])).toEqual([
      [1, 'First visit'],
      [2, 'After a fall'],
      [3, ''],
    ])
    expect(all.every(({ by, at }) => by !== '' && at.endsWith('Z'))).toBe(true)
  })

  it('of an earlier day, entered late, do not stand in front of a later one', async () => {
    expectOk(await screen('2026-01-20', ['E7']))
    expectOk(await screen('2026-01-12'))
    expect((await episodeOf()).redFlagScreen?.ticked).toEqual(['E7'])
  })

  it('are taken back by another entry, and the one before stands again', async () => {
    const made = expectOk(await screen('2026-01-20', ['E7']))
    expectOk(await withdraw(made.number))
    expect((await episodeOf()).redFlagScreen?.note).toBe('First visit')
    expect((await entries()).map(({ kind, withdrawn }) => [kind, withdrawn])).toEqual([
      ['screen', false],
      ['screen', true],
      ['withdrawal', false],
    ])
    expect(await withdraw(made.number)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await withdraw(3)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await withdraw(9)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it.each([
    ['a day to come', '2199-01-01', [], 'screen.on', 'date_in_future'],
    ['a day before birth', '1980-01-01', [], 'screen.on', 'date_before_birth'],
    ['an unknown flag', '2026-01-20', ['E99'], 'screen.ticked', 'not_a_choice'],
    ['what is only read', '2026-01-20', ['E6'], 'screen.ticked', 'not_a_choice'],
    ['the same flag twice', '2026-01-20', ['E7', 'E7'], 'screen.ticked', 'stated_twice'],
  ])('are refused with %s', async (_what, on, ticked, field, reason) => {
    expectFields(await screen(on, ticked), [{ field, reason }])
    expect(await entries()).toHaveLength(1)
  })

  it('stay as they are when the episode is edited', async () => {
    const { condition, side, startedOn } = episode
    const forged = { condition, side, startedOn, redFlagScreen: { on: '2026-01-06', ticked: [] } }
    expectOk(await clinic.call('episodes.update', { id: episode.id, basedOn: 1, episode: forged }))
    expect((await episodeOf()).redFlagScreen?.note).toBe('First visit')
  })
})

describe('the answers of a gate', () => {
  type Answer = InputOf<'episodes.answerGate'>['answer']
  const answer = (given: Omit<Answer, 'on'> & { on?: string }) =>
    clinic.call('episodes.answerGate', { episodeId: episode.id, answer: { on: '2026-01-20', ...given } })

  beforeEach(async () => {
    expectOk(
      await clinic.call('plans.create', {
        episodeId: episode.id,
        template: 'plantar-fasciitis',
        startsOn: '2026-01-05',
        title: '',
      }),
    )
  })

  it('follow from the value where there is a limit, whatever is claimed', async () => {
    const short = expectOk(await answer({ stage: 3, criterionId: 'pf-3-stance', value: 29, met: true }))
    const enough = expectOk(await answer({ stage: 3, criterionId: 'pf-3-stance', value: 30 }))
    expect([short, enough]).toMatchObject([
      { kind: 'gate-answer', number: 2, answer: { value: 29, met: false, planRevision: 1 } },
      { kind: 'gate-answer', number: 3, answer: { value: 30, met: true } },
    ])
  })

  it('are the clinician’s own where there is none', async () => {
    const said = expectOk(await answer({ stage: 3, criterionId: 'pf-3-raises', met: true, value: 7 }))
    expect(said).toMatchObject({ answer: { met: true, value: null } })
  })

  it.each([
    [
      'a stage that is not in the plan',
      { stage: 9, criterionId: 'pf-3-raises', met: true },
      'answer.stage',
      'not_found',
    ],
    [
      'a criterion of another gate',
      { stage: 2, criterionId: 'pf-3-raises', met: true },
      'answer.criterionId',
      'not_found',
    ],
    ['no answer', { stage: 3, criterionId: 'pf-3-raises' }, 'answer.met', 'required'],
    ['no value', { stage: 3, criterionId: 'pf-3-stance', met: true }, 'answer.value', 'required'],
    [
      'a value out of range',
      { stage: 3, criterionId: 'pf-3-stance', value: 1e300 },
      'answer.value',
      'too_large',
    ],
    [
      'a day before the episode',
      { on: '2025-12-31', stage: 3, criterionId: 'pf-3-raises', met: true },
      'answer.on',
      'date_before_start',
    ],
    [
      'a day to come',
      { on: '2199-01-01', stage: 3, criterionId: 'pf-3-raises', met: true },
      'answer.on',
      'date_in_future',
    ],
  ])('are refused with %s', async (_what, given, field, reason) => {
    expectFields(await answer(given), [{ field, reason }])
    expect(await entries()).toHaveLength(1)
  })
})

describe('findings', () => {
  const dismiss = (reason: string, other: { rule?: string; subject?: string } = {}) =>
    clinic.call('episodes.dismissFinding', {
      episodeId: episode.id,
      dismissal: { rule: 'rises', subject: 'week-2', reason, ...other },
    })

  it('are dismissed with a reason, about the plan as it is then', async () => {
    expectFields(await dismiss('Plan not made'), [{ field: 'episodeId', reason: 'not_found' }])
    const start = {
      episodeId: episode.id,
      template: 'plantar-fasciitis',
      startsOn: '2026-01-05',
      title: 'Plan',
    }
    const plan = expectOk(await clinic.call('plans.create', start))
    expectFields(await dismiss('Nothing was found'), [{ field: 'dismissal.rule', reason: 'not_found' }])
    // All rows begin again with more: too many rises at once.
    const rows = plan.document.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell, week) => cell && { ...cell, dose: { ...cell.dose, sets: week === 0 ? 1 : 4 } },
      ),
    }))
    const saved = { id: plan.id, basedOn: 1, document: { ...plan.document, rows }, subject: '' }
    expectOk(await clinic.call('plans.save', { ...saved, action: 'edit-plan' }))
    for (const wrong of [{ rule: 'weekly-rise' }, { subject: 'week-99' }, { subject: '' }]) {
      expectFields(await dismiss('Made up', wrong), [{ field: 'dismissal.rule', reason: 'not_found' }])
    }
    expectFields(await dismiss('  '), [{ field: 'dismissal.reason', reason: 'required' }])
    expectOk(await dismiss('He runs the distance already'))
    expect((await entries()).at(-1)).toMatchObject({
      kind: 'dismissal',
      dismissal: { rule: 'rises', subject: 'week-2', planRevision: 2 },
      withdrawn: false,
    })
  })
})

describe('entries', () => {
  const each = () => [
    screen('2026-01-20'),
    clinic.call('episodes.answerGate', {
      episodeId: episode.id,
      answer: { on: '2026-01-20', stage: 1, criterionId: 'any', met: true },
    }),
    clinic.call('episodes.dismissFinding', {
      episodeId: episode.id,
      dismissal: { rule: 'any', reason: 'Any' },
    }),
    withdraw(1),
  ]

  it('are refused once the episode has ended', async () => {
    expectOk(await clinic.call('episodes.close', { id: episode.id, basedOn: 1, closedOn: '2026-02-01' }))
    for (const answer of await Promise.all(each())) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'closed' } })
    }
  })

  it('are refused in an archived record', async () => {
    expectOk(await clinic.call('patients.archive', { id: episode.patientId, basedOn: 1, archived: true }))
    for (const answer of await Promise.all(each())) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'read_only' } })
    }
    expect(await entries()).toHaveLength(1)
  })
})
