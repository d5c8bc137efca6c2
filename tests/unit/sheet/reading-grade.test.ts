import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../shared/text/index.ts'
import { inflesz, readingGrade, spanishSyllables } from '../../../shared/sheet/reading-grade.ts'
import { lowestInflesz } from '../../../shared/sheet/sheet-quality.ts'

const sentencesIn = (part: unknown): string[] =>
  leaves(part)
    .map((text) => text.replaceAll(/\{\{\w+\}\}/g, 'ten'))
    .flatMap((text) => text.split(/(?<=[.:!?])\s+/))
    .filter((sentence) => /[a-z]{2}/i.test(sentence))

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
      expect(readingGrade(sentencesIn(part))).toBeLessThanOrEqual(6)
    })
  }

  it.each(stages)('of the stage “%s” is 6 or lower, with no term of art', (name) => {
    expect(readingGrade([name])).toBeLessThanOrEqual(6)
    expect(name).not.toMatch(/plyometric|loaded|integration|[()]/i)
  })
})

describe('INFLESZ', () => {
  const { handout, stopReasons, stepBack, planTemplates } = wordsIn('es').messages
  const spanish = {
    stages: wordsIn('es').messages.stages,
    pain: handout.pain,
    stop: handout.stop,
    runSteps: handout.runSteps,
    runPhases: handout.runPhases,
    hint: handout.hint,
    dose: handout.dose,
    lighter: handout.week.lighterNote,
    diary: handout.diary,
    stopReasons,
    stepBack,
    ...wordsIn('es').guide,
    ...Object.fromEntries(
      Object.entries(planTemplates).map(([id, words]) => [id, { ...words, name: '' }] as const),
    ),
  }

  it.each(Object.entries(spanish))('of %s is 65 or higher', (_, part) => {
    expect(inflesz(sentencesIn(part))).toBeGreaterThanOrEqual(lowestInflesz)
  })

  it.each([
    ['pie', 1],
    ['muy', 1],
    ['y', 1],
    ['ruido', 2],
    ['día', 2],
    ['oír', 2],
    ['caída', 3],
    ['ahora', 3],
    ['aéreo', 4],
    ['guía', 2],
    ['siguiente', 3],
    ['Aquiles', 3],
    ['pingüino', 3],
    ['cuídese', 3],
    ['apoyado', 4],
    ['ciudad', 2],
    ['rodilla', 3],
    ['fisioterapeuta', 6],
    ['12', 1],
  ])('counts the syllables of %s', (word, count) => {
    expect(spanishSyllables(word)).toBe(count)
    expect(spanishSyllables(word.normalize('NFD'))).toBe(count)
  })

  it('is the formula of Szigriszt-Pazos, and tells plain words from an article', () => {
    // Two sentences of three words with two syllables each: 206.835 - 62.3 * 2 - 3.
    expect(inflesz(['Suba cada talón.', 'Mire cada dedo.'])).toBeCloseTo(206.835 - 62.3 * 2 - 3, 6)
    expect(
      inflesz([
        'La coordinación neuromuscular propioceptiva necesita estimulación progresiva estabilizadora.',
      ]),
    ).toBeLessThan(10)
    expect(inflesz([''])).toBeNaN()
  })
})
