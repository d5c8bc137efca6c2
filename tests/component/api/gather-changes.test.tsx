import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherChanges } from '../../../renderer/api/gather-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('passes the first news on at once and a burst after it together', () => {
  const pass = vi.fn()
  const changes = gatherChanges(pass)
  changes.tell(['patients'])
  expect(pass.mock.calls).toEqual([[['patients']]])
  for (let count = 0; count < 1000; count += 1)
    changes.tell(count % 2 === 0 ? ['patients'] : ['plans', 'patients'])
  expect(pass).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(pass.mock.calls[1]).toEqual([['patients', 'plans']])
  vi.advanceTimersByTime(1000)
  expect(pass).toHaveBeenCalledTimes(2)
  changes.tell(['handouts'])
  expect(pass).toHaveBeenCalledTimes(3)
})

it('passes nothing on after it was stopped', () => {
  const pass = vi.fn()
  const changes = gatherChanges(pass)
  changes.tell(['patients'])
  changes.tell(['plans'])
  changes.stop()
  vi.advanceTimersByTime(1000)
  expect(pass).toHaveBeenCalledTimes(1)
})
