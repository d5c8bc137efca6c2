/**
 * Reads a dose text from left to right and remembers how far it got, so that a refusal can say where it
 * stopped.
 */

/** What would have been understood at the place where reading stopped. Each has a sentence in `text/`. */
export const doseExpectations = [
  'amount',
  'sets',
  'range',
  'unit',
  'detail',
  'once',
  'hold',
  'tempo',
  'load',
  'rest',
  'frequency',
  'run',
] as const
export type DoseExpectation = (typeof doseExpectations)[number]

export interface DoseTextProblem {
  /** The part that was understood, as typed. */
  readonly understood: string
  /** The part from where reading stopped, as typed. */
  readonly rest: string
  readonly expected: DoseExpectation
}

export interface Scanner {
  readonly original: string
  /** The same text in one spelling (lower case, `x`, `-`), character for character. */
  readonly text: string
  at: number
}

/** Thrown inside the reader and turned into a `DoseTextProblem` by `readWith`; never leaves this folder. */
export class Misread extends Error {
  readonly at: number
  readonly expected: DoseExpectation

  constructor(at: number, expected: DoseExpectation) {
    super(expected)
    this.name = 'Misread'
    this.at = at
    this.expected = expected
  }
}

/** One character in, one character out: positions in the plain text are positions in the typed text. */
function plainCharacter(character: string): string {
  if (/[×✕✖*]/.test(character)) return 'x'
  if (/[‐‑‒–—−]/.test(character)) return '-'
  if (/\s/.test(character)) return ' '
  return character >= 'A' && character <= 'Z' ? character.toLowerCase() : character
}

export function openScanner(original: string): Scanner {
  return { original, text: original.replace(/[^a-z0-9 ]/g, plainCharacter), at: 0 }
}

/** A pattern that only matches where the scanner stands. */
export function here(source: string): RegExp {
  return new RegExp(source, 'y')
}

/** Ends a word: `s` is not understood inside `steps`. */
export const wordEnd = '(?![a-z])'
export const numberSource = '\\d+(?:\\.\\d+)?(?:e-\\d+)?'
export const rangeSource = `(${numberSource})(?: *(?:-|to) *(${numberSource}))?`

export function take(scanner: Scanner, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scanner.at
  const match = pattern.exec(scanner.text)
  if (match) scanner.at += match[0].length
  return match
}

const separators = here('[ ,;()]+')

/** Moves over blanks and punctuation; answers whether there is more to read. */
export function skipSeparators(scanner: Scanner): boolean {
  take(scanner, separators)
  return scanner.at < scanner.text.length
}

export function problemOf(scanner: Scanner, misread: Misread): DoseTextProblem {
  return {
    understood: scanner.original.slice(0, misread.at).replace(/[\s,;()]+$/, ''),
    rest: scanner.original.slice(misread.at).trim(),
    expected: misread.expected,
  }
}
