/** What a PIN opens in memory: for one person at one window, for a few tries and some hours. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { KeyFile } from '../../../main/access/key-file.ts'
import { createKeys, giveKey } from '../../../main/access/keys.ts'
import { createPins, derivePin, type PinTry, type StoredPin } from '../../../main/access/pins.ts'
import { mostPinTries } from '../../../shared/domain/pin.ts'
import { cheapKeyCost } from '../../support/test-clinic.ts'

const hour = 60 * 60 * 1000
const ann = { id: 'ann', name: 'Ann' }
const pin = '4815'

let keyFile: KeyFile
let dataKey: Uint8Array
let stored: StoredPin
beforeAll(async () => {
  const made = await createKeys('violet otter sings', ann, cheapKeyCost)
  ;({ keyFile, dataKey } = made)
  stored = await derivePin(pin, cheapKeyCost)
})

/** Wraps what Ann has shown at the first window. */
function kept() {
  let clock = Date.parse('2026-03-02T08:00:00.000Z')
  const pins = createPins(() => clock)
  const holder = { seatId: 'one', userId: ann.id, keyFile }
  pins.keepFor(holder, stored, dataKey)
  return { pins, holder, pass: (milliseconds: number) => void (clock += milliseconds) }
}

const opens = (tried: PinTry) =>
  tried !== null && 'dataKey' in tried && Buffer.from(tried.dataKey).equals(dataKey)

describe('a PIN', () => {
  it('opens the data key, again and again, and counts wrong ones anew after a right one', async () => {
    const { pins, holder } = kept()
    expect(opens(await pins.unwrap(holder, pin))).toBe(true)
    expect(await pins.unwrap(holder, '4816')).toEqual({ triesLeft: 4 })
    expect(pins.at('one', keyFile)).toEqual([{ userId: 'ann', triesLeft: 4 }])
    expect(opens(await pins.unwrap(holder, pin))).toBe(true)
    expect(pins.at('one', keyFile)).toEqual([{ userId: 'ann', triesLeft: 5 }])
  })

  it('is over after five wrong ones in a row', async () => {
    const { pins, holder } = kept()
    for (let left = mostPinTries - 1; left >= 0; left -= 1)
      expect(await pins.unwrap(holder, '4816')).toEqual({ triesLeft: left })
    expect(await pins.unwrap(holder, pin)).toBeNull()
    expect(pins.at('one', keyFile)).toEqual([])
  })

  it('has five tries, also when fifty come at once', async () => {
    const { pins, holder } = kept()
    const wrong = Array.from({ length: 50 }, (_, index) => pins.unwrap(holder, String(1000 + index)))
    // The right one, too late.
    const tried = await Promise.all([...wrong, pins.unwrap(holder, pin)])
    expect(tried.filter((one) => one !== null)).toHaveLength(mostPinTries)
    expect(tried.some(opens)).toBe(false)
    expect(await pins.unwrap(holder, pin)).toBeNull()
  })

  it('opens nothing at another window, for somebody else, or with other keys', async () => {
    const { pins, holder } = kept()
    const other = await createKeys('violet otter sings', ann, cheapKeyCost)
    expect(await pins.unwrap({ ...holder, seatId: 'two' }, pin)).toBeNull()
    expect(await pins.unwrap({ ...holder, userId: 'ben' }, pin)).toBeNull()
    expect(pins.at('two', keyFile)).toEqual([])
    expect(await pins.unwrap({ ...holder, keyFile: other.keyFile }, pin)).toBeNull()
    expect(await pins.unwrap(holder, pin)).toBeNull()
  })

  it('is over when the passphrase is another one', async () => {
    const { pins, holder } = kept()
    const given = { holder: ann, passphrase: 'copper lantern seven', cost: cheapKeyCost }
    const changed = await giveKey(keyFile, dataKey, given)
    expect(pins.at('one', changed)).toEqual([])
    expect(await pins.unwrap(holder, pin)).toBeNull()
  })

  it('lasts eight hours from the passphrase, however often it is used', async () => {
    const { pins, holder, pass } = kept()
    pass(7.9 * hour)
    expect(opens(await pins.unwrap(holder, pin))).toBe(true)
    pass(0.2 * hour)
    expect(await pins.unwrap(holder, pin)).toBeNull()
  })

  it('is over when the clock is set back, and not when it is only set right', async () => {
    const first = kept()
    first.pass(hour)
    expect(first.pins.at('one', keyFile)).toHaveLength(1)
    first.pass(-90_000)
    expect(first.pins.at('one', keyFile)).toHaveLength(1)
    first.pass(-hour)
    expect(await first.pins.unwrap(first.holder, pin)).toBeNull()
  })

  it('is over for one person or for all, at one window or at every one', () => {
    const { pins, holder } = kept()
    const again = () => {
      for (const seatId of ['one', 'two']) pins.keepFor({ ...holder, seatId }, stored, dataKey)
    }
    const left = () => ['one', 'two'].map((seatId) => pins.at(seatId, keyFile).length)
    again()
    pins.drop('ben')
    expect(left()).toEqual([1, 1])
    pins.dropAt('one')
    expect(left()).toEqual([0, 1])
    again()
    pins.drop('ann')
    expect(left()).toEqual([0, 0])
    again()
    pins.drop()
    expect(left()).toEqual([0, 0])
  })
})

describe('what lies in memory', () => {
  it('is never the key itself, and is overwritten when it is over', () => {
    const { pins, holder } = kept()
    const fills = vi.spyOn(Uint8Array.prototype, 'fill')
    pins.drop()
    const overwritten = fills.mock.contexts.map((bytes) => Buffer.from(bytes as Uint8Array))
    fills.mockRestore()
    // The secret that the wrapping key is mixed from, and the wrapped key.
    expect(overwritten).toEqual([Buffer.alloc(32), Buffer.alloc(32)])
    expect(pins.at(holder.seatId, keyFile)).toEqual([])
  })
})
