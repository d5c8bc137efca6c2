/** Verifies the audit of a file in threads of their own, because a million entries take seconds. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppFault, type ErrorCode } from '../../../shared/app-error.ts'
import type { AuditMark } from '../../../shared/domain/audit.ts'
import { joinParts, type AuditWalked, type WalkedPart } from '../audit-walk.ts'
import type { VerifyWork } from '../store.ts'

/** Entries that are worth a thread. */
const entriesOfThread = 20_000
/** Below every number that somebody may have put in. */
const lowest = Number.MIN_SAFE_INTEGER
/** More would wait for the disk. */
const mostThreads = 8

export interface VerifyTask {
  readonly file: string
  readonly key: Uint8Array
  /** How many entries there are, or were a moment ago. */
  readonly count: number
  readonly marks: readonly AuditMark[]
}

/** What a thread is asked: the entries after one number, up to another. */
export interface PartTask extends Pick<VerifyTask, 'file' | 'key'> {
  readonly after: number
  readonly to: number
  readonly marked: readonly number[]
}

export type PartAnswer =
  | { readonly done: number }
  | { readonly part: WalkedPart }
  | { readonly code: ErrorCode | null; readonly reason: string }

/** Throws `cancelled` when the signal is aborted, and `damaged_file` where the file cannot be read. */
export async function verifyAuditOf(
  { file, key, count, marks }: VerifyTask,
  { signal, progress }: VerifyWork,
): Promise<AuditWalked> {
  const marked = marks.map((mark) => mark.count)
  const oneFailed = new AbortController()
  const either = AbortSignal.any([signal, oneFailed.signal])
  let done = 0
  const walk = (after: number, to: number) =>
    walkInThread({ file, key, marked, after, to }, either, (more) => {
      done += more
      progress(done, Math.max(done, count))
    })
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(count / entriesOfThread))
  const ends = Array.from({ length: threads }, (_, place) => Math.floor((count * (place + 1)) / threads))
  try {
    const parts = await Promise.all(ends.map((end, place) => walk(ends[place - 1] ?? lowest, end)))
    // What was written meanwhile, read last: it knows of every erasure whose traces another part may have seen.
    const rest = await walk(ends.at(-1) ?? lowest, Number.MAX_SAFE_INTEGER)
    return joinParts([...parts, rest], marks)
  } finally {
    oneFailed.abort()
  }
}

async function walkInThread(
  task: PartTask,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<WalkedPart> {
  if (signal.aborted) throw new AppFault({ code: 'cancelled' })
  // Flags that the program itself was started with are not the thread's.
  const thread = new Worker(new URL('./verify-audit-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
  })
  const stop = () => void thread.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<WalkedPart>((resolve, reject) => {
      thread.on('message', (answer: PartAnswer) => {
        if ('done' in answer) progress(answer.done)
        else if ('part' in answer) resolve(answer.part)
        else if (answer.code === null) reject(new Error(`The audit could not be verified: ${answer.reason}`))
        else reject(new AppFault({ code: answer.code }))
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(new AppFault({ code: signal.aborted ? 'cancelled' : 'unavailable' })))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
