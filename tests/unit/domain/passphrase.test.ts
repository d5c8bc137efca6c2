import { describe, expect, it } from 'vitest'
import { isEasyToGuess } from '../../../shared/domain/passphrase.ts'

describe('a passphrase that is easy to guess', () => {
  it.each([
    'violet otter sings at noon',
    'Tr0ub4dor&3 anchovy',
    'h7#Kq9!vLmZ2',
    'einundzwanzig Hühner am See',
    '849302715663',
    'les chats dorment tard',
    'пурпурная выдра поёт',
    '猫は夜に静かに歩いて帰る道',
  ])('is not %s', (passphrase) => {
    expect(isEasyToGuess(passphrase, ['Hill Road', 'Tess Owner'])).toBe(false)
  })

  it.each([
    'aaaaaaaaaaaa',
    'ababababababab',
    '111111111111',
    '123456789012',
    '098765432109',
    'qwertyuiopasdf',
    'asdfghjklasdf',
    '1qaz2wsx3edc',
    'passwordpassword',
    'Password2026!',
    'letmein letmein',
    'iloveyou12345',
    'stridebook2026!',
    'physiotherapy',
    'welcome123456',
    'abcdefghijklmnop',
    'Correct Horse Battery Staple',
    'Hill Road Hill Road',
    'TESS OWNER 1984',
    'zyxwvutsrqpon',
  ])('is %s', (passphrase) => {
    expect(isEasyToGuess(passphrase, ['Hill Road', 'Tess Owner'])).toBe(true)
  })

  it('is one made of what everybody at the clinic knows', () => {
    expect(isEasyToGuess('Harbour Street 12')).toBe(false)
    expect(isEasyToGuess('Harbour Street 12', ['Harbour Street'])).toBe(true)
    expect(isEasyToGuess('street harbour 12', ['Harbour Street'])).toBe(true)
    expect(isEasyToGuess('Harbour Street violet otter', ['Harbour Street'])).toBe(false)
  })

  it('is the same one however it is spaced, written or composed', () => {
    for (const spaced of ['pass word pass word', 'PASSWORD password', 'ｐａｓｓｗｏｒｄpassword'])
      expect(isEasyToGuess(spaced), spaced).toBe(true)
  })
})
