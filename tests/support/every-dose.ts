/** Doses and frequencies that together say everything that a dose can say. */
import { doseSpreads, doseUnits, plainDose } from '../../shared/domain/dose.ts'
import type { Dose, Frequency } from '../../shared/domain/dose.ts'

export const everyFrequency: readonly Frequency[] = [
  { kind: 'daysPerWeek', min: 1, max: 1 },
  { kind: 'daysPerWeek', min: 2, max: 4 },
  { kind: 'daysPerWeek', min: 7, max: 7 },
  ...[1, 2, 3].map((timesADay) => ({ kind: 'daily', timesADay }) as const),
  ...(['alternateDays', 'nonRunningDays', 'everyRun', 'afterRuns', 'beforeRuns', 'asNeeded'] as const).map(
    (kind) => ({ kind }),
  ),
]

const some = plainDose('reps', 8, 2)

export const everyDose: readonly Dose[] = [
  ...doseUnits.flatMap((unit) => [
    plainDose(unit, 1),
    plainDose(unit, 2),
    { ...plainDose(unit, 2, 3), max: 4 },
  ]),
  ...doseSpreads.map((spread) => ({ ...some, spread })),
  { ...plainDose('reps', 1, 1), holdSeconds: 1, restSeconds: 30, tempo: { up: 3, hold: 0, down: 3 } },
  { ...some, holdSeconds: 5, restSeconds: 120, tempo: { up: 3, hold: 2, down: 3 } },
  { ...plainDose('kilometres', 2.5), load: { kind: 'kilograms', kilograms: 7.5 } },
  ...(['light', 'medium', 'strong'] as const).map((band) => ({
    ...some,
    load: { kind: 'band', band } as const,
  })),
  ...[1, 12].map((repetitions) => ({ ...some, load: { kind: 'repetitionMaximum', repetitions } as const })),
  ...everyFrequency.map((frequency) => ({ ...some, frequency })),
]
