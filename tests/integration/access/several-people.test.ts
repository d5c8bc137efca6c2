/** Coming back from trouble where several people work: the recovery key, an old backup, a schema that could not be changed. */
import { describe, expect, it } from 'vitest'
import { readKeyFile } from '../../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../../main/access/keys.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { expectOk } from '../../support/answers.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type CoreWindow, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'clinic' })

const shown = { passphrase: testPassphrase }
const next = 'amber heron walks at dawn'
const ownPassphrase = 'copper lantern seven rivers'
const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

type Role = 'owner' | 'clinician' | 'assistant'

/** Somebody with a passphrase of their own, whose window is locked again. */
async function person(made: OpenCore, name: string, role: Role) {
  const answer = await made.call('users.add', { user: { name, role }, shown })
  const { id, firstPassphrase } = expectOk(answer)
  const window = made.openWindow()
  expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
  expectOk(await window.call('clinic.changePassphrase', { current: firstPassphrase, next: ownPassphrase }))
  expectOk(await window.call('clinic.lock', {}))
  return { id, window }
}

const stateOf = async (window: CoreWindow) => expectOk(await window.call('app.state', {}))
const opens = async (window: CoreWindow, userId: string, passphrase: string) => {
  const answer = await window.call('clinic.unlock', { userId, passphrase })
  if (answer.ok) expectOk(await window.call('clinic.lock', {}))
  return answer.ok
}

describe('the recovery key where several people work', () => {
  it('asks which owner comes in, offers owners at work only, and gives nobody else another passphrase', async () => {
    const made = await open()
    const tess = (await stateOf(made)).user?.id ?? ''
    const olga = await person(made, 'Olga Owner', 'owner')
    const ben = await person(made, 'Ben Clinician', 'clinician')
    const left = await person(made, 'Nora Gone', 'owner')
    expectOk(await made.call('users.retire', { id: left.id }))
    expectOk(await made.call('clinic.lock', {}))
    const recoveryKey = made.recoveryKey.join(' ')

    const { owners } = expectOk(await made.call('clinic.unlock', { recoveryKey }))
    expect(owners.map(({ id }) => id).toSorted()).toEqual([tess, olga.id].toSorted())
    // Nobody is in yet.
    expect((await stateOf(made)).clinic).toBe('locked')
    for (const userId of [ben.id, left.id, 'nobody'])
      expect((await made.call('clinic.unlock', { recoveryKey, userId })).ok).toBe(false)

    expectOk(await made.call('clinic.unlock', { recoveryKey, userId: olga.id }))
    expect(await stateOf(made)).toMatchObject({ user: { id: olga.id }, passphraseDue: 'recovered' })
    expectOk(await made.call('clinic.changePassphrase', { recoveryKey, next }))
    expect((await stateOf(made)).passphraseDue).toBeNull()
    expectOk(await made.call('clinic.lock', {}))
    const window = made.openWindow()
    expect(await opens(window, olga.id, ownPassphrase)).toBe(false)
    expect(await opens(window, olga.id, next)).toBe(true)
    expect(await opens(window, ben.id, ownPassphrase)).toBe(true)
    expect(await opens(window, tess, testPassphrase)).toBe(true)

    // The other owner is told, and whoever came in by the words cannot tick it off.
    expectOk(await window.call('clinic.unlock', { userId: tess, passphrase: testPassphrase }))
    const { notices } = expectOk(await window.call('notices.list', {}))
    expect(notices).toMatchObject([{ kind: 'recovery-key', userId: olga.id, mayReview: true }])
    expectOk(await made.call('clinic.unlock', { userId: olga.id, passphrase: next }))
    const seen = expectOk(await made.call('notices.list', {})).notices
    expect(seen).toMatchObject([{ userId: olga.id, mayReview: false }])
  })
})

describe('an old backup where several people work', () => {
  it('brings the records of then and the people of today, with the passphrases of today', async () => {
    const made = await open()
    const tess = (await stateOf(made)).user?.id ?? ''
    const ben = await person(made, 'Ben Clinician', 'clinician')
    const nora = await person(made, 'Nora Leaves', 'clinician')
    expectOk(await made.call('patients.create', { patient: ana }))
    const { name } = expectOk(await made.call('backups.make', {}))

    // Since then: one has left, one has another name, role and passphrase, one is new, and a record was made.
    expectOk(await made.call('users.retire', { id: nora.id }))
    expectOk(await made.call('users.update', { id: ben.id, user: { name: 'Ben Ito', role: 'owner' } }))
    expectOk(await ben.window.call('clinic.unlock', { userId: ben.id, passphrase: ownPassphrase }))
    expectOk(await ben.window.call('clinic.changePassphrase', { current: ownPassphrase, next }))
    const fay = await person(made, 'Fay Assistant', 'assistant')
    expectOk(await made.call('patients.create', { patient: { ...ana, familyName: 'Later' } }))

    expectOk(await made.call('backups.restore', { name, passphrase: testPassphrase }))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
    const users = expectOk(await made.call('users.list', {})).users
    const said = new Map(
      users.map(({ id, name: called, role, retiredAt }) => [id, [called, role, retiredAt]]),
    )
    expect(said.get(tess)).toEqual(['Tess Owner', 'owner', null])
    expect(said.get(ben.id)).toEqual(['Ben Ito', 'owner', null])
    expect(said.get(nora.id)).toEqual(['Nora Leaves', 'clinician', expect.any(String)])
    expect(said.get(fay.id)).toEqual(['Fay Assistant', 'assistant', null])
    // Everybody else was locked out, and comes in with what they have today.
    expect((await stateOf(ben.window)).clinic).toBe('locked')
    const window = made.openWindow()
    expect(await opens(window, ben.id, ownPassphrase)).toBe(false)
    expect(await opens(window, ben.id, next)).toBe(true)
    expect(await opens(window, fay.id, ownPassphrase)).toBe(true)
    expect(await opens(window, nora.id, ownPassphrase)).toBe(false)
    // What was brought back can be worked with by whoever it did not know.
    expectOk(await window.call('clinic.unlock', { userId: fay.id, passphrase: ownPassphrase }))
    expect((await stateOf(window)).user).toMatchObject({ name: 'Fay Assistant', role: 'assistant' })
  })
})

describe('a clinic whose schema could not be changed', () => {
  it('says so, stays as it was, and goes on from an older backup with everybody of then', async () => {
    const made = await open()
    const tess = (await stateOf(made)).user?.id ?? ''
    const ben = await person(made, 'Ben Clinician', 'clinician')
    expectOk(await made.call('patients.create', { patient: ana }))
    const { name: sound } = expectOk(await made.call('backups.make', {}))
    await made.core.stop()
    // As an older program left it, with something in the way of the newest step.
    const { keys, database } = dataFolderAt(made.dataFolder).clinic
    const key = await unlockWithPassphrase(await readKeyFile(keys), testPassphrase, tess)
    const db = connect({ file: database, key, readOnly: false })
    db.pragma('user_version = 190')
    db.close()

    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    const refused = { ok: false, error: { code: 'migration_failed', values: { step: 200 } } }
    const unlock = { userId: tess, passphrase: testPassphrase }
    expect(await again.call('clinic.unlock', unlock)).toEqual(refused)
    const { trouble, backups } = expectOk(await again.call('backups.list', {}))
    expect(trouble).toBe('migration_failed')
    const copy = backups.find(({ reason }) => reason === 'before-migration')?.name ?? ''
    expect(backups.map(({ name }) => name)).toEqual(expect.arrayContaining([copy, sound]))

    // The copy of the file that cannot be changed cannot be changed either; then nothing has taken its place.
    expect(await again.call('backups.open', { name: copy, passphrase: testPassphrase })).toEqual(refused)
    expect(await again.call('clinic.unlock', unlock)).toEqual(refused)
    // Whoever is no owner puts nothing in its place.
    expect((await again.call('backups.open', { name: sound, passphrase: ownPassphrase })).ok).toBe(false)
    expectOk(await again.call('backups.open', { name: sound, passphrase: testPassphrase }))
    expect((await stateOf(again)).user?.id).toBe(tess)
    expect(expectOk(await again.call('patients.list', {})).total).toBe(1)
    expect(expectOk(await again.call('backups.list', {})).aside).not.toBeNull()
    expect(await opens(again.openWindow(), ben.id, ownPassphrase)).toBe(true)
  })
})
