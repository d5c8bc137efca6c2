/** Who came in by the recovery key is led to a new passphrase, and owners are told. */
import { afterEach, describe, expect, it } from 'vitest'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, testPassphrase, type CoreWindow, type OpenCore } from '../../support/open-core.ts'

const opened: OpenCore[] = []
async function open(preset: 'clinic' | 'locked' = 'locked') {
  const made = await openCore({ preset })
  opened.unshift(made)
  return made
}
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

const next = 'amber heron walks at dawn'
const shown = { passphrase: testPassphrase }
const state = async (window: CoreWindow) => expectOk(await window.call('app.state', {}))
const notices = async (window: CoreWindow) => expectOk(await window.call('notices.list', {})).notices

describe('who has lost the passphrase', () => {
  it('sets a new one with the recovery key, and can work before', async () => {
    const made = await open()
    const recoveryKey = made.recoveryKey.join(' ')
    expectOk(await made.call('clinic.unlock', { recoveryKey }))
    expect((await state(made)).passphraseDue).toBe('recovered')
    expectOk(await made.call('patients.list', {}))
    // Again and again, until it is done.
    await made.call('clinic.lock', {})
    expectOk(await made.call('clinic.unlock', { recoveryKey }))
    expect((await state(made)).passphraseDue).toBe('recovered')
    expectFields(await made.call('clinic.changePassphrase', { recoveryKey, next: 'Test clinic 2026' }), [
      { field: 'next', reason: 'too_weak' },
    ])
    expect(await made.call('clinic.changePassphrase', { recoveryKey: 'no words', next })).toEqual({
      ok: false,
      error: { code: 'wrong_recovery_key' },
    })
    expectOk(await made.call('clinic.changePassphrase', { recoveryKey, next }))
    expect((await state(made)).passphraseDue).toBeNull()
    await made.call('clinic.lock', {})
    expect((await made.call('clinic.unlock', shown)).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase: next }))
    expect((await state(made)).passphraseDue).toBeNull()
  })

  it('makes new words with the ones they came by', async () => {
    const made = await open()
    const old = made.recoveryKey.join(' ')
    expectOk(await made.call('clinic.unlock', { recoveryKey: old }))
    const { recoveryKey } = expectOk(await made.call('clinic.newRecoveryKey', { recoveryKey: old }))
    expect((await made.call('clinic.newRecoveryKey', { recoveryKey: old })).ok).toBe(false)
    const words = recoveryKey.join(' ')
    expectOk(await made.call('clinic.changePassphrase', { recoveryKey: words, next }))
    await made.call('clinic.lock', {})
    expectOk(await made.call('clinic.unlock', { recoveryKey: words }))
  })

  it('chooses which owner they are, and leaves the passphrases of all others alone', async () => {
    const made = await open('clinic')
    const tess = (await state(made)).user?.id ?? ''
    const olga = expectOk(
      await made.call('users.add', { user: { name: 'Olga Second', role: 'owner' }, shown }),
    )
    const ben = expectOk(await made.call('users.add', { user: { name: 'Ben', role: 'clinician' }, shown }))
    await made.call('clinic.lock', {})
    const recoveryKey = made.recoveryKey.join(' ')
    const { owners } = expectOk(await made.call('clinic.unlock', { recoveryKey }))
    expect(owners).toEqual([
      { id: tess, name: 'Tess Owner' },
      { id: olga.id, name: 'Olga Second' },
    ])
    expect((await state(made)).clinic).toBe('locked')
    expectFields(await made.call('clinic.unlock', { recoveryKey, userId: ben.id }), [
      { field: 'userId', reason: 'not_found' },
    ])
    expectOk(await made.call('clinic.unlock', { recoveryKey, userId: olga.id }))
    expectOk(await made.call('clinic.changePassphrase', { recoveryKey, next }))
    for (const [userId, passphrase] of [
      [tess, testPassphrase],
      [olga.id, next],
      [ben.id, ben.firstPassphrase],
    ] as const) {
      await made.call('clinic.lock', {})
      expectOk(await made.call('clinic.unlock', { userId, passphrase }))
    }
  })
})

describe('that the recovery key was used', () => {
  it('is in the audit, and waits for an owner until it was looked at', async () => {
    const made = await open()
    expectOk(await made.call('clinic.unlock', { recoveryKey: made.recoveryKey.join(' ') }))
    expectOk(await made.call('clinic.changePassphrase', { recoveryKey: made.recoveryKey.join(' '), next }))
    await made.call('clinic.lock', {})
    expectOk(await made.call('clinic.unlock', { passphrase: next }))
    expect((await state(made)).notices).toBe(1)
    const [notice] = await notices(made)
    expect(notice).toMatchObject({
      kind: 'recovery-key',
      userName: 'Tess Owner',
      reviewedAt: null,
      mayReview: true,
    })
    const { entries } = expectOk(await made.call('audit.list', { subject: 'user' }))
    const kept = entries.filter(({ action }) => action !== 'clinic.lock')
    expect(kept.map(({ action, after }) => [action, (after as { by?: string }).by])).toEqual([
      ['clinic.unlock', 'passphrase'],
      ['clinic.changePassphrase', 'recovery-key'],
      ['clinic.unlock', 'recovery-key'],
      ['clinic.setUp', undefined],
    ])
    expectOk(await made.call('notices.review', { id: notice?.id ?? '' }))
    expect(await state(made)).toMatchObject({ notices: 0 })
    expect((await notices(made))[0]).toMatchObject({ reviewedByName: 'Tess Owner', mayReview: false })
    expect(await made.call('notices.review', { id: notice?.id ?? '' })).toEqual({
      ok: false,
      error: { code: 'conflict' },
    })
    expect(await made.call('notices.review', { id: 'nothing' })).toEqual({
      ok: false,
      error: { code: 'not_found' },
    })
  })

  it('is looked at by another owner than the one it is about, where there is one', async () => {
    const made = await open('clinic')
    expectOk(await made.call('users.add', { user: { name: 'Olga Second', role: 'owner' }, shown }))
    await made.call('clinic.lock', {})
    const tess = (await state(made)).signIn[0]?.id ?? ''
    const recoveryKey = made.recoveryKey.join(' ')
    expectOk(await made.call('clinic.unlock', { recoveryKey, userId: tess }))
    const [notice] = await notices(made)
    expect(notice?.mayReview).toBe(false)
    expectFields(await made.call('notices.review', { id: notice?.id ?? '' }), [
      { field: 'id', reason: 'oneself' },
    ])
  })
})
