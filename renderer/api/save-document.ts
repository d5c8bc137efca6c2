/** Saves a document where the person says; in the browser host the browser's own downloads are the place. */
import { useCallback } from 'react'
import type { AppError } from '../../shared/app-error.ts'
import type { DocumentFile } from '../../shared/contract/index.ts'
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import { useDocuments, useHost } from './api-provider.tsx'
import { useJob } from './queries.ts'

export type Saved = 'saved' | 'downloading' | 'cancelled'

/** Answers where it went, or the error to be said. */
export function useSaveDocument(): (
  document: DocumentTicket,
) => Promise<
  { readonly ok: true; readonly value: Saved } | { readonly ok: false; readonly error: AppError }
> {
  const host = useHost()
  const fetchFile = useDocuments()
  const { run } = useJob('documents.save')
  return useCallback(
    async ({ ticket, fileName }) => {
      const answer = await run({ ticket })
      if (!answer.ok) return answer
      if (!answer.value.saved) return { ok: true, value: 'cancelled' }
      if (host !== 'browser') return { ok: true, value: 'saved' }
      const file = await fetchFile(ticket)
      if (!file) return { ok: false, error: { code: 'not_found' } }
      download(file, fileName)
      return { ok: true, value: 'downloading' }
    },
    [host, fetchFile, run],
  )
}

function download(file: DocumentFile, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.bytes], { type: file.type }))
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // Long enough for the browser to take hold of the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
