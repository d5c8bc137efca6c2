import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { doseSchema, frequencySchema, plainDose } from '../../../shared/domain/dose.ts'
import type { Dose, Frequency } from '../../../shared/domain/dose.ts'
import {
  formatDose,
  formatFrequency,
  parseDose,
  parseFrequency,
  withRangeDashes,
} from '../../../shared/program/dose-text.ts'
import { anyDose, anyFrequency } from './dose-arbitrary.ts'

const perWeek = (min: number, max = min): Frequency => ({ kind: 'daysPerWeek', min, max })
const reps = (sets: number | null, min: number, rest: Partial<Dose> = {}): Dose => ({
  ...plainDose('reps', min, sets),
  ...rest,
})
const of = (unit: Dose['unit'], amount: number, rest: Partial<Dose> = {}): Dose => ({
  ...plainDose(unit, amount),
  ...rest,
})

/** Spelling, dose, and the one spelling it is written back in. */
const spellings: readonly (readonly [string, Dose, string])[] = [
  ['3x12', reps(3, 12), '3×12'],
  ['3X12', reps(3, 12), '3×12'],
  ['3 × 12', reps(3, 12), '3×12'],
  ['3*12', reps(3, 12), '3×12'],
  ['  3 x 12 reps ', reps(3, 12), '3×12'],
  ['3 sets of 12', reps(3, 12), '3×12'],
  ['3 × 12–15', reps(3, 12, { max: 15 }), '3×12-15'],
  ['3x12 - 15', reps(3, 12, { max: 15 }), '3×12-15'],
  ['3x12 to 15', reps(3, 12, { max: 15 }), '3×12-15'],
  ['12', reps(null, 12), '12 reps'],
  ['4 reps', reps(null, 4), '4 reps'],
  ['1 rep', reps(null, 1), '1 rep'],
  ['10–15', reps(null, 10, { max: 15 }), '10-15 reps'],
  ['10/direction', reps(null, 10, { spread: 'direction' }), '10/direction'],
  ['10–12 per direction', reps(null, 10, { max: 12, spread: 'direction' }), '10-12/direction'],
  ['1×10 each', reps(1, 10, { spread: 'each' }), '1×10 each'],
  ['3×10/leg', reps(3, 10, { spread: 'side' }), '3×10/side'],
  ['3×10/leg, 1 s', reps(3, 10, { spread: 'side', holdSeconds: 1 }), '3×10/side hold 1s'],
  ['3x10 each side', reps(3, 10, { spread: 'side' }), '3×10/side'],
  ['3x10 / foot', reps(3, 10, { spread: 'side' }), '3×10/side'],
  ['3x10 hold 5s', reps(3, 10, { holdSeconds: 5 }), '3×10 hold 5s'],
  ['3x10 5s hold', reps(3, 10, { holdSeconds: 5 }), '3×10 hold 5s'],
  ['3x10x5s', reps(3, 10, { holdSeconds: 5 }), '3×10 hold 5s'],
  ['3x10 hold for 1 min', reps(3, 10, { holdSeconds: 60 }), '3×10 hold 60s'],
  ['3x8 tempo 3-1-3', reps(3, 8, { tempo: { up: 3, hold: 1, down: 3 } }), '3×8 tempo 3-1-3'],
  ['3x8 3–1–3', reps(3, 8, { tempo: { up: 3, hold: 1, down: 3 } }), '3×8 tempo 3-1-3'],
  ['3x8 @10kg', reps(3, 8, { load: { kind: 'kilograms', kilograms: 10 } }), '3×8 @10kg'],
  ['3x8 10 kg', reps(3, 8, { load: { kind: 'kilograms', kilograms: 10 } }), '3×8 @10kg'],
  ['3x8 with 2,5 kg', reps(3, 8, { load: { kind: 'kilograms', kilograms: 2.5 } }), '3×8 @2.5kg'],
  ['3x15 @band medium', reps(3, 15, { load: { kind: 'band', band: 'medium' } }), '3×15 @band medium'],
  ['3x15 strong band', reps(3, 15, { load: { kind: 'band', band: 'strong' } }), '3×15 @band strong'],
  ['3x12 @12RM', reps(3, 12, { load: { kind: 'repetitionMaximum', repetitions: 12 } }), '3×12 @12RM'],
  ['3x12RM', reps(3, 12, { load: { kind: 'repetitionMaximum', repetitions: 12 } }), '3×12 @12RM'],
  ['3x12 rest 60s', reps(3, 12, { restSeconds: 60 }), '3×12 rest 60s'],
  ['3x12, 2 min rest', reps(3, 12, { restSeconds: 120 }), '3×12 rest 120s'],
  ['30s', of('seconds', 30), '30s'],
  ['20–30 s', of('seconds', 20, { max: 30 }), '20-30s'],
  ['2x30 sec per side', of('seconds', 30, { sets: 2, spread: 'side' }), '2×30s/side'],
  ['10×10 s/side', of('seconds', 10, { sets: 10, spread: 'side' }), '10×10s/side'],
  ['2×45–60 s', of('seconds', 45, { max: 60, sets: 2 }), '2×45-60s'],
  ['2x30s hold', of('seconds', 30, { sets: 2 }), '2×30s'],
  ['2x30s hold 3/wk', of('seconds', 30, { sets: 2, frequency: perWeek(3) }), '2×30s 3/wk'],
  ['3x10 hold 5/side', reps(3, 10, { holdSeconds: 5, spread: 'side' }), '3×10/side hold 5s'],
  ['2min', of('minutes', 2), '2min'],
  ['1–2 min/side', of('minutes', 1, { max: 2, spread: 'side' }), '1-2min/side'],
  ['4×1 min', of('minutes', 1, { sets: 4 }), '4×1min'],
  ['3×20 m', of('metres', 20, { sets: 3 }), '3×20m'],
  ['5 km', of('kilometres', 5), '5km'],
  ['2.5km', of('kilometres', 2.5), '2.5km'],
  ['10 steps', of('steps', 10), '10 steps'],
  ['10–15 steps', of('steps', 10, { max: 15 }), '10-15 steps'],
  ['1 length', of('lengths', 1), '1 length'],
  ['4 lengths', of('lengths', 4), '4 lengths'],
  ['A–Z/foot', of('letters', 1, { spread: 'side' }), 'A-Z/side'],
  ['A-Z per foot', of('letters', 1, { spread: 'side' }), 'A-Z/side'],
  ['a to z', of('letters', 1), 'A-Z'],
  ['alphabet', of('letters', 1), 'A-Z'],
  ['2 × A–Z', of('letters', 1, { sets: 2 }), '2×A-Z'],
  ['run A', of('runStep', 1), 'run A'],
  ['run B–C', of('runStep', 2, { max: 3 }), 'run B-C'],
  ['Run e - f', of('runStep', 5, { max: 6 }), 'run E-F'],
  ['run 1', of('runPhase', 1), 'run 1'],
  ['run 3–4', of('runPhase', 3, { max: 4 }), 'run 3-4'],
  ['1 session', of('sessions', 1), '1 session'],
  ['1 run', of('sessions', 1), '1 session'],
  ['2–3 moves', of('moves', 2, { max: 3 }), '2-3 moves'],
  ['2–3/week, 2–3 exercises', of('moves', 2, { max: 3, frequency: perWeek(2, 3) }), '2-3 moves 2-3/wk'],
  ['2×/wk, 2 moves', of('moves', 2, { frequency: perWeek(2) }), '2 moves 2/wk'],
  ['1/week', of('sessions', 1, { frequency: perWeek(1) }), '1 session 1/wk'],
  ['≤10 %/week', of('percentPerWeek', 10), '10%/wk'],
  ['10%/wk', of('percentPerWeek', 10), '10%/wk'],
  ['up to 10 % a week', of('percentPerWeek', 10), '10%/wk'],
  ['cue', of('cue', 1), 'cue'],
  ['3×10 (3×/wk)', reps(3, 10, { frequency: perWeek(3) }), '3×10 3/wk'],
  ['3×10/leg (3×/wk)', reps(3, 10, { spread: 'side', frequency: perWeek(3) }), '3×10/side 3/wk'],
  ['3x12 every other day', reps(3, 12, { frequency: { kind: 'alternateDays' } }), '3×12 alternate days'],
  ['20min/day', of('minutes', 20, { frequency: { kind: 'daily', timesADay: 1 } }), '20min daily'],
  [
    '3x15/side rest 120s @10kg hold 2s tempo 3-2-3 2/day',
    reps(3, 15, {
      spread: 'side',
      restSeconds: 120,
      load: { kind: 'kilograms', kilograms: 10 },
      holdSeconds: 2,
      tempo: { up: 3, hold: 2, down: 3 },
      frequency: { kind: 'daily', timesADay: 2 },
    }),
    '3×15/side hold 2s tempo 3-2-3 @10kg rest 120s 2/day',
  ],
]

describe('dose text', () => {
  it('reads back every valid dose from its own spelling', () => {
    fc.assert(
      fc.property(anyDose, (dose) => {
        expect(doseSchema.safeParse(dose).success).toBe(true)
        expect(parseDose(formatDose(dose))).toEqual({ ok: true, value: dose })
      }),
      { numRuns: 2000 },
    )
  })

  it('answers any text at all with a valid dose or a problem that covers the whole text', () => {
    const words = fc.constantFrom(
      '3',
      '12',
      'x',
      '×',
      '-',
      '–',
      's',
      'min',
      '/side',
      'each',
      'hold',
      'tempo',
      '@',
      'kg',
      'rest',
      '/wk',
      'run',
      'A',
      'Z',
      '%',
      ' ',
      ',',
      'daily',
      'cue',
      '30',
      '999',
      'band',
      'İ',
      '👟',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          const read = parseDose(text)
          if (read.ok) expect(doseSchema.safeParse(read.value).success).toBe(true)
          else {
            expect(text.startsWith(read.error.understood)).toBe(true)
            expect(text.trimEnd().endsWith(read.error.rest)).toBe(true)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each(spellings)('reads %s', (text, dose, canonical) => {
    expect(parseDose(text)).toEqual({ ok: true, value: dose })
    expect(formatDose(dose)).toBe(canonical)
  })

  it.each([
    ['', '', '', 'amount'],
    ['   ', '', '', 'amount'],
    ['lots', '', 'lots', 'amount'],
    ['3x', '3', 'x', 'unit'],
    ['21x10', '', '21x10', 'sets'],
    ['0x10', '', '0x10', 'sets'],
    ['3x1001', '3x', '1001', 'amount'],
    ['3x15-12', '3x', '15-12', 'range'],
    ['3x12 bananas', '3x12', 'bananas', 'unit'],
    ['3x30 sek', '3x30', 'sek', 'unit'],
    ['3x30s/side bananas', '3x30s/side', 'bananas', 'detail'],
    ['3x10, a few seconds', '3x10', 'a few seconds', 'unit'],
    ['3x10 hold', '3x10', 'hold', 'hold'],
    ['3x10 hold 601s', '3x10', 'hold 601s', 'hold'],
    ['3x10 tempo', '3x10', 'tempo', 'tempo'],
    ['3x10 tempo 31-0-3', '3x10', 'tempo 31-0-3', 'tempo'],
    ['3x10 @', '3x10', '@', 'load'],
    ['3x10 @201kg', '3x10', '@201kg', 'load'],
    ['3x10 @0.4kg', '3x10', '@0.4kg', 'load'],
    ['3x10 @31RM', '3x10', '@31RM', 'load'],
    ['3x10 rest', '3x10', 'rest', 'rest'],
    ['3x10 rest 3/wk', '3x10', 'rest 3/wk', 'rest'],
    ['3x10 rest 901s', '3x10', 'rest 901s', 'rest'],
    ['3x10 8/wk', '3x10', '8/wk', 'frequency'],
    ['3x10 3-2/wk', '3x10', '3-2/wk', 'frequency'],
    ['3x10 11/day', '3x10', '11/day', 'frequency'],
    ['3x10 daily 3/wk', '3x10 daily', '3/wk', 'once'],
    ['daily 3x10 3/wk', 'daily 3x10', '3/wk', 'once'],
    ['3x10/side each', '3x10/side', 'each', 'once'],
    ['3x12RM @10kg', '3x12RM', '@10kg', 'once'],
    ['2x30s 5s', '2x30s', '5s', 'detail'],
    ['run G', '', 'run G', 'run'],
    ['run 7', '', 'run 7', 'run'],
    ['run 5km', '', 'run 5km', 'run'],
    ['run C-B', '', 'run C-B', 'range'],
    ['3x10kg', '3x10', 'kg', 'unit'],
  ])('stops in "%s" after "%s"', (text, understood, rest, expected) => {
    expect(parseDose(text)).toEqual({ ok: false, error: { understood, rest, expected } })
  })

  it('takes a dose at its outer bounds', () => {
    for (const text of [
      '20x1000',
      '1x0',
      '3x10 hold 600s rest 900s',
      '3x10 @200kg',
      '3x10 @0.5kg',
      '3x10 @30RM 7/wk',
    ]) {
      expect(parseDose(text).ok, text).toBe(true)
    }
  })
})

describe('frequency text', () => {
  it('reads back every valid frequency from its own spelling', () => {
    fc.assert(
      fc.property(anyFrequency, (frequency) => {
        expect(frequencySchema.safeParse(frequency).success).toBe(true)
        expect(parseFrequency(formatFrequency(frequency))).toEqual({ ok: true, value: frequency })
      }),
    )
  })

  it.each<[string, Frequency]>([
    ['daily', { kind: 'daily', timesADay: 1 }],
    ['Every day', { kind: 'daily', timesADay: 1 }],
    ['2/day', { kind: 'daily', timesADay: 2 }],
    ['3 times a day', { kind: 'daily', timesADay: 3 }],
    ['twice daily', { kind: 'daily', timesADay: 2 }],
    ['once a day', { kind: 'daily', timesADay: 1 }],
    ['3/wk', perWeek(3)],
    ['3x/week', perWeek(3)],
    ['3 × / wk', perWeek(3)],
    ['2–3×/wk', perWeek(2, 3)],
    ['2 to 3 times a week', perWeek(2, 3)],
    ['5 days per week', perWeek(5)],
    ['3x weekly', perWeek(3)],
    ['twice a week', perWeek(2)],
    ['weekly', perWeek(1)],
    ['alternate days', { kind: 'alternateDays' }],
    ['every other day', { kind: 'alternateDays' }],
    ['on non-running days', { kind: 'nonRunningDays' }],
    ['every run', { kind: 'everyRun' }],
    ['after runs', { kind: 'afterRuns' }],
    ['post-run', { kind: 'afterRuns' }],
    ['before each run', { kind: 'beforeRuns' }],
    ['as needed', { kind: 'asNeeded' }],
  ])('reads %s', (text, frequency) => {
    expect(parseFrequency(text)).toEqual({ ok: true, value: frequency })
  })

  it.each([
    ['', '', ''],
    ['3x12', '', '3x12'],
    ['daily please', 'daily', 'please'],
    ['0/wk', '', '0/wk'],
  ])('refuses "%s"', (text, understood, rest) => {
    expect(parseFrequency(text)).toEqual({ ok: false, error: { understood, rest, expected: 'frequency' } })
  })
})

describe('ranges on screen', () => {
  it.each([
    ['1-2min', '1–2min'],
    ['3×8-12/side', '3×8–12/side'],
    ['0.5-1km', '0.5–1km'],
    ['A-Z/foot', 'A–Z/foot'],
    ['run B-C', 'run B–C'],
    ['3×10 2-3/wk', '3×10 2–3/wk'],
    ['3×8 tempo 3-1-3 @12RM', '3×8 tempo 3-1-3 @12RM'],
    ['alternate days', 'alternate days'],
  ])('shows %s as %s', (written, shown) => {
    expect(withRangeDashes(written)).toBe(shown)
  })

  it('reads back to the same dose', () => {
    fc.assert(
      fc.property(anyDose, (dose) => {
        expect(parseDose(withRangeDashes(formatDose(dose)))).toEqual(parseDose(formatDose(dose)))
      }),
    )
  })
})
