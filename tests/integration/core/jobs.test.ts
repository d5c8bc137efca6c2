/** Jobs: progress, cancel, short transactions, one run for one request id. */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { listBackups } from '../../../main/backup/make-backup.ts'
import type { JobContext } from '../../../main/core/context.ts'
import { job } from '../../../shared/contract/define.ts'
import { z } from '../../../shared/schema.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

const input = z.object({ steps: z.number().int().default(3) })
const calls = {
  'long.work': job({ needs: 'read', input, output: z.object({ done: z.number() }), changes: ['handouts'] }),
  'long.wait': job({ needs: 'read', input, output: z.object({}), changes: ['handouts'] }),
  'long.halfway': job({ needs: 'read', input, output: z.object({}), changes: ['handouts'] }),
  'long.bulk': job({ needs: 'read', input, output: z.object({}), changes: ['patients'] }),
  'long.once': job({ needs: 'read', input, output: z.object({ run: z.number() }), changes: ['handouts'] }),
  'long.stubborn': job({ needs: 'read', input, output: z.object({}), changes: [] }),
}

let runs = 0
/** Resolved when a job runs that only cancelling ends. */
let started: PromiseWithResolvers<void>
let made: Awaited<ReturnType<typeof dispatchOver>>

async function open() {
  runs = 0
  started = Promise.withResolvers()
  made = await dispatchOver(calls, {
    job: {
      'long.work': async (context: JobContext, { steps }: z.infer<typeof input>) => {
        runs += 1
        for (let step = 1; step <= steps; step += 1) {
          await writeStep(context, step)
          context.progress(step, steps)
          await turn()
        }
        return { done: steps }
      },
      'long.wait': async (context: JobContext) => {
        await cancelled(context.signal)
        throw new Error('The work was broken off')
      },
      'long.halfway': async (context: JobContext) => {
        await writeStep(context, 1)
        throw new Error('The second step does not work')
      },
      'long.bulk': async (context: JobContext) => {
        await context.backUpFirst('before-bulk')
        await writeStep(context, 1)
        return {}
      },
      'long.once': async (context: JobContext) => {
        runs += 1
        const run = runs
        const written = z.object({ run: z.number() })
        if (context.writtenBefore !== null) return written.parse(context.writtenBefore)
        const kept = await context.writeOnce(async (change) => {
          await change.audit({ subject: 'step', subjectId: '1', patientId: null, before: null, after: null })
          return { run }
        })
        return written.parse(kept)
      },
      'long.stubborn': async (context: JobContext) => {
        await cancelled(context.signal)
        await writeStep(context, 1)
        return {}
      },
    },
  })
  return made
}
afterEach(() => {
  vi.useRealTimers()
  return made.stop()
})

/** Says that the job runs, and waits. */
async function cancelled(signal: AbortSignal) {
  started.resolve()
  await once(signal, 'abort')
}

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

it('writes once for a request, after 60 other jobs and from another window too', async () => {
  await open()
  const first = await made.call('long.once', {}, 'job-once')
  expect(first).toEqual({ ok: true, value: { run: 1 } })
  for (let other = 0; other < 60; other += 1) await made.call('long.once')
  expect(await made.call('long.once', {}, 'job-once')).toEqual(first)
  const window = await made.seat('owner')
  const both = await Promise.all([
    made.call('long.once', {}, 'job-twice'),
    made.callAt(window, 'long.once', {}, 'job-twice'),
  ])
  expect(both[1]).toEqual(both[0])
  expect(
    (await made.clinic.store.read((db) => listAuditEntries(db, { subject: 'step', limit: 100 }))).length,
  ).toBe(62)
  const other = await made.callAt(window, 'long.once', { steps: 1 }, 'job-once')
  expect(other.ok ? null : other.error.fields).toEqual([{ field: 'requestId', reason: 'already_used' }])
})

it('is cancelled, and says so', async () => {
  await open()
  const answer = made.call('long.wait', {}, 'job-3')
  await started.promise
  made.jobs.cancel('job-3', made.seatId)
  made.jobs.cancel('unknown', made.seatId)
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(made.events).toEqual([])
})

it('can be started again under the same id after it was cancelled', async () => {
  await open()
  const first = made.call('long.wait', {}, 'job-4')
  await started.promise
  made.jobs.cancel('job-4', made.seatId)
  await first
  started = Promise.withResolvers()
  const second = made.call('long.wait', {}, 'job-4')
  await started.promise
  made.jobs.cancel('job-4', made.seatId)
  expect(await second).toEqual({ ok: false, error: { code: 'cancelled' } })
})

it('writes nothing after it was cancelled', async () => {
  await open()
  const answer = made.call('long.stubborn', {}, 'job-5')
  await started.promise
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
  await started.promise
  // The clock stands still, so leaving never runs out of patience: it ends when the work has.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await made.seats.leave(made.seatId)
  vi.useRealTimers()
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(await made.call('long.work')).toEqual({ ok: false, error: { code: 'locked' } })
})

it('that changes much backs the clinic up first, and changes nothing where that fails', async () => {
  const { call, folder, clinic } = await open()
  expect((await call('long.bulk')).ok).toBe(true)
  expect(await listBackups(folder.backups)).toMatchObject([{ manifest: { reason: 'before-bulk' } }])
  rmSync(folder.clinic.keys)
  expect(await call('long.bulk')).toEqual({ ok: false, error: { code: 'storage_failed' } })
  const entries = await clinic.store.read((db) => listAuditEntries(db, { limit: 10 }))
  expect(entries.filter(({ subject }) => subject === 'step')).toHaveLength(1)
})
