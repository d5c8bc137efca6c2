import { describe, expect, it } from 'vitest'
import { conditionCodes } from '../../../shared/regions/index.ts'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'

describe('the problem on paper', () => {
  it('is named with its side, and left out where it is none of the list', () => {
    const problem = (condition: (typeof conditionCodes)[number]) =>
      sampleSnapshot({ condition }).patient.problem
    expect(problem('plantar-fasciitis')).toBe('Heel pain, right side')
    expect(problem('other')).toBe('')
    for (const code of conditionCodes) expect(problem(code)).not.toContain('conditions.')
  })
})
