/** Which PINs are taken. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObviousPin, newPinSchema } from '../../../shared/domain/pin.ts'

const reasonFor = (pin: string) => newPinSchema.safeParse(pin).error?.issues[0]?.message ?? 'taken'

describe('a new PIN', () => {
  it.each(['1234', '4321', '0000', '98765432', '7890', '1212', '123123', '4848', '1984', '2011', '2580'])(
    'is not %s',
    (pin) => expect(reasonFor(pin)).toBe('obvious_pin'),
  )
  it.each(['12031984', '19840312'])('is no date with its year: %s', (pin) =>
    expect(reasonFor(pin)).toBe('obvious_pin'),
  )
  it.each([
    ['481', 'too_short'],
    ['481592630', 'too_long'],
    ['48a1', 'not_a_number'],
    ['４８１５', 'not_a_number'],
    ['4815', 'taken'],
    ['730915', 'taken'],
    ['73091548', 'taken'],
  ])('%s: %s', (pin, reason) => expect(reasonFor(pin)).toBe(reason))

  it('leaves nine of ten that anybody could draw', () => {
    const drawn = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'))
    expect(drawn.filter(isObviousPin).length).toBeLessThan(1_000)
  })

  it('is never one digit over and over, nor a half said twice', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{2,4}$/), (half) => isObviousPin(half + half)))
  })
})
