/** Running jobs: joined by the same request id, cancelled one by one or all together. */
import { AppFault } from '../../shared/app-error.ts'
import type { SeatId } from './ports.ts'
import { refuseOtherRequest, type RequestKey } from './repeated-request.ts'

export interface JobOwner {
  /** The window that asked. Nobody else can join or cancel its jobs. */
  readonly seatId: SeatId
  /** False for steps of the program's own life, which outlast the seat. */
  readonly insideClinic: boolean
}

interface RunningJob extends JobOwner {
  readonly key: RequestKey
  readonly controller: AbortController
  readonly result: Promise<unknown>
}

export interface JobRuns {
  /**
   * Runs the job, or joins the running one of the same window with the same id. A job that ended well is remembered
   * until the window is locked, so that a late double click gets the same answer; `insideClinic: false` is never
   * remembered, because such answers and inputs hold secrets.
   */
  run(key: RequestKey, owner: JobOwner, start: (signal: AbortSignal) => Promise<unknown>): Promise<unknown>
  /** Aborts this window's job with this id; harmless when there is none. */
  cancel(requestId: string, seatId: SeatId): void
  /** Aborts what runs for this window inside the clinic, and forgets what is remembered of it. */
  leave(seatId: SeatId): void
  /** Aborts every job. */
  cancelAll(): void
}

/** For each window. */
const rememberedJobs = 50

interface WindowJobs {
  readonly running: Map<string, RunningJob>
  readonly ended: Map<string, { readonly key: RequestKey; readonly value: unknown }>
}

export function createJobRuns(): JobRuns {
  const windows = new Map<SeatId, WindowJobs>()

  function jobsOf(seatId: SeatId): WindowJobs {
    const known = windows.get(seatId) ?? { running: new Map(), ended: new Map() }
    windows.set(seatId, known)
    return known
  }

  async function execute(job: Omit<RunningJob, 'result'>, start: (signal: AbortSignal) => Promise<unknown>) {
    const { signal } = job.controller
    const { running, ended } = jobsOf(job.seatId)
    try {
      // Cancelled before it began.
      signal.throwIfAborted()
      const value = await start(signal)
      if (job.insideClinic && !signal.aborted) {
        ended.set(job.key.id, { key: job.key, value })
        const oldest = ended.keys().next()
        if (ended.size > rememberedJobs && !oldest.done) ended.delete(oldest.value)
      }
      return value
    } catch (fault) {
      // What a stopped job throws is the stop itself, in whatever form the step that noticed it gave it.
      if (signal.aborted) throw new AppFault({ code: 'cancelled' })
      throw fault
    } finally {
      running.delete(job.key.id)
    }
  }

  return {
    async run(key, owner, start) {
      const { running, ended } = jobsOf(owner.seatId)
      const known = running.get(key.id)
      if (known) {
        refuseOtherRequest(key, known.key)
        return known.result
      }
      const before = owner.insideClinic ? ended.get(key.id) : undefined
      if (before) {
        refuseOtherRequest(key, before.key)
        return before.value
      }
      const job = { ...owner, key, controller: new AbortController() }
      // Listed before it starts, so that a job that ends at once is also taken off the list.
      const result = Promise.resolve().then(() => execute(job, start))
      running.set(key.id, { ...job, result })
      return result
    },
    cancel(requestId, seatId) {
      windows.get(seatId)?.running.get(requestId)?.controller.abort()
    },
    leave(seatId) {
      const { running, ended } = jobsOf(seatId)
      ended.clear()
      for (const job of running.values()) if (job.insideClinic) job.controller.abort()
      if (running.size === 0) windows.delete(seatId)
    },
    cancelAll() {
      for (const { running } of windows.values()) for (const job of running.values()) job.controller.abort()
    },
  }
}
