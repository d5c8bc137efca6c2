/** What follows the amount, in any order and each at most once: spread, hold, tempo, load, rest. */
import type { Dose, DoseUnit, Load, Tempo } from '../../domain/dose.ts'
import { takeFrequency } from './read-frequency.ts'
import { here, Misread, take, wordEnd } from './scanner.ts'
import type { Scanner } from './scanner.ts'

export type Details = Partial<
  Pick<Dose, 'spread' | 'holdSeconds' | 'tempo' | 'load' | 'restSeconds' | 'frequency'>
>

const second = `(?:s|secs?|seconds?)`
const minute = `(?:min|mins|minutes?)`
const time = `(\\d+) *(?:(${minute})|${second})`

const sideOf = '(?:sides?|legs?|foot|feet|ankles?|hands?|arms?)'
const side = here(`(?:/ *|per |each |on each |a )${sideOf}${wordEnd}`)
const direction = here(`(?:/ *|per |each |in each )(?:directions?|ways?)${wordEnd}`)
const each = here(`(?:/ *)?each${wordEnd}`)

const holdWord = here(`(?:with )?(?:a )?hold(?:s|ing)?${wordEnd}(?: for)? *`)
const timeNumber = here(`(\\d+)(?: *(?:(${minute})|${second})?${wordEnd})`)
const timeThenWord = here(`(?:x *)?${time} *(hold|rest|pause|break)?${wordEnd}`)
const restWord = here(`(?:with )?rest${wordEnd}(?: for)? *`)

const tempoWord = here(`(?:at )?tempo${wordEnd}:? *`)
const tempoNumbers = here('(\\d+) *[-/] *(\\d+) *[-/] *(\\d+)(?![\\d-])')
const tempoBare = here('@? *(\\d+)-(\\d+)-(\\d+)(?![\\d-])')

const loadSign = here('(?:@|with |at ) *')
const kilograms = here(`(\\d+(?:[.,]\\d+)?) *(?:kg|kgs|kilos?|kilograms?)${wordEnd}`)
const repetitionMaximum = here(`(\\d+) *rm${wordEnd}`)
const band = here(`(?:band (light|medium|strong)|(light|medium|strong) band)${wordEnd}`)

function bounded(value: number, min: number, max: number, refuse: () => Misread): number {
  if (value < min || value > max) throw refuse()
  return value
}

function takeSpread(scanner: Scanner): Dose['spread'] {
  if (take(scanner, side)) return 'side'
  if (take(scanner, direction)) return 'direction'
  return take(scanner, each) ? 'each' : null
}

function takeTempo(scanner: Scanner): Tempo | null {
  const start = scanner.at
  const named = take(scanner, tempoWord) !== null
  const match = take(scanner, named ? tempoNumbers : tempoBare)
  if (!match) {
    if (named) throw new Misread(start, 'tempo')
    return null
  }
  const [up, hold, down] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (up > 30 || hold > 30 || down > 30) throw new Misread(start, 'tempo')
  return { up, hold, down }
}

function takeLoad(scanner: Scanner): Load | null {
  const start = scanner.at
  const refuse = () => new Misread(start, 'load')
  const signed = take(scanner, loadSign) !== null
  const weight = take(scanner, kilograms)
  if (weight)
    return { kind: 'kilograms', kilograms: bounded(Number(weight[1]?.replace(',', '.')), 0.5, 200, refuse) }
  const maximum = take(scanner, repetitionMaximum)
  if (maximum) return { kind: 'repetitionMaximum', repetitions: bounded(Number(maximum[1]), 1, 30, refuse) }
  const strength = take(scanner, band)
  const name = strength?.[1] ?? strength?.[2]
  if (name === 'light' || name === 'medium' || name === 'strong') return { kind: 'band', band: name }
  if (signed) throw refuse()
  return null
}

function isFrequencyNext(scanner: Scanner): boolean {
  return takeFrequency({ ...scanner }) !== null
}

/**
 * A hold or a rest: `hold 5s`, `5s hold`, `rest 2min`, and a bare time after repetitions, which is a hold.
 */
function takeTime(scanner: Scanner, unit: DoseUnit): Details | null {
  const start = scanner.at
  const hold = (seconds: number) => bounded(seconds, 1, 600, () => new Misread(start, 'hold'))
  const rest = (seconds: number) => bounded(seconds, 1, 900, () => new Misread(start, 'rest'))
  const isTimed = unit === 'seconds' || unit === 'minutes'

  for (const [word, kind] of [
    [holdWord, 'hold'],
    [restWord, 'rest'],
  ] as const) {
    if (!take(scanner, word)) continue
    // In "2x30s hold 3/wk" the number belongs to the frequency.
    const match = isFrequencyNext(scanner) ? null : take(scanner, timeNumber)
    if (match) {
      const seconds = Number(match[1]) * (match[2] ? 60 : 1)
      return kind === 'hold' ? { holdSeconds: hold(seconds) } : { restSeconds: rest(seconds) }
    }
    // "2x30s hold": the word only says again what the amount is.
    if (kind === 'hold' && isTimed) return {}
    throw new Misread(start, kind)
  }

  const match = take(scanner, timeThenWord)
  if (!match) return null
  const seconds = Number(match[1]) * (match[2] ? 60 : 1)
  if (match[3] === 'rest' || match[3] === 'break') return { restSeconds: rest(seconds) }
  if (isTimed && match[3] === undefined) throw new Misread(start, 'detail')
  return { holdSeconds: hold(seconds) }
}

/** Reads one detail where the scanner stands; null where none is written there. */
export function takeDetail(scanner: Scanner, unit: DoseUnit): Details | null {
  const spread = takeSpread(scanner)
  if (spread) return { spread }
  const tempo = takeTempo(scanner)
  if (tempo) return { tempo }
  const timed = takeTime(scanner, unit)
  if (timed) return timed
  const load = takeLoad(scanner)
  return load ? { load } : null
}
