/** Search as you type over the whole catalog: what matches, how well, and where it was found. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { foldText } from '../../shared/domain/fold-text.ts'

/** An exercise with its texts made comparable once, so that a keystroke only compares. */
export interface Searchable {
  readonly exercise: Exercise
  readonly name: string
  /** The name on paper and the names people search for. */
  readonly otherNames: readonly string[]
  readonly aliases: readonly string[]
  readonly structure: string
  /** Its category and body parts, as they are called in the window. */
  readonly groups: readonly string[]
  readonly groupNames: readonly string[]
  readonly steps: readonly string[]
}

export type Hit = { readonly kind: 'alias' | 'structure' | 'group' | 'step'; readonly text: string }

export interface Match {
  readonly exercise: Exercise
  /** Smaller is better; 0 for a name that begins with what was typed. */
  readonly rank: number
  /** Where it was found outside the name. */
  readonly hit: Hit | null
}

export function searchable(t: TFunction, exercise: Exercise): Searchable {
  const groupNames = [
    t(`catalog.categories.${exercise.category}`),
    ...exercise.bodyParts.map((part) => t(`catalog.bodyParts.${part}`)),
  ]
  const otherNames = [...(exercise.plainName === null ? [] : [exercise.plainName]), ...exercise.aliases]
  return {
    exercise,
    name: foldText(exercise.name),
    otherNames,
    aliases: otherNames.map(foldText),
    structure: foldText(exercise.structure),
    groups: groupNames.map(foldText),
    groupNames,
    steps: exercise.steps.map(foldText),
  }
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

/** How well an exercise matches the words; null where one of them is nowhere in it. */
export function matchOf(entry: Searchable, words: readonly string[]): Match | null {
  const { exercise, name, otherNames, aliases, structure, groups, steps } = entry
  if (words.length === 0) return { exercise, rank: 0, hit: null }
  const query = words.join(' ')
  if (name.startsWith(query)) return { exercise, rank: ranks.nameBegins, hit: null }
  if (beginsWord(name, query)) return { exercise, rank: ranks.nameHoldsPhrase, hit: null }
  const aliasHit = (at: number): Hit => ({ kind: 'alias', text: otherNames[at] ?? '' })
  const phrase = aliases.findIndex((alias) => beginsWord(alias, query))
  if (phrase >= 0) return { exercise, rank: ranks.aliasHoldsPhrase, hit: aliasHit(phrase) }
  if (hasAll(name, words)) {
    const begins = words.every((word) => beginsWord(name, word))
    return { exercise, rank: begins ? ranks.nameBeginsWords : ranks.nameHoldsAll, hit: null }
  }
  const alias = firstWith(aliases, words)
  if (alias >= 0) return { exercise, rank: ranks.aliasHoldsAll, hit: aliasHit(alias) }
  if (hasAll(structure, words)) {
    return { exercise, rank: ranks.structure, hit: { kind: 'structure', text: exercise.structure } }
  }
  const group = firstWith(groups, words)
  if (group >= 0) {
    return { exercise, rank: ranks.group, hit: { kind: 'group', text: entry.groupNames[group] ?? '' } }
  }
  const step = firstWith(steps, words)
  if (step >= 0)
    return { exercise, rank: ranks.step, hit: { kind: 'step', text: exercise.steps[step] ?? '' } }
  if (!hasAll([name, ...aliases, structure, ...groups, ...steps].join('\n'), words)) return null
  return {
    exercise,
    rank: ranks.scattered,
    hit: hitOfRest(
      entry,
      words.filter((word) => !name.includes(word)),
    ),
  }
}

/** The first text that holds one of the words which the name does not. */
function hitOfRest(
  { exercise, otherNames, aliases, structure, groups, groupNames, steps }: Searchable,
  words: readonly string[],
): Hit | null {
  const holds = (text: string) => words.some((word) => text.includes(word))
  const alias = aliases.findIndex(holds)
  if (alias >= 0) return { kind: 'alias', text: otherNames[alias] ?? '' }
  if (holds(structure)) return { kind: 'structure', text: exercise.structure }
  const group = groups.findIndex(holds)
  if (group >= 0) return { kind: 'group', text: groupNames[group] ?? '' }
  const step = steps.findIndex(holds)
  return step >= 0 ? { kind: 'step', text: exercise.steps[step] ?? '' } : null
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
