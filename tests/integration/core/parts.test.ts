/** The smaller parts of the core: field issues, contract check, events, audit, calendar day. */
import { describe, expect, it } from 'vitest'
import { createAnnouncer } from '../../../main/app/announce.ts'
import { checkContract, checkParts } from '../../../main/app/check-contract.ts'
import { createEventBus } from '../../../main/core/events.ts'
import { fieldIssues } from '../../../main/app/field-issues.ts'
import { calendarDay } from '../../../main/core/time-and-ids.ts'
import { query } from '../../../shared/contract/define.ts'
import { callNames, contract } from '../../../shared/contract/index.ts'
import type { AppEvent } from '../../../shared/contract/index.ts'
import { z } from '../../../shared/schema.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore } from '../../support/open-core.ts'

function issuesOf(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input)
  return parsed.success ? [] : fieldIssues(parsed.error.issues, input)
}

describe('field issues', () => {
  const patient = contract['patients.create'].input

  it('name the path, the reason and the limit', () => {
    const input = {
      patient: { givenName: '', familyName: 'x'.repeat(121), birthDate: '2001-02-30', weeklyRunningKm: 900 },
    }
    expect(issuesOf(patient, input)).toEqual([
      { field: 'patient.givenName', reason: 'required', limit: 1 },
      { field: 'patient.familyName', reason: 'too_long', limit: 120 },
      { field: 'patient.birthDate', reason: 'date_impossible' },
      { field: 'patient.weeklyRunningKm', reason: 'too_large', limit: 400 },
    ])
  })

  it.each([
    [z.object({ a: z.string() }), {}, 'a', 'required'],
    [z.object({ a: z.string() }), { a: 7 }, 'a', 'invalid'],
    [z.object({ a: z.number() }), { a: '7' }, 'a', 'not_a_number'],
    [z.object({ a: z.number() }), { a: Number.NaN }, 'a', 'not_a_number'],
    [z.object({ a: z.int() }), { a: 1.5 }, 'a', 'not_a_number'],
    [z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'a', 'not_a_choice'],
    [z.object({ a: z.string().min(3) }), { a: 'x' }, 'a', 'too_short'],
    [z.object({ a: z.array(z.string()).max(1) }), { a: ['x', 'y'] }, 'a', 'too_many'],
    [
      z.object({ a: z.array(z.object({ b: z.number().max(3) })) }),
      { a: [{ b: 1 }, { b: 9 }] },
      'a.1.b',
      'too_large',
    ],
    [z.object({ a: z.union([z.literal(1), z.literal(2)]) }), { a: 3 }, 'a', 'not_a_choice'],
    [z.object({ a: z.string().regex(/^x$/) }), { a: 'y' }, 'a', 'invalid'],
    [z.object({ a: z.string() }), [], '', 'invalid'],
    [z.object({ a: z.string() }), null, '', 'invalid'],
  ])('%#: maps what zod says', (schema, input, field, reason) => {
    expect(issuesOf(schema, input).map((issue) => [issue.field, issue.reason])).toEqual([[field, reason]])
  })

  it('look into the branch of a union that came closest', () => {
    const unlock = contract['clinic.unlock'].input
    expect(issuesOf(unlock, { passphrase: '' })).toEqual([
      { field: 'passphrase', reason: 'required', limit: 1 },
    ])
    expect(issuesOf(unlock, { recoveryKey: 'x'.repeat(601) })).toEqual([
      { field: 'recoveryKey', reason: 'too_long', limit: 600 },
    ])
  })

  it('are bounded, and carry no value of the input', () => {
    const input = { weeks: Array.from({ length: 5000 }, () => 'canary') }
    const issues = issuesOf(z.object({ weeks: z.array(z.number()) }), input)
    expect(issues).toHaveLength(100)
    expect(JSON.stringify(issues)).not.toContain('canary')
  })
})

describe('the contract check', () => {
  const one = query({ needs: 'read', input: z.object({}), output: z.object({}), reads: [] })

  it('finds the real contract whole', () => {
    expect(() => checkContract()).not.toThrow()
    expect(new Set(callNames).size).toBe(callNames.length)
  })

  it('throws for a name that two parts declare, and for a part that is left out', () => {
    expect(() => checkParts([{ 'a.b': one }, { 'a.b': one }], ['a.b'])).toThrow('a.b twice')
    expect(() => checkParts([{ 'a.b': one }], ['a.b', 'a.c'])).toThrow('a.c')
    expect(() => checkParts([{ 'a.b': one, 'a.d': one }], ['a.b'])).toThrow('a.d')
  })
})

describe('events', () => {
  it('reach every listener, also when one fails, until it has left', () => {
    const faults: unknown[] = []
    const heard: AppEvent[] = []
    const bus = createEventBus((fault) => faults.push(fault))
    bus.listen('one', () => {
      throw new Error('deaf')
    })
    const leave = bus.listen('two', (event) => heard.push(event))
    bus.tell(() => ({ type: 'changed', tags: ['plans'] }))
    leave()
    bus.tell(() => ({ type: 'changed', tags: ['plans'] }))
    expect(heard).toHaveLength(1)
    expect(faults).toHaveLength(2)
  })

  it('hear a listener once for each time it subscribed', () => {
    let heard = 0
    const listener = () => {
      heard += 1
    }
    const bus = createEventBus(() => {})
    const leave = bus.listen('one', listener)
    bus.listen('one', listener)
    leave()
    bus.tell(() => ({ type: 'changed', tags: [] }))
    expect(heard).toBe(1)
  })

  it('reach a locked window only with what everybody may see', () => {
    const heard: Record<string, AppEvent[]> = { one: [], two: [], three: [] }
    const bus = createEventBus(() => {})
    for (const seat of Object.keys(heard)) bus.listen(seat, (event) => heard[seat]?.push(event))
    const { announce, tell } = createAnnouncer(bus)
    announce(['patients', 'state'], (seat) => seat === 'one')
    announce(['patients'], (seat) => seat !== 'three')
    tell('two', { type: 'progress', requestId: 'r', done: 1, total: 2 })
    expect(heard).toEqual({
      one: [
        { type: 'changed', tags: ['patients', 'state'] },
        { type: 'changed', tags: ['patients'] },
      ],
      two: [
        { type: 'changed', tags: ['state'] },
        { type: 'changed', tags: ['patients'] },
        { type: 'progress', requestId: 'r', done: 1, total: 2 },
      ],
      three: [{ type: 'changed', tags: ['state'] }],
    })
  })
})

describe('a change to a patient', () => {
  it('puts the patient first among the recent ones', async () => {
    const made = await openCore({ preset: 'clinic' })
    const add = async (givenName: string) =>
      expectOk(
        await made.call('patients.create', {
          patient: { givenName, familyName: 'Berg', birthDate: '1984-03-12' },
        }),
      )
    const recent = async () =>
      expectOk(await made.call('patients.list', { sort: 'recent' })).patients.map(
        (patient) => patient.givenName,
      )
    const first = await add('Ana')
    await add('Bo')
    expect(await recent()).toEqual(['Bo', 'Ana'])
    expectOk(
      await made.call('episodes.create', {
        patientId: first.id,
        episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-03-01' },
      }),
    )
    expect(await recent()).toEqual(['Ana', 'Bo'])
    await made.stop()
  })
})

it('the day is the one of this machine, not of UTC', () => {
  expect(calendarDay(new Date(2026, 0, 5, 0, 10))).toBe('2026-01-05')
  expect(calendarDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
})
