/**
 * Verified copies of the database. A copy stays encrypted with the same key, and does not count until it was opened
 * again, checked, and found to hold as many rows as the original. All of it happens in a thread of its own, because a large
 * clinic takes seconds.
 */
import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppFault, type ErrorCode } from '../../../shared/app-error.ts'
import type { AuditWalked } from '../audit-walk.ts'
import { deriveKey } from '../derive-key.ts'
import { unfinishedCopy } from '../durable-file.ts'
import type { CopySource, CopyUnder, StoreContents } from '../store.ts'
import { verifyAuditOf } from './verify-audit.ts'

export interface CopyOptions {
  readonly file: string
  readonly key: Uint8Array
  /** Where the copy goes; must not exist. */
  readonly target: string
}

/** What the thread is asked. */
export type CopyTask =
  | ({ readonly task: 'copy' } & CopyOptions)
  | ({ readonly task: 'copy-under' } & CopyOptions & Pick<CopyUnder, 'nextKey'>)
  | { readonly task: 'check'; readonly file: string; readonly key: Uint8Array }

export type CopyAnswer =
  | { readonly ok: true; readonly contents: StoreContents }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly reason: string }

/** Copies of the database file, open or not, and checks of copies that the same key opens. */
export function fileSource(file: string, key: Uint8Array): Required<CopySource> {
  return {
    copyTo: (target, signal) => copyDatabase({ file, key, target }, signal),
    async copyUnder({ target, nextKey, entries, marks, signal }) {
      if (entries !== null)
        refuseBroken(await verifyAuditOf({ file, key, count: entries, marks }, { signal, progress }))
      return leavingNothing(target, () =>
        inThread({ task: 'copy-under', file, key, target, nextKey }, signal),
      )
    },
    check: (copy, signal) => inThread({ task: 'check', file: copy, key }, signal),
    deriveKey: (purpose) => deriveKey(key, purpose),
  }
}

/** A clock that was set back breaks no chain; more faults than are named may be anything. */
function refuseBroken({ faults, total }: AuditWalked): void {
  if (total > faults.length || faults.some(({ kind }) => kind !== 'clock-back'))
    throw new AppFault({ code: 'audit_broken' })
}

/** Nobody is told how far the walk has come: the copy takes longer. */
const progress = (): void => undefined

/**
 * Writes a checked copy of the database, open or not, without disturbing readers or writers.
 * Throws `damaged_file` when the copy does not check, `storage_full` or `storage_failed` when it cannot be written.
 */
export async function copyDatabase(options: CopyOptions, signal?: AbortSignal): Promise<StoreContents> {
  return leavingNothing(options.target, () => inThread({ task: 'copy', ...options }, signal))
}

/** Nothing is left of a copy that failed. */
async function leavingNothing(target: string, copy: () => Promise<StoreContents>): Promise<StoreContents> {
  if (target.startsWith('file:')) throw new Error('Expected a plain file path')
  if (existsSync(target)) throw new Error('A copy never replaces a file')
  try {
    return await copy()
  } catch (fault) {
    for (const left of [target, unfinishedCopy(target), `${unfinishedCopy(target)}-journal`])
      rmSync(left, { force: true })
    throw fault
  }
}

/** The copy that is made when no other place is named: beside the file, named after the version. */
export async function copyBeforeMigrating(options: {
  readonly file: string
  readonly key: Uint8Array
  readonly fromVersion: number
}): Promise<void> {
  const { file, key, fromVersion } = options
  const extension = extname(file)
  const stem = join(dirname(file), `${basename(file, extension)}-before-migration-from-${fromVersion}`)
  let target = `${stem}${extension}`
  for (let number = 2; existsSync(target); number += 1) target = `${stem}-${number}${extension}`
  await copyDatabase({ file, key, target })
}

async function inThread(task: CopyTask, signal?: AbortSignal): Promise<StoreContents> {
  if (signal?.aborted) throw new AppFault({ code: 'cancelled' })
  // Flags that the program itself was started with are not the thread's.
  const thread = new Worker(new URL('./copy-worker.ts', import.meta.url), { workerData: task, execArgv: [] })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const answer = await new Promise<CopyAnswer>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new AppFault({ code: signal?.aborted ? 'cancelled' : 'unavailable' })))
    })
    if (answer.ok) return answer.contents
    if (answer.code === null) throw new Error(`A copy failed: ${answer.reason}`)
    const fault = new AppFault({ code: answer.code })
    fault.cause = new Error(answer.reason)
    throw fault
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
