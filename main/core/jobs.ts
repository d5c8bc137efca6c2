/** Running jobs: joined by the same request id, cancelled one by one or all together. */
import { AppFault } from '../../shared/app-error.ts'
import { refuseOtherRequest, type RequestKey } from './repeated-request.ts'

interface RunningJob {
  readonly key: RequestKey
  readonly controller: AbortController
  readonly insideClinic: boolean
  readonly result: Promise<unknown>
}

export interface JobRuns {
  /**
   * Runs the job, or joins the running one with the same id. A job that ended well is remembered for as long as the
   * clinic is open, so that a late double click gets the same answer; `insideClinic: false` is never remembered,
   * because such answers and inputs hold secrets.
   */
  run(
    key: RequestKey,
    insideClinic: boolean,
    start: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<unknown>
  /** Aborts the job with this id; harmless when there is none. */
  cancel(requestId: string): void
  /** Aborts the jobs that work inside the open clinic and forgets what is remembered of it. */
  cancelInsideClinic(): void
  /** Aborts every job. */
  cancelAll(): void
}

const rememberedJobs = 50

export function createJobRuns(): JobRuns {
  const running = new Map<string, RunningJob>()
  const ended = new Map<string, { readonly key: RequestKey; readonly value: unknown }>()

  async function execute(job: Omit<RunningJob, 'result'>, start: (signal: AbortSignal) => Promise<unknown>) {
    const { signal } = job.controller
    try {
      const value = await start(signal)
      if (job.insideClinic && !signal.aborted) remember(job.key, value)
      return value
    } catch (fault) {
      // What a stopped job throws is the stop itself, in whatever form the step that noticed it gave it.
      if (signal.aborted) throw new AppFault({ code: 'cancelled' })
      throw fault
    } finally {
      running.delete(job.key.id)
    }
  }

  function remember(key: RequestKey, value: unknown): void {
    ended.set(key.id, { key, value })
    const oldest = ended.keys().next()
    if (ended.size > rememberedJobs && !oldest.done) ended.delete(oldest.value)
  }

  return {
    async run(key, insideClinic, start) {
      const known = running.get(key.id)
      if (known) {
        refuseOtherRequest(key, known.key)
        return known.result
      }
      const before = insideClinic ? ended.get(key.id) : undefined
      if (before) {
        refuseOtherRequest(key, before.key)
        return before.value
      }
      const job = { key, insideClinic, controller: new AbortController() }
      // Listed before it starts, so that a job that ends at once is also taken off the list.
      const result = Promise.resolve().then(() => execute(job, start))
      running.set(key.id, { ...job, result })
      return result
    },
    cancel(requestId) {
      running.get(requestId)?.controller.abort()
    },
    cancelInsideClinic() {
      ended.clear()
      for (const job of running.values()) if (job.insideClinic) job.controller.abort()
    },
    cancelAll() {
      ended.clear()
      for (const job of running.values()) job.controller.abort()
    },
  }
}
