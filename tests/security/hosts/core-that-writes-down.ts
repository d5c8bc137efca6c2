/** The hosts need a few functions of a core; what they were asked is written down. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '../../../main/core/ports.ts'
import type { AppEvent } from '../../../shared/contract/index.ts'
import { callRequestSchema } from '../../../shared/contract/request.ts'

interface Notebook {
  readonly dispatched: unknown[]
  /** The windows that asked, one for each call. */
  readonly askedBy?: string[]
  readonly cancelled: string[]
  readonly listening: (listener: (event: AppEvent) => void, seatId: string) => void
  /** Windows that were locked because they are gone. */
  readonly left?: string[]
  /** Is given what is to hear of windows that are locked. */
  readonly lockedBy?: (listener: (seatId: string) => void) => void
  /** The one ticket that has a document. */
  readonly ticket: string
}

export function coreThatWritesDown(notebook: Notebook): Core {
  return {
    dispatch: (request, seatId) => {
      // The shape is dispatch's to check, with this schema.
      if (!callRequestSchema.safeParse(request).success) {
        return Promise.resolve({ ok: false, error: { code: 'invalid_input' } })
      }
      notebook.dispatched.push(request)
      notebook.askedBy?.push(seatId)
      return Promise.resolve({ ok: true, value: 'answered' })
    },
    cancel: (requestId) => void notebook.cancelled.push(requestId),
    onEvent: (seatId, listener) => {
      notebook.listening(listener, seatId)
      return () => undefined
    },
    onLocked: (listener) => notebook.lockedBy?.(listener),
    document: (asked) =>
      asked === notebook.ticket ? { bytes: new Uint8Array([37, 80, 68, 70]), type: 'application/pdf' } : null,
    lock: (seatId) => void notebook.left?.push(seatId),
    leave: async (seatId) => void notebook.left?.push(seatId),
    stop: () => Promise.resolve(),
  }
}

/** The smallest built window: a page and one hashed asset. */
export function writePages(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Stridebook</title>')
  writeFileSync(join(folder, 'assets', 'index-AbCd_123.js'), 'export {}')
}
