/** The people of a clinic: each with an own passphrase and role; rows and key file stand together. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { establishClinic } from '../../../main/access/clinic-records.ts'
import { readKeyFile } from '../../../main/access/key-file.ts'
import { inTransaction } from '../../../main/core/transaction.ts'
import { dataFolderAt, prepareDataFolder } from '../../../main/database/data-folder.ts'
import { openStore } from '../../../main/database/open-store.ts'
import { clinicDetailsSchema } from '../../../shared/domain/clinic.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type CoreWindow, type OpenCore } from '../../support/open-core.ts'
import { testTime } from '../../support/test-time.ts'

const open = openClinics({ preset: 'clinic' })

const shown = { passphrase: testPassphrase }
const ownPassphrase = 'copper lantern seven rivers'
const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

async function add(made: CoreWindow, name: string, role: Role) {
  return expectOk(await made.call('users.add', { user: { name, role }, shown }))
}

/** Somebody of this role, at a window of their own, with a passphrase of their own. */
async function colleague(made: OpenCore, name: string, role: Role) {
  const { id, firstPassphrase } = await add(made, name, role)
  const window = made.openWindow()
  expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
  expectOk(await window.call('clinic.changePassphrase', { current: firstPassphrase, next: ownPassphrase }))
  return { id, window }
}

const state = async (window: CoreWindow) => expectOk(await window.call('app.state', {}))
const usersOf = async (made: CoreWindow) => expectOk(await made.call('users.list', {})).users
const keyFileOf = (made: OpenCore) => readKeyFile(dataFolderAt(made.dataFolder).clinic.keys)
async function ownerOf(made: OpenCore): Promise<string> {
  return (await state(made)).user?.id ?? ''
}

describe('a clinic with one user', () => {
  it('asks for the passphrase only, and names nobody on the disk', async () => {
    const made = await open()
    await made.call('clinic.lock', {})
    expect((await state(made)).signIn).toEqual([])
    const text = readFileSync(dataFolderAt(made.dataFolder).clinic.keys, 'utf8')
    expect(text).not.toContain('Tess')
    expectOk(await made.call('clinic.unlock', shown))
  })
})

describe('a second user', () => {
  it('signs in with the first passphrase, and must replace it before anything else', async () => {
    const made = await open()
    const { id, firstPassphrase } = await add(made, 'Ben Clinician', 'clinician')
    expect(firstPassphrase.split(' ')).toHaveLength(5)
    const window = made.openWindow()
    expect((await state(window)).signIn.map(({ name }) => name)).toEqual(['Tess Owner', 'Ben Clinician'])
    expectFields(await window.call('clinic.unlock', { passphrase: firstPassphrase }), [
      { field: 'userId', reason: 'required' },
    ])
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
    expect(await state(window)).toMatchObject({ passphraseDue: 'first', user: { name: 'Ben Clinician' } })
    const due = { ok: false, error: { code: 'passphrase_due' } }
    expect(await window.call('patients.list', {})).toEqual(due)
    expect(await window.call('patients.create', { patient: ana })).toEqual(due)
    const change = (next: string) =>
      window.call('clinic.changePassphrase', { current: firstPassphrase, next })
    expectFields(await change(firstPassphrase), [{ field: 'next', reason: 'same_as_before' }])
    expectFields(await change('Ben Clinician 2026'), [{ field: 'next', reason: 'too_weak' }])
    expectOk(await change(ownPassphrase))
    expect((await state(window)).passphraseDue).toBeNull()
    expectOk(await window.call('patients.create', { patient: ana }))

    await window.call('clinic.lock', {})
    expect((await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase })).ok).toBe(false)
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: ownPassphrase }))
    expect((await state(window)).passphraseDue).toBeNull()
  })

  it('opens nothing with somebody else’s passphrase, and changes nobody else’s', async () => {
    const made = await open()
    const { id, window } = await colleague(made, 'Ben Clinician', 'clinician')
    const tess = await ownerOf(made)
    await window.call('clinic.lock', {})
    const wrong = { ok: false, error: { code: 'wrong_passphrase' } }
    expect(await window.call('clinic.unlock', { userId: id, passphrase: testPassphrase })).toEqual(wrong)
    expect(await window.call('clinic.unlock', { userId: tess, passphrase: ownPassphrase })).toEqual(wrong)
    expectFields(await window.call('clinic.unlock', { userId: 'nobody', passphrase: ownPassphrase }), [
      { field: 'userId', reason: 'not_found' },
    ])
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: ownPassphrase }))
    const next = 'amber heron walks at dawn'
    expect(await window.call('clinic.changePassphrase', { current: testPassphrase, next })).toEqual(wrong)
    expectOk(await window.call('clinic.changePassphrase', { current: ownPassphrase, next }))
    await made.call('clinic.lock', {})
    expectOk(await made.call('clinic.unlock', { userId: tess, passphrase: testPassphrase }))
  })

  it('does what the role allows, under their own name', async () => {
    const made = await open()
    const { window } = await colleague(made, 'Fay Desk', 'front-desk')
    expect((await state(window)).may).toEqual(['read', 'register'])
    expectOk(await window.call('patients.create', { patient: ana }))
    const refused = { ok: false, error: { code: 'not_permitted' } }
    expect(await window.call('users.list', {})).toEqual(refused)
    expect(await window.call('users.add', { user: { name: 'X', role: 'owner' }, shown })).toEqual(refused)
    const { entries } = expectOk(await made.call('audit.list', { subject: 'patient' }))
    expect(entries[0]).toMatchObject({ action: 'patients.create', userName: 'Fay Desk' })
  })

  it('may take the seat of another at the same window', async () => {
    const made = await open()
    const { id } = await colleague(made, 'Ben Clinician', 'clinician')
    expectOk(await made.call('clinic.unlock', { userId: id, passphrase: ownPassphrase }))
    expect((await state(made)).user?.name).toBe('Ben Clinician')
  })
})

describe('an owner', () => {
  it('shows their own passphrase, or the recovery key, before somebody else gets one', async () => {
    const made = await open()
    const user = { name: 'Ben Clinician', role: 'clinician' as const }
    const wrong = await made.call('users.add', { user, shown: { passphrase: 'wrong otter sings' } })
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong_passphrase' } })
    const words = await made.call('users.add', { user, shown: { recoveryKey: 'no words' } })
    expect(words).toEqual({ ok: false, error: { code: 'wrong_recovery_key' } })
    expect(await usersOf(made)).toHaveLength(1)
    expectOk(await made.call('users.add', { user, shown: { recoveryKey: made.recoveryKey.join(' ') } }))
    expect((await usersOf(made)).map(({ name, firstPassphrase }) => [name, firstPassphrase])).toEqual([
      ['Tess Owner', false],
      ['Ben Clinician', true],
    ])
  })

  it('gives no name twice among those at work', async () => {
    const made = await open()
    const ben = await add(made, 'Ben Clinician', 'clinician')
    const taken = [{ field: 'user.name', reason: 'name_taken' }] as const
    const named = (name: string) => ({ name, role: 'clinician' as const })
    expectFields(await made.call('users.add', { user: named('bén clinician'), shown }), [...taken])
    expectFields(await made.call('users.update', { id: ben.id, user: named('TESS OWNER') }), [...taken])
    expectOk(await made.call('users.retire', { id: ben.id }))
    expectOk(await made.call('users.add', { user: named('Ben Clinician'), shown }))
    expectFields(await made.call('users.bringBack', { id: ben.id, shown }), [...taken])
  })

  it('renames and changes a role: the window of the person follows, or is locked', async () => {
    const made = await open()
    const { id, window } = await colleague(made, 'Ben Clinician', 'clinician')
    expectOk(await made.call('users.update', { id, user: { name: 'Ben Park', role: 'clinician' } }))
    expect((await state(window)).user).toMatchObject({ name: 'Ben Park' })
    expectOk(await made.call('users.update', { id, user: { name: 'Ben Park', role: 'assistant' } }))
    expect(await state(window)).toMatchObject({ clinic: 'locked', user: null })
    expect((await state(window)).signIn.map(({ name }) => name)).toEqual(['Tess Owner', 'Ben Park'])
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: ownPassphrase }))
    expect((await state(window)).user?.role).toBe('assistant')
  })

  it('retires somebody, who is out at once; what they wrote stays theirs, and they can be brought back', async () => {
    const made = await open()
    const { id, window } = await colleague(made, 'Ben Clinician', 'clinician')
    expectOk(await window.call('patients.create', { patient: ana }))
    expectOk(await made.call('users.retire', { id }))
    expect((await state(window)).clinic).toBe('locked')
    expectFields(await window.call('clinic.unlock', { userId: id, passphrase: ownPassphrase }), [
      { field: 'userId', reason: 'not_found' },
    ])
    expect((await keyFileOf(made)).users.map((user) => user.name)).toEqual([''])
    const { entries } = expectOk(await made.call('audit.list', { subject: 'patient' }))
    expect(entries[0]?.userName).toBe('Ben Clinician')
    for (const answer of [
      await made.call('users.retire', { id }),
      await made.call('users.resetPassphrase', { id, shown }),
      await made.call('users.update', { id, user: { name: 'Ben', role: 'assistant' } }),
    ])
      expectFields(answer, [{ field: 'id', reason: 'not_at_work' }])
    const { firstPassphrase } = expectOk(await made.call('users.bringBack', { id, shown }))
    expect(await made.call('users.bringBack', { id, shown })).toEqual({
      ok: false,
      error: { code: 'conflict' },
    })
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
    expect((await state(window)).passphraseDue).toBe('first')
  })

  it('gives a new first passphrase to somebody who has lost theirs', async () => {
    const made = await open()
    const { id, window } = await colleague(made, 'Ben Clinician', 'clinician')
    const { firstPassphrase } = expectOk(await made.call('users.resetPassphrase', { id, shown }))
    expect((await state(window)).clinic).toBe('locked')
    expect((await window.call('clinic.unlock', { userId: id, passphrase: ownPassphrase })).ok).toBe(false)
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
    expect((await state(window)).passphraseDue).toBe('first')
  })

  it('does none of it to themselves, to nobody, or to the last owner', async () => {
    const made = await open()
    const tess = await ownerOf(made)
    expectFields(await made.call('users.retire', { id: tess }), [{ field: 'id', reason: 'oneself' }])
    expectFields(await made.call('users.resetPassphrase', { id: tess, shown }), [
      { field: 'id', reason: 'oneself' },
    ])
    expectFields(await made.call('users.update', { id: tess, user: { name: 'Tess', role: 'clinician' } }), [
      { field: 'user.role', reason: 'oneself' },
    ])
    const nobody = { ok: false, error: { code: 'not_found' } }
    expect(await made.call('users.retire', { id: 'nobody' })).toEqual(nobody)
    expect(await made.call('users.bringBack', { id: 'nobody', shown })).toEqual(nobody)
    expect(await made.call('users.resetPassphrase', { id: 'nobody', shown })).toEqual(nobody)
    expect(await made.call('users.update', { id: 'nobody', user: { name: 'X', role: 'owner' } })).toEqual(
      nobody,
    )

    const { window } = await colleague(made, 'Olga Second', 'owner')
    expectOk(await window.call('users.update', { id: tess, user: { name: 'Tess', role: 'clinician' } }))
    // Olga is the last one now; nobody but an owner could take that from her, and she cannot herself.
    const olga = (await state(window)).user?.id ?? ''
    expectFields(await window.call('users.retire', { id: olga }), [{ field: 'id', reason: 'oneself' }])
    expect((await usersOf(window)).filter(({ role }) => role === 'owner')).toHaveLength(1)
  })

  it('leaves an entry in the audit for each of it, with before and after, and no secret', async () => {
    const made = await open()
    const { id } = await colleague(made, 'Ben Clinician', 'clinician')
    expectOk(await made.call('users.update', { id, user: { name: 'Ben Park', role: 'assistant' } }))
    const given = expectOk(await made.call('users.resetPassphrase', { id, shown }))
    expectOk(await made.call('users.retire', { id }))
    expectOk(await made.call('users.bringBack', { id, shown }))
    const kept = expectOk(await made.call('audit.list', { subject: 'user', subjectId: id })).entries
    expect(kept.map(({ action }) => action)).toEqual([
      'users.bringBack',
      'users.retire',
      'users.resetPassphrase',
      // Whoever it is taken from is locked first.
      'clinic.lock',
      'users.update',
      'clinic.changePassphrase',
      'clinic.unlock',
      'users.add',
    ])
    expect(kept[4]).toMatchObject({
      before: { name: 'Ben Clinician' },
      after: { name: 'Ben Park', role: 'assistant' },
    })
    const text = JSON.stringify(kept)
    for (const secret of [testPassphrase, ownPassphrase, given.firstPassphrase])
      expect(text).not.toContain(secret)
  })
})

describe('rows and key file', () => {
  it('stand together when the key file cannot be exchanged: nobody is added, nobody is out', async () => {
    const made = await open()
    const { id, window } = await colleague(made, 'Ben Clinician', 'clinician')
    const { keys } = dataFolderAt(made.dataFolder).clinic
    const before = readFileSync(keys, 'utf8')
    // A folder where the exchange would put its file.
    mkdirSync(join(`${keys}.before`, 'in-the-way'), { recursive: true })
    for (const answer of [
      await made.call('users.retire', { id }),
      await made.call('users.add', { user: { name: 'New', role: 'assistant' }, shown }),
      await made.call('users.update', { id, user: { name: 'Ben', role: 'owner' } }),
    ])
      expect(answer).toEqual({ ok: false, error: { code: 'storage_failed' } })
    rmSync(`${keys}.before`, { recursive: true })
    expect(readFileSync(keys, 'utf8')).toBe(before)
    expect((await usersOf(made)).map(({ name, role }) => [name, role])).toEqual([
      ['Tess Owner', 'owner'],
      ['Ben Clinician', 'clinician'],
    ])
    expectOk(await window.call('patients.list', {}))
  })
})

describe('a clinic from before there were users', () => {
  it('opens as ever, and its key file names its owner from then on', async () => {
    const made = await open({ preset: 'none' })
    await made.core.stop()
    const folder = prepareDataFolder(made.dataFolder)
    const key = Buffer.from('53c4b2cdfc0456c598cd9bc8b14c7daaed93054105e328710c8322e8bbfc1e04', 'hex')
    const store = await openStore({ place: { file: folder.clinic.database }, key, mode: 'create' })
    const user = { id: `user-${randomBytes(4).toString('hex')}`, name: 'Tess Owner', role: 'owner' as const }
    await inTransaction({ store, user, sample: false }, testTime(), 'clinic.setUp', (context) =>
      establishClinic(context, clinicDetailsSchema.parse({ name: 'Old clinic' })),
    )
    await store.close()
    copyFileSync(join(import.meta.dirname, '../../fixtures/key-file-1.json'), folder.clinic.keys)

    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    const old = { passphrase: 'seven quiet harbour lamps' }
    expectOk(await again.call('clinic.unlock', old))
    expect((await keyFileOf(again)).users).toMatchObject([{ id: user.id, name: '' }])
    await again.call('clinic.lock', {})
    expectOk(await again.call('clinic.unlock', old))
    expectOk(await again.call('users.add', { user: { name: 'Ben', role: 'assistant' }, shown: old }))
    await again.call('clinic.lock', {})
    expectOk(await again.call('clinic.unlock', { ...old, userId: user.id }))
  })
})
