/** How a document behind a ticket is answered: the file itself, shown or downloaded. */
import type { DocumentType, IssuedDocument } from '../../core/ports.ts'
import { documentSecurityPolicy, securityHeaders } from './security-headers.ts'

const documentPath = /^\/documents\/([a-f0-9]{32})$/

/** The ticket in an address path, or null when the path asks for no document. */
export function ticketIn(addressPath: string): string | null {
  return documentPath.exec(addressPath)?.[1] ?? null
}

/** Headers of a document. The file name is reduced to letters that cannot end a header or name a folder. */
export function documentHeaders(document: IssuedDocument, download: boolean): Record<string, string> {
  const { type = 'application/pdf' } = document
  return {
    ...securityHeaders,
    // A picture is shown in an image of our own page and needs no viewer: the strict policy stays.
    ...(type === 'application/pdf' ? { 'Content-Security-Policy': documentSecurityPolicy } : {}),
    'Content-Type': type,
    'Content-Length': String(document.bytes.byteLength),
    'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="${safeFileName(document.fileName, type)}"`,
  }
}

const endings: Readonly<Record<DocumentType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** A name of at most 120 plain letters with the ending of its type, and none in front that a system treats as special. */
export function safeFileName(name: string, type: DocumentType = 'application/pdf'): string {
  const stem = name
    .replace(/\.(?:pdf|jpg|png)$/i, '')
    .replaceAll(/[^A-Za-z0-9 ._-]/g, '-')
    .replace(/^[ .-]+/, '')
    .slice(0, 116)
    .trimEnd()
  return `${stem === '' ? 'document' : stem}.${endings[type]}`
}
