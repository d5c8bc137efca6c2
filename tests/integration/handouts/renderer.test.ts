import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createHandoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import type { HandoutRenderer, RendererOptions } from '../../../main/handouts/pdf/render-handout.ts'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'

const open: HandoutRenderer[] = []
function renderer(options: RendererOptions = {}): HandoutRenderer {
  const created = createHandoutRenderer(options)
  open.push(created)
  return created
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.stop()))
})

const workerFile = new URL('../../../main/handouts/pdf/worker.ts', import.meta.url)
const snapshot = sampleSnapshot({ options: { weeks: [1] } })

describe('the drawing thread', () => {
  it('draws one sheet after the other in the same thread, with the same bytes', async () => {
    const one = renderer()
    const first = await one.render(snapshot)
    const thread = one.threadId()
    const [second, third] = await Promise.all([one.render(snapshot), one.render(snapshot)])
    expect(one.threadId()).toBe(thread)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(Buffer.compare(first.bytes, third.bytes)).toBe(0)
    expect(Buffer.from(first.bytes.slice(0, 8)).toString('latin1')).toBe('%PDF-1.7')
  })

  it('answers a cancel at once and goes on with the next sheet', async () => {
    const one = renderer()
    const cancel = new AbortController()
    const running = one.render(snapshot, cancel.signal)
    const waiting = one.render(snapshot, cancel.signal)
    cancel.abort()
    await expect(running).rejects.toMatchObject({ error: { code: 'cancelled' } })
    await expect(waiting).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect((await one.render(snapshot)).pages).toBeGreaterThan(1)
    await expect(one.render(snapshot, cancel.signal)).rejects.toMatchObject({ error: { code: 'cancelled' } })
  })

  it('reports a thread that breaks and replaces it', async () => {
    let started = 0
    const one = renderer({
      startThread: (settings) => {
        started += 1
        return started === 1
          ? new Worker('process.exit(3)', { eval: true })
          : new Worker(workerFile, { workerData: settings })
      },
    })
    await expect(one.render(snapshot)).rejects.toMatchObject({ error: { code: 'unavailable' } })
    expect((await one.render(snapshot)).pages).toBeGreaterThan(1)
    expect(started).toBe(2)
  })

  it('does not wait for ever for a thread that hangs', async () => {
    const one = renderer({
      limit: 200,
      startThread: () =>
        new Worker("require('node:worker_threads').parentPort.on('message', () => {})", { eval: true }),
    })
    await expect(one.render(snapshot)).rejects.toMatchObject({ error: { code: 'unavailable' } })
    expect(one.threadId()).toBeNull()
  })

  it('says what went wrong when a font is missing, and does not fall over', async () => {
    const one = renderer({ fontFolder: '/nowhere' })
    await expect(one.render(snapshot)).rejects.toThrow('could not be drawn')
    await expect(one.render(snapshot)).rejects.toThrow('could not be drawn')
  })

  it('ends what waits, and lets the thread end by itself after the sheet it is at', async () => {
    const exits: number[] = []
    const one = renderer({
      startThread: (settings) =>
        new Worker(workerFile, { workerData: settings }).on('exit', (code) => exits.push(code)),
    })
    await one.render(snapshot)
    const running = one.render(snapshot)
    const stopped = one.stop()
    await expect(running).rejects.toMatchObject({ error: { code: 'unavailable' } })
    await stopped
    expect(one.threadId()).toBeNull()
    // A thread that was torn down says 1.
    expect(exits).toEqual([0])
  })
})
