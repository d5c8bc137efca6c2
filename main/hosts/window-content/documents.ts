/** How a document behind a ticket is answered: the PDF itself, shown or downloaded. */
import { documentSecurityPolicy, securityHeaders } from './security-headers.ts'

const documentPath = /^\/documents\/([a-f0-9]{32})$/

/** The ticket in an address path, or null when the path asks for no document. */
export function ticketIn(addressPath: string): string | null {
  return documentPath.exec(addressPath)?.[1] ?? null
}

/** Headers of a PDF. The file name is reduced to letters that cannot end a header or name a folder. */
export function documentHeaders(
  document: { readonly bytes: Uint8Array; readonly fileName: string },
  download: boolean,
): Record<string, string> {
  return {
    ...securityHeaders,
    'Content-Security-Policy': documentSecurityPolicy,
    'Content-Type': 'application/pdf',
    'Content-Length': String(document.bytes.byteLength),
    'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="${safeFileName(document.fileName)}"`,
  }
}

/** A name of at most 120 plain letters that ends in `.pdf` and starts with none that a system treats as special. */
export function safeFileName(name: string): string {
  const stem = name
    .replace(/\.pdf$/i, '')
    .replaceAll(/[^A-Za-z0-9 ._-]/g, '-')
    .replace(/^[ .-]+/, '')
    .slice(0, 116)
    .trimEnd()
  return `${stem === '' ? 'document' : stem}.pdf`
}
