import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dose, Frequency } from '../../../../shared/domain/dose.ts'
import { isHeavier, risesOf, timesAWeek, weeklyVolume } from '../../../../shared/program/laws/volume.ts'
import { parseDose, parseFrequency } from '../../../../shared/program/dose-text.ts'
import { anyDose, anyFrequency } from '../dose-arbitrary.ts'

function dose(text: string): Dose {
  const read = parseDose(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

function often(text: string): Frequency {
  const read = parseFrequency(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

const cell = (text: string, times = 3) => ({
  dose: dose(text),
  timesAWeek: times,
  volume: weeklyVolume(dose(text), times),
})

describe('weekly volume', () => {
  it.each([
    ['3x12', '3/wk', 108],
    ['3x8-12/side tempo 3-2-3 @5kg', '2-3/wk', 108],
    ['30s/side', 'daily', 210],
    ['10x10s/side', '3/day', 2100],
    ['2x12', 'alternate days', 84],
    ['3min', 'before runs', 9],
    ['2min', 'non-running days', 8],
    ['run D', '3/wk', 3],
    ['1 session', '2/wk', 2],
    ['cue', 'every run', 3],
  ])('of %s, %s, with three runs, is %d', (text, frequency, volume) => {
    expect(weeklyVolume(dose(text), timesAWeek(often(frequency), 3))).toBe(volume)
  })

  it('never falls with more sets, a larger amount or more days, and knows no hold, tempo or load', () => {
    fc.assert(
      fc.property(anyDose, anyFrequency, fc.integer({ min: 0, max: 7 }), (some, frequency, runs) => {
        const times = timesAWeek(frequency, runs)
        const volume = weeklyVolume(some, times)
        expect(weeklyVolume({ ...some, sets: (some.sets ?? 1) + 1 }, times)).toBeGreaterThanOrEqual(volume)
        expect(weeklyVolume({ ...some, max: some.max + 1 }, times)).toBeGreaterThanOrEqual(volume)
        expect(weeklyVolume(some, times + 1)).toBeGreaterThanOrEqual(volume)
        expect(weeklyVolume({ ...some, holdSeconds: 9, tempo: null, load: null }, times)).toBe(volume)
      }),
    )
  })
})

describe('what rises', () => {
  it.each([
    ['2x10', '3x10', ['sets']],
    ['2x10', '2x12', ['amount']],
    ['2x10', '3x12', ['sets', 'amount']],
    ['2x10', '1x12', []],
    ['3x12', '3x10 @5kg', ['load']],
    ['3x12 @5kg', '3x10 @10kg', ['load']],
    ['3x12 @10RM', '3x12 @12RM', []],
    ['3x12 @12RM', '3x12 @10RM', ['load']],
    ['2x12 @light band', '2x12 @medium band', ['load']],
    ['2x12 @light band', '2x12 @2kg', []],
    ['1x10', '1x10 hold 5s', ['hold']],
    ['1x8 tempo 3-0-3', '1x8 tempo 3-2-3', ['tempo']],
    ['run A', 'run B', ['runStep']],
    ['run 3', 'run 2', []],
    ['0%/wk', '10%/wk', ['distance']],
    ['10%/wk', '10%/wk', ['distance']],
    ['10%/wk', '0%/wk', []],
    ['10 steps', '30s', []],
  ])('from %s to %s', (before, now, changes) => {
    expect(risesOf(cell(now), cell(before)).toSorted()).toEqual([...changes].sort())
  })

  it('is a start, a number of days, or nothing for what rests', () => {
    expect(risesOf(cell('2x10'), null)).toEqual(['start'])
    expect(risesOf(null, cell('2x10'))).toEqual([])
    expect(risesOf(cell('2x10', 3), cell('2x10', 2))).toEqual(['frequency'])
  })

  it('is nothing between two weeks alike, except for a distance that grows again', () => {
    fc.assert(
      fc.property(anyDose, fc.integer({ min: 1, max: 21 }), (some, times) => {
        const same = { dose: some, timesAWeek: times, volume: weeklyVolume(some, times) }
        const grows = some.unit === 'percentPerWeek' && some.max > 0
        expect(risesOf(same, same)).toEqual(grows ? ['distance'] : [])
        expect(isHeavier(some.load, some.load)).toBe(false)
      }),
    )
  })
})
