import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { plainDose } from '../../../shared/domain/dose.ts'
import type { Frequency } from '../../../shared/domain/dose.ts'
import { maxPlanRows, planDocumentSchema } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import {
  addDayLayout,
  addRow,
  blankPlan,
  copyAlong,
  moveRow,
  removeDayLayout,
  removeRow,
  replaceExercise,
  setCell,
  setLighterRhythm,
  setPainLimit,
  setPainWords,
  setRowDays,
  setRowNote,
  setRowSession,
  setRowSheet,
  setRowSide,
  setStageMoveOn,
  setStageWeeks,
  setStartsOn,
  setTitle,
  toggleDayItem,
  toggleLighterWeek,
} from '../../../shared/program/plan-edit.ts'
import { usualPainBox, painBoxOf } from '../../../shared/program/pain-rule.ts'
import { anyEdit, balance, cellOf, empty, hops, order, raise, ride, singleRaise } from './any-edit.ts'

function withRows(...ids: string[]): PlanDocument {
  return ids.reduce((plan, rowId) => addRow(plan, { rowId, exercise: raise, side: 'left' }), empty)
}
const perWeek = (count: number): Frequency => ({ kind: 'daysPerWeek', min: count, max: count })
/** The layouts, each day's items in a word. */
const daysIn = ({ dayLayouts }: PlanDocument) =>
  dayLayouts.map(({ fromWeek, days }) => [fromWeek, days.map((items) => items.join(' ')).join('|')] as const)
/** Sets in each week of the first row, 0 where it rests. */
const sets = (plan: PlanDocument) => plan.rows[0]?.cells.map((one) => one?.dose.sets ?? 0)

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

describe('plan editing', () => {
  it('stays valid through any 200 edits, and undoing them all gives every document back', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 200, maxLength: 200 }), (edits) => {
        const undo: { document: PlanDocument; asText: string }[] = []
        let plan = deepFreeze(blankPlan({ title: 'Left heel', startsOn: '2026-03-02' }))
        for (const edit of edits) {
          undo.push({ document: plan, asText: JSON.stringify(plan) })
          plan = deepFreeze(edit(plan))
          expect(planDocumentSchema.parse(plan)).toEqual(plan)
          const weeks = plan.stages.flatMap(({ firstWeek, lastWeek }) =>
            Array.from({ length: lastWeek - firstWeek + 1 }, (_, index) => firstWeek + index),
          )
          expect(weeks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        }
        for (const { document, asText } of undo.toReversed()) expect(JSON.stringify(document)).toBe(asText)
        expect(undo[0]?.document).toEqual(empty)
      }),
      { numRuns: 20 },
    )
  })

  it('starts blank with default stages and a lighter week every third', () => {
    expect(planDocumentSchema.parse(empty)).toEqual(empty)
    expect(empty.lighterWeeks).toEqual([3, 6, 9, 12])
    expect(empty.rows).toEqual([])
  })

  it('adds a row with the clinic dose in all weeks, or in the asked ones', () => {
    const plan = addRow(empty, { rowId: 'a', exercise: singleRaise, side: 'left' })
    expect(plan.rows[0]?.cells).toEqual(
      Array.from({ length: 12 }, () => ({ dose: singleRaise.clinicDose, note: null, clinicDefault: true })),
    )
    expect(plan.rows[0]?.side).toBe('left')
    const late = addRow(plan, {
      rowId: 'b',
      exercise: raise,
      side: 'left',
      weeks: { first: 4, last: 6 },
      at: 0,
    })
    expect(order(late)).toEqual(['b', 'a'])
    expect(late.rows[0]?.side).toBe('none')
    expect(late.rows[0]?.cells.map((one) => one !== null)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => number >= 4 && number <= 6),
    )
    const fromSeven = addRow(empty, { rowId: 'a', exercise: raise, side: 'none', weeks: { first: 7 } })
    expect(fromSeven.rows[0]?.cells.filter((one) => one !== null)).toHaveLength(6)
  })

  it('gives back the same document where nothing can be done', () => {
    const plan = withRows('a', 'b')
    const same: PlanDocument[] = [
      addRow(plan, { rowId: 'a', exercise: balance, side: 'both' }),
      removeRow(plan, 'z'),
      moveRow(plan, 'a', 0),
      moveRow(plan, 'z', 1),
      setCell(plan, 'a', 13, cellOf(1)),
      setCell(plan, 'a', 0, null),
      setCell(plan, 'z', 1, cellOf(1)),
      copyAlong(plan, 'a', 2, 2),
      copyAlong(plan, 'a', 1, 13),
      setRowSide(plan, 'a', 'none'),
      setRowSheet(plan, 'a', 'session'),
      setRowNote(plan, 'a', '  '),
      setRowSession(plan, 'a', null),
      setRowDays(plan, 'a', null),
      toggleDayItem(plan, 1, 0, 'daily'),
      removeDayLayout(plan, 1),
      addDayLayout(plan, 13),
      setPainWords(plan, 'zones', 0, ' '),
      setPainWords(plan, 'also', 7, 'Go on'),
      setPainLimit(plan, 1, 5),
      setPainLimit(plan, 2, 9),
      setStageMoveOn(plan, 2, ' '),
      setStageMoveOn(plan, 9, 'Ready'),
      replaceExercise(plan, 'a', raise),
      setLighterRhythm(plan, 'every-third'),
      toggleLighterWeek(plan, 13),
      setStageWeeks(plan, 5, { first: 1, last: 3 }),
      setStageWeeks(plan, 2, { first: 4, last: 6 }),
      setStartsOn(plan, '2027-02-29'),
      setTitle(plan, '  '),
      setTitle(plan, ' Left heel '),
    ]
    for (const document of same) expect(document).toBe(plan)
    const full = withRows(...Array.from({ length: maxPlanRows }, (_, index) => `r${index}`))
    expect(full.rows).toHaveLength(maxPlanRows)
    expect(addRow(full, { rowId: 'one-more', exercise: raise, side: 'none' })).toBe(full)
  })

  it('removes and moves rows', () => {
    const plan = withRows('a', 'b', 'c', 'd')
    expect(order(removeRow(plan, 'b'))).toEqual(['a', 'c', 'd'])
    expect(order(moveRow(plan, 'a', 2))).toEqual(['b', 'c', 'a', 'd'])
    expect(order(moveRow(plan, 'd', 0))).toEqual(['d', 'a', 'b', 'c'])
    expect(order(moveRow(plan, 'a', 99))).toEqual(['b', 'c', 'd', 'a'])
    expect(order(moveRow(plan, 'c', -9))).toEqual(['c', 'a', 'b', 'd'])
  })

  it('begins the days with a proposal from the rows, and goes on with copies', () => {
    let plan = addRow(empty, { rowId: 'a', exercise: { ...raise, frequency: perWeek(3) }, side: 'left' })
    plan = addRow(plan, { rowId: 'b', exercise: balance, side: 'left' })
    plan = addRow(plan, { rowId: 'c', exercise: { ...hops, frequency: perWeek(2) }, side: 'left' })
    plan = addRow(plan, { rowId: 'd', exercise: { ...ride, frequency: perWeek(2) }, side: 'left' })
    expect(plan.rows.map(({ days }) => days)).toEqual([null, null, 'hops', 'ride'])
    plan = addDayLayout(plan, 5)
    expect(daysIn(plan)).toEqual([
      [1, 'daily session hops|daily ride|daily session|daily|daily session hops|daily ride|daily'],
    ])
    plan = toggleDayItem(addDayLayout(plan, 5), 8, 3, 'run')
    expect(daysIn(plan).map(([from, days]) => [from, days.includes('run')])).toEqual([
      [1, false],
      [5, true],
    ])
    expect(toggleDayItem(plan, 5, 3, 'run')).toEqual(addDayLayout(removeDayLayout(plan, 5), 5))
    expect(daysIn(removeDayLayout(plan, 1))).toEqual([[1, daysIn(plan)[1]?.[1]]])
    expect(removeDayLayout(removeDayLayout(plan, 1), 1).dayLayouts).toEqual([])
  })

  it('keeps items of a day in their order, whichever was put there last', () => {
    const plan = toggleDayItem(toggleDayItem(addDayLayout(empty, 1), 1, 2, 'run'), 1, 2, 'A')
    expect(daysIn(plan)).toEqual([[1, '||A run||||']])
  })

  it.each<[number, number, number[]]>([
    [1, 4, [3, 4, 10]],
    [1, 9, [3, 9, 10]],
    [1, 12, [3, 9, 10]],
    [0, 7, [4, 5, 10]],
    [0, -2, [0, 5, 10]],
    [1, 2, [3, 4, 10]],
    [2, 8, [3, 5, 10]],
  ])('lets zone %i of the pain box reach to %i', (zone, upTo, limits) => {
    expect(painBoxOf(setPainLimit(empty, zone, upTo)).zones.map((one) => one.upTo)).toEqual(limits)
  })

  it('gives a plan a pain box of its own with the first change of the usual one', () => {
    const plan = setPainWords(empty, 'zones', 2, ' Stop and call us. ')
    expect(plan.painBox).toEqual({
      ...usualPainBox,
      zones: usualPainBox.zones.with(2, { zone: 'much', upTo: 10, words: { text: 'Stop and call us.' } }),
    })
    expect(setPainWords(plan, 'also', 0, 'Call us.').painBox?.also).toEqual([{ text: 'Call us.' }])
  })

  it('names sessions on the Session sheet only', () => {
    const plan = setRowSession(withRows('a'), 'a', 'B')
    expect(plan.rows[0]?.session).toBe('B')
    expect(setRowSheet(plan, 'a', 'daily').rows[0]?.session).toBeNull()
    const daily = setRowSheet(plan, 'a', 'daily')
    expect(setRowSession(daily, 'a', 'A')).toBe(daily)
    expect(replaceExercise(plan, 'a', singleRaise).rows[0]?.session).toBe('B')
    expect(replaceExercise(plan, 'a', hops).rows[0]).toMatchObject({ session: null, days: 'hops' })
  })

  it('copies a cell along forwards, backwards, and as rest', () => {
    const plan = setCell(withRows('a'), 'a', 5, cellOf(5))
    expect(sets(copyAlong(plan, 'a', 5, 8))).toEqual([3, 3, 3, 3, 5, 5, 5, 5, 3, 3, 3, 3])
    expect(sets(copyAlong(plan, 'a', 5, 3))).toEqual([3, 3, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3])
    expect(sets(copyAlong(setCell(plan, 'a', 10, null), 'a', 10, 12))).toEqual([
      3, 3, 3, 3, 5, 3, 3, 3, 3, 0, 0, 0,
    ])
  })

  it('keeps doses in a replaced row where the units agree', () => {
    const plan = setCell(setCell(withRows('a'), 'a', 1, null), 'a', 2, cellOf(7))
    const alike = replaceExercise(plan, 'a', singleRaise).rows[0]
    expect(alike?.exerciseId).toBe('calf-raise-single')
    expect(alike?.cells).toEqual(plan.rows[0]?.cells)
    expect(alike?.frequency).toEqual({ kind: 'alternateDays' })
    const mixed = setCell(plan, 'a', 3, { ...cellOf(1), dose: plainDose('seconds', 45, 2) })
    const other = replaceExercise(mixed, 'a', balance).rows[0]
    expect(other?.cells[0]).toBeNull()
    expect(other?.cells[1]).toEqual({ dose: balance.clinicDose, note: null, clinicDefault: true })
    expect(other?.cells[2]?.dose.min).toBe(45)
    expect(other?.sheet).toBe('daily')
    expect(replaceExercise(plan, 'a', balance).rows[0]?.frequency).toEqual(balance.frequency)
  })

  it('lets the rhythm follow the lighter weeks that are toggled', () => {
    const custom = toggleLighterWeek(empty, 4)
    expect(custom.lighterWeeks).toEqual([3, 4, 6, 9, 12])
    expect(custom.lighterRhythm).toBe('custom')
    expect(toggleLighterWeek(custom, 4)).toEqual(empty)
    expect(setLighterRhythm(empty, 'custom').lighterWeeks).toEqual([3, 6, 9, 12])
    expect(setLighterRhythm(custom, 'alternate').lighterWeeks).toEqual([2, 4, 6, 8, 10, 12])
  })

  it.each<[number, { first: number; last: number }, string]>([
    [1, { first: 1, last: 4 }, '1-4 5-6 7-9 10-12'],
    [1, { first: 1, last: 8 }, '1-8 9-9 10-10 11-12'],
    [1, { first: 5, last: 99 }, '1-9 10-10 11-11 12-12'],
    [2, { first: 2, last: 6 }, '1-1 2-6 7-9 10-12'],
    [2, { first: 6, last: 6 }, '1-5 6-6 7-9 10-12'],
    [3, { first: 1, last: 12 }, '1-1 2-2 3-11 12-12'],
    [4, { first: 5, last: 6 }, '1-2 3-3 4-4 5-12'],
    [3, { first: 9, last: 7 }, '1-3 4-8 9-9 10-12'],
  ])('makes room when stage %i takes %o', (number, weeks, bands) => {
    const { stages } = setStageWeeks(empty, number, weeks)
    expect(stages.map(({ firstWeek, lastWeek }) => `${firstWeek}-${lastWeek}`).join(' ')).toBe(bands)
  })

  it.each<[number, { first: number; last: number }, string]>([
    [1, { first: 1, last: 3 }, '1-3 4-7 8-10 11-12'],
    [2, { first: 5, last: 9 }, '1-4 5-9 10-10 11-12'],
    [3, { first: 7, last: 10 }, '1-4 5-6 7-10 11-12'],
    [4, { first: 12, last: 12 }, '1-4 5-7 8-11 12-12'],
  ])('makes room among stages of unequal length when stage %i takes %o', (number, weeks, bands) => {
    const ends = [4, 7, 10, 12]
    const unequal = empty.stages.map((stage, index) => ({
      ...stage,
      firstWeek: (ends[index - 1] ?? 0) + 1,
      lastWeek: ends[index] ?? 12,
    }))
    const { stages } = setStageWeeks({ ...empty, stages: unequal }, number, weeks)
    expect(stages.map(({ firstWeek, lastWeek }) => `${firstWeek}-${lastWeek}`).join(' ')).toBe(bands)
  })
})
