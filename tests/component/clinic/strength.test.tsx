import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../../renderer/features/clinic/strength.ts'

describe('strengthOf', () => {
  it.each([
    ['', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abababababab', 'weak'],
    ['correct horse battery staple', 'weak'],
    ['lantern river', 'fair'],
    ['lanterns rivers', 'fair'],
    ['copper lantern seven rivers', 'strong'],
    ['Xq9!vT2#pL7&mZ4@wK1$', 'strong'],
  ])('%s is %s', (passphrase, expected) => {
    expect(strengthOf(passphrase)).toBe(expected)
  })

  it('calls weak what the core refuses, with what is known of the clinic', () => {
    expect(strengthOf('Harbour Street 12')).toBe('fair')
    expect(strengthOf('Harbour Street 12', ['Harbour Street'])).toBe('weak')
  })
})
