/** What a host says by itself, in a terminal, a menu or a dialog, before a window shows anything. */
import { AppFault } from '../../shared/app-error.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'

export const text = textIn(defaultLanguage)

/** What the system says of a folder that cannot be made, read or written. */
const folderErrors = new Set([
  'EACCES',
  'EEXIST',
  'EIO',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
])

/** Why the program did not start, as a sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AppFault) {
    const { code, values, reference } = error.error
    return text(`errors.codes.${code}`, { ...values, reference: reference ?? '' })
  }
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^E(NOSPC|DQUOT)$/.test(system)) return text('errors.codes.storage_full')
  if (folderErrors.has(system)) return text('errors.codes.folder_unusable')
  return text('start.startFailed', { reason: error instanceof Error ? error.message : String(error) })
}
