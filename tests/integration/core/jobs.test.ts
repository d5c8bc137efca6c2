/** Jobs: progress, cancel, short transactions, one run for one request id. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import type { JobContext } from '../../../main/core/context.ts'
import { job } from '../../../shared/contract/define.ts'
import { z } from '../../../shared/schema.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

const input = z.object({ steps: z.number().int().default(3) })
const calls = {
  'long.work': job({ needs: 'read', input, output: z.object({ done: z.number() }), changes: ['handouts'] }),
  'long.wait': job({ needs: 'read', input, output: z.object({}), changes: ['handouts'] }),
  'long.halfway': job({ needs: 'read', input, output: z.object({}), changes: ['handouts'] }),
  'long.stubborn': job({ needs: 'read', input, output: z.object({}), changes: [] }),
}

let runs = 0
let made: Awaited<ReturnType<typeof dispatchOver>>

async function open() {
  runs = 0
  made = await dispatchOver(calls, {
    job: {
      'long.work': async (context: JobContext, { steps }: z.infer<typeof input>) => {
        runs += 1
        for (let step = 1; step <= steps; step += 1) {
          await writeStep(context, step)
          context.progress(step, steps)
          await wait(1)
        }
        return { done: steps }
      },
      'long.wait': async (context: JobContext) => {
        await wait(60_000, undefined, { signal: context.signal })
        return {}
      },
      'long.halfway': async (context: JobContext) => {
        await writeStep(context, 1)
        throw new Error('The second step does not work')
      },
      'long.stubborn': async (context: JobContext) => {
        while (!context.signal.aborted) await wait(1)
        await writeStep(context, 1)
        return {}
      },
    },
  })
  return made
}
afterEach(() => made.stop())

async function writeStep(context: JobContext, step: number) {
  await context.write((change) =>
    change.audit({
      subject: 'step',
      subjectId: String(step),
      patientId: null,
      before: null,
      after: { step },
    }),
  )
}

async function stepsWritten() {
  return (await made.clinic.store.read((db) => listAuditEntries(db, { subject: 'step', limit: 20 }))).length
}

it('reports progress under its request id, and each change as soon as it is committed', async () => {
  await open()
  expect(await made.call('long.work', { steps: 2 }, 'job-1')).toEqual({ ok: true, value: { done: 2 } })
  expect(made.events).toEqual([
    { type: 'changed', tags: ['handouts'] },
    { type: 'progress', requestId: 'job-1', done: 1, total: 2 },
    { type: 'changed', tags: ['handouts'] },
    { type: 'progress', requestId: 'job-1', done: 2, total: 2 },
  ])
})

it('runs once for a double click, at once and late', async () => {
  await open()
  const answers = await Promise.all([
    made.call('long.work', {}, 'job-2'),
    made.call('long.work', {}, 'job-2'),
  ])
  answers.push(await made.call('long.work', { steps: 3 }, 'job-2'))
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { done: 3 } })))
  expect(runs).toBe(1)
  expect(await stepsWritten()).toBe(3)
  const other = await made.call('long.work', { steps: 1 }, 'job-2')
  expect(other.ok ? null : other.error.fields).toEqual([{ field: 'requestId', reason: 'already_used' }])
})

it('is cancelled, and says so', async () => {
  await open()
  const answer = made.call('long.wait', {}, 'job-3')
  await wait(5)
  made.jobs.cancel('job-3', made.seatId)
  made.jobs.cancel('unknown', made.seatId)
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(made.events).toEqual([])
})

it('can be started again under the same id after it was cancelled', async () => {
  await open()
  const first = made.call('long.wait', {}, 'job-4')
  await wait(5)
  made.jobs.cancel('job-4', made.seatId)
  await first
  const second = made.call('long.wait', {}, 'job-4')
  await wait(5)
  made.jobs.cancel('job-4', made.seatId)
  expect(await second).toEqual({ ok: false, error: { code: 'cancelled' } })
})

it('writes nothing after it was cancelled', async () => {
  await open()
  const answer = made.call('long.stubborn', {}, 'job-5')
  await wait(5)
  made.jobs.cancel('job-5', made.seatId)
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(await stepsWritten()).toBe(0)
})

it('tells the windows what it wrote before it failed', async () => {
  await open()
  const answer = await made.call('long.halfway')
  expect(answer.ok ? '' : answer.error.code).toBe('internal')
  expect(await stepsWritten()).toBe(1)
  expect(made.events).toEqual([{ type: 'changed', tags: ['handouts'] }])
})

it('is stopped by the lock, which then finds no work left', async () => {
  await open()
  const answer = made.call('long.wait', {}, 'job-6')
  await wait(5)
  const began = performance.now()
  await made.seats.leave(made.seatId)
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(performance.now() - began).toBeLessThan(2000)
  expect(await made.call('long.work')).toEqual({ ok: false, error: { code: 'locked' } })
})
