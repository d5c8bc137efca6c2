/** Files made for the window, held in memory under random tickets. Nothing of a patient lies in a temporary file. */
import { randomBytes } from 'node:crypto'
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import type { DocumentToIssue, IssuedDocuments } from './context.ts'

/** Bounds of the store; the oldest document leaves first, and the newest stays however large it is: a whole record may be. */
export interface DocumentLimits {
  readonly count: number
  readonly bytes: number
}
const usualLimits: DocumentLimits = { count: 40, bytes: 192 * 1024 * 1024 }

export interface DocumentStore extends IssuedDocuments {
  /** Forgets everything and overwrites the bytes. */
  forgetAll(): void
}

/** Safe inside a Content-Disposition header and on every file system. */
const safeFileName = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,119}$/

export function createDocumentStore(limits: DocumentLimits = usualLimits): DocumentStore {
  const documents = new Map<string, DocumentToIssue>()
  let held = 0

  function forget(ticket: string): void {
    const document = documents.get(ticket)
    if (!document) return
    documents.delete(ticket)
    held -= document.bytes.byteLength
    document.bytes.fill(0)
  }

  return {
    add(document): DocumentTicket {
      if (!safeFileName.test(document.fileName)) throw new Error('Expected a safe file name for a document')
      // A copy, so that overwriting it when it is forgotten cannot reach bytes that somebody else still reads.
      const bytes = new Uint8Array(document.bytes)
      const ticket = randomBytes(16).toString('hex')
      documents.set(ticket, { ...document, bytes })
      held += bytes.byteLength
      for (const oldest of documents.keys()) {
        if (oldest === ticket || (documents.size <= limits.count && held <= limits.bytes)) break
        forget(oldest)
      }
      return { ticket, pages: document.pages, bytes: bytes.byteLength, fileName: document.fileName }
    },
    get: (ticket) => documents.get(ticket) ?? null,
    forgetAll() {
      for (const ticket of documents.keys()) forget(ticket)
    },
  }
}
