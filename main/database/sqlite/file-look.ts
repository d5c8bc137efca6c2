/**
 * What a closed database file looks like: a hash of the tags that authenticate its pages. Any page that is exchanged, an
 * old one of the same file too, makes another look; its content need not be read through the cipher.
 */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const pageLength = 4096
/** Nonce and tag of the cipher, at the end of each page. */
const tagLength = 32
const pagesAtOnce = 256

/** 32 bytes; null where the file cannot be read. */
export async function lookOf(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, 'r')
    try {
      const hash = createHash('sha256')
      const pages = Buffer.alloc(pageLength * pagesAtOnce)
      for (let offset = 0; ;) {
        const { bytesRead } = await handle.read(pages, 0, pages.length, offset)
        if (bytesRead === 0) return hash.update(String(offset)).digest()
        const tags: Buffer[] = []
        for (let end = pageLength; end <= bytesRead; end += pageLength)
          tags.push(pages.subarray(end - tagLength, end))
        hash.update(Buffer.concat(tags))
        offset += bytesRead
      }
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}
