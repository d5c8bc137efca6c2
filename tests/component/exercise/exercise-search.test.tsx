import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bestFirst,
  findExercises,
  matchOf,
  searchable,
  wordsOf,
} from '../../../renderer/exercise/exercise-search.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { textIn } from '../../../shared/text/index.ts'

const t = textIn('en')
const entries = catalogIn('en').map((one) => searchable(t, one))

function find(text: string): string[] {
  return findExercises(entries, text).map((one) => one.name)
}

function hitOf(name: string, text: string) {
  const entry = entries.find((one) => one.exercise.name === name)
  return entry ? matchOf(entry, wordsOf(text)) : null
}

describe('the search for exercises', () => {
  it('keeps the order of the catalog while nothing is typed', () => {
    expect(find('  ')).toEqual(entries.map((one) => one.exercise.name))
  })

  it('puts names that begin with the words first, then names that hold them, then other names', () => {
    const found = find('calf')
    const begins = found.filter((name) => name.startsWith('Calf'))
    expect(begins.length).toBeGreaterThan(1)
    expect(found.slice(0, begins.length)).toEqual(begins.toSorted((one, other) => one.localeCompare(other)))
    const holds = found.filter((name) => !name.startsWith('Calf') && /calf/i.test(name))
    expect(found.slice(begins.length, begins.length + holds.length).toSorted()).toEqual(holds.toSorted())
    expect(hitOf('Calf raise on one leg', 'heel raise')?.hit).toEqual({
      kind: 'alias',
      text: 'Heel raise on one leg',
    })
  })

  it('finds a category and a region by the names they have in the window', () => {
    const balance = entries.filter((one) => one.exercise.category === 'balance')
    expect(balance.length).toBeGreaterThan(3)
    const found = find('balance')
    for (const { exercise } of balance) expect(found).toContain(exercise.name)
    expect(find('plyometric achilles').length).toBeGreaterThan(0)
  })

  it('finds nothing that does not hold every word somewhere', () => {
    const words = fc.constantFrom(
      ...new Set(entries.flatMap(({ exercise }) => foldText(exercise.name).split(' '))),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (typed) => {
        const matches = entries.flatMap((entry) => matchOf(entry, typed) ?? [])
        for (const { exercise } of matches) {
          const entry = entries.find((one) => one.exercise.id === exercise.id)
          const all = JSON.stringify(entry ?? null)
          for (const word of typed) expect(foldText(all)).toContain(word)
        }
        const ranks = matches.toSorted(bestFirst).map(({ rank }) => rank)
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
      }),
    )
  })
})
