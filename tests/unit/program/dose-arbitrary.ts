/** Random doses and frequencies over everything that the schemas allow. */
import * as fc from 'fast-check'

import { doseSpreads, doseUnits } from '../../../shared/domain/dose.ts'
import type { Dose, Frequency, Load } from '../../../shared/domain/dose.ts'

const ordered = (number: fc.Arbitrary<number>) =>
  fc.tuple(number, number).map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }))

export const anyFrequency: fc.Arbitrary<Frequency> = fc.oneof(
  ordered(fc.integer({ min: 1, max: 7 })).map((ends) => ({ kind: 'daysPerWeek' as const, ...ends })),
  fc.integer({ min: 1, max: 10 }).map((timesADay) => ({ kind: 'daily' as const, timesADay })),
  fc
    .constantFrom(
      'alternateDays' as const,
      'nonRunningDays' as const,
      'everyRun' as const,
      'afterRuns' as const,
      'beforeRuns' as const,
      'asNeeded' as const,
    )
    .map((kind) => ({ kind })),
)

const anyLoad: fc.Arbitrary<Load> = fc.oneof(
  fc
    .double({ min: 0.5, max: 200, noNaN: true })
    .map((kilograms) => ({ kind: 'kilograms' as const, kilograms })),
  fc
    .constantFrom('light' as const, 'medium' as const, 'strong' as const)
    .map((band) => ({ kind: 'band' as const, band })),
  fc.integer({ min: 1, max: 30 }).map((repetitions) => ({ kind: 'repetitionMaximum' as const, repetitions })),
)

const seconds = fc.integer({ min: 0, max: 30 })
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  // Adding zero turns a negative zero into zero: a text cannot tell them apart.
  fc.double({ min: 0, max: 1000, noNaN: true }).map((number) => number + 0),
)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

export const anyDose: fc.Arbitrary<Dose> = fc.constantFrom(...doseUnits).chain((unit) =>
  fc
    .record({
      sets: orNull(fc.integer({ min: 1, max: 20 })),
      unit: fc.constant(unit),
      ends: ordered(unit.startsWith('run') ? fc.integer({ min: 1, max: 6 }) : amounts),
      spread: orNull(fc.constantFrom(...doseSpreads)),
      holdSeconds: orNull(fc.integer({ min: 1, max: 600 })),
      tempo: orNull(fc.record({ up: seconds, hold: seconds, down: seconds })),
      load: orNull(anyLoad),
      restSeconds: orNull(fc.integer({ min: 1, max: 900 })),
      frequency: orNull(anyFrequency),
    })
    .map(({ ends, ...dose }) => ({ ...dose, ...ends })),
)
