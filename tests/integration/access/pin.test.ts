/** The PIN: a short way back into a window that was locked, and into nothing else. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { derivePin } from '../../../main/access/pins.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openClinics } from '../../support/open-clinics.ts'
import {
  cheapKeyCost,
  firstSeat,
  testPassphrase,
  type CoreWindow,
  type OpenCore,
  type OpenCoreOptions,
} from '../../support/open-core.ts'

const open = openClinics({ preset: 'clinic' })

const pin = '4815'
const benPassphrase = 'copper lantern seven rivers'
const over = { ok: false, error: { code: 'pin_over' } }
const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

const stateOf = async (window: CoreWindow) => expectOk(await window.call('app.state', {}))
const setPin = async (window: CoreWindow, passphrase: string, next = pin) =>
  expectOk(await window.call('pin.set', { passphrase, pin: next }))

/** Tess, who has a PIN and whose window is locked. */
async function lockedWithPin(options: Partial<OpenCoreOptions> = {}) {
  const made = await open(options)
  const tess = (await stateOf(made)).user?.id ?? ''
  await setPin(made, testPassphrase)
  expectOk(await made.call('clinic.lock', {}))
  const byPin = (shown = pin, window: CoreWindow = made, userId = tess) =>
    window.call('clinic.unlock', { pin: shown, userId })
  return { made, tess, byPin }
}

/** Ben, at a window of his own. */
async function ben(made: OpenCore) {
  const { id, firstPassphrase } = expectOk(
    await made.call('users.add', {
      user: { name: 'Ben', role: 'clinician' },
      shown: { passphrase: testPassphrase },
    }),
  )
  const window = made.openWindow()
  expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
  expectOk(await window.call('clinic.changePassphrase', { current: firstPassphrase, next: benPassphrase }))
  return { id, window }
}

describe('coming back by PIN', () => {
  it('opens the window that was locked, as the person who set it', async () => {
    const { made, tess, byPin } = await lockedWithPin()
    expect(await stateOf(made)).toMatchObject({ clinic: 'locked', pins: [{ userId: tess, triesLeft: 5 }] })
    expectOk(await byPin())
    expect(await stateOf(made)).toMatchObject({ clinic: 'open', user: { id: tess } })
    expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await byPin())
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
  })

  it('says how many tries are left, and asks for the passphrase after five', async () => {
    const { made, byPin } = await lockedWithPin()
    for (const triesLeft of [4, 3, 2, 1])
      expect(await byPin('9999')).toEqual({ ok: false, error: { code: 'wrong_pin', values: { triesLeft } } })
    expect((await stateOf(made)).pins).toMatchObject([{ triesLeft: 1 }])
    expect(await byPin('9999')).toEqual(over)
    expect(await byPin()).toEqual(over)
    expect((await stateOf(made)).pins).toEqual([])
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await byPin())
  })

  it('has five tries, also when they come at once', async () => {
    const { byPin } = await lockedWithPin()
    const wrong = Array.from({ length: 12 }, (_, index) => byPin(String(9000 + index)))
    const answers = await Promise.all([...wrong, byPin()])
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes.filter((code) => code === 'wrong_pin')).toHaveLength(4)
    expect(codes).not.toContain('ok')
  })

  it('waits for no wrong passphrase, and makes no wait after one shorter', async () => {
    const waits: number[] = []
    const { made, byPin } = await lockedWithPin({
      start: {
        unlockDelay: (tries) => {
          waits.push(tries)
          return tries === 0 ? 0 : 300
        },
      },
    })
    expect((await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })).ok).toBe(false)
    waits.length = 0
    expectOk(await byPin())
    expect(waits).toEqual([])
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    // The wrong passphrase still counts.
    expect(waits[0]).toBe(1)
  })

  it('is at this window only, and for this person only', async () => {
    const { made, tess, byPin } = await lockedWithPin()
    const other = made.openWindow()
    expect((await stateOf(other)).pins).toEqual([])
    expect(await byPin(pin, other)).toEqual(over)
    expect(await byPin(pin, made, 'nobody')).toEqual(over)
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    const { id, window } = await ben(made)
    await setPin(window, benPassphrase, '730915')
    expectOk(await window.call('clinic.lock', {}))
    // Each other’s window, and each other’s name.
    expect(await byPin(pin, window)).toEqual(over)
    expect(await byPin('730915', made, id)).toEqual(over)
    expect(await byPin(pin, window, id)).toMatchObject({ error: { code: 'wrong_pin' } })
    expectOk(await byPin('730915', window, id))
    expect((await stateOf(made)).user?.id).toBe(tess)
  })

  it('is good at a second window once the passphrase was shown there, for two people at one window too', async () => {
    const { made, tess, byPin } = await lockedWithPin()
    expectOk(await byPin())
    const { id, window } = await ben(made)
    await setPin(window, benPassphrase, '730915')
    expectOk(await window.call('clinic.lock', {}))
    expectOk(await window.call('clinic.unlock', { userId: tess, passphrase: testPassphrase }))
    expectOk(await window.call('clinic.lock', {}))
    expect((await stateOf(window)).pins.map(({ userId }) => userId).toSorted()).toEqual([tess, id].toSorted())
    expectOk(await byPin('730915', window, id))
    expect((await stateOf(window)).user?.id).toBe(id)
    // Whoever has the clinic open at another window noticed nothing.
    expect((await stateOf(made)).user?.id).toBe(tess)
  })
})

describe('a PIN is over', () => {
  const ends: [string, (made: OpenCore) => Promise<unknown>][] = [
    [
      'with a new passphrase',
      async (made) => {
        const change = { current: testPassphrase, next: 'amber heron walks at dawn' }
        expectOk(await made.call('clinic.changePassphrase', change))
      },
    ],
    ['when its owner takes it away', async (made) => expectOk(await made.call('pin.remove', {}))],
    [
      'when the clinic forbids PINs',
      async (made) => expectOk(await made.call('pin.allow', { allowed: false })),
    ],
    [
      'when somebody came in by the recovery key',
      async (made) => {
        expectOk(await made.call('clinic.lock', {}))
        expectOk(await made.call('clinic.unlock', { recoveryKey: made.recoveryKey.join(' ') }))
      },
    ],
    [
      'when the clinic was put back from a backup',
      async (made) => {
        const { name } = expectOk(await made.call('backups.make', {}))
        expectOk(await made.call('backups.restore', { name, passphrase: testPassphrase }))
        expect(expectOk(await made.call('pin.get', {})).setAt).toBeNull()
      },
    ],
    ['eight hours after the passphrase', async (made) => made.time.setNow('2026-03-02T17:30:00.000Z')],
    ['when the clock goes back', async (made) => made.time.setNow('2026-03-02T08:00:00.000Z')],
    [
      'when its window is gone',
      async (made) => {
        await made.core.leave(firstSeat)
      },
    ],
  ]
  it.each(ends)('%s', async (_what, end) => {
    const { made, byPin } = await lockedWithPin()
    expectOk(await byPin())
    await end(made)
    await made.call('clinic.lock', {})
    expect((await stateOf(made)).pins).toEqual([])
    expect(await byPin()).toEqual(over)
  })

  it('when the program ends', async () => {
    const { made, byPin } = await lockedWithPin()
    await made.core.stop()
    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    expect((await stateOf(again)).pins).toEqual([])
    expect(await byPin(pin, again)).toEqual(over)
    // It is still theirs, and works again after the passphrase.
    expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
    expectOk(await again.call('clinic.lock', {}))
    expectOk(await byPin(pin, again))
  })

  it('for somebody who has left, or was given a new first passphrase', async () => {
    const made = await open()
    const { id, window } = await ben(made)
    await setPin(window, benPassphrase)
    const byPin = () => window.call('clinic.unlock', { pin, userId: id })
    const shown = { passphrase: testPassphrase }
    const { firstPassphrase } = expectOk(await made.call('users.resetPassphrase', { id, shown }))
    expect(await byPin()).toEqual(over)
    expectOk(await window.call('clinic.unlock', { userId: id, passphrase: firstPassphrase }))
    expectOk(await window.call('clinic.changePassphrase', { current: firstPassphrase, next: benPassphrase }))
    expect(expectOk(await window.call('pin.get', {})).setAt).toBeNull()
    await setPin(window, benPassphrase)
    expectOk(await window.call('clinic.lock', {}))
    expectOk(await made.call('users.retire', { id }))
    expect((await stateOf(window)).pins).toEqual([])
    expect(await byPin()).toEqual(over)
  })

  it('stays what it was with another name or role', async () => {
    const made = await open()
    const { id, window } = await ben(made)
    await setPin(window, benPassphrase)
    expectOk(await made.call('users.update', { id, user: { name: 'Ben Ito', role: 'assistant' } }))
    expect((await stateOf(window)).clinic).toBe('locked')
    expectOk(await window.call('clinic.unlock', { pin, userId: id }))
    expect((await stateOf(window)).user).toMatchObject({ name: 'Ben Ito', role: 'assistant' })
  })
})

describe('setting a PIN', () => {
  it('asks for the passphrase, and refuses what anybody would try', async () => {
    const made = await open()
    const set = (passphrase: string, next: string) => made.call('pin.set', { passphrase, pin: next })
    expect(await set('wrong otter sings', pin)).toEqual({ ok: false, error: { code: 'wrong_passphrase' } })
    expectFields(await set(testPassphrase, '1234'), [{ field: 'pin', reason: 'obvious_pin' }])
    expect(expectOk(await made.call('pin.get', {}))).toEqual({ setAt: null, allowed: true })
    expectOk(await set(testPassphrase, pin))
    expect(expectOk(await made.call('pin.get', {})).setAt).not.toBeNull()
    expectOk(await made.call('pin.remove', {}))
    expect(await made.call('pin.remove', {})).toEqual({ ok: false, error: { code: 'not_found' } })
  })

  it('replaces the one before at every window', async () => {
    const { made, tess, byPin } = await lockedWithPin()
    const second = made.openWindow()
    expectOk(await second.call('clinic.unlock', { passphrase: testPassphrase, userId: tess }))
    await setPin(second, testPassphrase, '730915')
    expect(await byPin()).toEqual(over)
    expectOk(await second.call('clinic.lock', {}))
    expect(await byPin(pin, second)).toMatchObject({ error: { code: 'wrong_pin' } })
    expectOk(await byPin('730915', second))
  })

  it('is the owner’s to forbid and nobody else’s', async () => {
    const made = await open()
    const { window } = await ben(made)
    expect(await window.call('pin.allow', { allowed: false })).toEqual({
      ok: false,
      error: { code: 'not_permitted' },
    })
    expectOk(await made.call('pin.allow', { allowed: false }))
    expect(expectOk(await window.call('pin.get', {})).allowed).toBe(false)
    expect(await window.call('pin.set', { passphrase: benPassphrase, pin })).toEqual({
      ok: false,
      error: { code: 'not_allowed' },
    })
    expectOk(await made.call('pin.allow', { allowed: true }))
    await setPin(window, benPassphrase)
  })

  it('is none of the sample clinic', async () => {
    const made = await open({ preset: 'none' })
    expectOk(await made.call('sample.open', {}))
    const unavailable = { ok: false, error: { code: 'unavailable' } }
    expect(await made.call('pin.set', { passphrase: testPassphrase, pin })).toEqual(unavailable)
    expect(await made.call('pin.allow', { allowed: false })).toEqual(unavailable)
  })
})

describe('what is kept of it', () => {
  it('is in the audit when it is set, used, shown wrongly and taken away, without a digit', async () => {
    const { made, byPin } = await lockedWithPin()
    await byPin('7777')
    await byPin('7778')
    expectOk(await byPin())
    expectOk(await made.call('pin.remove', {}))
    const { entries } = expectOk(await made.call('audit.list', {}))
    const said = entries.filter(({ action }) => action.startsWith('pin.') || action === 'clinic.unlock')
    expect(said.slice(0, 3)).toMatchObject([
      { action: 'pin.remove', after: null },
      { action: 'clinic.unlock', after: { by: 'pin', wrongPins: 2, wrongTries: 0 } },
      { action: 'pin.set', before: null },
    ])
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toMatch(
      /4815|777[78]|derived|salt/,
    )
  })

  it('is nowhere on the disk outside the encrypted store', async () => {
    const { made } = await lockedWithPin()
    await made.core.stop()
    const [row] = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => db.selectFrom('pin').selectAll().execute()),
    )
    if (!row) throw new Error('Expected a PIN in the store')
    const files = readdirSync(made.dataFolder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(made.dataFolder, name))
      .filter((path) => statSync(path).isFile())
    expect(files.length).toBeGreaterThan(2)
    // Without either of them there is nothing to try a PIN against.
    for (const bytes of [row.salt, row.derived]) {
      const forms = [bytes, ...(['hex', 'base64', 'base64url'] as const).map((form) => bytes.toString(form))]
      const found = files.filter((path) => {
        const content = readFileSync(path)
        return forms.some((form) => content.includes(form))
      })
      expect(found).toEqual([])
    }
  })

  it('says nothing of the PIN by itself: the same one is kept differently each time', async () => {
    const [first, second] = [await derivePin(pin, cheapKeyCost), await derivePin(pin, cheapKeyCost)]
    expect(Buffer.from(first.salt).equals(second.salt)).toBe(false)
    expect(Buffer.from(first.derived).equals(second.derived)).toBe(false)
  })
})
