/**
 * Two patients, and every call with the ids of one swapped for those of the other, field by field: whatever is answered,
 * no record of one ever holds, shows or changes with anything of the other.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallName, InputOf } from '../../../shared/contract/index.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { report } from '../report.ts'

let clinic: OpenCore
let mine: Ids
let theirs: Ids

interface Ids {
  readonly patientId: string
  readonly episodeId: string
  readonly planId: string
  readonly rowId: string
  readonly exerciseId: string
  readonly checkInId: string
  readonly handoutId: string
  readonly criterionId: string
}

beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
  mine = await make('Ana', 'plantar-fasciitis')
  theirs = await make('Bo', 'achilles-tendinopathy')
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

async function make(
  givenName: string,
  template: 'plantar-fasciitis' | 'achilles-tendinopathy',
): Promise<Ids> {
  const patient = expectOk(
    await clinic.call('patients.create', {
      patient: { givenName, familyName: 'Silva', birthDate: '1984-03-12' },
    }),
  )
  const episode = expectOk(
    await clinic.call('episodes.create', {
      patientId: patient.id,
      episode: { condition: template, side: 'left', startedOn: '2026-01-05' },
    }),
  )
  const start = { episodeId: episode.id, template, startsOn: '2026-01-05', title: '' }
  const plan = expectOk(await clinic.call('plans.create', start))
  const { rows } = sessionsToCount('2026-01-11', plan.document, [])
  const row = must(
    rows.find(({ prescribed }) => prescribed !== null),
    'a row',
  )
  const checkIn = expectOk(
    await clinic.call('checkIns.record', {
      episodeId: episode.id,
      checkIn: { on: '2026-01-06', painDuring: 3 },
    }),
  )
  const given = expectOk(
    await clinic.call('handouts.give', {
      planId: plan.id,
      basedOn: plan.revision,
      options: { weeks: [1], overview: false },
    }),
  )
  expectOk(
    await clinic.call('episodes.recordScreen', { episodeId: episode.id, screen: { on: '2026-01-06' } }),
  )
  const gate = must(
    plan.document.stages.flatMap((stage) => stage.gate).find(({ limit }) => limit === null),
    'a criterion without a limit',
  )
  return {
    patientId: patient.id,
    episodeId: episode.id,
    planId: plan.id,
    rowId: row.rowId,
    exerciseId: row.exerciseId,
    checkInId: checkIn.id,
    handoutId: given.handout.id,
    criterionId: gate.id,
  }
}

/** Everything that is kept of a patient. */
async function recordOf({ patientId, episodeId, planId }: Ids) {
  const read = [
    await clinic.call('patients.get', { id: patientId }),
    await clinic.call('episodes.list', { patientId }),
    await clinic.call('episodes.entries', { episodeId }),
    await clinic.call('plans.get', { id: planId }),
    await clinic.call('plans.revisions', { id: planId }),
    await clinic.call('checkIns.list', { episodeId }),
    await clinic.call('handouts.list', { patientId }),
  ]
  return JSON.stringify(read.map((answer) => expectOk<unknown>(answer)))
}

/** Inputs that are right for the patient whose ids they are given. */
const inputs: { readonly [Name in CallName]?: (ids: Ids) => Promise<InputOf<Name>> | InputOf<Name> } = {
  'patients.get': ({ patientId }) => ({ id: patientId }),
  'patients.update': async ({ patientId }) => {
    const { revision } = expectOk(await clinic.call('patients.get', { id: patientId }))
    const patient = { givenName: 'Cy', familyName: 'Silva', birthDate: '1984-03-12' }
    return { id: patientId, basedOn: revision, patient }
  },
  'episodes.list': ({ patientId }) => ({ patientId }),
  'episodes.create': ({ patientId }) => ({
    patientId,
    episode: { condition: 'ankle-sprain', side: 'right', startedOn: '2026-02-01' },
  }),
  'episodes.update': async (ids) => {
    const { revision, condition, side, startedOn } = await episodeOf(ids)
    return { id: ids.episodeId, basedOn: revision, episode: { condition, side, startedOn, note: 'Swapped' } }
  },
  'episodes.entries': ({ episodeId }) => ({ episodeId }),
  'episodes.recordScreen': ({ episodeId }) => ({ episodeId, screen: { on: '2026-02-02' } }),
  'episodes.answerGate': async (ids) => ({
    episodeId: ids.episodeId,
    answer: { on: '2026-02-02', stage: await stageOf(ids), criterionId: ids.criterionId, met: true },
  }),
  'episodes.withdrawEntry': ({ episodeId }) => ({ episodeId, number: 1, reason: 'Swapped' }),
  'plans.get': ({ planId }) => ({ id: planId }),
  'plans.create': ({ episodeId }) => ({ episodeId, template: null, startsOn: '2026-02-02', title: '' }),
  'plans.revisions': ({ planId }) => ({ id: planId }),
  'checkIns.list': ({ episodeId }) => ({ episodeId }),
  'checkIns.history': ({ checkInId }) => ({ id: checkInId }),
  'checkIns.record': ({ episodeId, rowId, exerciseId }) => ({
    episodeId,
    checkIn: { on: '2026-01-11', sessions: [{ rowId, exerciseId, done: 0 }] },
  }),
  'checkIns.amend': async ({ checkInId, rowId, exerciseId }) => {
    const { versions } = expectOk(await clinic.call('checkIns.history', { id: checkInId }))
    const checkIn = { on: '2026-01-11', sessions: [{ rowId, exerciseId, done: 0 }] }
    return { id: checkInId, basedOn: versions.length, checkIn, reason: 'Swapped' }
  },
  'handouts.list': ({ patientId }) => ({ patientId }),
  'handouts.open': ({ handoutId }) => ({ id: handoutId }),
}

async function episodeOf({ patientId, episodeId }: Ids) {
  const { episodes } = expectOk(await clinic.call('episodes.list', { patientId }))
  return must(
    episodes.find(({ id }) => id === episodeId),
    'the episode',
  )
}

async function stageOf({ planId, criterionId }: Ids): Promise<number> {
  const { document } = expectOk(await clinic.call('plans.get', { id: planId }))
  return must(
    document.stages.find(({ gate }) => gate.some(({ id }) => id === criterionId)),
    'a stage',
  ).number
}

/** The places of a value at which an id of this patient stands. */
function placesOf(value: unknown, ids: Ids, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return Object.values({ ...ids }).includes(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => placesOf(part, ids, [...path, key]))
}

/** The value with the ids at these places swapped for the other patient's of the same kind. */
function swapped(value: unknown, places: readonly (readonly string[])[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const place of places) {
    const last = must(place.at(-1), 'a key')
    const holder = place.slice(0, -1).reduce<unknown>((part, key) => Reflect.get(part as object, key), copy)
    const own: unknown = Reflect.get(holder as object, last)
    const kind = must(
      Object.entries(mine).find(([, id]) => id === own),
      'a kind',
    )[0]
    Reflect.set(holder as object, last, theirs[kind as keyof Ids])
  }
  return copy
}

/** Ids that only one of the two has. */
const ownIds = ({ exerciseId: _exercise, ...ids }: Ids): string[] => Object.values(ids)

const holds = (text: string, ids: Ids): boolean => ownIds(ids).some((id) => text.includes(id))

describe('ids of another patient', () => {
  it.each(Object.keys(inputs) as (keyof typeof inputs)[])('come to nothing in %s', async (name) => {
    const inputFor = must(inputs[name], 'an input') as (ids: Ids) => unknown
    const right = await inputFor(mine)
    const places = placesOf(right, mine)
    expect(places.length).toBeGreaterThan(0)
    // Each place alone, and every two together.
    const tries = places.flatMap((one, index) => [[one], ...places.slice(index + 1).map((two) => [one, two])])
    let failed = 0
    for (const at of tries) {
      const [ana, bo] = [await recordOf(mine), await recordOf(theirs)]
      const answer = JSON.stringify(await clinic.callWith(name, swapped(right, at)))
      const [anaAfter, boAfter] = [await recordOf(mine), await recordOf(theirs)]
      const isMixed = holds(anaAfter, theirs) || holds(boAfter, mine)
      const showsBoth = holds(answer, mine) && holds(answer, theirs)
      const changesBoth = ana !== anaAfter && bo !== boAfter
      // An id swapped alone beside others that stay belongs to nobody here.
      const takesHalf = at.length < places.length && answer.includes('"ok":true')
      if (isMixed || showsBoth || changesBoth || takesHalf) failed += 1
    }
    report(`ids of another patient in ${name}`, tries.length, failed)
    expect(failed).toBe(0)
  })
})
