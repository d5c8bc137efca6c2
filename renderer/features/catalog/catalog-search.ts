/** Search as you type over the whole catalog: what matches, how well, and where it was found. */
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'

/** An exercise with its texts made comparable once, so that a keystroke only compares. */
export interface Searchable {
  readonly exercise: Exercise
  readonly name: string
  readonly aliases: readonly string[]
  readonly structure: string
  readonly steps: readonly string[]
}

export type Hit = { readonly kind: 'alias' | 'structure' | 'step'; readonly text: string }

export interface Match {
  readonly exercise: Exercise
  /** Smaller is better; 0 for a name that begins with what was typed. */
  readonly rank: number
  /** Where it was found outside the name. */
  readonly hit: Hit | null
}

export function searchable(exercise: Exercise): Searchable {
  return {
    exercise,
    name: foldText(exercise.name),
    aliases: exercise.aliases.map(foldText),
    structure: foldText(exercise.structure),
    steps: exercise.steps.map(foldText),
  }
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
  step: 7,
  scattered: 8,
} as const

function firstWith(texts: readonly string[], words: readonly string[]): number {
  return texts.findIndex((text) => hasAll(text, words))
}

/** How well an exercise matches the words; null where one of them is nowhere in it. */
export function matchOf(entry: Searchable, words: readonly string[]): Match | null {
  const { exercise, name, aliases, structure, steps } = entry
  if (words.length === 0) return { exercise, rank: 0, hit: null }
  const query = words.join(' ')
  if (name.startsWith(query)) return { exercise, rank: ranks.nameBegins, hit: null }
  if (beginsWord(name, query)) return { exercise, rank: ranks.nameHoldsPhrase, hit: null }
  const aliasHit = (at: number): Hit => ({ kind: 'alias', text: exercise.aliases[at] ?? '' })
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
  const step = firstWith(steps, words)
  if (step >= 0)
    return { exercise, rank: ranks.step, hit: { kind: 'step', text: exercise.steps[step] ?? '' } }
  if (!hasAll([name, ...aliases, structure, ...steps].join('\n'), words)) return null
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
  { exercise, aliases, structure, steps }: Searchable,
  words: readonly string[],
): Hit | null {
  const holds = (text: string) => words.some((word) => text.includes(word))
  const alias = aliases.findIndex(holds)
  if (alias >= 0) return { kind: 'alias', text: exercise.aliases[alias] ?? '' }
  if (holds(structure)) return { kind: 'structure', text: exercise.structure }
  const step = steps.findIndex(holds)
  return step >= 0 ? { kind: 'step', text: exercise.steps[step] ?? '' } : null
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
