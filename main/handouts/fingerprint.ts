/** The fingerprint of a stored file: it opens only while it is, bit by bit, what was given. */
import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
