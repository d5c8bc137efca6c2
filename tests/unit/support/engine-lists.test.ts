import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutFiles, aboutTheServer } from '../../support/engine-lists.ts'

const root = join(import.meta.dirname, '../../..')
const testsIn = (pattern: string) =>
  globSync(pattern, { cwd: root }).filter((name) => name.endsWith('.test.ts'))

describe('tests that run on one engine only', () => {
  it.each(Object.entries(aboutFiles))('are there: %s (%s)', (pattern) => {
    expect(testsIn(pattern)).not.toEqual([])
  })

  it('are fewer than those that run on both', () => {
    const all = testsIn('tests/integration/**').length
    const onOne = [...Object.keys(aboutFiles), aboutTheServer].flatMap(testsIn).length
    expect(all - onOne).toBeGreaterThan(25)
  })
})
