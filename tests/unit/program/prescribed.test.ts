import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { Cell, PlanRow } from '../../../shared/domain/plan.ts'
import { parseDose, parseFrequency } from '../../../shared/program/dose-text.ts'
import { blankPlan } from '../../../shared/program/plan-edit.ts'
import {
  minutesOf,
  plyometricContacts,
  prescribedSessions,
  weekTotals,
} from '../../../shared/program/prescribed.ts'
import { addDays } from '../../../shared/program/weeks.ts'
import { anyLayouts, anyPlace, layoutFrom } from './any-layout.ts'
import { anyFrequency } from './dose-arbitrary.ts'

const plan = blankPlan({ title: 'Plan', startsOn: '2026-03-02' })

function dose(text: string) {
  const read = parseDose(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

function cell(text: string): Cell {
  return { dose: dose(text), note: null, clinicDefault: false }
}

function row(often: string, cells: readonly (string | null)[] = Array<string>(12).fill('3x12')): PlanRow {
  const frequency = parseFrequency(often)
  if (!frequency.ok) throw new Error(often)
  return {
    id: 'row',
    exerciseId: 'forefoot-hops-pad',
    side: 'none',
    sheet: 'session',
    session: null,
    days: null,
    frequency: frequency.value,
    cells: Array.from({ length: 12 }, (_, index) => (cells[index] ? cell(cells[index]) : null)),
    note: null,
  }
}

describe('prescribed sessions', () => {
  it.each<[string, string, string, number | null]>([
    ['daily', '2026-03-02', '2026-03-08', 7],
    ['daily', '2026-03-02', '2026-03-02', 1],
    ['2/day', '2026-03-02', '2026-03-15', 28],
    ['3/wk', '2026-03-02', '2026-03-08', 3],
    ['2-3/wk', '2026-03-02', '2026-03-15', 4],
    ['3/wk', '2026-03-02', '2026-03-04', 1],
    ['alternate days', '2026-03-02', '2026-03-08', 4],
    ['alternate days', '2026-03-09', '2026-03-15', 3],
    ['alternate days', '2026-03-02', '2026-03-15', 7],
    ['alternate days', '2026-03-03', '2026-03-03', 0],
    ['every run', '2026-03-02', '2026-03-08', null],
    ['after runs', '2026-03-02', '2026-03-08', null],
    ['before runs', '2026-03-02', '2026-03-08', null],
    ['non-running days', '2026-03-02', '2026-03-08', null],
    ['as needed', '2026-03-02', '2026-03-08', null],
    ['daily', '2026-01-01', '2026-03-01', 0],
    ['daily', '2026-01-01', '2026-12-31', 84],
    ['daily', '2026-05-25', '2026-12-31', 0],
    ['every run', '2026-05-25', '2026-12-31', 0],
    ['daily', '2026-03-08', '2026-03-02', 0],
  ])('%s from %s to %s is %s', (often, from, to, sessions) => {
    expect(prescribedSessions(row(often), plan, from, to)).toBe(sessions)
  })

  it('lets a week go by its own frequency, and a resting week ask for nothing', () => {
    const mixed = row('daily', ['3x12', null, '3x12 3/wk', '3x12 every run'])
    expect(prescribedSessions(mixed, plan, '2026-03-02', '2026-03-22')).toBe(10)
    expect(prescribedSessions(mixed, plan, '2026-03-09', '2026-03-15')).toBe(0)
    expect(prescribedSessions(mixed, plan, '2026-03-02', '2026-03-23')).toBeNull()
  })

  it('falls on the days of the plan’s layout, also where it goes by runs', () => {
    const laid = { ...plan, dayLayouts: [layoutFrom('D S H R | D | D S R | D | D S H R | D | D .')] }
    const sessions = (often: string, to: string) => prescribedSessions(row(often), laid, '2026-03-02', to)
    expect(sessions('3/wk', '2026-03-03')).toBe(1)
    expect(sessions('3/wk', '2026-03-04')).toBe(2)
    expect(sessions('before runs', '2026-03-08')).toBe(3)
    expect(sessions('2/day', '2026-03-04')).toBe(6)
    expect(sessions('as needed', '2026-03-08')).toBeNull()
    // Three days of a week hold no five sessions: the layout does not say, so they are spread over the week.
    expect(sessions('5/wk', '2026-03-08')).toBe(5)
  })

  it('adds up over any two stretches that follow on each other', () => {
    const offset = fc.integer({ min: -20, max: 100 })
    const ends = fc.tuple(offset, offset, offset)
    const anyStart = fc.integer({ min: 0, max: 6 }).map((later) => addDays(plan.startsOn, later))
    fc.assert(
      fc.property(
        anyFrequency,
        anyPlace,
        anyLayouts,
        anyStart,
        ends,
        (frequency, place, dayLayouts, startsOn, offsets) => {
          const [from, middle, to] = offsets.sort((one, other) => one - other)
          const any = { ...row('daily'), ...place, frequency }
          const laid = { ...plan, startsOn, dayLayouts, rows: [any] }
          const day = (number: number) => addDays(startsOn, number)
          const whole = prescribedSessions(any, laid, day(from), day(to))
          const parts = [
            prescribedSessions(any, laid, day(from), day(middle)),
            prescribedSessions(any, laid, day(middle + 1), day(to)),
          ]
          if (whole === null) expect(parts).toContain(null)
          else expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(whole)
        },
      ),
    )
  })
})

const lookup = (id: string) =>
  id === 'forefoot-hops-pad' ? ({ category: 'plyometric', impact: 'low' } as const) : undefined

describe('estimates', () => {
  it.each([
    ['3x12', (3 * 12 * 4 + 2 * 30) / 60],
    ['3x12 tempo 3-1-3 rest 120s', (3 * 12 * 7 + 2 * 120) / 60],
    ['3x10/side hold 5s', (3 * 10 * 9 * 2 + 2 * 30) / 60],
    ['2x30s/side', (2 * 30 * 2 + 5) / 60],
    ['1-2min/side', 3],
    ['16min', 16],
    ['1x10 each', (10 * 4 * 4) / 60],
    ['A-Z/foot', 2],
    ['run A', 12],
    ['run B-C', 17.5],
    ['run 3', 20],
    ['2-3 moves', 7.5],
    ['10%/wk', 0],
    ['cue', 0],
  ])('%s takes %f minutes', (text, minutes) => {
    expect(minutesOf(dose(text))).toBeCloseTo(minutes, 6)
  })

  it('counts landings of plyometric exercises only', () => {
    const hops: Pick<Exercise, 'category' | 'impact'> = { category: 'plyometric', impact: 'moderate' }
    expect(plyometricContacts(dose('3x10'), hops)).toBe(30)
    expect(plyometricContacts(dose('3x8-10/side'), hops)).toBe(60)
    expect(plyometricContacts(dose('30s'), hops)).toBe(60)
    expect(plyometricContacts(dose('2min'), hops)).toBe(240)
    expect(plyometricContacts(dose('1 session'), hops)).toBe(0)
    expect(plyometricContacts(dose('3x10'), { category: 'strength', impact: 'moderate' })).toBe(0)
    expect(plyometricContacts(dose('3x10'), { category: 'plyometric', impact: 'none' })).toBe(0)
  })

  it('adds up a week', () => {
    const rows = [row('2/wk', ['2x8', null]), { ...row('daily', ['10 min']), exerciseId: 'unknown-one' }]
    const full = { ...plan, rows }
    expect(weekTotals(full, 1, lookup)).toEqual({
      minutes: Math.round((2 * (2 * 8 * 4 + 30)) / 60 + 70),
      contacts: 32,
      exercises: 2,
    })
    expect(weekTotals(full, 2, lookup)).toEqual({ minutes: 0, contacts: 0, exercises: 0 })
    const runs = { ...full, rows: [row('every run', ['10 min'])] }
    expect(weekTotals(runs, 1, lookup).minutes).toBe(30)
    expect(
      weekTotals({ ...runs, dayLayouts: [layoutFrom('R | . | . | R | . | . | .')] }, 1, lookup).minutes,
    ).toBe(20)
  })
})
