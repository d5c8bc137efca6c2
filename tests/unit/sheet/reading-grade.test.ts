import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../shared/text/index.ts'
import { readingGrade } from '../../../shared/sheet/reading-grade.ts'

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

const { pain, stop, runSteps, runPhases, hint, dose, week, diary } = wordsIn('en').messages.handout
const stages = Object.values(wordsIn('en').messages.stages).map(({ onPaper }) => onPaper)
const parts = { stages, pain, stop, runSteps, runPhases, hint, dose, lighter: week.lighterNote, diary }

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

  it.each(stages)('of the stage “%s” is 6 or lower, with no term of art', (name) => {
    expect(readingGrade([name])).toBeLessThanOrEqual(6)
    expect(name).not.toMatch(/plyometric|loaded|integration|[()]/i)
  })
})
