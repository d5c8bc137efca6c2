/** HMAC-SHA256 for many short texts in a row. */
import { hash, type KeyObject } from 'node:crypto'

/** Bytes of a block and of a digest of SHA-256. */
const blockLength = 64
const digestLength = 32

export interface QuickMac {
  /** The MAC of these bytes, given in hexadecimal, and of the text after them; in hexadecimal. */
  of(before: string, text: string): string
  /** Wipes what is left of the key. */
  wipe(): void
}

/**
 * By the definition of HMAC (RFC 2104), as two digests: an object of the library for each MAC costs several times what
 * the digests themselves do. The key is at most a block long.
 */
export function quickMac(key: KeyObject): QuickMac {
  const bytes = key.export()
  const outer = Buffer.alloc(blockLength + digestLength, 0x5c)
  let inner = Buffer.alloc(blockLength, 0x36)
  for (const [place, byte] of bytes.entries()) {
    outer[place] = byte ^ 0x5c
    inner[place] = byte ^ 0x36
  }
  bytes.fill(0)

  function makeRoom(length: number): void {
    if (inner.length >= length) return
    const longer = Buffer.alloc(length * 2)
    inner.copy(longer, 0, 0, blockLength)
    inner.fill(0)
    inner = longer
  }

  return {
    of(before, text) {
      // A unit of a text takes three bytes at most.
      makeRoom(blockLength + before.length / 2 + text.length * 3)
      let end = blockLength + inner.write(before, blockLength, 'hex')
      end += inner.write(text, end, 'utf8')
      outer.write(hash('sha256', inner.subarray(0, end), 'hex'), blockLength, 'hex')
      return hash('sha256', outer, 'hex')
    },
    wipe() {
      inner.fill(0)
      outer.fill(0)
    },
  }
}
