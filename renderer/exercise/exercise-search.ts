/** Search as you type over the whole catalog: what matches, how well, and where it was found. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { foldText } from '../../shared/domain/fold-text.ts'

/** The texts that something is found by. */
interface Texts {
  readonly name: string
  /** Other names people search for. */
  readonly aliases: readonly string[]
  readonly structure: string
  /** What it counts among, as it is called in the window. */
  readonly groups: readonly string[]
  readonly steps: readonly string[]
}

/** Texts made comparable once, so that a keystroke only compares. */
export interface SearchTexts {
  readonly said: Texts
  readonly folded: Texts
}

export interface Searchable extends SearchTexts {
  readonly exercise: Exercise
}

export type Hit = { readonly kind: 'alias' | 'structure' | 'group' | 'step'; readonly text: string }

export interface Rank {
  /** Smaller is better; 0 for a name that begins with what was typed. */
  readonly rank: number
  /** Where it was found outside the name. */
  readonly hit: Hit | null
}

export interface Match extends Rank {
  readonly exercise: Exercise
}

export function searchTexts(said: Texts): SearchTexts {
  return {
    said,
    folded: {
      name: foldText(said.name),
      aliases: said.aliases.map(foldText),
      structure: foldText(said.structure),
      groups: said.groups.map(foldText),
      steps: said.steps.map(foldText),
    },
  }
}

export function searchable(t: TFunction, exercise: Exercise): Searchable {
  const { name, plainName, structure, steps } = exercise
  const aliases = [...(plainName === null ? [] : [plainName]), ...exercise.aliases]
  const groups = [
    t(`catalog.categories.${exercise.category}`),
    ...exercise.bodyParts.map((part) => t(`catalog.bodyParts.${part}`)),
  ]
  return { exercise, ...searchTexts({ name, aliases, structure, groups, steps }) }
}

/** Exercises made searchable in the language of the window. */
export function useSearchable(exercises: readonly Exercise[]): readonly Searchable[] {
  const { t } = useTranslation('app')
  return useMemo(() => exercises.map((one) => searchable(t, one)), [exercises, t])
}

export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function beginsWord(text: string, query: string): boolean {
  return ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${query}`)
}

/** Ranks from best to worst: the phrase in the name, in another name, then its words wherever they are. */
const ranks = {
  nameBegins: 0,
  nameHoldsPhrase: 1,
  aliasHoldsPhrase: 2,
  nameBeginsWords: 3,
  nameHoldsAll: 4,
  aliasHoldsAll: 5,
  structure: 6,
  group: 7,
  step: 8,
  scattered: 9,
} as const

function firstWith(texts: readonly string[], words: readonly string[]): number {
  return texts.findIndex((text) => hasAll(text, words))
}

/** How well texts match the words; null where one of them is nowhere in them. */
export function rankOf({ said, folded }: SearchTexts, words: readonly string[]): Rank | null {
  const { name, aliases, structure, groups, steps } = folded
  if (words.length === 0) return { rank: 0, hit: null }
  const query = words.join(' ')
  if (name.startsWith(query)) return { rank: ranks.nameBegins, hit: null }
  if (beginsWord(name, query)) return { rank: ranks.nameHoldsPhrase, hit: null }
  const aliasHit = (at: number): Hit => ({ kind: 'alias', text: said.aliases[at] ?? '' })
  const phrase = aliases.findIndex((alias) => beginsWord(alias, query))
  if (phrase >= 0) return { rank: ranks.aliasHoldsPhrase, hit: aliasHit(phrase) }
  if (hasAll(name, words)) {
    const begins = words.every((word) => beginsWord(name, word))
    return { rank: begins ? ranks.nameBeginsWords : ranks.nameHoldsAll, hit: null }
  }
  const alias = firstWith(aliases, words)
  if (alias >= 0) return { rank: ranks.aliasHoldsAll, hit: aliasHit(alias) }
  if (hasAll(structure, words)) {
    return { rank: ranks.structure, hit: { kind: 'structure', text: said.structure } }
  }
  const group = firstWith(groups, words)
  if (group >= 0) return { rank: ranks.group, hit: { kind: 'group', text: said.groups[group] ?? '' } }
  const step = firstWith(steps, words)
  if (step >= 0) return { rank: ranks.step, hit: { kind: 'step', text: said.steps[step] ?? '' } }
  if (!hasAll([name, ...aliases, structure, ...groups, ...steps].join('\n'), words)) return null
  const rest = words.filter((word) => !name.includes(word))
  return { rank: ranks.scattered, hit: hitOfRest(said, folded, rest) }
}

/** How well an exercise matches the words; null where one of them is nowhere in it. */
export function matchOf(entry: Searchable, words: readonly string[]): Match | null {
  const rank = rankOf(entry, words)
  return rank && { exercise: entry.exercise, ...rank }
}

/** The first text that holds one of the words which the name does not. */
function hitOfRest(
  said: Texts,
  { aliases, structure, groups, steps }: Texts,
  words: readonly string[],
): Hit | null {
  const holds = (text: string) => words.some((word) => text.includes(word))
  const alias = aliases.findIndex(holds)
  if (alias >= 0) return { kind: 'alias', text: said.aliases[alias] ?? '' }
  if (holds(structure)) return { kind: 'structure', text: said.structure }
  const group = groups.findIndex(holds)
  if (group >= 0) return { kind: 'group', text: said.groups[group] ?? '' }
  const step = steps.findIndex(holds)
  return step >= 0 ? { kind: 'step', text: said.steps[step] ?? '' } : null
}

/** The best first, among equals by name. */
export function bestFirst(one: Match, other: Match): number {
  return one.rank - other.rank || one.exercise.name.localeCompare(other.exercise.name)
}

/** What matches a text, the best first; all of it in the order of the catalog while nothing is typed. */
export function findExercises(entries: readonly Searchable[], text: string): Exercise[] {
  const words = wordsOf(text)
  if (words.length === 0) return entries.map(({ exercise }) => exercise)
  return entries
    .flatMap((entry) => matchOf(entry, words) ?? [])
    .sort(bestFirst)
    .map(({ exercise }) => exercise)
}

/** A text cut into pieces, those that were searched for marked. Texts that fold to another length stay whole. */
export function markedPieces(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly at: number; readonly marked: boolean }[] {
  const folded = foldText(text)
  if (words.length === 0 || folded.length !== text.length) return [{ text, at: 0, marked: false }]
  const marks = Array.from({ length: text.length }, () => false)
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marks.fill(true, at, at + word.length)
    }
  }
  const pieces: { text: string; at: number; marked: boolean }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1)
    const marked = marks[at] ?? false
    if (last && last.marked === marked) last.text += text.charAt(at)
    else pieces.push({ text: text.charAt(at), at, marked })
  }
  return pieces
}
