import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkInSchema } from '../../../shared/domain/check-in.ts'
import type { Adherence, CheckIn } from '../../../shared/domain/check-in.ts'
import {
  latestValues,
  observationsOf,
  sessionsToCount,
  stretchBefore,
} from '../../../shared/program/observations.ts'
import { addDays } from '../../../shared/program/weeks.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import { templates } from '../../../shared/regions/index.ts'

const startsOn = '2026-09-28'
const plans = templates.map((template) => {
  let rows = 0
  return planFromTemplate(template, {
    startsOn,
    side: 'left',
    isOneSided: () => false,
    newId: () => `row-${(rows += 1)}`,
  })
})
const plan = plans[0]
if (!plan) throw new Error('Expected a template')

let made = 0
function checkIn(on: string, part: Partial<CheckIn> = {}): CheckIn {
  made += 1
  return checkInSchema.parse({
    on,
    id: `check-in-${made}`,
    episodeId: 'episode-1',
    version: 1,
    reason: '',
    recordedAt: `${on}T09:00:00.000Z`,
    recordedBy: 'Dana Reyes',
    ...part,
  })
}

const entry: Adherence = { rowId: 'row-1', exerciseId: 'plantar-fascia-stretch', done: 1, prescribed: 4 }
const counted = (on: string) => checkIn(on, { adherence: [entry] })

describe('the stretch of days before a check-in', () => {
  it('begins with the plan, or the day after the check-in before', () => {
    expect(stretchBefore('2026-10-04', startsOn, [])).toEqual({ from: '2026-09-28', to: '2026-10-04' })
    const others = [counted('2026-10-01'), counted('2026-10-20')]
    expect(stretchBefore('2026-10-04', startsOn, others)).toEqual({ from: '2026-10-02', to: '2026-10-04' })
  })

  it('leaves the days of a check-in that counted no sessions to the next one', () => {
    const others = [counted('2026-10-01'), checkIn('2026-10-03')]
    expect(stretchBefore('2026-10-04', startsOn, others)).toEqual({ from: '2026-10-02', to: '2026-10-04' })
    expect(stretchBefore('2026-10-03', startsOn, others)).toEqual({ from: '2026-10-02', to: '2026-10-03' })
  })

  it('is none before the plan, on a counted day, and for half a date', () => {
    expect(stretchBefore('2026-09-27', startsOn, [])).toBeNull()
    expect(stretchBefore('2026-10-04', startsOn, [counted('2026-10-04')])).toBeNull()
    expect(stretchBefore('2026-??-??', startsOn, [])).toBeNull()
    expect(stretchBefore('2026-02-31', startsOn, [])).toBeNull()
  })

  it('of an amended one is not ended by itself, nor by one recorded later that day', () => {
    const [first, second] = [counted('2026-10-04'), counted('2026-10-04')]
    const all = [counted('2026-10-01'), first, second]
    expect(stretchBefore('2026-10-04', startsOn, all, first.id)).toEqual({
      from: '2026-10-02',
      to: '2026-10-04',
    })
    expect(stretchBefore('2026-10-04', startsOn, all, second.id)).toBeNull()
  })
})

describe('what sessions are told of', () => {
  it('adds up: check-ins that follow on each other ask for what one over all their days asks for', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...plans), days, (one, offsets) => {
        const on = offsets.toSorted((a, b) => a - b).map((offset) => addDays(startsOn, offset))
        const whole = sessionsToCount(on.at(-1) ?? '', one, []).rows
        const before: CheckIn[] = []
        const sums = new Map<string, number>()
        for (const day of on) {
          for (const { rowId, prescribed } of sessionsToCount(day, one, before).rows) {
            sums.set(rowId, (sums.get(rowId) ?? 0) + (prescribed ?? Number.NaN))
          }
          before.push(counted(day))
        }
        for (const { rowId, prescribed } of whole) {
          if (prescribed !== null) expect(sums.get(rowId), rowId).toBe(prescribed)
          else expect(sums.get(rowId), rowId).toBeNaN()
        }
      }),
    )
  })

  it('keeps the numbers of an amended one on its own day, and rows that have left the plan', () => {
    const gone = { ...entry, rowId: 'row-gone', exerciseId: 'short-foot' }
    const stored = checkIn('2026-10-04', { adherence: [{ ...entry, prescribed: 40 }, gone] })
    const same = sessionsToCount('2026-10-04', plan, [stored], stored.id).rows
    expect(same[0]).toMatchObject({ rowId: 'row-1', prescribed: 40 })
    expect(same.at(-1)).toMatchObject({ rowId: 'row-gone', prescribed: 4, side: 'none' })
    const other = sessionsToCount('2026-10-05', plan, [stored], stored.id).rows
    expect(other[0]?.prescribed).not.toBe(40)
    expect(other.at(-1)).toMatchObject({ rowId: 'row-gone' })
  })

  it('is nothing without a plan', () => {
    expect(sessionsToCount('2026-10-04', null, [])).toEqual({ stretch: null, rows: [] })
  })
})

describe('observations', () => {
  const told = fc
    .array(
      fc.record({
        day: fc.integer({ min: -10, max: 120 }),
        counts: fc.boolean(),
        stance: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 8 },
    )
    .map((entries) =>
      entries.map(({ day, counts, stance }, index) =>
        checkIn(addDays(startsOn, day), {
          adherence: counts ? [entry] : [],
          measures: [{ measure: 'single-leg-stance', side: 'left', value: stance }],
          recordedAt: `2026-12-01T09:00:${String(index).padStart(2, '0')}.000Z`,
        }),
      ),
    )

  it('do not hang on the order in which the check-ins come', () => {
    fc.assert(
      fc.property(
        told.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([checkIns, shuffled]) => {
          expect(observationsOf(shuffled, plan, startsOn)).toEqual(observationsOf(checkIns, plan, startsOn))
          expect(latestValues(shuffled)).toEqual(latestValues(checkIns))
        },
      ),
    )
  })

  it('never look back beyond the check-in before that counted, nor past their own day', () => {
    fc.assert(
      fc.property(told, (checkIns) => {
        const all = observationsOf(checkIns, plan, startsOn)
        all.forEach(({ since, checkIn: { on } }, index) => {
          expect(since <= on).toBe(true)
          for (const earlier of all.slice(0, index)) {
            const { adherence, on: day } = earlier.checkIn
            if (adherence.length > 0 && day < on) expect(since > day).toBe(true)
          }
        })
      }),
    )
  })

  it('name the week, its stage and whether it is a lighter one', () => {
    const [one, two] = observationsOf([checkIn('2026-10-14'), counted('2026-10-04')], plan, startsOn)
    expect(one).toMatchObject({ share: 0.25, since: '2026-09-28', week: 1, isLighter: false })
    expect(two).toMatchObject({ share: null, since: '2026-10-05', week: 3, isLighter: true })
    expect(two?.stage?.number).toBe(1)
  })

  it('give the newest value of each measure and side', () => {
    const wall = (value: number) => [{ measure: 'knee-to-wall' as const, side: 'left' as const, value }]
    const values = latestValues([
      checkIn('2026-10-20', { measures: wall(9.5) }),
      checkIn('2026-10-04', { measures: [...wall(8), { measure: 'lefs', side: 'none', value: 60 }] }),
    ])
    expect(values).toEqual([
      { measure: 'knee-to-wall', side: 'left', value: 9.5, on: '2026-10-20' },
      { measure: 'lefs', side: 'none', value: 60, on: '2026-10-04' },
    ])
  })
})
