import { wordlist } from '@scure/bip39/wordlists/english.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../../shared/domain/passphrase.ts'
import { commonSayings } from '../../../shared/domain/common-sayings.ts'
import { commonPassphrases } from './common-passphrases.ts'

const known = ['Hill Road', 'Tess Owner']

describe('a passphrase', () => {
  it.each([
    // Common ones in every dress: leetspeak, years, clubs, keyboard rows, repeats.
    'P@ssw0rd1234',
    'P@ssw0rd!P@ssw0rd!',
    'Password2026!',
    'Password123456!',
    'pass word pass word',
    'PASSWORD password',
    'ｐａｓｓｗｏｒｄpassword',
    'liverpool123',
    'Liverpool2024!!',
    'manchester123',
    'welcome123456',
    'iloveyou12345',
    'letmein letmein',
    'sunshine princess',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    '123456789012345',
    '098765432109',
    'qwertyuiop[]asdf',
    '1qaz2wsx3edc',
    'abcdefghijklmnop',
    // What everybody has read as an example.
    'correct horse battery staple',
    'Correct Horse Battery Staple',
    'thequickbrownfox',
    'open sesame open sesame',
    // Of this trade, this clinic, this person.
    'stridebook2026!',
    'physiotherapist',
    'running therapy',
    'Hill Road 2026',
    'HillRoad2026!',
    'hillroad hillroad',
    'TESS OWNER 1984',
    'TessOwner1984!',
    'lanterns rivers',
    '849302715663',
    'Harbour Street 12',
    'to be or not to be',
    'May the force be with you!',
    'youllneverwalkalone1892',
  ])('%s is weak', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('weak')
  })

  it.each([
    'Tr0ub4dor&3 anchovy',
    'h7#Kq9!vLmZ2',
    'copper lantern seven rivers',
    '猫は夜に静かに歩いて帰る道',
  ])('%s is fair', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('fair')
  })

  it.each([
    'violet otter sings at noon',
    'amber heron walks at dawn',
    'bake lamp onion river',
    'einundzwanzig Hühner am See',
    'les chats dorment tard',
    'пурпурная выдра поёт',
    'Xq9!vT2#pL7&mZ4@wK1$',
  ])('%s is strong', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('strong')
  })

  it('is weak by what everybody at the clinic knows, and only by that', () => {
    expect(strengthOf('Harbour violet 12', ['Harbour Street'])).toBe('weak')
    expect(strengthOf('Harbour violet 12 otter', ['Harbour Street'])).not.toBe('weak')
    expect(strengthOf('quillfeather marmalade', [])).not.toBe('weak')
    expect(strengthOf('quillfeather marmalade', ['Quillfeather Marmalade'])).toBe('weak')
  })

  it('is weak for every common one, however it is dressed', () => {
    expect(commonPassphrases.length).toBeGreaterThan(230)
    expect(commonPassphrases.filter((one) => one.length < 12)).toEqual([])
    expect(commonPassphrases.filter((one) => strengthOf(one) !== 'weak')).toEqual([])
  })

  it('of four words drawn at random is never weak', () => {
    const words = fc.constantFrom(...wordlist.filter((word) => !commonSayings.includes(word)))
    fc.assert(
      fc.property(fc.array(words, { minLength: 4, maxLength: 4 }), (drawn) => {
        fc.pre(new Set(drawn).size === 4)
        expect(strengthOf(drawn.join(' ')), drawn.join(' ')).not.toBe('weak')
      }),
      { numRuns: 150 },
    )
  })

  it('of the greatest length is judged by its beginning', () => {
    const long = 'P@ssw0rd!'.repeat(28)
    expect(strengthOf(long)).toBe(strengthOf(long.slice(0, 64)))
    expect(strengthOf(long)).toBe('weak')
  })
})
