/**
 * The core behind a server on this machine: the window's files, its calls, its events and its documents. Everything
 * but the door asks for the cookie; everything that changes something asks for our own origin as well.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { cancelRequestSchema } from '../../../shared/contract/request.ts'
import type { Core, SeatId } from '../../core/ports.ts'
import { documentHeaders, ticketIn } from '../window-content/documents.ts'
import { securityHeaders } from '../window-content/security-headers.ts'
import { readStaticFile } from '../window-content/static-files.ts'
import { text } from '../host-text.ts'
import { makeDoor, type Door } from './door.ts'
import { makeEventStreams, type EventStreams } from './event-streams.ts'
import { readJsonBody } from './json-body.ts'
import { isFromOurPages, isJson, isOurHost, isOurOrigin, targetOf } from './request-checks.ts'

export interface BrowserServer {
  readonly port: number
  /** The address to print. */
  readonly address: string
  /** An address to hand to a browser that the program starts itself. */
  makeWindowAddress(): string
  /** Whether any window listens at the moment. */
  hasWindow(): boolean
  /** Ends all streams and connections. */
  close(): Promise<void>
}

export interface ServerOptions {
  readonly core: Core
  readonly rendererFolder: string
  /** 0 takes a free one. */
  readonly port: number
  /** Milliseconds until a client that sends slowly is cut off. */
  readonly patience?: number
}

/** Whoever comes in by the address. */
export const browserSeat: SeatId = 'browser'

/** Methods of each address; files are read with GET and HEAD. */
const methods: Readonly<Record<string, readonly string[]>> = {
  '/call': ['POST'],
  '/cancel': ['POST'],
  '/events': ['GET'],
  '/open': ['GET'],
}
const readMethods = ['GET', 'HEAD'] as const

type PageText = 'needsAddress' | 'usedAddress' | 'notHere' | 'refused'

/** Listens on 127.0.0.1. Rejects with the system's error (such as `EADDRINUSE`) when it cannot. */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const patience = options.patience ?? 20_000
  const streams = makeEventStreams()
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: patience / 2,
    requestTimeout: patience,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, patience / 2),
    requireHostHeader: false,
  })
  server.maxConnections = 128
  const port = await listen(server, options.port)
  const visitor: Visitor = {
    core: options.core,
    folder: options.rendererFolder,
    port,
    door: makeDoor(port),
    streams,
  }

  server.on('request', (request, response) => {
    answer(visitor, request, response).catch(() => refuse(response, 500, 'refused'))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers open connections ahead of need. One that timed out unused is closed without a word: an answer to
    // nothing would be taken for the answer to the request that the browser sends at the same moment.
    const unused = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    if (socket.writable && !unused) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  const endSubscription = options.core.onEvent(browserSeat, (event) => streams.send(event))

  const origin = `http://127.0.0.1:${port}`
  return {
    port,
    address: origin + visitor.door.openPath,
    makeWindowAddress: () => origin + visitor.door.makeTicketPath(),
    hasWindow: () => streams.count > 0,
    async close() {
      endSubscription()
      streams.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      })
    },
  }
}

interface Visitor {
  readonly core: Core
  readonly folder: string
  readonly port: number
  readonly door: Door
  readonly streams: EventStreams
}

async function answer(visitor: Visitor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request, visitor.port)) return refuse(response, 421, 'refused')
  const target = targetOf(request)
  if (target === null) return refuse(response, 400, 'refused')
  const allowed = methods[target.path] ?? readMethods
  if (!allowed.includes(request.method ?? '')) {
    return refuse(response, 405, 'refused', { Allow: allowed.join(', ') })
  }
  if (target.path === '/open') return open(visitor, request, response, target.query)
  if (!isFromOurPages(request)) return refuse(response, 403, 'refused')
  if (!visitor.door.knows(request.headers.cookie)) return refuse(response, 401, 'needsAddress')

  switch (target.path) {
    case '/call':
      return call(visitor, request, response)
    case '/cancel':
      return cancel(visitor, request, response)
    case '/events':
      if (!visitor.streams.add(response, securityHeaders)) refuse(response, 503, 'refused')
      return
    default:
      return show(visitor, request, response, target.path, target.query)
  }
}

/**
 * Lets a person in and goes on to the window. A browser that came from somewhere else would not send the strict
 * cookie along a redirect, so it gets a page that goes on by itself.
 */
function open(
  visitor: Visitor,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): void {
  const cookie = visitor.door.enter(query)
  if (cookie === null) return refuse(response, 401, query.has('ticket') ? 'usedAddress' : 'needsAddress')
  const headers = { ...securityHeaders, 'Set-Cookie': cookie }
  if (isFromOurPages(request)) {
    response.writeHead(303, { ...headers, Location: '/' }).end()
    return
  }
  const page = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">'
  response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}

async function call(visitor: Visitor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await checkedBody(visitor, request, response)
  if (body === undefined) return
  sendJson(response, 200, await visitor.core.dispatch(body.value, browserSeat))
}

async function cancel(visitor: Visitor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await checkedBody(visitor, request, response)
  if (body === undefined) return
  const parsed = cancelRequestSchema.safeParse(body.value)
  if (!parsed.success) return refuse(response, 400, 'refused')
  visitor.core.cancel(parsed.data.requestId, browserSeat)
  response.writeHead(204, securityHeaders).end()
}

/** The body of a request of our own pages; undefined when it was refused and answered. */
async function checkedBody(
  visitor: Visitor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | undefined> {
  const refusal = !isOurOrigin(request, visitor.port) ? 403 : !isJson(request) ? 415 : null
  if (refusal !== null) {
    refuse(response, refusal, 'refused')
    return undefined
  }
  const body = await readJsonBody(request)
  switch (body.kind) {
    case 'read':
      return { value: body.value }
    case 'too-large':
      refuse(response, 413, 'refused')
      return undefined
    case 'not-json':
      refuse(response, 400, 'refused')
      return undefined
    case 'broken-off':
      response.destroy()
      return undefined
  }
}

async function show(
  visitor: Visitor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const ticket = ticketIn(path)
  if (ticket !== null) {
    const document = visitor.core.document(ticket, browserSeat)
    if (document === null) return refuse(response, 404, 'notHere')
    response.writeHead(200, documentHeaders(document, query.has('download')))
    response.end(request.method === 'HEAD' ? undefined : document.bytes)
    return
  }
  const file = await readStaticFile(visitor.folder, path)
  if (file === null) return refuse(response, 404, 'notHere')
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Content-Length': String(file.bytes.byteLength),
    ...(file.hashed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

/** A short plain sentence. The connection ends too, so that a body nobody read cannot be taken for a next request. */
function refuse(
  response: ServerResponse,
  status: number,
  page: PageText,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
  })
  response.end(text(`start.browserPages.${page}`))
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected the server to have a port')
  return address.port
}
