import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { stageSchema } from '../../../shared/domain/plan.ts'
import { isCalendarDate, mondayOf } from '../../../shared/domain/calendar-day.ts'
import {
  addDays,
  daysBetween,
  defaultStages,
  lighterWeeksFor,
  rhythmOf,
  stageOfWeek,
  weekDates,
  weekOf,
} from '../../../shared/program/weeks.ts'

const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']
const countedDays = daysBetween(firstDay, lastDay)
const anyDay = fc.integer({ min: 0, max: countedDays }).map((days) => addDays(firstDay, days))
const middleDay = fc.integer({ min: 5000, max: countedDays - 5000 }).map((days) => addDays(firstDay, days))

describe('calendar days', () => {
  it('counts every day of 800 years one by one, leap days included', () => {
    let days = 0
    for (let year = 1600; year < 2400; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      for (const [index, length] of [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
        for (let date = 1; date <= length; date += 1) {
          const text = `${year}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          if (addDays('1600-01-01', days) !== text || daysBetween('1600-01-01', text) !== days)
            throw new Error(`${text} is ${days} days after 1600-01-01`)
          days += 1
        }
      }
    }
    expect(days).toBe(daysBetween('1600-01-01', '2400-01-01'))
  })

  it('agrees with the calendar of the platform, read in UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const instant = new Date(daysBetween('1970-01-01', day) * 86_400_000)
        expect(instant.toISOString().slice(0, 10)).toBe(day)
      }),
    )
  })

  it('adds and counts days as opposites, and only yields days that exist', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days)
        expect(isCalendarDate(other)).toBe(true)
        expect(daysBetween(day, other)).toBe(days)
        expect(addDays(other, -days)).toBe(day)
      }),
    )
  })

  it('passes leap days and clock changes without losing a day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
    expect(addDays('2000-02-29', 366)).toBe('2001-03-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-11-01', 1)).toBe('2026-11-02')
  })

  it('refuses days that do not exist or leave the calendar', () => {
    for (const day of [
      '2027-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-01-00',
      '26-01-01',
      '',
      '0000-01-01',
      '-00001-01-01',
      '+002026-01-01',
      '2026-01-01T00:00',
      '2026-01-01\n',
    ]) {
      expect(isCalendarDate(day), day).toBe(false)
      expect(() => daysBetween('2026-01-01', day), day).toThrow(RangeError)
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    for (const days of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])
      expect(() => addDays('2026-01-01', days), String(days)).toThrow(RangeError)
  })

  it('finds the Monday of a week', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    fc.assert(
      fc.property(middleDay, (day) => {
        expect(new Date(mondayOf(day)).getUTCDay()).toBe(1)
        expect(daysBetween(mondayOf(day), day)).toBeLessThan(7)
      }),
    )
  })
})

describe('weeks of a plan', () => {
  it.each([
    ['2026-03-02', '2026-03-02', 1],
    ['2026-03-02', '2026-03-08', 1],
    ['2026-03-02', '2026-03-09', 2],
    ['2026-03-02', '2026-05-24', 12],
    ['2026-03-02', '2026-05-25', 13],
    ['2026-03-02', '2026-03-01', 0],
    ['2026-03-02', '2026-02-23', 0],
    ['2026-03-02', '2026-02-22', -1],
    ['2028-02-24', '2028-03-02', 2],
  ])('from %s, %s is in week %i', (startsOn, day, week) => {
    expect(weekOf(startsOn, day)).toBe(week)
  })

  it('puts every day between the dates of its week', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -200, max: 200 }), (startsOn, days) => {
        const day = addDays(startsOn, days)
        const { first, last } = weekDates(startsOn, weekOf(startsOn, day))
        expect(first <= day && day <= last).toBe(true)
        expect(daysBetween(first, last)).toBe(6)
      }),
    )
  })

  it('orders days as text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0)
      }),
    )
  })

  it('knows the lighter weeks of each rhythm and finds the rhythm back', () => {
    expect(lighterWeeksFor('every-third')).toEqual([3, 6, 9, 12])
    expect(lighterWeeksFor('every-fourth')).toEqual([4, 8, 12])
    expect(lighterWeeksFor('alternate')).toEqual([2, 4, 6, 8, 10, 12])
    expect(lighterWeeksFor('none')).toEqual([])
    for (const rhythm of ['every-third', 'every-fourth', 'alternate', 'none'] as const)
      expect(rhythmOf(lighterWeeksFor(rhythm))).toBe(rhythm)
    expect(rhythmOf([12, 3, 9, 6])).toBe('every-third')
    expect(rhythmOf([3, 6, 9])).toBe('custom')
  })

  it('gives three weeks to each of four valid stages', () => {
    const stages = defaultStages()
    for (const stage of stages) expect(stageSchema.parse(stage)).toEqual(stage)
    expect([1, 3, 4, 6, 7, 9, 10, 12].map((week) => stageOfWeek(stages, week)?.number)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ])
    expect(stageOfWeek(stages, 0)).toBeNull()
    expect(stageOfWeek(stages, 13)).toBeNull()
  })
})
