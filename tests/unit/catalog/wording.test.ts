import { describe, expect, test } from 'vitest'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import { describeFigure } from '../../../shared/figure/index.ts'
import { conditionCodes } from '../../../shared/regions/index.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { nameOnPaper } from '../../../shared/domain/exercise.ts'
import { readingGrade, syllables } from '../../../shared/sheet/reading-grade.ts'

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
    '%s uses no term of art, no brackets, and one name for the Achilles tendon',
    (_, exercise) => {
      const { steps, cues, cautions } = exercise
      const read = [nameOnPaper(exercise), ...steps, ...cues, ...cautions].join(' ')
      expect(read).not.toMatch(/heel cord|Achilles(?! tendon)|plyometric|\bpool\b|[()]/i)
    },
  )

  test.each(all)(
    '%s has 2 to 4 short steps, 1 or 2 cues and 1 to 3 cautions',
    (_, { steps, cues, cautions, name }) => {
      expect(steps.length).toBeGreaterThanOrEqual(2)
      expect(steps.length).toBeLessThanOrEqual(4)
      for (const [list, most] of [
        [cues, 2],
        [cautions, 3],
      ] as const) {
        expect(list.length).toBeGreaterThanOrEqual(1)
        expect(list.length).toBeLessThanOrEqual(most)
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

  test.each(Object.entries(wordsIn('en').figures.says))(
    'the picture of %s is told at grade 6 or lower, with no term of art',
    (slug, says) => {
      const told = describeFigure(slug, wordsIn('en').figures, 'left')
      expect(told.startsWith(says)).toBe(true)
      expect(readingGrade([says]), says).toBeLessThanOrEqual(6)
      expect(readingGrade([told]), told).toBeLessThanOrEqual(6)
      expect(told).not.toMatch(/flexion|extension|version/)
    },
  )

  test.each(conditionCodes)('the problem %s is called by plain words on paper', (code) => {
    const name: string = wordsIn('en').messages.conditions[code].onPaper
    expect(readingGrade([`This plan is for this problem: ${name}`])).toBeLessThanOrEqual(6)
    expect(name).not.toMatch(/worn|heel cord|Achilles(?! tendon)|tendin|fasciitis|[()]/i)
  })

  test('templates and guide call it by that name too', () => {
    const { planTemplates, handout } = wordsIn('en').messages
    for (const read of [planTemplates, handout, wordsIn('en').guide]) {
      expect(JSON.stringify(read)).not.toMatch(/heel cord|sore Achilles(?! tendon)/i)
    }
  })

  test('what the Achilles tendon is, one entry says', () => {
    const said = all.flatMap(([, { steps }]) => steps).filter((step) => /Achilles tendon, the/.test(step))
    expect(said).toHaveLength(1)
  })

  test.each([
    ['gentle-hill-intervals', /Do not force your feet to roll in or out.*gentle ankle moves/],
    ['foam-roll-calf', /quick taps, small hops and slow marches.*no hops yet/],
    ['self-check-in', /same easy pace.*how hard it feels/],
    ['strides', /middle of your foot/],
    ['continuous-easy-strides', /arms low and close to your body/],
    ['calf-raise-ball-squeeze', /yoga block/],
    ['single-leg-press-band', /set short/],
    ['ankle-alphabet', /last move of a session/],
    ['compact-daily-routine', /warm up or cool down.*leave out the long holds/],
    ['barefoot-march-compliant', /numb/],
    ['barefoot-drills-soft', /grass.*numb/],
    ['ankle-band-sprints', /trip/],
    ['race-day-warm-up', /trip/],
    ['rice', /After a hard run.*poor feeling/],
    ['uphill-walk-short', /Push off with the ball of your foot/],
    ['short-foot', /Hold for the seconds/],
  ])('%s says what protects and what its article asks for', (id, said) => {
    const { steps, cues, cautions } = builtInExercise(id, 'en') ?? expect.unreachable()
    const read = [...steps, ...cues, ...cautions].join(' ')
    expect(read).toMatch(said)
    expect(read).not.toMatch(/\bsand\b/)
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
