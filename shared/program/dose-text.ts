/**
 * Dose text: what a clinician types into a cell, read into a `Dose` and written back in one spelling.
 *
 * `3x12` · `2x30s/side` · `3x10 hold 5s` · `3x8 tempo 3-1-3 @12RM rest 120s` · `2min` · `A-Z/foot` ·
 * `run B-C` · `3x10 3/wk` · `10%/wk` · `cue`. A text that is only a frequency (`2-3/wk`) means one session,
 * that often.
 */
import type { Dose, Frequency } from '../domain/dose.ts'
import { plainDose } from '../domain/dose.ts'
import { fail, ok } from '../result.ts'
import type { Result } from '../result.ts'
import { takeAmount } from './dose-text/read-amount.ts'
import { takeDetail } from './dose-text/read-details.ts'
import type { Details } from './dose-text/read-details.ts'
import { takeFrequency } from './dose-text/read-frequency.ts'
import { Misread, openScanner, problemOf, skipSeparators } from './dose-text/scanner.ts'
import type { DoseTextProblem, Scanner } from './dose-text/scanner.ts'

export { formatDose, formatFrequency } from './dose-text/write-dose.ts'
export { doseExpectations } from './dose-text/scanner.ts'
export type { DoseExpectation, DoseTextProblem } from './dose-text/scanner.ts'

/** Runs a reader over a text and answers its value, or where it stopped. */
function readWith<Value>(text: string, read: (scanner: Scanner) => Value): Result<Value, DoseTextProblem> {
  const scanner = openScanner(text)
  try {
    return ok(read(scanner))
  } catch (error) {
    if (error instanceof Misread) return fail(problemOf(scanner, error))
    throw error
  }
}

function readDose(scanner: Scanner): Dose {
  if (!skipSeparators(scanner)) throw new Misread(scanner.at, 'amount')
  const leading = takeFrequency(scanner)
  if (leading && !skipSeparators(scanner)) return { ...plainDose('sessions', 1), frequency: leading }

  const { unitWritten, load, ...amount } = takeAmount(scanner)
  const details: Details = leading ? { frequency: leading } : {}
  if (load) details.load = load
  let isFirst = true
  while (skipSeparators(scanner)) {
    const start = scanner.at
    const frequency = takeFrequency(scanner)
    const detail = frequency ? { frequency } : takeDetail(scanner, amount.unit)
    if (!detail) throw new Misread(start, isFirst && !unitWritten ? 'unit' : 'detail')
    if (Object.keys(detail).some((key) => key in details)) throw new Misread(start, 'once')
    Object.assign(details, detail)
    isFirst = false
  }
  return { ...plainDose(amount.unit, amount.min, amount.sets), max: amount.max, ...details }
}

function readFrequency(scanner: Scanner): Frequency {
  skipSeparators(scanner)
  const start = scanner.at
  const frequency = takeFrequency(scanner)
  if (!frequency) throw new Misread(start, 'frequency')
  if (skipSeparators(scanner)) throw new Misread(scanner.at, 'frequency')
  return frequency
}

/**
 * Reads a dose. Crosses may be `x`, `X`, `×` or `*`; ranges take hyphens, dashes or "to"; blanks, commas and
 * brackets go anywhere sensible. What follows the amount may come in any order, each part once. A bare number
 * is a number of repetitions, and a bare time after repetitions is a hold.
 */
export function parseDose(text: string): Result<Dose, DoseTextProblem> {
  return readWith(text, readDose)
}

/**
 * Reads a frequency alone: `daily`, `2/day`, `3/wk`, `2-3x/week`, `alternate days`, `every run`, `after
 * runs`.
 */
export function parseFrequency(text: string): Result<Frequency, DoseTextProblem> {
  return readWith(text, readFrequency)
}

/**
 * A written dose or frequency as it is shown: a range with an en dash (`8–12`, `A–Z`), since tabular figures tear hyphens
 * apart. A tempo (`3-1-3`) is not a range and keeps its hyphens. `parseDose` and `parseFrequency` read both.
 */
export function withRangeDashes(text: string): string {
  return text.replaceAll(/(?<![\d.-])([\d.]+|\b[A-Z])-([\d.]+|[A-Z]\b)(?![\d.-])/g, '$1–$2')
}
