import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../../renderer/features/clinic/strength.ts'

describe('strengthOf', () => {
  it.each([
    ['', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abababababab', 'weak'],
    ['lantern river', 'weak'],
    ['lanterns rivers', 'fair'],
    ['copper lantern seven rivers', 'strong'],
    ['Xq9!vT2#pL7&mZ4@wK1$', 'strong'],
  ])('%s is %s', (passphrase, expected) => {
    expect(strengthOf(passphrase)).toBe(expected)
  })
})
