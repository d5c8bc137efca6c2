/** Keys of their own purpose from one key, so that what seals one thing never opens another. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/**
 * 32 bytes for a purpose: HKDF-SHA256 (RFC 5869) for one block, from HMAC, which every build of the runtime has; without
 * salt unless given. The caller wipes them.
 */
export function deriveKey(key: Uint8Array, purpose: string, salt: Uint8Array = Buffer.alloc(32)): Uint8Array {
  const extracted = createHmac('sha256', salt).update(key).digest()
  const derived = createHmac('sha256', extracted).update(purpose).update(Buffer.of(1)).digest()
  extracted.fill(0)
  return derived
}

/** The same, as a key to authenticate with, which nobody needs to wipe. */
export function deriveMacKey(key: Uint8Array, purpose: string): KeyObject {
  const derived = deriveKey(key, purpose)
  try {
    return createSecretKey(derived)
  } finally {
    derived.fill(0)
  }
}
