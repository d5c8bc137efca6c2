/** Taking a permission for an emergency: for half an hour, with a reason, looked at by an owner afterwards. */
import { afterEach, describe, expect, it } from 'vitest'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, testPassphrase, type CoreWindow, type OpenCore } from '../../support/open-core.ts'
import type { Role } from '../../../shared/domain/roles.ts'

const opened: OpenCore[] = []
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

const own = 'copper lantern seven rivers'
const reason = 'The clinician has fallen ill in the middle of the session.'
const state = async (window: CoreWindow) => expectOk(await window.call('app.state', {}))

async function clinicWith(role: Role) {
  const made = await openCore({ preset: 'clinic' })
  opened.unshift(made)
  const shown = { passphrase: testPassphrase }
  const user = { name: 'Fay Desk', role }
  const { id, firstPassphrase } = expectOk(await made.call('users.add', { user, shown }))
  const window = made.openWindow()
  expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
  expectOk(await window.call('clinic.changePassphrase', { current: firstPassphrase, next: own }))
  const patient = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
  const { id: patientId } = expectOk(await made.call('patients.create', { patient }))
  const begin = () =>
    window.call('episodes.create', {
      patientId,
      episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-03-02' },
    })
  return { made, window, begin }
}

describe('somebody without the permission', () => {
  it('takes it with a reason, for half an hour, at whatever window they sit', async () => {
    const { made, window, begin } = await clinicWith('front-desk')
    const refused = { ok: false, error: { code: 'not_permitted' } }
    expect(await begin()).toEqual(refused)
    const { until } = expectOk(await window.call('users.breakGlass', { permission: 'plan', reason }))
    const left = Date.parse(until) - Date.parse(made.time.now())
    expect(left).toBeGreaterThan(29 * 60_000)
    expect(left).toBeLessThanOrEqual(30 * 60_000)
    expect(await state(window)).toMatchObject({
      may: ['read', 'register', 'plan'],
      taken: [{ permission: 'plan', until }],
      notices: 0,
    })
    expectOk(await begin())
    // It is theirs, not the window's, and only this.
    await window.call('clinic.lock', {})
    const { id } = (await state(window)).signIn.find(({ name }) => name === 'Fay Desk') ?? { id: '' }
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: own }))
    expect((await state(window)).may).toContain('plan')
    expect(await window.call('users.list', {})).toEqual(refused)
    made.time.setNow(until)
    expect((await state(window)).taken).toEqual([])
    expect(await begin()).toEqual(refused)
  })

  it('says why in words, and takes nothing that they have or that no emergency asks for', async () => {
    const { window } = await clinicWith('assistant')
    const take = (permission: string, why = reason) =>
      window.call('users.breakGlass', { permission: permission as 'plan', reason: why })
    expectFields(await take('plan', 'because'), [{ field: 'reason', reason: 'too_short' }])
    for (const never of ['manage-clinic', 'write-exercises', 'everything'])
      expectFields(await take(never), [{ field: 'permission', reason: 'not_a_choice' }])
    expectFields(await take('record'), [{ field: 'permission', reason: 'already_held' }])
    expectOk(await take('plan'))
    expectFields(await take('plan'), [{ field: 'permission', reason: 'already_held' }])
  })
})

describe('an owner', () => {
  it('is told at once, sees why and how much was done, and looks at it once', async () => {
    const { made, window, begin } = await clinicWith('front-desk')
    expect((await state(made)).notices).toBe(0)
    expectOk(await window.call('users.breakGlass', { permission: 'plan', reason }))
    expectOk(await begin())
    expect((await state(made)).notices).toBe(1)
    const [notice] = expectOk(await made.call('notices.list', {})).notices
    expect(notice).toMatchObject({
      kind: 'break-glass',
      userName: 'Fay Desk',
      permission: 'plan',
      reason,
      // What was taken, and the episode.
      entries: 2,
      mayReview: true,
    })
    const entry = expectOk(await made.call('audit.list', { subject: 'notice' })).entries[0]
    expect(entry).toMatchObject({
      action: 'users.breakGlass',
      userName: 'Fay Desk',
      after: { permission: 'plan', reason },
    })
    const review = { id: notice?.id ?? '' }
    expect(await window.call('notices.review', review)).toEqual({
      ok: false,
      error: { code: 'not_permitted' },
    })
    expectOk(await made.call('notices.review', review))
    expect((await state(made)).notices).toBe(0)
  })
})
