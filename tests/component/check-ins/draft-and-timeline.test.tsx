import { describe, expect, it } from 'vitest'
import {
  detailsOf,
  draftOf,
  emptyDraft,
  fillSessions,
  issuesByRow,
  sessionTotal,
} from '../../../renderer/features/check-ins/check-in-draft.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
import { timelineOf } from '../../../renderer/features/check-ins/timeline.ts'
import { spreadApart } from '../../../renderer/ui/charts/index.ts'
import { planDocument, stored } from './check-in-data.ts'

const plan = planDocument()
describe('what is sent', () => {
  const { rows } = sessionsToCount('2026-10-04', plan, [])
  const [one, two] = rows
  if (!one || !two) throw new Error('Expected rows')

  it('leaves out rows without an answer, so that "not asked" is never zero', () => {
    const draft = { ...emptyDraft('2026-10-04', 'desk'), sessions: { [two.rowId]: { done: 3 } } }
    const { submission } = detailsOf(draft, rows, [])
    expect(submission.checkIn.sessions).toEqual([
      { rowId: two.rowId, exerciseId: two.exerciseId, done: 3, occasions: null },
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
        { field: 'checkIn.sessions.1.done', reason: 'done_more_than_prescribed' },
        { field: 'checkIn.on', reason: 'date_in_future' },
      ],
      ['row-4', 'row-9'],
    )
    expect(issues.map((issue) => issue.field)).toEqual(['sessions.row-9.done', 'checkIn.on'])
  })

  it('sends again what a stored check-in has counted, even of a row that left the plan', () => {
    const gone = { rowId: 'row-gone', exerciseId: 'short-foot', done: 2, prescribed: 4 }
    const checkIn = stored({ id: 'check-in-1', on: '2026-10-04', adherence: [gone] })
    const known = sessionsToCount(checkIn.on, plan, [checkIn], checkIn.id).rows
    expect(detailsOf(draftOf(checkIn), known, []).submission.checkIn.sessions).toEqual([
      { rowId: 'row-gone', exerciseId: 'short-foot', done: 2, occasions: null },
    ])
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
