/** Verifies the audit of a file in a thread of its own, because a million entries take seconds. */
import { Worker } from 'node:worker_threads'
import { AppFault, type ErrorCode } from '../../../shared/app-error.ts'
import type { AuditMark } from '../../../shared/domain/audit.ts'
import type { AuditWalked } from '../audit-walk.ts'
import type { VerifyWork } from '../store.ts'

/** What the thread is asked. */
export interface VerifyTask {
  readonly file: string
  readonly key: Uint8Array
  readonly marks: readonly AuditMark[]
}

export type VerifyAnswer =
  | { readonly done: number; readonly total: number }
  | { readonly walked: AuditWalked }
  | { readonly code: ErrorCode | null; readonly reason: string }

/** Throws `cancelled` when the signal is aborted, and `damaged_file` where the file cannot be read. */
export async function verifyAuditOf(
  task: VerifyTask,
  { signal, progress }: VerifyWork,
): Promise<AuditWalked> {
  if (signal.aborted) throw new AppFault({ code: 'cancelled' })
  // Flags that the program itself was started with are not the thread's.
  const thread = new Worker(new URL('./verify-audit-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
  })
  const stop = () => void thread.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<AuditWalked>((resolve, reject) => {
      thread.on('message', (answer: VerifyAnswer) => {
        if ('done' in answer) progress(answer.done, answer.total)
        else if ('walked' in answer) resolve(answer.walked)
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
