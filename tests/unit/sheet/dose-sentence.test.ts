import { describe, expect, it } from 'vitest'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Dose, Frequency } from '../../../shared/domain/dose.ts'
import type { PlanRow } from '../../../shared/domain/plan.ts'
import { doseLines } from '../../../shared/sheet/dose-lines.ts'
import { doseSentence, frequencySentence } from '../../../shared/sheet/dose-sentence.ts'
import { weeksText } from '../../../shared/sheet/wording.ts'
import { textIn } from '../../../shared/text/index.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import type { Side } from '../../../shared/domain/side.ts'

const text = textIn('en')
const daily: Frequency = { kind: 'daily', timesADay: 1 }
const said = (dose: Partial<Dose> & Pick<Dose, 'unit' | 'min'>, side: Side = 'none'): string =>
  doseSentence({ ...plainDose(dose.unit, dose.min), ...dose, max: dose.max ?? dose.min }, daily, side, text)

describe('a dose as a sentence', () => {
  it.each<[string, Partial<Dose> & Pick<Dose, 'unit' | 'min'>]>([
    ['3 sets of 12. Every day.', { unit: 'reps', min: 12, sets: 3 }],
    ['1 set of 10. Every day.', { unit: 'reps', min: 10, sets: 1 }],
    ['12 to 15 times. Every day.', { unit: 'reps', min: 12, max: 15 }],
    ['1 time. Every day.', { unit: 'reps', min: 1 }],
    ['30 seconds, 2 times on each side. Every day.', { unit: 'seconds', min: 30, sets: 2, spread: 'side' }],
    ['60 seconds, once. Every day.', { unit: 'seconds', min: 60, sets: 1 }],
    ['1 to 2 minutes. Every day.', { unit: 'minutes', min: 1, max: 2 }],
    ['10 times each way. Every day.', { unit: 'reps', min: 10, spread: 'direction' }],
    ['2 sets of 10 for each move. Every day.', { unit: 'reps', min: 10, sets: 2, spread: 'each' }],
    ['3 sets of 10 steps. Every day.', { unit: 'steps', min: 10, sets: 3 }],
    ['4 lengths. Every day.', { unit: 'lengths', min: 4 }],
    ['A to Z once. Every day.', { unit: 'letters', min: 1 }],
    ['20 metres, 3 times. Every day.', { unit: 'metres', min: 20, sets: 3 }],
    ['5 kilometres. Every day.', { unit: 'kilometres', min: 5 }],
    ['1 session. Every day.', { unit: 'sessions', min: 1 }],
    ['2 to 3 moves. Every day.', { unit: 'moves', min: 2, max: 3 }],
    ['Run step B. Every day.', { unit: 'runStep', min: 2 }],
    ['Run steps B to C. Every day.', { unit: 'runStep', min: 2, max: 3 }],
    ['Run phase 4. Every day.', { unit: 'runPhase', min: 4 }],
    ['Add no more than 10 percent a week. Every day.', { unit: 'percentPerWeek', min: 10 }],
    ['Keep this in mind. Every day.', { unit: 'cue', min: 1 }],
    ['3 sets of 10. Hold each for 5 seconds. Every day.', { unit: 'reps', min: 10, sets: 3, holdSeconds: 5 }],
    [
      '3 sets of 8. Go slow: up for 3, hold for 2, down for 3 seconds. Use a weight you can just lift 12 times. ' +
        'Rest for 2 minutes in between. Every day.',
      {
        unit: 'reps',
        min: 8,
        sets: 3,
        tempo: { up: 3, hold: 2, down: 3 },
        load: { kind: 'repetitionMaximum', repetitions: 12 },
        restSeconds: 120,
      },
    ],
    [
      '2 sets of 10. Use the light band. Rest for 45 seconds in between. Every day.',
      { unit: 'reps', min: 10, sets: 2, load: { kind: 'band', band: 'light' }, restSeconds: 45 },
    ],
    [
      '2 sets of 6. Use 2.5 kg. Every day.',
      { unit: 'reps', min: 6, sets: 2, load: { kind: 'kilograms', kilograms: 2.5 } },
    ],
  ])('%s', (sentence, dose) => {
    expect(said(dose)).toBe(sentence)
  })

  it('always says the side of one-sided work', () => {
    const dose = { unit: 'seconds', min: 30, sets: 2, spread: 'side' } as const
    expect(said(dose, 'right')).toBe('30 seconds, 2 times on your right leg. Every day.')
    expect(said(dose, 'left')).toBe('30 seconds, 2 times on your left leg. Every day.')
    expect(said(dose, 'none')).toBe('30 seconds, 2 times on each side. Every day.')
    expect(said(dose, 'both')).toBe('30 seconds, 2 times on each side. Every day.')
  })

  it('lets the frequency of the dose stand before that of the row', () => {
    expect(said({ unit: 'reps', min: 10, frequency: { kind: 'alternateDays' } })).toBe(
      '10 times. Every other day.',
    )
  })

  it.each<[string, Frequency]>([
    ['Once a week.', { kind: 'daysPerWeek', min: 1, max: 1 }],
    ['3 days a week.', { kind: 'daysPerWeek', min: 3, max: 3 }],
    ['2 to 3 days a week.', { kind: 'daysPerWeek', min: 2, max: 3 }],
    ['1 to 2 days a week.', { kind: 'daysPerWeek', min: 1, max: 2 }],
    ['Every day.', { kind: 'daysPerWeek', min: 7, max: 7 }],
    ['Two times a day, every day.', { kind: 'daily', timesADay: 2 }],
    ['3 times a day, every day.', { kind: 'daily', timesADay: 3 }],
    ['On days when you do not run.', { kind: 'nonRunningDays' }],
    ['On each run.', { kind: 'everyRun' }],
    ['After each run.', { kind: 'afterRuns' }],
    ['Before each run.', { kind: 'beforeRuns' }],
    ['When you need it.', { kind: 'asNeeded' }],
  ])('%s', (sentence, frequency) => {
    expect(frequencySentence(frequency, text)).toBe(sentence)
  })
})

const reps = (sets: number, amount = 10): Dose => plainDose('reps', amount, sets)
const weeks12 = allWeeks({ weeks: 12 })

function row(sets: readonly (number | null)[], change: Partial<PlanRow> = {}): PlanRow {
  return {
    id: 'row',
    exerciseId: 'short-foot',
    side: 'none',
    sheet: 'daily',
    session: null,
    days: null,
    frequency: daily,
    note: null,
    cells: weeks12.map((week) => {
      const count = sets[week - 1] ?? null
      return count === null ? null : { dose: reps(count), note: null, clinicDefault: week % 2 === 0 }
    }),
    ...change,
  }
}
const labels = (plan: PlanRow, weeks: readonly number[], lighter: readonly number[] = []) =>
  doseLines(plan, weeks, lighter, text).lines.map((line) => `${line.label}: ${line.amount}`)

describe('dose lines over weeks', () => {
  it('joins equal doses that follow each other, whether or not they are clinic defaults', () => {
    expect(labels(row([1, 2, 2, 3, 3, 3]), weeks12)).toEqual([
      'Week 1: 1 set of 10',
      'Weeks 2 and 3: 2 sets of 10',
      'Weeks 4 to 6: 3 sets of 10',
    ])
  })

  it('does not join over a week of rest or a week that is not printed', () => {
    expect(labels(row([2, null, 2]), [1, 2, 3])).toEqual(['Week 1: 2 sets of 10', 'Week 3: 2 sets of 10'])
    expect(labels(row([2, 2, 2, 2]), [1, 2, 4])).toEqual([
      'Weeks 1 and 2: 2 sets of 10',
      'Week 4: 2 sets of 10',
    ])
  })

  it('needs no label where one dose holds for every printed week', () => {
    expect(labels(row([3, 3, 3]), [1, 2, 3])).toEqual([': 3 sets of 10'])
    expect(labels(row([3]), [1])).toEqual([': 3 sets of 10'])
    expect(labels(row([3]), [1, 2])).toEqual(['Week 1: 3 sets of 10'])
  })

  it('says the frequency once, or in each line where it differs', () => {
    const same = doseLines(row([1, 2]), [1, 2], [], text)
    expect([same.frequency, ...same.lines.map((line) => line.more)]).toEqual(['Every day.', '', ''])
    const plan = row([1, 2])
    const other = plan.cells[1]
    if (other) other.dose = { ...other.dose, frequency: { kind: 'daysPerWeek', min: 3, max: 3 } }
    const split = doseLines(plan, [1, 2], [], text)
    expect([split.frequency, ...split.lines.map((line) => line.more)]).toEqual([
      '',
      'Every day.',
      '3 days a week.',
    ])
  })

  it('marks a line as lighter only when all its weeks are', () => {
    const lines = doseLines(row([1, 2, 1, 2, 2, 2]), weeks12, [3, 6], text).lines
    expect(lines.map((line) => line.lighter)).toEqual([false, false, true, false])
  })

  it('names weeks in words', () => {
    expect(weeksText([1, 2, 3, 5, 7, 8], text)).toBe('Weeks 1 to 3, Week 5, Weeks 7 and 8')
    expect(weeksText([3, 4, 6], text, { inside: true })).toBe('weeks 3 and 4, week 6')
  })
})
