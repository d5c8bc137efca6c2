import { describe, expect, it } from 'vitest'
import {
  detailsOf,
  draftOf,
  emptyDraft,
  fillSessions,
  issuesByRow,
  rowsIn,
  sessionTotal,
  stretchBefore,
  withCounted,
} from '../../../renderer/features/check-ins/check-in-draft.ts'
import { timelineOf } from '../../../renderer/features/check-ins/timeline.ts'
import { spreadApart } from '../../../renderer/ui/charts/index.ts'
import { planDocument, stored } from './episode-in-memory.ts'

const plan = planDocument()
const counted = (on: string) => ({
  on,
  adherence: [{ rowId: 'row', exerciseId: 'short-foot', done: 1, prescribed: 1 }],
})

describe('the stretch of days before a check-in', () => {
  it('begins with the plan, or the day after the check-in before', () => {
    expect(stretchBefore('2026-10-04', plan, [])).toEqual({ from: '2026-09-28', to: '2026-10-04' })
    const others = [counted('2026-10-01'), counted('2026-10-20')]
    expect(stretchBefore('2026-10-04', plan, others)).toEqual({ from: '2026-10-02', to: '2026-10-04' })
  })

  it('leaves the days of a check-in that counted no sessions to the next one', () => {
    const others = [counted('2026-10-01'), { on: '2026-10-03', adherence: [] }]
    expect(stretchBefore('2026-10-04', plan, others)).toEqual({ from: '2026-10-02', to: '2026-10-04' })
    expect(stretchBefore('2026-10-03', plan, others)).toEqual({ from: '2026-10-02', to: '2026-10-03' })
  })

  it('is none before the plan, on a counted day, and for half a date', () => {
    expect(stretchBefore('2026-09-27', plan, [])).toBeNull()
    expect(stretchBefore('2026-10-04', plan, [counted('2026-10-04')])).toBeNull()
    expect(stretchBefore('2026-??-??', plan, [])).toBeNull()
    expect(stretchBefore('2026-02-31', plan, [])).toBeNull()
  })

  it('adds up: two stretches ask for what the whole asks for', () => {
    const whole = rowsIn(plan, { from: '2026-09-28', to: '2026-10-25' })
    const parts = [
      ...rowsIn(plan, { from: '2026-09-28', to: '2026-10-07' }),
      ...rowsIn(plan, { from: '2026-10-08', to: '2026-10-25' }),
    ]
    expect(whole.length).toBeGreaterThan(3)
    for (const row of whole) {
      if (row.prescribed === null) continue
      const sum = parts
        .filter((part) => part.rowId === row.rowId)
        .reduce((total, part) => total + (part.prescribed ?? 0), 0)
      expect(sum).toBe(row.prescribed)
    }
  })
})

describe('what is sent', () => {
  const rows = rowsIn(plan, { from: '2026-09-28', to: '2026-10-04' })
  const [one, two] = rows
  if (!one || !two) throw new Error('Expected rows')

  it('leaves out rows without an answer, so that "not asked" is never zero', () => {
    const draft = { ...emptyDraft('2026-10-04', 'desk'), sessions: { [two.rowId]: { done: 3 } } }
    const { submission } = detailsOf(draft, rows, [])
    expect(submission.checkIn.adherence).toEqual([
      { rowId: two.rowId, exerciseId: two.exerciseId, done: 3, prescribed: two.prescribed },
    ])
  })

  it('fills every known number and counts it', () => {
    const all = {
      ...emptyDraft('2026-10-04', 'desk'),
      sessions: fillSessions(emptyDraft('2026-10-04', 'desk'), rows, 'all'),
    }
    const total = sessionTotal(all, rows)
    expect(total?.done).toBe(total?.prescribed)
    expect(sessionTotal({ ...all, sessions: fillSessions(all, rows, 'none') }, rows)?.done).toBe(0)
    expect(sessionTotal(emptyDraft('2026-10-04', 'desk'), rows)).toBeNull()
  })

  it('names a refusal by its row, whatever its place in the list was', () => {
    const issues = issuesByRow(
      [
        { field: 'checkIn.adherence.1.done', reason: 'done_more_than_prescribed' },
        { field: 'checkIn.on', reason: 'date_in_future' },
      ],
      ['row-4', 'row-9'],
    )
    expect(issues.map((issue) => issue.field)).toEqual(['sessions.row-9.done', 'checkIn.on'])
  })

  it('keeps what a stored check-in has counted, even of a row that left the plan', () => {
    const gone = { rowId: 'row-gone', exerciseId: 'short-foot', done: 2, prescribed: 4 }
    const checkIn = stored({ id: 'check-in-1', on: '2026-10-04', adherence: [gone] })
    const known = withCounted(rows, checkIn.adherence, plan)
    expect(known.at(-1)).toMatchObject({ rowId: 'row-gone', side: 'none' })
    expect(detailsOf(draftOf(checkIn), known, []).submission.checkIn.adherence).toEqual([gone])
  })
})

describe('the line of days', () => {
  it('is the twelve weeks of the plan, with today on it', () => {
    const line = timelineOf([], plan, '2026-09-21', '2026-11-21')
    expect([line.from, line.to, line.today]).toEqual([0, 84, 54.5])
  })

  it('grows in whole weeks for check-ins before and after', () => {
    const days = ['2026-09-22', '2026-12-30']
    const line = timelineOf(
      days.map((on, index) => stored({ id: `check-in-${index}`, on })),
      plan,
      '2026-09-21',
      '2030-01-01',
    )
    expect([line.from, line.to, line.today]).toEqual([-7, 98, null])
    expect(line.points.map((point) => point.week)).toEqual([0, 14])
  })

  it('leaves what was not asked empty, and gives each share its own days', () => {
    const share = [{ rowId: 'row-1', exerciseId: 'short-foot', done: 1, prescribed: 4 }]
    const line = timelineOf(
      [
        stored({ id: 'check-in-1', on: '2026-10-04', adherence: share }),
        stored({ id: 'check-in-2', on: '2026-10-14' }),
      ],
      plan,
      '2026-09-21',
      '2026-11-21',
    )
    expect(line.points.map((point) => [point.since, Math.ceil(point.at), point.share])).toEqual([
      [0, 7, 0.25],
      [7, 17, null],
    ])
    expect(line.points.map((point) => point.isLighter)).toEqual([false, true])
  })
})

describe('labels', () => {
  it('moves labels apart and keeps their order', () => {
    const [low, high] = spreadApart([100, 98], 14)
    expect((low ?? 0) - (high ?? 0)).toBeGreaterThanOrEqual(14)
    expect(spreadApart([10, 60], 14)).toEqual([10, 60])
  })
})
