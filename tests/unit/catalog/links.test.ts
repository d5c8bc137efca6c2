import { describe, expect, test } from 'vitest'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'

type Targets = (exercise: Exercise) => readonly string[]

/** The first way found from an entry back to itself; null if there is none. */
function cycle(targets: Targets): string[] | null {
  const done = new Set<string>()
  function walk(id: string, path: string[]): string[] | null {
    if (path.includes(id)) return [...path, id]
    if (done.has(id)) return null
    const exercise = builtInExercise(id, 'en')
    for (const target of exercise ? targets(exercise) : []) {
      const found = walk(target, [...path, id])
      if (found) return found
    }
    done.add(id)
    return null
  }
  for (const { id } of catalogIn('en')) {
    const found = walk(id, [])
    if (found) return found
  }
  return null
}

const lists: readonly (readonly [string, Targets])[] = [
  ['harder', ({ harder }) => harder],
  ['easier', ({ easier }) => easier],
  ['parts', ({ parts }) => parts],
]

describe('links between entries', () => {
  test.each(lists)(
    '%s names entries that exist, each once, never itself, and never goes in a circle',
    (_, targets) => {
      for (const exercise of catalogIn('en')) {
        const ids = targets(exercise)
        expect(new Set(ids).size, exercise.id).toBe(ids.length)
        expect(ids, exercise.id).not.toContain(exercise.id)
        for (const id of ids) expect(builtInExercise(id, 'en'), `${exercise.id} -> ${id}`).not.toBeNull()
      }
      expect(cycle(targets)).toBeNull()
    },
  )

  test('easier is the other end of harder', () => {
    const up = catalogIn('en').flatMap(({ id, harder }) => harder.map((target) => `${id} < ${target}`))
    const down = catalogIn('en').flatMap(({ id, easier }) => easier.map((target) => `${target} < ${id}`))
    expect(up.length).toBeGreaterThan(40)
    expect(down.sort()).toEqual(up.sort())
  })

  test('no exercise is a dead end but one for which no article gives a harder or easier form', () => {
    const alone = catalogIn('en').filter(
      ({ kind, category, harder, easier }) =>
        kind === 'exercise' &&
        category !== 'recovery' &&
        category !== 'routine' &&
        harder.length + easier.length === 0,
    )
    expect(alone.map(({ id }) => id)).toEqual(['plantar-fascia-stretch'])
  })

  test('a harder entry belongs to the same stage or a later one', () => {
    const early = catalogIn('en').flatMap(({ id, stage, harder }) =>
      harder
        .filter((target) => {
          const later = builtInExercise(target, 'en')?.stage ?? null
          return stage !== null && later !== null && later < stage
        })
        .map((target) => `${id} -> ${target}`),
    )
    expect(early).toEqual([])
  })

  test.each([
    ['towel-scrunch', ['toe-curl-incline', 'elevated-heel-walk', 'barefoot-march-compliant']],
    ['toe-curl', ['toe-curl-incline']],
    ['quick-taps', ['gentle-hops']],
    ['gentle-hops', ['forefoot-hops-pad']],
    ['forefoot-hops-pad', ['lateral-hops', 'depth-rebound']],
    ['controlled-march', ['barefoot-march-compliant']],
    ['band-dorsiflexion', ['single-leg-resisted-dorsiflexion']],
    ['band-plantarflexion', ['calf-raise-double']],
    ['calf-raise-double', ['calf-raise-single']],
    [
      'single-leg-balance',
      ['single-leg-balance-eyes-closed', 'single-leg-balance-unstable', 'single-leg-balance-perturbation'],
    ],
    ['continuous-easy-strides', ['strides']],
    ['uphill-walk-short', ['gentle-hill-intervals']],
  ])('keeps the progression an article gives from %s', (id, targets) => {
    expect(builtInExercise(id, 'en')?.harder).toEqual(expect.arrayContaining(targets))
  })

  test('no routine has one of its parts as an easier or harder form', () => {
    for (const { id, parts, harder, easier } of catalogIn('en')) {
      expect(
        parts.filter((part) => harder.includes(part) || easier.includes(part)),
        id,
      ).toEqual([])
    }
  })

  test('a routine is made of parts, and so is nothing else', () => {
    const withParts = catalogIn('en')
      .filter(({ parts }) => parts.length > 0)
      .map(({ id }) => id)
    expect(withParts.sort()).toEqual(
      catalogIn('en')
        .filter(({ kind }) => kind === 'routine')
        .map(({ id }) => id)
        .sort(),
    )
    expect(builtInExercise('compact-daily-routine', 'en')?.parts).toEqual([
      'ankle-circles',
      'standing-calf-stretch',
      'foot-intrinsic-block',
      'toe-spread',
      'single-leg-balance',
      'single-leg-balance-perturbation',
      'plantar-fascia-stretch',
      'standing-achilles-stretch',
    ])
  })
})
