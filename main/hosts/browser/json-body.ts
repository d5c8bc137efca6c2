/** Reads a small JSON body, and nothing that is larger than it may be. */
import type { IncomingMessage } from 'node:http'

/** Largest body in bytes: a plan with every cell filled is a tenth of it. */
export const bodyLimit = 1024 * 1024

export type BodyAnswer =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'broken-off' }

export async function readJsonBody(request: IncomingMessage, limit = bodyLimit): Promise<BodyAnswer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { kind: 'too-large' }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return { kind: 'not-json' }
      size += chunk.length
      if (size > limit) return { kind: 'too-large' }
      chunks.push(chunk)
    }
  } catch {
    return { kind: 'broken-off' }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    const value: unknown = JSON.parse(text)
    return { kind: 'read', value }
  } catch {
    return { kind: 'not-json' }
  }
}
