/** The heart of a dose: sets and what is counted, as in `3x12`, `2x30s`, `A-Z`, `run B-C`, `10%/wk`. */
import type { DoseUnit, Load } from '../../domain/dose.ts'
import { here, Misread, rangeSource, take, wordEnd } from './scanner.ts'
import type { DoseExpectation, Scanner } from './scanner.ts'

export interface Amount {
  readonly sets: number | null
  readonly unit: DoseUnit
  readonly min: number
  readonly max: number
  /** `3x12RM` names the amount and the load in one. */
  readonly load: Load | null
  /** Whether a unit was written; a bare number is taken as repetitions. */
  readonly unitWritten: boolean
}

/** Most that any amount may be; the schema holds the same bounds. */
const largestAmount = 1000
const mostSets = 20
const steps = 'abcdef'

const alphabet = `(?:a ?(?:-|to) ?z|alphabet)${wordEnd}`
/** A number with a cross is a number of sets only where an amount follows: `3x12`, but not `3x/wk`. */
const sets = here(`(\\d+) *(?:x|sets?(?: *(?:of|x))?) *(?=\\d|run|${alphabet}|cue)`)
const run = here(
  `run *(?:step *|phase *)?(?:([a-f])(?: *(?:-|to) *([a-f]))?|([1-6])(?: *(?:-|to) *([1-6]))?)(?![a-z0-9])`,
)
const runWord = here(`run${wordEnd}`)
const percent = here(
  `(?:≤|<=|up to|at most)? *${rangeSource} *%(?: *(?:/|per|a) *(?:week|wk)${wordEnd}| *weekly${wordEnd})?`,
)
const range = here(rangeSource)
const repetitionMaximum = here(` *rm${wordEnd}`)

const units: readonly (readonly [RegExp, DoseUnit])[] = [
  [here(` *(?:s|secs?|seconds?)${wordEnd}`), 'seconds'],
  [here(` *(?:min|mins|minutes?)${wordEnd}`), 'minutes'],
  [here(` *(?:m|metres?|meters?)${wordEnd}`), 'metres'],
  [here(` *(?:km|kms|kilometres?|kilometers?)${wordEnd}`), 'kilometres'],
  [here(` *(?:reps?|repetitions?)${wordEnd}`), 'reps'],
  [here(` *steps?${wordEnd}`), 'steps'],
  [here(` *lengths?${wordEnd}`), 'lengths'],
  [here(` *${alphabet}`), 'letters'],
  [here(` *(?:sessions?|runs?)${wordEnd}`), 'sessions'],
  [here(` *(?:moves?|exercises?|drills?)${wordEnd}`), 'moves'],
  [here(` *cues?${wordEnd}`), 'cue'],
]
const bareAlphabet = here(alphabet)
const bareCue = here(`cue${wordEnd}`)

interface Ends {
  readonly min: number
  readonly max: number
}

function endsOf(start: number, first: number, last: number, expected: DoseExpectation = 'amount'): Ends {
  if (first > largestAmount || last > largestAmount) throw new Misread(start, expected)
  if (first > last) throw new Misread(start, 'range')
  return { min: first, max: last }
}

function takeSets(scanner: Scanner): number | null {
  const start = scanner.at
  const match = take(scanner, sets)
  if (!match) return null
  const count = Number(match[1])
  if (count < 1 || count > mostSets) throw new Misread(start, 'sets')
  return count
}

/** `run A` to `run F` are walk-run steps, `run 1` to `run 6` phases of graded running. */
function takeRun(scanner: Scanner): (Ends & { unit: DoseUnit }) | null {
  const start = scanner.at
  const match = take(scanner, run)
  if (!match) {
    if (take(scanner, runWord)) throw new Misread(start, 'run')
    return null
  }
  const [, firstLetter, lastLetter, firstPhase, lastPhase] = match
  if (firstLetter) {
    const first = steps.indexOf(firstLetter) + 1
    return { unit: 'runStep', ...endsOf(start, first, lastLetter ? steps.indexOf(lastLetter) + 1 : first) }
  }
  return { unit: 'runPhase', ...endsOf(start, Number(firstPhase), Number(lastPhase ?? firstPhase)) }
}

/** Reads sets, amount and unit; throws `Misread` where there is no amount. */
export function takeAmount(scanner: Scanner): Amount {
  const setCount = takeSets(scanner)
  const start = scanner.at
  const whole = { sets: setCount, load: null, unitWritten: true }

  const running = takeRun(scanner)
  if (running) return { ...whole, ...running }
  if (take(scanner, bareAlphabet)) return { ...whole, unit: 'letters', min: 1, max: 1 }
  if (take(scanner, bareCue)) return { ...whole, unit: 'cue', min: 1, max: 1 }
  const share = take(scanner, percent)
  if (share)
    return {
      ...whole,
      unit: 'percentPerWeek',
      ...endsOf(start, Number(share[1]), Number(share[2] ?? share[1])),
    }

  const match = take(scanner, range)
  if (!match) throw new Misread(start, 'amount')
  const ends = endsOf(start, Number(match[1]), Number(match[2] ?? match[1]))
  if (take(scanner, repetitionMaximum)) {
    if (ends.min !== ends.max || !Number.isInteger(ends.min) || ends.min < 1 || ends.max > 30)
      throw new Misread(start, 'load')
    return { ...whole, unit: 'reps', ...ends, load: { kind: 'repetitionMaximum', repetitions: ends.min } }
  }
  for (const [pattern, unit] of units) if (take(scanner, pattern)) return { ...whole, unit, ...ends }
  return { ...whole, unit: 'reps', ...ends, unitWritten: false }
}
