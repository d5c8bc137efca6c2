import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsToKeep, type DatedBackup } from '../../../main/backup/thin.ts'
import { backupReasons } from '../../../shared/domain/backup.ts'

const start = Date.parse('2025-01-01T00:00:00.000Z')
const backups = fc
  .array(
    fc.record({ minute: fc.integer({ min: 0, max: 800_000 }), reason: fc.constantFrom(...backupReasons) }),
    {
      minLength: 1,
      maxLength: 200,
    },
  )
  .map((list) =>
    list.map(({ minute, reason }, index): DatedBackup => {
      const madeAt = new Date(start + minute * 60_000).toISOString()
      return { name: `${madeAt}-${index}`, madeAt, reason }
    }),
  )

const kept = (list: readonly DatedBackup[]) => {
  const names = backupsToKeep(list)
  return list.filter(({ name }) => names.has(name))
}
const aYearBefore = (list: readonly DatedBackup[]) => {
  const newest = Math.max(...list.map(({ madeAt }) => Date.parse(madeAt)))
  return new Date(newest - 366 * 86_400_000).toISOString()
}
const every = (minutes: number, count: number): DatedBackup[] =>
  Array.from({ length: count }, (_, index) => {
    const madeAt = new Date(start + index * minutes * 60_000).toISOString()
    return { name: madeAt, madeAt, reason: 'scheduled' }
  })

describe('thinning', () => {
  it('always keeps the newest, so that the only one is never removed', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const newest = list
          .map(({ madeAt }) => madeAt)
          .toSorted()
          .at(-1)
        expect(kept(list).map(({ madeAt }) => madeAt)).toContain(newest)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(backups, (list) => {
        expect(kept(kept(list))).toEqual(kept(list))
      }),
    )
  })

  it('keeps one for each of the last 30 days and 12 months that have any, and no more than it may', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const names = kept(list)
        for (const [length, most] of [
          [10, 30],
          [7, 12],
        ] as const) {
          const spans = (of: readonly DatedBackup[]) => [
            ...new Set(of.map(({ madeAt }) => madeAt.slice(0, length))),
          ]
          const wanted = spans(length === 7 ? list.filter(({ madeAt }) => madeAt >= aYearBefore(list)) : list)
            .toSorted()
            .slice(-most)
          expect(spans(names)).toEqual(expect.arrayContaining(wanted))
        }
        expect(names.length).toBeLessThanOrEqual(24 + 30 + 12 + (backupReasons.length - 1) * 5)
      }),
    )
  })

  it('thins a year of quarters of an hour to 24 hours, 30 days and 12 months', () => {
    const left = kept(every(15, 365 * 24 * 4)).map(({ madeAt }) => madeAt)
    const hours = left.filter((madeAt) => madeAt >= '2025-12-31')
    expect(hours).toHaveLength(24)
    expect(hours.every((madeAt) => madeAt.includes(':45:'))).toBe(true)
    // The last day is among the hours, the last month among the days.
    expect(left).toHaveLength(24 + 29 + 11)
    expect(left.filter((madeAt) => madeAt.startsWith('2025-12'))).toHaveLength(24 + 29)
  })

  it('keeps nothing for longer than a year but the last 24 hours and 30 days that have any', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const old = kept(list).filter(({ madeAt }) => madeAt < aYearBefore(list))
        const days = [...new Set(list.map(({ madeAt }) => madeAt.slice(0, 10)))].toSorted().slice(-30)
        expect(old.filter(({ madeAt }) => !days.includes(madeAt.slice(0, 10)))).toEqual([])
      }),
    )
    const made: DatedBackup = { name: 'old', madeAt: '2024-01-01T10:20:00.000Z', reason: 'before-bulk' }
    expect(backupsToKeep([made, ...every(24 * 60, 60)])).not.toContain('old')
  })

  it('keeps what was made before a restore while quarters of an hour go by', () => {
    const before: DatedBackup = { name: 'undo', madeAt: '2025-01-01T10:20:00.000Z', reason: 'before-restore' }
    expect(backupsToKeep([before, ...every(15, 4000)])).toContain('undo')
  })
})
