/** Draws handouts in a thread of their own: one that lives on between sheets, and is replaced when it breaks. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppFault } from '../../../shared/app-error.ts'
import type { Report } from '../../../shared/sheet/report.ts'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { PhotoFiles } from '../../paper/figure.ts'
import type { DrawnPaper } from '../../paper/draw-pages.ts'
import type { DrawAnswer, Drawing, DrawMessage, WorkerSettings } from './worker.ts'

export interface HandoutRenderer {
  /**
   * Draws one snapshot after the other. Rejects with `cancelled` when the signal is aborted, with `unavailable` when
   * the thread breaks or takes longer than the limit; the next sheet then gets a fresh thread. `photos` are those that
   * the snapshot names, by id.
   */
  render(snapshot: HandoutSnapshot, signal?: AbortSignal, photos?: PhotoFiles): Promise<DrawnPaper>
  /** Draws a report in the same thread, under the same conditions. */
  renderReport(report: Report, signal?: AbortSignal): Promise<DrawnPaper>
  /** Ends what waits, and the thread after the sheet it is at. A later sheet starts a new one. */
  stop(): Promise<void>
  /** The thread's id, or null while none runs. */
  threadId(): number | null
}

export interface RendererOptions {
  /** The folder with the font files; the program's own where it is left out. */
  readonly fontFolder?: string
  /** Milliseconds a sheet may take. */
  readonly limit?: number
  /** Starts a thread; for tests of what happens when one breaks. */
  readonly startThread?: (settings: WorkerSettings) => Worker
}

interface Waiting {
  readonly id: number
  readonly what: Drawing
  settle(outcome: DrawnPaper | Error): void
  isSettled(): boolean
}

const usualLimit = 30_000
/** Milliseconds in which a thread that is asked to end does so: longer than any sheet takes. */
const patience = 10_000

function startUsualThread(settings: WorkerSettings): Worker {
  // Flags that the program itself was started with are not the thread's.
  return new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings, execArgv: [] })
}

/**
 * Lets a thread end by itself, after the sheet it is at. Only one that hangs is torn down: a thread that is torn down
 * just as it makes a compressor takes the whole program with it (Node: "close before init").
 */
function end(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void thread.terminate(), patience)
    thread.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    thread.ref()
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage('end' satisfies DrawMessage)
  })
}

/** Beside the built program, or in the font package when the program runs from its source. */
function usualFontFolder(): string {
  if (!import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, 'fonts')
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'))
}

const unavailable = (): AppFault => new AppFault({ code: 'unavailable' })

export function createHandoutRenderer(options: RendererOptions = {}): HandoutRenderer {
  const startThread = options.startThread ?? startUsualThread
  const queue: Waiting[] = []
  let thread: Worker | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  let lastId = 0

  function threadToUse(): Worker {
    if (thread) return thread
    const started = startThread({ fontFolder: options.fontFolder ?? usualFontFolder() })
    started.on('message', (answer: DrawAnswer) => receive(answer))
    started.on('error', () => broken(started))
    started.on('exit', () => broken(started))
    // The program may end while the thread idles.
    started.unref()
    thread = started
    return started
  }

  function next(): void {
    if (current) return
    const waiting = queue.shift()
    if (!waiting) return
    if (waiting.isSettled()) {
      next()
      return
    }
    current = waiting
    const used = threadToUse()
    used.ref()
    timer = setTimeout(() => {
      void end(used)
      broken(used)
    }, options.limit ?? usualLimit)
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    used.postMessage({ id: waiting.id, ...waiting.what } satisfies DrawMessage)
  }

  function finish(outcome: DrawnPaper | Error): void {
    clearTimeout(timer)
    const finished = current
    current = null
    thread?.unref()
    finished?.settle(outcome)
    next()
  }

  function receive(answer: DrawAnswer): void {
    if (answer.id !== current?.id) return
    if (answer.ok) finish({ bytes: answer.bytes, pages: answer.pages, replaced: answer.replaced })
    else finish(new Error(`A handout could not be drawn: ${answer.reason}`))
  }

  function broken(which: Worker): void {
    if (which !== thread) return
    thread = null
    if (current) finish(unavailable())
  }

  function draw(what: Drawing, signal: AbortSignal | undefined): Promise<DrawnPaper> {
    return new Promise((resolve, reject) => {
      let settled = false
      const cancel = (): void => settle(new AppFault({ code: 'cancelled' }))
      // A sheet that is being drawn is not torn down: it takes milliseconds, and a fresh thread takes more.
      const settle = (outcome: DrawnPaper | Error): void => {
        if (settled) return
        settled = true
        signal?.removeEventListener('abort', cancel)
        if (outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      }
      if (signal?.aborted) {
        cancel()
        return
      }
      signal?.addEventListener('abort', cancel, { once: true })
      lastId += 1
      queue.push({ id: lastId, what, settle, isSettled: () => settled })
      next()
    })
  }

  return {
    render: (snapshot, signal, photos = new Map()) => draw({ snapshot, photos }, signal),
    renderReport: (report, signal) => draw({ report }, signal),
    async stop() {
      const ended = thread
      thread = null
      for (const waiting of queue.splice(0)) waiting.settle(unavailable())
      if (current) finish(unavailable())
      if (ended) await end(ended)
    },
    threadId: () => thread?.threadId ?? null,
  }
}

/** The program's renderer. Its thread starts with the first sheet. */
export const handoutRenderer: HandoutRenderer = createHandoutRenderer()
