/**
 * The code of a handout: eight characters with no name in them, seven that tell it apart and one that checks them. Written
 * in the base 32 of D. Crockford, which leaves out letters that are read as others.
 */
import { must } from '../assert.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const told = 7
const bitsOfSign = 5

/** Twice a sign's number in the field of 32 elements, modulo x^5 + x^2 + 1. */
const doubled = (number: number): number => (number << 1) ^ (number & 16 ? 0b100101 : 0)

/** 0 for a code that is right. Each sign has a factor of its own, so one wrong sign or two that changed places show. */
const checked = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => doubled(sum) ^ number, 0)

/** The code made of the first 35 bits. Throws where there are fewer. */
export function codeOf(bytes: Uint8Array): string {
  const numbers = Array.from({ length: told }, (_, place) => {
    const bit = place * bitsOfSign
    const [high, low] = [must(bytes[bit >> 3], 'a byte'), must(bytes[(bit >> 3) + 1], 'a byte')]
    return (((high << 8) | low) >> (16 - bitsOfSign - (bit & 7))) & 31
  })
  const code = [...numbers, doubled(checked(numbers))].map((number) => signs[number]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A code as it was typed, in the form in which it is printed; null where it is none. */
export function readCode(typed: string): string | null {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const numbers = Array.from(text).map((sign) => signs.indexOf(sign))
  if (numbers.length !== told + 1 || numbers.includes(-1) || checked(numbers) !== 0) return null
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
