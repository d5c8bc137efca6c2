/** The queue that saves as one types: order, gathering, retries, conflicts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaveQueue } from '../../../renderer/features/composer/open-plans/save-queue.ts'
import type { SendPlan } from '../../../renderer/features/composer/open-plans/save-queue.ts'
import type { AppError } from '../../../shared/app-error.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { blankPlan, setTitle } from '../../../shared/program/plan-edit.ts'
import { fail, ok } from '../../../shared/result.ts'

const start = blankPlan({ title: 'Plan 0', startsOn: '2026-11-23' })
const titled = (title: string): PlanDocument => setTitle(start, title)

interface Sent {
  readonly title: string
  readonly basedOn: number
  readonly requestId: string
  answer: (error?: AppError) => Promise<void>
}

function open() {
  const sent: Sent[] = []
  const states: string[] = []
  const send: SendPlan = (input, requestId) =>
    new Promise((settle) => {
      sent.push({
        title: input.document.title ?? '',
        basedOn: input.basedOn,
        requestId,
        answer: async (error) => {
          settle(error ? fail(error) : ok({ revision: input.basedOn + 1, updatedAt: '' }))
          await vi.advanceTimersByTimeAsync(0)
        },
      })
    })
  const queue = createSaveQueue({
    planId: 'plan',
    revision: 1,
    document: start,
    send,
    onSaving: ({ state }) => {
      if (states.at(-1) !== state) states.push(state)
    },
    onRevision: () => undefined,
  })
  const edit = (title: string) => queue.push({ document: titled(title), action: 'edit-plan', subject: '' })
  return { queue, edit, sent, states }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createSaveQueue', () => {
  it('gathers a burst into one revision and says saved only after ok', async () => {
    const { edit, sent, states } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(300)
    edit('two')
    await vi.advanceTimersByTimeAsync(399)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(({ title }) => title)).toEqual(['two'])
    expect(states).toEqual(['saving'])
    await sent[0]?.answer()
    expect(states).toEqual(['saving', 'saved'])
  })

  it('does not let steady typing put a save off for ever', async () => {
    const { edit, sent } = open()
    for (let count = 0; count < 8; count += 1) {
      edit(`text ${count}`)
      await vi.advanceTimersByTimeAsync(250)
    }
    expect(sent.length).toBeGreaterThan(0)
  })

  it('keeps one save under way and sends the next ones in order, each on the one before', async () => {
    const { edit, sent } = open()
    for (const title of ['one', 'two', 'three']) {
      edit(title)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(sent).toHaveLength(1)
    await sent[0]?.answer()
    await sent[1]?.answer()
    await sent[2]?.answer()
    expect(sent.map(({ title, basedOn }) => [title, basedOn])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ])
  })

  it('sends nothing for an edit that was taken back before it settled', async () => {
    const { queue, edit, sent, states } = open()
    edit('one')
    queue.push({ document: start, action: 'undo', subject: '' })
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toHaveLength(0)
    expect(states.at(-1)).toBe('saved')
  })

  it('repeats an unanswered save under its own id, and then sends the newest', async () => {
    const { queue, edit, sent, states } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(400)
    await sent[0]?.answer({ code: 'unavailable' })
    expect(states.at(-1)).toBe('retrying')
    edit('two')
    await vi.advanceTimersByTimeAsync(400)
    edit('three')
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({ title: 'one', basedOn: 1, requestId: sent[0]?.requestId })
    await sent[1]?.answer()
    await sent[2]?.answer()
    expect(sent.slice(2).map(({ title, basedOn }) => [title, basedOn])).toEqual([['three', 2]])
    expect(queue.hasUnsaved()).toBe(false)
    expect(states.at(-1)).toBe('saved')
  })

  it('tries a full disk again with the newest document', async () => {
    const { edit, sent } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(400)
    await sent[0]?.answer({ code: 'storage_full' })
    edit('two')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent[1]).toMatchObject({ title: 'two', basedOn: 1 })
    expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId)
  })

  it('stops at a refusal until the next change or a retry', async () => {
    const { queue, edit, sent, states } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(400)
    await sent[0]?.answer({ code: 'not_allowed' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(states.at(-1)).toBe('refused')
    expect(queue.hasUnsaved()).toBe(true)
    queue.retry()
    expect(sent[1]).toMatchObject({ title: 'one', basedOn: 1 })
    await sent[1]?.answer({ code: 'not_allowed' })
    edit('two')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent[2]).toMatchObject({ title: 'two', basedOn: 1 })
  })

  it('waits after a conflict, and saves what was merged on top of the other revision', async () => {
    const { queue, edit, sent, states } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(400)
    await sent[0]?.answer({ code: 'conflict' })
    edit('two')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toHaveLength(1)
    expect(states.at(-1)).toBe('conflict')
    expect(queue.stored()).toBe(start)
    queue.goOnFrom(7, titled('theirs'), titled('both'))
    expect(sent[1]).toMatchObject({ title: 'both', basedOn: 7 })
    await sent[1]?.answer()
    expect(queue.stored().title).toBe('both')
    expect(states.at(-1)).toBe('saved')
  })

  it('drops what waits when the stored plan is taken over', async () => {
    const { queue, edit, sent } = open()
    edit('one')
    await vi.advanceTimersByTimeAsync(400)
    await sent[0]?.answer({ code: 'conflict' })
    const theirs = titled('theirs')
    queue.goOnFrom(7, theirs, theirs)
    expect(queue.hasUnsaved()).toBe(false)
    edit('mine')
    await vi.advanceTimersByTimeAsync(400)
    expect(sent[1]).toMatchObject({ title: 'mine', basedOn: 7 })
  })

  it('sends at once when flushed, and hands over the rest when the page goes', async () => {
    const { queue, edit, sent } = open()
    edit('one')
    void queue.flush()
    expect(sent.map(({ title }) => title)).toEqual(['one'])
    edit('two')
    queue.lastCall()
    expect(sent.map(({ title, basedOn }) => [title, basedOn])).toEqual([
      ['one', 1],
      ['two', 2],
    ])
  })
})
