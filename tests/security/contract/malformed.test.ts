/**
 * Every call of the contract under malformed input: chosen attacks, random mutations of inputs that the call takes (200 for
 * each, 10,000 in the full form), with the ids of real records and of other ones, and requests that are none. What comes
 * back is a refusal or a legitimate answer; never `internal`, a stack, a path or SQL.
 */
import { anything, array, assert, asyncProperty, constantFrom, nat, oneof, record, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appErrorSchema } from '../../../shared/app-error-schema.ts'
import { callNames, contract, type CallAnswer, type CallName } from '../../../shared/contract/index.ts'
import { z } from '../../../shared/schema.ts'
import { expectOk } from '../../support/answers.ts'
import { firstSeat, openCore, type OpenCore } from '../../support/open-core.ts'
import { addCheckIn, addEpisode, addExercise, addPatient, addPlan } from '../../support/seed.ts'
import { skeletonOf } from '../../support/skeleton-of.ts'
import { memoryLog } from '../../support/memory-log.ts'
import { fullForm, report } from '../report.ts'

const log = memoryLog()
let clinic: OpenCore
/** Ids of what is in the clinic, by the first part of the names of the calls that ask for it as `id`. */
const ids: Record<string, string> = {}

const mutations = fullForm ? 10_000 : 200

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic', start: { log } })
  const asks: Parameters<typeof addPatient>[0] = {
    ask: async (name, input) => expectOk(await clinic.call(name, input)),
  }
  const patient = await addPatient(asks)
  const episode = await addEpisode(asks, patient, { startedOn: '2026-01-05' })
  const checkIn = await addCheckIn(asks, episode, { on: '2026-01-06', painDuring: 3 })
  const exercise = await addExercise(asks)
  ids['patients'] = ids['patientId'] = patient.id
  ids['episodes'] = ids['episodeId'] = episode.id
  ids['plans'] = (await addPlan(asks, episode, { startsOn: '2026-01-05' })).id
  ids['checkIns'] = checkIn.id
  ids['exercises'] = exercise.id
})
afterAll(() => clinic.stop())

/** Calls that would leave the test clinic when they are taken: only what is refused is tried on them. */
const closing = new Set<CallName>([
  'clinic.lock',
  'sample.open',
  'sample.reset',
  'clinic.setUp',
  'clinic.unlock',
])

const suspicious = [
  /\bat .*[/\\][\w.-]+:\d+/,
  /node:internal/,
  /node_modules/,
  /\/tmp\//,
  /\/home\//,
  /[A-Z]:\\/,
  /\.ts\b/,
  /\b(select|insert into|delete from|pragma|sqlite)\b/i,
  /ZodError|TypeError|SyntaxError|Error:/,
]

const errorSchema = z.strictObject(appErrorSchema.shape)

/** What is wrong with an answer to malformed input, or null. */
function leakIn(answer: CallAnswer): string | null {
  if (answer.ok) return null
  if (!errorSchema.safeParse(answer.error).success) return 'the error has another shape'
  if (answer.error.code === 'internal') return 'internal'
  const text = JSON.stringify(answer.error)
  const found = suspicious.find((pattern) => pattern.test(text))
  return found ? `the error matches ${String(found)}` : null
}

function lastFault(): unknown {
  return log.lines.findLast((line) => line.fault !== undefined)?.fault
}

async function expectNoLeak(name: string, input: unknown, requestId?: string): Promise<CallAnswer> {
  const answer = await clinic.callWith(name, input, requestId)
  const leak = leakIn(answer)
  if (leak) expect.fail(`${leak}; ${String(lastFault())}`)
  return answer
}

/** Where an id of the clinic is put in; known only once there is one. */
const anId = Symbol('an id')

const nasty = oneof(
  constantFrom<unknown>(
    anId,
    null,
    undefined,
    '',
    ' ',
    [],
    {},
    [[]],
    true,
    0,
    -1,
    -0,
    1e308,
    2 ** 53,
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'x'.repeat(100_000),
    '\0',
    '\uD800',
    '\u202E',
    '😀'.repeat(500),
    "'; drop table patient; --",
    '" or 1=1',
    '%_*',
    '../..',
    '__proto__',
    'constructor',
    'NaN',
    '2026-13-45',
    '0000-00-00',
    '-000001-01-01',
    'a-b',
    '{"$ne":null}',
    '<svg onload=x>',
    10n,
    Symbol.iterator,
    () => 1,
    new Date(),
    new Map(),
    new Uint8Array(4),
    /x/,
  ),
  anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  string({ unit: 'binary', maxLength: 300 }),
)

/** A place inside a value, found by numbers: replaced, taken out, or given a fellow. */
function mutate(value: unknown, path: readonly number[], change: { kind: number; by: unknown }): unknown {
  const [step, ...rest] = path
  const inside = typeof value === 'object' && value !== null
  const keys = inside ? Object.keys(value) : []
  const key = step === undefined ? undefined : keys[step % Math.max(1, keys.length)]
  if (!inside || key === undefined) return change.by
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...value }
  if (rest.length === 0 && change.kind === 1) Reflect.deleteProperty(copy, key)
  else if (rest.length === 0 && change.kind === 2) Reflect.set(copy, `${key}x`, change.by)
  else Reflect.set(copy, key, mutate(Reflect.get(value, key), rest, change))
  return copy
}

const mutation = record({
  path: array(nat(30), { maxLength: 5 }),
  kind: constantFrom(0, 0, 0, 1, 2),
  by: nasty,
})

/** The input with the ids of real records; sheets are not drawn ten thousand times. */
function withIds(name: CallName, skeleton: unknown): unknown {
  if (typeof skeleton !== 'object' || skeleton === null) return skeleton
  return Object.fromEntries(
    Object.entries(skeleton).map(([key, part]: [string, unknown]) => {
      const id = key === 'id' ? ids[name.split('.')[0] ?? ''] : ids[key]
      return [key, typeof part === 'string' && id !== undefined ? id : part]
    }),
  )
}

/** Every marked place with the id of a record, one after the other. */
let nextId = 0
function idInPlace(by: unknown): unknown {
  const all = Object.values(ids)
  nextId += 1
  return by === anId ? all[nextId % all.length] : by
}

function tricks(skeleton: unknown): unknown[] {
  const entries = typeof skeleton === 'object' && skeleton !== null ? Object.entries(skeleton) : []
  const each = (by: (value: unknown) => unknown) =>
    Object.fromEntries(entries.map(([key, value]) => [key, by(value)]))
  const circular: Record<string, unknown> = each((value) => value)
  circular['self'] = circular
  for (const [key] of entries) circular[key] = circular
  const throwing = Object.defineProperties(
    {},
    Object.fromEntries(
      entries.map(([key]) => [
        key,
        {
          enumerable: true,
          get: () => {
            throw new Error('/home/x')
          },
        },
      ]),
    ),
  )
  return [
    () => skeleton,
    each(() => null),
    each(() => []),
    each(() => ({})),
    each(() => 'x'.repeat(1_000_000)),
    each(() => Number.NaN),
    each(() => ({ toString: (): string => 'x', valueOf: (): number => 1 })),
    each((value) => [value]),
    each(() => '\0'),
    JSON.parse(`{"__proto__": ${JSON.stringify(skeleton)}}`),
    JSON.parse('{"constructor": {"prototype": {"polluted": true}}, "__proto__": {"polluted": true}}'),
    Object.create(typeof skeleton === 'object' ? skeleton : null),
    circular,
    throwing,
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('select 1')
        },
        has: () => true,
      },
    ),
    Object.assign(Object.create(null), skeleton),
    new Map(entries),
    deep(2000),
  ]
}

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = { patient: value, document: [value].slice(0, 1) }
  return value
}

/** Whether the contract takes the input. One that sets off a trap when it is read is not taken. */
function isTaken(name: CallName, input: unknown): boolean {
  try {
    return contract[name].input.safeParse(input).success
  } catch {
    return false
  }
}

/** Work that takes long is done a few times for inputs that are no longer malformed, and then left. */
const mostLong = 5
const longDone = new Map<CallName, number>()

function isLong(name: CallName): boolean {
  const call = contract[name]
  return call.kind === 'job' || (call.kind === 'lifecycle' && !('reads' in call))
}

async function attack(name: CallName, input: unknown): Promise<void> {
  const taken = isTaken(name, input)
  if (taken && closing.has(name)) return
  if (taken && isLong(name)) {
    const done = longDone.get(name) ?? 0
    longDone.set(name, done + 1)
    if (done >= mostLong) return
  }
  const answer = await expectNoLeak(name, input)
  if (!taken) expect(answer.ok ? 'ok' : answer.error.code).toBe('invalid_input')
}

describe.each(callNames)('%s', (name) => {
  const skeleton = skeletonOf(contract[name].input)

  it('refuses what is no object, whatever else it looks like', async () => {
    for (const input of [undefined, null, 7, 'text', true, [], [skeleton], [[[[]]]]]) {
      const answer = await expectNoLeak(name, input)
      expect(answer.ok ? 'ok' : answer.error.code).toBe('invalid_input')
    }
  })

  it('takes no harm from chosen attacks', async () => {
    for (const input of tricks(skeleton)) await attack(name, input)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it(`answers ${mutations} random mutations without a leak`, async () => {
    const real = withIds(name, skeleton)
    let [tries, failed] = [0, 1]
    try {
      await assert(
        asyncProperty(array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
          tries += 1
          await attack(
            name,
            changes.reduce<unknown>(
              (input, { path, kind, by }) => mutate(input, path, { kind, by: idInPlace(by) }),
              real,
            ),
          )
        }),
        { numRuns: mutations, ...(fullForm ? {} : { seed: 2026 }) },
      )
      failed = 0
    } finally {
      report(`malformed calls of ${name}`, tries, failed)
      log.lines.length = 0
    }
  }, 600_000)
})

it('starts from inputs that the calls take, so that mutations reach deep', () => {
  const taken = callNames.filter((name) => isTaken(name, skeletonOf(contract[name].input)))
  expect(callNames.filter((name) => !taken.includes(name))).toEqual([])
})

describe('requests that are none', () => {
  it.each([
    null,
    undefined,
    'patients.list',
    7,
    [],
    {},
    { name: 'patients.list' },
    { name: 7, requestId: 'x' },
    { name: 'patients.list', requestId: '' },
    { name: 'patients.list', requestId: 'x'.repeat(81) },
    { name: 'patients.list', requestId: 'a b' },
    { name: 'patients.list', requestId: '../x' },
    { name: 'patients.list', requestId: { toString: (): string => 'x' } },
    { name: ['patients.list'], requestId: 'x' },
  ])('%j is refused', async (request) => {
    const answer = await clinic.core.dispatch(request, firstSeat)
    expect(answer.ok ? 'ok' : answer.error.code).toBe('invalid_input')
    expect(leakIn(answer)).toBeNull()
  })

  it.each([
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'patients',
    'patients.',
    'patients.drop',
    'PATIENTS.LIST',
    'patients.list\0',
    'patients.list ',
    'x'.repeat(100_000),
    "patients.list'; --",
    '../patients.list',
  ])('the name %j is refused', async (name) => {
    const answer = await expectNoLeak(name, {})
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: [{ field: 'name' }] },
    })
  })
})

it('the clinic has taken no harm', async () => {
  const state = await clinic.call('app.state', {})
  expect(state.ok && state.value).toMatchObject({ clinic: 'open', sample: false })
  expect(log.lines.filter((line) => line.event === 'call.fault')).toEqual([])
})
