/** Saves a document where the person says. The host asks for the place; the window never names a path. */
import { AppFault } from '../../shared/app-error.ts'
import type { JobHandler } from '../core/context.ts'

/** Throws `not_found`, and `cancelled` when the clinic is locked while the person chooses; then nothing is written. */
export const saveDocument: JobHandler<'documents.save'> = async (context, { ticket }) => {
  const { signal } = context
  const document = context.documents.get(ticket)
  if (!document) throw new AppFault({ code: 'not_found' })
  // A copy: forgetting a document overwrites its bytes, perhaps while they are being written.
  const bytes = new Uint8Array(document.bytes)
  const saved = await unlessAborted(signal, context.saveFile({ name: document.fileName, bytes }))
  if (saved && !context.readOnly) {
    await context.write((change) =>
      change.audit({ ...document.about, before: null, after: { fileName: document.fileName } }),
    )
  }
  return { saved }
}

/** Throws `not_found`. */
export const documentPrinted: JobHandler<'documents.printed'> = async (context, { ticket }) => {
  const document = context.documents.get(ticket)
  if (!document) throw new AppFault({ code: 'not_found' })
  if (!context.readOnly) {
    await context.write((change) =>
      change.audit({ ...document.about, before: null, after: { fileName: document.fileName } }),
    )
  }
  return {}
}

/** Locking does not wait for a dialog that somebody has left open. */
function unlessAborted<Value>(signal: AbortSignal, answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppFault({ code: 'cancelled' })), { once: true })
    answer.then(resolve, reject)
  })
}
