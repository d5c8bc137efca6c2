/** Locking: at once, whatever else is going on, and by itself when a window is left. */
import { rm } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { lookEvery } from '../../../main/access/idle.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { lockFromHere } from '../../../main/access/lock.ts'
import type { Seat } from '../../../main/access/seats.ts'
import { expectOk } from '../../support/answers.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { firstSeat, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'none' })

const locked = { ok: false, error: { code: 'locked' } }
const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

/** A clinic whose looks at its windows the test makes. */
async function openWatched() {
  const looks: (() => void)[] = []
  const made = await open({
    preset: 'clinic',
    start: {
      everyLook: (run) => {
        looks.push(run)
        return () => undefined
      },
    },
  })
  const start = Date.parse(made.time.now())
  /** So many seconds after the clinic was opened, with a look as often as there would be one. */
  let seconds = 0
  return {
    made,
    pass: (until: number) => {
      for (; seconds <= until; seconds += lookEvery / 1000) {
        made.time.setNow(new Date(start + seconds * 1000).toISOString())
        for (const look of looks) look()
      }
    },
    jump: (to: number) => {
      seconds = to
      made.time.setNow(new Date(start + seconds * 1000).toISOString())
      for (const look of looks) look()
    },
  }
}

const saysLock = (made: OpenCore) => made.events.some((event) => event.type === 'lock')

describe('locking', () => {
  it('answers locked in the moment in which it is asked for, while the clinic still closes', async () => {
    const made = await open({ preset: 'clinic' })
    expectOk(await made.call('patients.create', { patient: ana }))
    const order: string[] = []
    const lock = made.call('clinic.lock', {}).then((answer) => {
      order.push('closed')
      return answer
    })
    await new Promise((resolve) => setImmediate(resolve))
    const state = made.call('app.state', {}).then((answer) => {
      order.push('state')
      return answer
    })
    expect(expectOk(await state).clinic).toBe('locked')
    expect(await made.call('patients.list', {})).toEqual(locked)
    expectOk(await lock)
    // The backup at closing took its time, and nobody waited for it.
    expect(order).toEqual(['state', 'closed'])
  })

  it('comes before what a wrong passphrase costs, at the same window too', async () => {
    const made = await open({
      preset: 'clinic',
      openBy: 'recovery-key',
      start: { unlockDelay: (tries) => (tries === 0 ? 0 : 60_000) },
    })
    const next = 'a longer secret for tests'
    await made.call('clinic.changePassphrase', { current: 'wrong otter sings', next })
    const waiting = made.call('clinic.changePassphrase', { current: made.passphrase, next }, 'waiting')
    const before = performance.now()
    expectOk(await made.call('clinic.lock', {}))
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(await made.call('patients.list', {})).toEqual(locked)
    made.cancel('waiting')
    expect((await waiting).ok).toBe(false)
  })

  it('needs no disk: it locks although the folder of the clinic is gone', async () => {
    const made = await open({ preset: 'clinic' })
    expectOk(await made.call('patients.create', { patient: ana }))
    await rm(dataFolderAt(made.dataFolder).clinic.folder, { recursive: true })
    expectOk(await made.call('clinic.lock', {}))
    expect(await made.call('patients.list', {})).toMatchObject({ ok: false })
    expect(expectOk(await made.call('app.state', {})).clinic).not.toBe('open')
  })

  it('ends at the window that asked for it although somebody was sitting down there', async () => {
    const made = await open({ preset: 'locked' })
    const unlock = made.call('clinic.unlock', { passphrase: made.passphrase })
    const lock = made.call('clinic.lock', {})
    await Promise.all([unlock, lock])
    expect(expectOk(await made.call('app.state', {})).clinic).toBe('locked')
  })
})

describe('a window that nobody touches', () => {
  it('is told to hide and is locked a second later, whatever its page does', async () => {
    const { made, pass } = await openWatched()
    pass(5 * 60)
    expect(saysLock(made)).toBe(false)
    pass(5 * 60 + 25)
    expect(saysLock(made)).toBe(true)
    // Until then it can hand over what was typed last.
    expectOk(await made.call('patients.create', { patient: ana }))
    await vi.waitFor(async () => expect(await made.call('patients.list', {})).toEqual(locked), 5_000)
  })

  it('stays open while it says that somebody is there', async () => {
    const { made, pass } = await openWatched()
    pass(4 * 60)
    expectOk(await made.call('clinic.stillHere', {}))
    pass(8 * 60)
    expect(saysLock(made)).toBe(false)
    pass(10 * 60)
    expect(saysLock(made)).toBe(true)
  })

  it('is locked after as many minutes as were chosen on this computer', async () => {
    const { made, pass } = await openWatched()
    expectOk(await made.call('preferences.set', { lockAfter: 15 }))
    pass(15 * 60)
    expect(saysLock(made)).toBe(false)
    pass(15 * 60 + 25)
    expect(saysLock(made)).toBe(true)
    expect((await made.callWith('preferences.set', { lockAfter: 60 })).ok).toBe(false)
  })

  it('is locked after the usual time when the preferences cannot be read', async () => {
    const { made, pass } = await openWatched()
    made.ports.preferences.read = () => {
      throw new Error('The disk is gone')
    }
    pass(5 * 60 + 25)
    expect(saysLock(made)).toBe(true)
  })

  it('is locked when the computer has slept, however short', async () => {
    const { made, pass, jump } = await openWatched()
    pass(20)
    jump(20 + 60)
    expect(saysLock(made)).toBe(true)
  })

  it('counts from a clock that was set back', async () => {
    const { made, pass, jump } = await openWatched()
    pass(20)
    jump(-3 * 24 * 3600)
    expect(saysLock(made)).toBe(false)
    pass(-3 * 24 * 3600 + 5 * 60 + 25)
    expect(saysLock(made)).toBe(true)
  })

  it('begins anew with whoever sits down next', async () => {
    const { made, pass } = await openWatched()
    pass(4 * 60)
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await made.call('clinic.unlock', { passphrase: made.passphrase }))
    pass(8 * 60)
    expect(saysLock(made)).toBe(false)
  })
})

describe('the screen of the computer', () => {
  it('locks the window when it is locked, and leaves the sample clinic open', async () => {
    const made = await open({ preset: 'clinic' })
    made.core.lock('seat-nobody-knows')
    made.core.lock(firstSeat)
    expect(saysLock(made)).toBe(true)
    await vi.waitFor(async () => expect(await made.call('patients.list', {})).toEqual(locked), 5_000)

    const told: string[] = []
    const access = {
      seats: { at: () => null },
      exclusively: () => Promise.reject(new Error('Expected no lock')),
    }
    lockFromHere(access as never, { id: 'one', sample: true } as Seat, (seatId) => told.push(seatId))
    expect(told).toEqual([])
  })

  it('does not lock a window at which somebody has sat down anew meanwhile', async () => {
    const made = await open({ preset: 'clinic' })
    made.core.lock(firstSeat)
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await made.call('clinic.unlock', { passphrase: made.passphrase }))
    // Longer than the second that a window is given.
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    expect((await made.call('patients.list', {})).ok).toBe(true)
  })
})
