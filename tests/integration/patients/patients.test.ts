import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { expectFields, expectOk } from '../../support/answers.ts'

type NewPatient = InputOf<'patients.create'>['patient']

let clinic: OpenCore

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
})
afterEach(() => clinic.stop())

const ana: NewPatient = { givenName: 'Ana', familyName: 'Ångström', birthDate: '1984-03-12' }

async function add(patient: Partial<NewPatient> = {}) {
  return expectOk(await clinic.call('patients.create', { patient: { ...ana, ...patient } }))
}

async function found(search: string) {
  const answer = expectOk(await clinic.call('patients.list', { search, sort: 'match' }))
  return answer.patients.map((patient) => `${patient.givenName} ${patient.familyName}`)
}

describe('adding a patient', () => {
  it('keeps every field and assigns record numbers that are free', async () => {
    const byHand = await add({ recordNumber: '1002' })
    const first = await add({
      givenName: 'Bo',
      precautions: [{ code: 'diabetes', note: 'diet' }],
      note: 'Runs hills',
    })
    const second = await add({ givenName: 'Cy' })
    expect([first.recordNumber, byHand.recordNumber, second.recordNumber]).toEqual(['1001', '1002', '1003'])
    expect(expectOk(await clinic.call('patients.get', { id: first.id }))).toEqual(first)
    expect(first).toMatchObject({ givenName: 'Bo', note: 'Runs hills', revision: 1, archivedAt: null })
  })

  it.each([
    ['a day that does not exist', { birthDate: '1990-02-30' }, 'patient.birthDate', 'date_impossible'],
    ['29 February in a common year', { birthDate: '1999-02-29' }, 'patient.birthDate', 'date_impossible'],
    ['a birth date to come', { birthDate: '2199-01-01' }, 'patient.birthDate', 'date_in_future'],
    ['a birth date in another age', { birthDate: '1584-03-12' }, 'patient.birthDate', 'date_too_old'],
    ['a name of spaces', { familyName: '   ' }, 'patient.familyName', 'required'],
    ['a name of 200 letters', { givenName: 'x'.repeat(200) }, 'patient.givenName', 'too_long'],
    ['an e-mail without a domain', { email: 'ana@' }, 'patient.email', 'not_an_email'],
    [
      'consent before birth',
      { consent: { given: true, on: '1970-01-01' } },
      'patient.consent.on',
      'date_before_birth',
    ],
  ])('refuses %s beside its field', async (_what, change, field, reason) => {
    const answer = await clinic.call('patients.create', { patient: { ...ana, ...change } })
    expectFields(answer, [{ field, reason }])
    expect(expectOk(await clinic.call('patients.list', {})).total).toBe(0)
  })

  it('refuses a record number that somebody else has, also when archived', async () => {
    const first = await add({ recordNumber: 'A-7' })
    await clinic.call('patients.archive', { id: first.id, basedOn: 1, archived: true })
    const answer = await clinic.call('patients.create', { patient: { ...ana, recordNumber: 'A-7' } })
    expectFields(answer, [{ field: 'patient.recordNumber', reason: 'already_used' }])
  })
})

describe('changing a patient', () => {
  it('raises the revision, and answers a stale change with a conflict that changes nothing', async () => {
    const patient = await add()
    const changed = expectOk(
      await clinic.call('patients.update', {
        id: patient.id,
        basedOn: 1,
        patient: { ...ana, sport: 'Trail' },
      }),
    )
    expect(changed).toMatchObject({ revision: 2, sport: 'Trail' })
    const stale = await clinic.call('patients.update', {
      id: patient.id,
      basedOn: 1,
      patient: { ...ana, sport: 'Track' },
    })
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(expectOk(await clinic.call('patients.get', { id: patient.id })).sport).toBe('Trail')
  })

  it('never inserts a patient that is not there', async () => {
    const answer = await clinic.call('patients.update', { id: 'nobody', basedOn: 1, patient: ana })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(expectOk(await clinic.call('patients.list', {})).total).toBe(0)
  })

  it('archives and takes back', async () => {
    const patient = await add()
    expectOk(await clinic.call('patients.archive', { id: patient.id, basedOn: 1, archived: true }))
    expect(expectOk(await clinic.call('patients.list', {})).total).toBe(0)
    expect(expectOk(await clinic.call('patients.list', { archived: true })).total).toBe(1)
    expectOk(await clinic.call('patients.archive', { id: patient.id, basedOn: 2, archived: false }))
    expect(await found('ang')).toEqual(['Ana Ångström'])
  })
})

describe('finding a patient', () => {
  beforeEach(async () => {
    await add({ recordNumber: '77-123' })
    await add({ givenName: 'Łukasz', familyName: "O'Neill-Straße", birthDate: '1990-11-02' })
    await add({ givenName: 'José María', familyName: 'Núñez', birthDate: '2001-01-31' })
    await add({ givenName: 'Li', familyName: 'Wu', birthDate: '1971-07-07' })
    await add({ givenName: 'Maria', familyName: 'Anderson', preferredName: 'Mia', birthDate: '1960-05-05' })
  })

  it.each([
    ['angstrom', ['Ana Ångström']],
    ['ÅNGSTRÖM', ['Ana Ångström']],
    ['gstr', ['Ana Ångström']],
    ['lukasz', ["Łukasz O'Neill-Straße"]],
    ['strasse', ["Łukasz O'Neill-Straße"]],
    ['nunez jose', ['José María Núñez']],
    ['maria nunez', ['José María Núñez']],
    ['wu', ['Li Wu']],
    ['li wu', ['Li Wu']],
    ['mia', ['Maria Anderson']],
    ['77-1', ['Ana Ångström']],
    ['123', ['Ana Ångström']],
    ['1990-11-02', ["Łukasz O'Neill-Straße"]],
    ['2.11.1990', ["Łukasz O'Neill-Straße"]],
    ['1990', ["Łukasz O'Neill-Straße"]],
    ['nobody', []],
    ['"*', []],
    ["' OR 1=1 --", []],
  ])('by %s', async (search, names) => {
    expect(await found(search)).toEqual(names)
  })

  it('puts the beginning of a family name before a part of another', async () => {
    expect(await found('an')).toEqual(['Maria Anderson', 'Ana Ångström'])
    expect((await found('mar'))[0]).toBe('Maria Anderson')
  })

  it('sorts and pages the list', async () => {
    const page = expectOk(await clinic.call('patients.list', { sort: 'birthDate', limit: 2, offset: 1 }))
    expect(page.patients.map((patient) => patient.birthDate)).toEqual(['1971-07-07', '1984-03-12'])
    expect(page.total).toBe(5)
    await add({ recordNumber: '10000' })
    await add({ recordNumber: '9999' })
    const numbers = expectOk(
      await clinic.call('patients.list', { sort: 'recordNumber', descending: true, limit: 2 }),
    )
    expect(numbers.patients.map((patient) => patient.recordNumber)).toEqual(['77-123', '10000'])
    const names = expectOk(await clinic.call('patients.list', { sort: 'name', descending: true, limit: 1 }))
    expect(names.patients[0]?.familyName).toBe('Wu')
  })
})

describe('likely duplicates', () => {
  it('are shown with the reason, and a shared birth date alone is not one', async () => {
    const first = await add({ recordNumber: '5' })
    await add({ givenName: 'Someone', familyName: 'Else' })
    const likely = async (input: InputOf<'patients.likelyDuplicates'>) =>
      expectOk(await clinic.call('patients.likelyDuplicates', input)).candidates
    const typo = await likely({ givenName: 'Anna', familyName: 'Angstrom', birthDate: '1984-03-12' })
    expect(typo).toMatchObject([{ patient: { id: first.id }, because: ['similar_name', 'same_birth_date'] }])
    const swapped = await likely({ givenName: 'Angstrom', familyName: 'Ana', birthDate: null })
    expect(swapped).toMatchObject([{ because: ['same_name'] }])
    expect(await likely({ givenName: 'Zoe', familyName: 'Young', birthDate: '1984-03-12' })).toEqual([])
    expect(await likely({ ...ana, recordNumber: '5', except: first.id })).toEqual([])
  })
})
