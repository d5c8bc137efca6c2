import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { must } from '../../../shared/assert.ts'
import type { DayLayout } from '../../../shared/domain/day-layout.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Dose } from '../../../shared/domain/dose.ts'
import type { PlanDocument, PlanRow } from '../../../shared/domain/plan.ts'
import {
  calendarDaysOf,
  dayItemOf,
  daysOfRow,
  daysWith,
  hoursBetweenHopDays,
  layoutOfWeek,
  neighbouringRunDays,
  restDays,
  rowsWithoutDays,
  runDaysOfWeek,
  spreadOver,
  weekdayOf,
} from '../../../shared/program/day-layout.ts'
import { parseFrequency } from '../../../shared/program/dose-text.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import { blankPlan } from '../../../shared/program/plan-edit.ts'
import { prescribedSessions } from '../../../shared/program/prescribed.ts'
import type { Template } from '../../../shared/program/template.ts'
import { addDays, allWeeks, weekOf } from '../../../shared/program/weeks.ts'
import { templateById, templates } from '../../../shared/regions/index.ts'
import { anyLayouts, anyPlace, layoutFrom } from './any-layout.ts'
import { anyFrequency } from './dose-arbitrary.ts'

/** A Monday. */
const startsOn = '2026-03-02'
const heel = layoutFrom('D S H R | D | D S R | D | D S H R | D | D .')
const stiff = layoutFrom('D | S R | D | S R | D | R | D M .')

function often(text: string) {
  const read = parseFrequency(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

function row(frequency: string, rest: Partial<PlanRow> = {}): PlanRow {
  const cell = { dose: plainDose('reps', 10, 2), note: null, clinicDefault: false }
  return {
    id: `row-${frequency}`,
    exerciseId: 'step-down',
    side: 'none',
    sheet: 'session',
    session: null,
    days: null,
    frequency: often(frequency),
    cells: Array.from({ length: 12 }, () => cell),
    note: null,
    ...rest,
  }
}

/** Gives a row another frequency in a week. */
function inWeek(one: PlanRow, week: number, frequency: Dose['frequency']): PlanRow {
  const cell = one.cells[week - 1]
  return cell
    ? { ...one, cells: one.cells.with(week - 1, { ...cell, dose: { ...cell.dose, frequency } }) }
    : one
}

function planWith(dayLayouts: DayLayout[], rows: PlanRow[] = []): PlanDocument {
  return { ...blankPlan({ title: 'Plan', startsOn }), dayLayouts, rows }
}

describe('layout of a week', () => {
  it('is the last one that has begun, and none where the plan has none', () => {
    const plan = planWith([heel, { ...stiff, fromWeek: 7 }])
    expect([1, 6, 7, 12].map((week) => layoutOfWeek(plan, week)?.fromWeek)).toEqual([1, 1, 7, 7])
    expect(layoutOfWeek(planWith([]), 1)).toBeNull()
  })

  it.each([
    ['2026-03-02', 0],
    ['2026-03-08', 6],
    ['2024-02-29', 3],
  ])('knows the day of the week of %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })
})

describe('spread over days', () => {
  it.each<[number[], number, number[]]>([
    [[0, 2, 4], 3, [0, 2, 4]],
    [[0, 2, 4], 2, [0, 4]],
    [[0, 2, 5], 2, [0, 5]],
    [[0, 2, 4], 1, [2]],
    [[0, 4], 1, [0]],
    [[3], 1, [3]],
    [[0, 2, 4, 6], 2, [0, 4]],
    [[0, 1, 2, 3, 4, 5, 6], 3, [0, 2, 4]],
    [[0, 2, 4], 5, [0, 2, 4]],
    [[], 2, []],
  ])('of %o takes %i: %o', (days, count, chosen) => {
    expect(spreadOver(days, count)).toEqual(chosen)
  })
})

describe('days of a row', () => {
  const easyRun = row('3/wk', { sheet: 'run' })
  it.each<[string, PlanRow, DayLayout, readonly number[] | null]>([
    [
      'a daily row every day, whatever the layout',
      row('daily', { sheet: 'daily' }),
      stiff,
      [0, 1, 2, 3, 4, 5, 6],
    ],
    ['three sessions', row('3/wk'), heel, [0, 2, 4]],
    ['the first and the last of three', row('2/wk'), heel, [0, 4]],
    ['the middle one of three', row('1/wk'), heel, [2]],
    ['days with hops', row('2/wk', { days: 'hops' }), heel, [0, 4]],
    ['the run day in the middle', row('1/wk', { sheet: 'run' }), stiff, [3]],
    ['days before runs', row('before runs', { sheet: 'run' }), stiff, [1, 3, 5]],
    [
      'days without a run among those of the routine',
      row('non-running days', { sheet: 'daily' }),
      heel,
      [1, 3, 5, 6],
    ],
    ['a routine without the mobility day', row('3/wk', { sheet: 'daily' }), stiff, [0, 2, 4]],
    ['a routine with it where more is asked', row('4/wk', { sheet: 'daily' }), stiff, [0, 2, 4, 6]],
    ['mobility', row('1/wk', { sheet: 'daily', days: 'mobility' }), stiff, [6]],
    ['every second day, the session days', row('alternate days'), heel, [0, 2, 4]],
    ['every second day of a daily sheet', row('alternate days', { sheet: 'daily' }), heel, [0, 2, 4, 6]],
    ['nothing known where no day holds it', row('2/wk', { days: 'ride' }), heel, null],
    ['nothing known where too few days hold it', row('4/wk'), heel, null],
    ['nothing known without a run day', easyRun, layoutFrom('D S|D|D S|D|D S|D|D'), null],
    ['nothing known by need', row('as needed'), heel, null],
  ])('are %s', (_, one, layout, days) => {
    expect(daysOfRow(one, planWith([layout], [one]), 1)).toEqual(days)
  })

  it('follow named sessions; a session without a name stands for all of them', () => {
    const layout = layoutFrom('. | A R | . | B R | . | A R | .')
    const plan = planWith([layout])
    expect(daysOfRow(row('2/wk', { session: 'A' }), plan, 1)).toEqual([1, 5])
    expect(daysOfRow(row('1/wk', { session: 'B' }), plan, 1)).toEqual([3])
    expect(daysOfRow(row('3/wk'), plan, 1)).toEqual([1, 3, 5])
    expect(daysOfRow(row('1/wk', { session: 'C' }), plan, 1)).toBeNull()
  })

  it('leave out a run in a lighter week, for what goes with runs too', () => {
    const runs = inWeek(row('3/wk', { sheet: 'run' }), 3, often('2/wk'))
    const others = ['before runs', '1/wk', 'non-running days'].map((text) => row(text, { sheet: 'run' }))
    const routine = row('non-running days', { sheet: 'daily' })
    const plan = planWith([heel], [runs, ...others, routine])
    expect([2, 3].map((week) => runDaysOfWeek(plan, week))).toEqual([
      [0, 2, 4],
      [0, 4],
    ])
    expect(plan.rows.map((one) => daysOfRow(one, plan, 3))).toEqual([
      [0, 4],
      [0, 4],
      [0],
      [2],
      [1, 2, 3, 5, 6],
    ])
  })

  it('are none in a week of rest, and unknown without a layout', () => {
    const resting = { ...row('3/wk'), cells: row('3/wk').cells.with(1, null) }
    expect(daysOfRow(resting, planWith([heel]), 2)).toEqual([])
    expect(daysOfRow(row('daily'), planWith([]), 1)).toBeNull()
  })
})

describe('days of a row, whatever the plan', () => {
  const anyPlan = fc
    .record({ dayLayouts: anyLayouts, place: anyPlace, frequency: anyFrequency })
    .map(({ dayLayouts, place, frequency }) => {
      const one: PlanRow = { ...row('daily'), ...place, frequency }
      return { one, plan: planWith(dayLayouts, [one]) }
    })

  it('hold what the row looks for, as often as it asks', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 12 }), ({ one, plan }, week) => {
        const days = daysOfRow(one, plan, week)
        const layout = layoutOfWeek(plan, week)
        if (!days || !layout) return
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
        const { kind } = one.frequency
        if (one.frequency.kind === 'daysPerWeek') expect(days).toHaveLength(one.frequency.min)
        if (kind === 'daily') {
          expect(days).toHaveLength(7)
          return
        }
        const holds = daysWith(layout, kind.endsWith('Run') || kind.endsWith('Runs') ? 'run' : dayItemOf(one))
        for (const day of days) expect(holds).toContain(day)
      }),
    )
  })

  it('are the same in dates, and as many as are prescribed', () => {
    const offset = fc.integer({ min: -10, max: 95 })
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 0, max: 6 }),
        offset,
        offset,
        ({ one, plan: from }, later, ...ends) => {
          const plan = { ...from, startsOn: addDays(startsOn, later) }
          const [first, last] = ends.sort((a, b) => a - b).map((days) => addDays(plan.startsOn, days)) as [
            string,
            string,
          ]
          const dates = calendarDaysOf(one, plan, first, last)
          if (!dates) return
          const times = one.frequency.kind === 'daily' ? one.frequency.timesADay : 1
          expect(prescribedSessions(one, plan, first, last)).toBe(dates.length * times)
          for (const date of dates) {
            expect(date >= first && date <= last).toBe(true)
            expect(daysOfRow(one, plan, weekOf(plan.startsOn, date))).toContain(weekdayOf(date))
          }
        },
      ),
    )
  })
})

describe('days of the built-in templates', () => {
  const planOf = (template: Template) =>
    planFromTemplate(template, {
      startsOn,
      side: 'left',
      isOneSided: () => true,
      newId: () => crypto.randomUUID(),
    })
  const dayText = (days: readonly number[] | null) =>
    days?.map((day) => 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')[day]).join(' ')

  it.each(templates.map((one) => [one.id, one] as const))(
    '%s has days for every row in every week',
    (_, one) => {
      const plan = planOf(one)
      const missed = allWeeks(plan).flatMap((week) =>
        rowsWithoutDays(plan, week).map(({ exerciseId }) => `${exerciseId} in week ${week}`),
      )
      expect(missed).toEqual([])
    },
  )

  it.each([
    ['plantar-fasciitis', 'calf-raise-single', 4, 'Mon Wed Fri'],
    ['plantar-fasciitis', 'gentle-hops', 5, 'Mon Fri'],
    ['plantar-fasciitis', 'cycling', 1, 'Tue Sat'],
    ['plantar-fasciitis', 'walk-to-jog', 8, 'Mon Wed Fri'],
    ['plantar-fasciitis', 'walk-to-jog', 9, 'Mon Fri'],
    ['stiffness', 'compact-daily-routine', 1, 'Mon Wed Fri'],
    ['stiffness', 'rest-day-mobility', 1, 'Sun'],
    ['stiffness', 'calf-raise-tempo', 11, 'Thu'],
    ['prevention', 'calf-raise-double', 1, 'Tue Sat'],
    ['prevention', 'heel-walk', 1, 'Thu'],
    ['four-stage-routine', 'dynamic-stretching-pre-run', 2, 'Mon Wed Fri'],
    ['four-stage-routine', 'dynamic-stretching-pre-run', 3, 'Mon Fri'],
    ['four-stage-routine', 'depth-rebound', 8, 'Wed'],
    ['four-stage-routine', 'step-down', 11, 'Wed'],
  ])('%s: %s in week %i is done on %s', (id, exerciseId, week, days) => {
    const plan = planOf(must(templateById(id), 'a template'))
    const asked = must(
      plan.rows.find((one) => one.exerciseId === exerciseId),
      'a row',
    )
    expect(dayText(daysOfRow(asked, plan, week))).toBe(days)
  })
})

describe('dates of a row', () => {
  it('fall on the same days of the week where the plan starts on a Thursday', () => {
    const plan = { ...planWith([heel, { ...stiff, fromWeek: 2 }]), startsOn: '2026-03-05' }
    expect(calendarDaysOf(row('2/wk'), plan, '2026-03-01', '2026-03-18')).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-12',
      '2026-03-17',
    ])
    expect(calendarDaysOf(row('3/wk'), plan, '2026-03-05', '2026-03-12')).toBeNull()
    expect(calendarDaysOf(row('3/wk'), plan, '2026-03-05', '2026-03-11')).toHaveLength(3)
  })
})

describe('checks of a layout', () => {
  it('find the days of rest: the routine and mobility are no work', () => {
    expect(restDays(heel)).toEqual([1, 3, 5, 6])
    expect(restDays(layoutFrom('D S | D C | A | R | B | H | M'))).toEqual([6])
  })

  it('find the rows that have too few days', () => {
    const rows = ['3/wk', '4/wk', 'as needed', 'every run'].map((text) => row(text))
    const layout = layoutFrom('D S | D C | D S | D | D S | D C | D .')
    const missed = (dayLayouts: DayLayout[]) =>
      rowsWithoutDays(planWith(dayLayouts, rows), 1).map(({ id }) => id)
    expect(missed([layout])).toEqual(['row-4/wk', 'row-every run'])
    expect(missed([])).toEqual([])
  })

  it('find run days that are neighbours, over Sunday too', () => {
    expect(neighbouringRunDays(heel)).toEqual([])
    expect(neighbouringRunDays(layoutFrom('R | . | R | R | . | . | R'))).toEqual([2, 6])
    expect(neighbouringRunDays(layoutFrom('. | . | R | . | . | . | .'))).toEqual([])
  })

  it('tell the hours between days with hops, over Sunday too', () => {
    expect(hoursBetweenHopDays(heel)).toEqual([
      { day: 0, hours: 96 },
      { day: 4, hours: 72 },
    ])
    expect(hoursBetweenHopDays(layoutFrom('H | . | . | . | . | . | H'))).toEqual([
      { day: 0, hours: 144 },
      { day: 6, hours: 24 },
    ])
    expect(hoursBetweenHopDays(layoutFrom('. | H | . | . | . | . | .'))).toEqual([{ day: 1, hours: 168 }])
  })
})
