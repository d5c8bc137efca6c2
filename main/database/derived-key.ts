/** Keys for one purpose each, derived from the data key: knowing one of them says nothing of the data key or of another. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** HKDF-SHA256 (RFC 5869) without salt, for one block; from HMAC, which every build of the runtime has. */
export function derivedKey(dataKey: Uint8Array, purpose: string): KeyObject {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(dataKey).digest()
  const key = createHmac('sha256', extracted).update(purpose).update(Buffer.of(1)).digest()
  try {
    return createSecretKey(key)
  } finally {
    extracted.fill(0)
    key.fill(0)
  }
}
