import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../shared/text/index.ts'

/** Vowel groups, without a silent final e: the usual estimate. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Flesch-Kincaid grade level. */
function readingGrade(sentences: readonly string[]): number {
  const words = sentences.join(' ').match(/[a-z]+/gi) ?? []
  const all = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (all / words.length) - 15.59
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

const { pain, stop, runSteps, runPhases, hint, dose, week } = wordsIn('en').messages.handout
const parts = { pain, stop, runSteps, runPhases, hint, dose, lighter: week.lighterNote }

describe('reading grade', () => {
  for (const [name, part] of Object.entries(parts)) {
    it(`of ${name} is 6 or lower`, () => {
      const sentences = leaves(part)
        .map((text) => text.replaceAll(/\{\{\w+\}\}/g, 'ten'))
        .flatMap((text) => text.split(/(?<=[.:!?])\s+/))
        .filter((sentence) => /[a-z]{2}/i.test(sentence))
      expect(readingGrade(sentences)).toBeLessThanOrEqual(6)
    })
  }

  it('tells plain words from hard ones', () => {
    expect(readingGrade(['Stop and call the clinic.'])).toBeLessThan(3)
    expect(
      readingGrade([
        'Discontinue plyometric activities immediately following persistent symptomatic exacerbation.',
      ]),
    ).toBeGreaterThan(12)
  })
})
