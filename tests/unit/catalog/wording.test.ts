import { describe, expect, test } from 'vitest'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { nameOnPaper } from '../../../shared/domain/exercise.ts'
import { readingGrade, syllables } from './reading-grade.ts'

const all = catalogIn('en').map((exercise) => [exercise.id, exercise] as const)

describe('reading grade', () => {
  test.each([
    ['the', 1],
    ['ankle', 2],
    ['circle', 2],
    ['heel', 1],
    ['raise', 1],
    ['raises', 2],
    ['toes', 1],
    ['lifted', 2],
    ['pushed', 1],
    ['slowly', 2],
    ['balance', 2],
    ['clinician', 3],
    ['physiotherapist', 6],
    ['towel', 2],
  ])('counts the syllables of %s near enough', (word, count) => {
    expect(Math.abs(syllables(word) - count)).toBeLessThanOrEqual(word.length > 8 ? 1 : 0)
  })

  test('tells plain words from an article', () => {
    expect(readingGrade(['Stand on one foot.', 'Lift your heel.'])).toBeLessThan(2)
    expect(
      readingGrade([
        'Neuromuscular coordination necessitates progressive proprioceptive stimulation of stabilizers.',
      ]),
    ).toBeGreaterThan(15)
  })
})

describe('wording for patients', () => {
  test.each(all)(
    '%s has 2 to 4 short steps, 1 or 2 cues and 1 or 2 cautions',
    (_, { steps, cues, cautions, name }) => {
      expect(steps.length).toBeGreaterThanOrEqual(2)
      expect(steps.length).toBeLessThanOrEqual(4)
      for (const list of [cues, cautions]) {
        expect(list.length).toBeGreaterThanOrEqual(1)
        expect(list.length).toBeLessThanOrEqual(2)
      }
      for (const line of [...steps, ...cues, ...cautions]) {
        expect(line.length, line).toBeLessThanOrEqual(110)
        expect(line, line).toMatch(/^[A-Z].*[.?]$/)
        expect(line, line).not.toMatch(/!|\b(?:we|our|us)\b|\b(?:left|right) (?:foot|leg|side|ankle|knee)\b/i)
      }
      expect(name.length).toBeLessThanOrEqual(60)
    },
  )

  test.each(all)('%s is read at grade 6 or lower, line by line', (_, exercise) => {
    const { steps, cues, cautions } = exercise
    for (const line of [nameOnPaper(exercise), ...steps, ...cues, ...cautions]) {
      expect(readingGrade([line]), line).toBeLessThanOrEqual(6)
    }
  })

  test('every entry has a plain name of its own, in everyday words', () => {
    const names = all.map(([, exercise]) => nameOnPaper(exercise))
    expect(new Set(names).size).toBe(names.length)
    expect(all.filter(([, { plainName }]) => plainName === null)).toEqual([])
    for (const name of names) {
      expect(name.length, name).toBeLessThanOrEqual(60)
      expect(name, name).toMatch(/^[A-Z][A-Za-z ,-]+$/)
      expect(name, name).not.toMatch(/plyo|flexion|version|intrinsic|fascia|routine|session|mobili/i)
    }
  })

  test('every name is its own, and no other entry goes by it', () => {
    const names = all.map(([, { name }]) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    for (const [id, { name, aliases }] of all) {
      expect(aliases.length, id).toBeGreaterThan(0)
      const lower = aliases.map((alias) => alias.toLowerCase())
      expect(new Set([...lower, name.toLowerCase()]).size, id).toBe(lower.length + 1)
      for (const alias of lower) expect(names, `${id}: ${alias}`).not.toContain(alias)
    }
  })
})
