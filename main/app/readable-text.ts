/** Text that is taken must be read: asked of every call at once, so that no field of one can be forgotten. */
import type { FieldIssue } from '../../shared/app-error.ts'
import { isReadable } from '../../shared/domain/text.ts'

/** What opens a clinic stays what it was when it was chosen, and is never shown. */
const secrets = /passphrase|recoverykey|^(?:current|next|pin)$/i

/** Every text in a checked input that cannot be read, by its place. */
export function unreadableTexts(input: unknown, path: readonly string[] = []): FieldIssue[] {
  if (typeof input === 'string') {
    return isReadable(input) ? [] : [{ field: path.join('.'), reason: 'unreadable' }]
  }
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, part]) =>
    secrets.test(key) ? [] : unreadableTexts(part, [...path, key]),
  )
}
