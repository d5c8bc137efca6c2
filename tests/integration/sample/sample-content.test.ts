/** What the sample clinic shows: enough of everything, believable, and plainly invented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAuditEntries, type AuditRecord } from '../../../main/audit/list-audit-entries.ts'
import { dataFolderAt, sampleKey } from '../../../main/database/data-folder.ts'
import { openStore } from '../../../main/database/open-store.ts'
import { calendarDay } from '../../../main/core/time-and-ids.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { adherenceShare, type CheckIn } from '../../../shared/domain/check-in.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { conditionCodes, conditionOf, regionOf, templates } from '../../../shared/regions/index.ts'
import { redFlagOutcome } from '../../../shared/regions/red-flags.ts'
import { measureIds } from '../../../shared/domain/measure.ts'
import { weekOf } from '../../../shared/program/weeks.ts'
import { expectOk } from '../../support/answers.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { openSampleOn } from './open-sample-clinic.ts'

/** A Friday. */
const today = '2026-03-06'

type Summary = OutputOf<'patients.list'>['patients'][number]
interface Person {
  readonly summary: Summary
  readonly patient: Patient
  readonly episodes: Episode[]
}

let made: OpenCore
const persons: Person[] = []
const archived: Person[] = []
let audit: AuditRecord[] = []

async function read(summary: Summary): Promise<Person> {
  const { id } = summary
  const patient = expectOk(await made.call('patients.get', { id }))
  const { episodes } = expectOk(await made.call('episodes.list', { patientId: id }))
  return { summary, patient, episodes }
}

beforeAll(async () => {
  made = await openSampleOn(today)
  // Before anything is looked at: views are kept in the audit too.
  const folder = dataFolderAt(made.dataFolder)
  const database = await openStore({
    place: { file: folder.sample.database },
    key: sampleKey(folder),
    mode: 'open',
  })
  audit = await database.read((db) => listAuditEntries(db, { limit: 10_000 }))
  await database.close()
  const listed = expectOk(await made.call('patients.list', {}))
  for (const summary of listed.patients) persons.push(await read(summary))
  const others = expectOk(await made.call('patients.list', { archived: true }))
  for (const summary of others.patients) archived.push(await read(summary))
}, 120_000)
afterAll(() => made.stop())

const named = (familyName: string): Person => {
  const found = persons.find(({ patient }) => patient.familyName === familyName)
  if (!found) throw new Error(`Expected ${familyName} in the sample`)
  return found
}

async function checkInsOf(person: Person): Promise<{ week: number; checkIn: CheckIn }[]> {
  const episode = person.episodes[0]
  if (!episode?.planId) throw new Error('Expected a plan')
  const { document } = expectOk(await made.call('plans.get', { id: episode.planId }))
  const { checkIns } = expectOk(await made.call('checkIns.list', { episodeId: episode.id }))
  return checkIns
    .map((checkIn) => ({ week: weekOf(document.startsOn, checkIn.on), checkIn }))
    .sort((one, other) => one.week - other.week)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the people', () => {
  it('are many, in every condition and in every week from before the start to after the end', () => {
    expect(persons.length).toBeGreaterThanOrEqual(24)
    expect(archived).toHaveLength(2)
    const conditions = new Set(
      persons.flatMap(({ episodes }) => episodes.map((episode) => episode.condition)),
    )
    expect([...conditions]).toEqual(
      expect.arrayContaining(conditionCodes.filter((code) => conditionOf(code).template !== null)),
    )
    const weeks = new Set(persons.map(({ summary }) => summary.episode?.week))
    expect([...weeks]).toEqual(expect.arrayContaining([null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))
    expect(persons.some(({ episodes }) => episodes.some(({ closedOn }) => closedOn !== null))).toBe(true)
    expect(persons.some(({ episodes }) => episodes.length > 1)).toBe(true)
  })

  it('cannot be taken for real ones', () => {
    const everybody = [...persons, ...archived].map(({ patient }) => patient)
    for (const { recordNumber, phone, email } of everybody) {
      expect(recordNumber).toMatch(/^S-\d{4}$/)
      expect(phone).toMatch(/^555 01\d\d$/)
      expect(email).toMatch(/^[a-z]+\.\d+@example\.org$/)
    }
    expect(new Set(everybody.map(({ recordNumber }) => recordNumber)).size).toBe(everybody.length)
    expect(new Set(everybody.map(({ language }) => language)).size).toBeGreaterThan(8)
    expect(everybody.some(({ preferredName }) => preferredName !== '')).toBe(true)
    expect(Math.max(...everybody.map((one) => `${one.givenName} ${one.familyName}`.length))).toBeGreaterThan(
      80,
    )
  })

  it('have a dated red-flag screen each; one has signs, and no plan', () => {
    const all = [...persons, ...archived].flatMap(({ episodes }) => episodes)
    for (const episode of all) expect(episode.redFlagScreen?.on).toBe(episode.startedOn)
    const flagged = all.filter(
      ({ condition, redFlagScreen }) =>
        redFlagOutcome(regionOf(condition).redFlags, redFlagScreen?.ticked ?? []).urgency !== null,
    )
    expect(flagged).toHaveLength(1)
    expect(flagged[0]?.planId).toBeNull()
  })
})

describe('the plans', () => {
  it('come from all seven templates and were tuned', async () => {
    const plans = await Promise.all(
      persons
        .flatMap(({ episodes }) => episodes.map(({ planId }) => planId))
        .filter((planId) => planId !== null)
        .map(async (id) => expectOk(await made.call('plans.get', { id }))),
    )
    expect(new Set(plans.map(({ document }) => document.template))).toEqual(
      new Set(templates.map(({ id }) => id)),
    )
    expect(plans.filter(({ revision }) => revision >= 3).length).toBeGreaterThanOrEqual(8)
    const rows = plans.flatMap(({ document }) => document.rows.map((row) => row.exerciseId))
    expect(rows.some((id) => id.startsWith('own-'))).toBe(true)
    const { exercises } = expectOk(await made.call('exercises.list', {}))
    expect(exercises.filter(({ origin }) => origin === 'own')).toHaveLength(2)
  })
})

describe('the check-ins', () => {
  it('get better with time where nothing goes wrong', async () => {
    const told = await checkInsOf(named('Zancada Ejemplar'))
    const pain = told.map(({ checkIn }) => checkIn.painDuring ?? 0)
    expect(told.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(mean(pain.slice(0, 3))).toBeGreaterThan(mean(pain.slice(-3)) + 2)
    for (const { checkIn } of told) {
      expect(checkIn.painNextMorning ?? 0).toBeLessThanOrEqual(checkIn.painDuring ?? 0)
    }
  })

  it('hold a flare in week 5, after which the plan was eased', async () => {
    const person = named('Krokowski')
    const told = await checkInsOf(person)
    const painIn = (week: number) => told.find((one) => one.week === week)?.checkIn.painDuring ?? 0
    expect(painIn(5)).toBeGreaterThan(5)
    expect(painIn(4)).toBeLessThanOrEqual(5)
    expect(painIn(6)).toBeLessThanOrEqual(5)
    const { planId } = person.episodes[0] ?? {}
    const { revisions } = expectOk(await made.call('plans.revisions', { id: planId ?? '' }))
    expect(revisions.map(({ action }) => action)).toEqual(expect.arrayContaining(['clear-cell', 'edit-cell']))
  })

  it('hold one that has not settled the morning after, and one of somebody who does little', async () => {
    const unsettled = await checkInsOf(named('Udaharan'))
    const [before, last] = unsettled.slice(-2)
    expect(last?.checkIn.painNextMorning).toBe(last?.checkIn.painDuring)
    expect(last?.checkIn.painNextMorning ?? 0).toBeGreaterThan(before?.checkIn.painNextMorning ?? 0)
    const fading = await checkInsOf(named('Passeio'))
    expect(adherenceShare(fading.at(-1)?.checkIn.adherence ?? [])).toBeLessThan(0.35)
    const diligent = await checkInsOf(named('Adımoğlu'))
    expect(adherenceShare(diligent.at(-1)?.checkIn.adherence ?? [])).toBeGreaterThan(0.8)
  })

  it('hold one that was amended, with what was typed first', async () => {
    const told = await checkInsOf(named('Zancada Ejemplar'))
    const amended = told.filter(({ checkIn }) => checkIn.version > 1)
    expect(amended.map(({ week }) => week)).toEqual([8])
    const id = amended[0]?.checkIn.id ?? ''
    const { versions } = expectOk(await made.call('checkIns.history', { id }))
    expect(versions.map(({ painDuring }) => painDuring)).toEqual([8, amended[0]?.checkIn.painDuring])
    expect(versions[1]?.reason).not.toBe('')
  })

  it('name exercises of the plan and measures of the registry', async () => {
    for (const person of persons) {
      if (!person.episodes[0]?.planId) continue
      for (const { checkIn } of await checkInsOf(person)) {
        expect(checkIn.adherence.length).toBeGreaterThan(0)
        for (const { measure } of checkIn.measures) expect(measureIds).toContain(measure)
      }
    }
  })
})

describe('the handouts', () => {
  it('are real files that open as they were given', async () => {
    const given = []
    for (const { summary } of persons) {
      const { handouts } = expectOk(await made.call('handouts.list', { patientId: summary.id }))
      given.push(...handouts)
    }
    expect(given.length).toBeGreaterThanOrEqual(6)
    expect(given.some(({ planRevision }) => planRevision > 2)).toBe(true)
    for (const handout of given) {
      expect(handout.givenOn < today).toBe(true)
      const ticket = expectOk(await made.call('handouts.open', { id: handout.id }))
      expect(ticket).toMatchObject({ pages: handout.pages, bytes: handout.bytes })
      const { bytes } = made.document(ticket.ticket) ?? {}
      expect(Buffer.from(bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
    }
  })
})

describe('the audit', () => {
  it('tells everything under its own name, in the order of time, before today', () => {
    const inOrder = [...audit].reverse()
    const actions = new Set(inOrder.map(({ action }) => action))
    expect([...actions].sort()).toEqual([
      'checkIns.amend',
      'checkIns.record',
      'clinic.setUp',
      'episodes.close',
      'episodes.create',
      'exercises.create',
      'handouts.give',
      'patients.archive',
      'patients.create',
      'plans.create',
      'plans.save',
    ])
    const instants = inOrder.map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
    expect(calendarDay(new Date(instants.at(-1) ?? '')) < today).toBe(true)
  })
})
