/**
 * What a request must look like before anything is done for it. The server listens on this machine only, but any page
 * in any browser here can send requests to it: so the name it was called by, the page that sent it and the kind of
 * body are checked each time.
 */
import type { IncomingMessage } from 'node:http'

/**
 * The names the server may be called by; anything else is another site's name that was pointed at this machine. A
 * request with two names is refused: two readers could each believe another one.
 */
export function isOurHost(request: IncomingMessage, port: number): boolean {
  const [name = '', ...others] = request.headersDistinct['host'] ?? []
  return others.length === 0 && hostNames(port).includes(name)
}

/** A request that changes something must say that one of our own pages sent it. */
export function isOurOrigin(request: IncomingMessage, port: number): boolean {
  const { origin, host } = request.headers
  return origin !== undefined && isOurHost(request, port) && origin === `http://${host}`
}

/** Browsers say where a request comes from; a person who types the address comes from nowhere. */
export function isFromOurPages(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Somebody typed the address, or followed a link to it, in a tab of its own. */
export function isNavigation(request: IncomingMessage): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = request.headers
  return mode === 'navigate' && dest === 'document'
}

export function isJson(request: IncomingMessage): boolean {
  return /^application\/json(?:; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')
}

/**
 * The path of a request target; no address of ours has a query. Null for anything but a plain path: a proxy's full
 * address, `*`, or a path that starts with two slashes and would name another host.
 */
export function targetOf(request: IncomingMessage): string | null {
  const target = request.url ?? ''
  if (!target.startsWith('/') || target.startsWith('//')) return null
  return target.split('?', 1)[0] ?? null
}

function hostNames(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}
