import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breaksSingleRun,
  breaksWeeklyDistance,
  loadRuleIds,
  loadRuleOf,
  longestRunBefore,
  singleRunHazards,
} from '../../../shared/program/load-rules.ts'
import { addDays } from '../../../shared/program/weeks.ts'
import { textIn } from '../../../shared/text/index.ts'
import { loadRuleText } from '../../../shared/text/load-rule-text.ts'

/** Kilometres as they are taken: one digit after the point. */
const distance = fc.integer({ min: 0, max: 2000 }).map((tenths) => tenths / 10)
const some = distance.filter((kilometres) => kilometres > 0)

describe('the load rules', () => {
  it('are all that the articles and the cohort give, each with where it is from', () => {
    expect(loadRuleIds).toHaveLength(15)
    for (const id of loadRuleIds) {
      const { sources, evidence } = loadRuleOf(id)
      expect(sources.length + evidence.length, id).toBeGreaterThan(0)
    }
    expect(loadRuleIds.filter((id) => loadRuleOf(id).sources.length === 0)).toEqual(['single-run'])
    expect(loadRuleOf('weekly-distance').evidence).toMatchObject([{ finding: 'no-difference' }])
    expect(loadRuleOf('single-run').evidence).toMatchObject([{ finding: 'supports' }])
  })

  it('say their own figures', () => {
    const t = textIn('en')
    expect(loadRuleText(t, 'weekly-distance').when).toContain('10\u00a0%')
    expect(loadRuleText(t, 'single-run').when).toMatch(/10\u00a0% .*30 days/)
    for (const id of loadRuleIds) {
      expect(Object.values(loadRuleText(t, id)).join(' '), id).not.toMatch(/loadRules|\{\{/)
    }
  })

  it('keep the hazards of the cohort in their order, without a gap', () => {
    expect(singleRunHazards.map(({ hazard }) => hazard)).toEqual([1.64, 1.52, 2.28])
    singleRunHazards.slice(1).forEach(({ above }, index) => expect(above).toBe(singleRunHazards[index]?.upTo))
    expect(singleRunHazards[0].above).toBe(10)
  })
})

describe('the weekly distance', () => {
  it.each([
    [20, 22, false],
    [20, 22.1, true],
    [30, 33, false],
    [3, 3.3, false],
    [3, 3.4, true],
    [0, 0, false],
    [0, 0.1, true],
    [20, 5, false],
  ])('%d km, then %d km: broken %s', (before, next, broken) => {
    expect(breaksWeeklyDistance(before, next)).toBe(broken)
  })

  it('is kept by the same or less, broken by more than a tenth, and never mended by running more', () => {
    fc.assert(
      fc.property(some, distance, distance, (before, next, more) => {
        if (next <= before) expect(breaksWeeklyDistance(before, next)).toBe(false)
        if (next > before * 1.1 + 0.001) expect(breaksWeeklyDistance(before, next)).toBe(true)
        if (breaksWeeklyDistance(before, next)) expect(breaksWeeklyDistance(before, next + more)).toBe(true)
        else expect(breaksWeeklyDistance(before + more, next)).toBe(false)
      }),
    )
  })
})

describe('the single run', () => {
  const day = '2026-03-31'

  it('looks back thirty days, the day itself not counted', () => {
    const runs = [
      { on: '2026-02-28', kilometres: 25 },
      { on: '2026-03-01', kilometres: 10 },
      { on: '2026-03-30', kilometres: 8 },
      { on: day, kilometres: 30 },
    ]
    expect(longestRunBefore(runs, day)).toBe(10)
    expect(longestRunBefore(runs.slice(0, 1), day)).toBeNull()
    expect(longestRunBefore([], day)).toBeNull()
  })

  it('is not judged without a run to compare with', () => {
    fc.assert(fc.property(distance, (kilometres) => !breaksSingleRun(kilometres, null)))
  })

  it('is never broken by a run as long as one of the last thirty days, in whatever order they are told', () => {
    const run = fc.record({
      on: fc.integer({ min: 1, max: 30 }).map((days) => addDays(day, -days)),
      kilometres: some,
    })
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), fc.nat(), (runs, at) => {
        const longest = longestRunBefore(runs, day)
        expect(longestRunBefore(runs.toReversed(), day)).toBe(longest)
        expect(breaksSingleRun(runs[at % runs.length]?.kilometres ?? 0, longest)).toBe(false)
        expect(breaksSingleRun((longest ?? 0) * 1.11 + 0.1, longest)).toBe(true)
      }),
    )
  })
})
