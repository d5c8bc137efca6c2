/** A code is read as it was printed, however it is typed, and a slip of one sign shows. */
import { assert, nat, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, readCode } from '../../../shared/sheet/sheet-code.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = uint8Array({ minLength: 5, maxLength: 32 })
const plain = (code: string): string => code.replace('-', '')
const written = (text: string): string => `${text.slice(0, 4)}-${text.slice(4)}`

describe('a sheet code', () => {
  it('is eight signs, read back from any way of typing it', () => {
    assert(
      property(bytes, (some) => {
        const code = codeOf(some)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        for (const typed of [code, plain(code), code.toLowerCase(), ` ${plain(code).split('').join(' ')} `])
          expect(readCode(typed)).toBe(code)
        expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
      }),
    )
  })

  it('is refused with any one sign wrong, or any two in each other’s place', () => {
    assert(
      property(bytes, nat(7), nat(7), nat(31), (some, place, other, sign) => {
        const code = Array.from(plain(codeOf(some)))
        const wrong = code.with(place, signs[sign] ?? '')
        if (wrong[place] !== code[place]) expect(readCode(wrong.join(''))).toBeNull()
        const swapped = code.with(place, code[other] ?? '').with(other, code[place] ?? '')
        if (code[place] !== code[other]) expect(readCode(written(swapped.join('')))).toBeNull()
      }),
    )
  })

  it('differs with each of its first 35 bits, and needs them all', () => {
    const none = new Uint8Array(5)
    for (let bit = 0; bit < 35; bit += 1)
      expect(codeOf(none.with(bit >> 3, 128 >> (bit & 7)))).not.toBe(codeOf(none))
    expect(() => codeOf(new Uint8Array(4))).toThrow()
  })

  it.each(['', 'ABCD', 'ABCD-EFGHJ', 'UUUU-UUUU', 'ÄÖÜß-1234', 'plantar fasciitis'])(
    'is not “%s”',
    (text) => {
      expect(readCode(text)).toBeNull()
    },
  )
})
