/**
 * The core behind a server on this machine: the window's files, which hold nothing of anybody, and its calls, events and
 * documents, which ask for a seat. Everything that changes something asks for our own origin as well.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { cancelRequestSchema, seatHeader, type newSecretSchema } from '../../../shared/contract/request.ts'
import { z } from '../../../shared/schema.ts'
import type { Core, SeatId } from '../../core/ports.ts'
import { securityHeaders } from '../window-content/security-headers.ts'
import { readStaticFile } from '../window-content/static-files.ts'
import { createAdmission, digest, newSecret, type Admission } from './admission.ts'
import { checkedBody, refuse, sendJson } from './answers.ts'
import { watchConnections, type Connections } from './connections.ts'
import { makeEventStreams, type EventStreams } from './event-streams.ts'
import { isFromOurPages, isNavigation, isOurHost, targetOf } from './request-checks.ts'

export interface BrowserServer {
  readonly port: number
  /** An address of the window, good once. */
  invite(): string
  /** Whoever has this can ask for an address: another start of the program by the same person. */
  readonly ownerSecret: string
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
  /** Done for each window that comes in, before it shows anything. */
  readonly welcome?: (seatId: SeatId) => Promise<void>
  /** Milliseconds until a client that sends slowly is cut off. */
  readonly patience?: number
  /** Milliseconds that a window may be gone before it is locked: long enough to load it again. */
  readonly absence?: number
}

const usualAbsence = 2 * 60_000

/** The header in which another start of the program shows the owner's secret. */
export const ownerHeader = 'x-stridebook-owner'

/** Methods of each address; files are read with GET and HEAD. */
const methods: Readonly<Record<string, readonly string[]>> = {
  '/call': ['POST'],
  '/cancel': ['POST'],
  '/events': ['GET'],
  '/invite': ['POST'],
  '/seat': ['POST'],
}
const readMethods = ['GET', 'HEAD'] as const
const documentPath = /^\/documents\/([a-f0-9]{32})$/

const entranceSchema = z.object({ ticket: z.string().max(100) })

interface Parts {
  readonly options: ServerOptions
  readonly port: number
  readonly admission: Admission
  readonly renewal: ReturnType<typeof renewalOf>
  readonly streams: EventStreams
  readonly connections: Connections
  readonly ownerSecret: string
}

/** Listens on 127.0.0.1. Rejects with the system's error (such as `EADDRINUSE`) when it cannot. */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const patience = options.patience ?? 20_000
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: patience / 2,
    requestTimeout: patience,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, patience / 2),
    requireHostHeader: false,
  })
  const port = await listen(server, options.port)
  const admission = createAdmission(port)
  const renewal = renewalOf(admission, () => streams)
  const absence = absenceOf(options)
  const streams = makeEventStreams({
    core: options.core,
    onSilence: (seatId) => absence.onSilence(seatId),
    onSound(seatId) {
      absence.onSound(seatId)
      renewal.onSound(seatId)
    },
  })
  options.core.onLocked((seatId) => renewal.onLocked(seatId))
  const parts = {
    options,
    port,
    admission,
    renewal,
    streams,
    connections: watchConnections(server, port),
    ownerSecret: newSecret(),
  }

  server.on('request', (request, response) => {
    answer(parts, request, response).catch(() => refuse(response, 500, 'refused'))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers open connections ahead of need. One that timed out unused is closed without a word: an answer to
    // nothing would be taken for the answer to the request that the browser sends at the same moment.
    const unused = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    if (socket.writable && !unused) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  return {
    port,
    ownerSecret: parts.ownerSecret,
    invite: () => parts.admission.invite(),
    hasWindow: () => streams.count > 0,
    async close() {
      streams.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      })
    },
  }
}

/** A window that is gone is locked after a while, so that a tab somebody closed does not keep the clinic open. */
function absenceOf({ core, absence = usualAbsence }: ServerOptions) {
  const leaving = new Map<SeatId, NodeJS.Timeout>()
  return {
    onSilence(seatId: SeatId) {
      leaving.set(seatId, setTimeout(() => void core.leave(seatId), absence).unref())
    },
    onSound(seatId: SeatId) {
      clearTimeout(leaving.get(seatId))
      leaving.delete(seatId)
    },
  }
}

/**
 * Whoever copied the secret of a window has nothing of it once that window was locked. One that does not listen when it
 * is locked is told as soon as it does; until then its old secret shows a locked window and nothing else.
 */
function renewalOf(admission: Pick<Admission, 'renew'>, streams: () => Pick<EventStreams, 'hears' | 'tell'>) {
  const due = new Set<SeatId>()
  function renew(seatId: SeatId): void {
    const told: z.infer<typeof newSecretSchema> = { type: 'secret', secret: admission.renew(seatId) }
    streams().tell(seatId, told)
  }
  return {
    onLocked(seatId: SeatId) {
      if (streams().hears(seatId)) renew(seatId)
      else due.add(seatId)
    },
    /** What it was told did not reach it. */
    missed: (seatId: SeatId) => void due.add(seatId),
    onSound(seatId: SeatId) {
      if (due.delete(seatId)) renew(seatId)
    },
  }
}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request, parts.port)) return refuse(response, 421, 'refused')
  const target = targetOf(request)
  if (target === null) return refuse(response, 400, 'refused')
  const allowed = methods[target] ?? readMethods
  if (!allowed.includes(request.method ?? '')) {
    return refuse(response, 405, 'refused', { Allow: allowed.join(', ') })
  }
  // Whoever follows a link to the window itself sees a page that holds nothing.
  const isEntry = target === '/' && isNavigation(request)
  if (!isFromOurPages(request) && !isEntry) return refuse(response, 403, 'refused')
  switch (target) {
    case '/seat':
      return enter(parts, request, response)
    case '/invite':
      return invite(parts, request, response)
    case '/call':
      return call(parts, request, response)
    case '/cancel':
      return cancel(parts, request, response)
    case '/events':
      return listenIn(parts, request, response)
    default: {
      const ticket = documentPath.exec(target)?.[1]
      if (ticket !== undefined) return showDocument(parts, request, response, ticket)
      return showFile(parts, request, response, target)
    }
  }
}

/** The seat of a request; null when it has none, and was refused. `late` finds one by a secret that is not good any more. */
function seatOf(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  late: Admission['seatOf'] = () => null,
): SeatId | null {
  const header = request.headers[seatHeader]
  const shown = [request.headers.cookie, typeof header === 'string' ? header : undefined] as const
  const seatId = parts.admission.seatOf(...shown) ?? late(...shown)
  if (seatId === null) refuse(response, 401, 'needsAddress')
  else parts.connections.trust(request.socket)
  return seatId
}

/** Lets a window in that has the ticket of an address. */
async function enter(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await checkedBody(parts.port, request, response)
  if (body === undefined) return
  const parsed = entranceSchema.safeParse(body.value)
  const entrance = parsed.success
    ? parts.admission.enter(parsed.data.ticket, request.headers.cookie)
    : 'unknown'
  if (typeof entrance === 'string') return sendJson(response, 401, { refused: entrance })
  await parts.options.welcome?.(entrance.seatId)
  sendJson(response, 200, { secret: entrance.secret }, { 'Set-Cookie': entrance.cookie })
}

/** A new address, for another start of the program by the same person. */
function invite(parts: Parts, request: IncomingMessage, response: ServerResponse): void {
  const secret = request.headers[ownerHeader]
  if (typeof secret !== 'string' || digest(secret) !== digest(parts.ownerSecret)) {
    return refuse(response, 401, 'refused')
  }
  sendJson(response, 200, { address: parts.admission.invite() })
}

async function call(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const seatId = seatOf(parts, request, response)
  if (seatId === null) return
  const body = await checkedBody(parts.port, request, response)
  if (body === undefined) return
  sendJson(response, 200, await parts.options.core.dispatch(body.value, seatId))
}

async function cancel(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const seatId = seatOf(parts, request, response)
  if (seatId === null) return
  const body = await checkedBody(parts.port, request, response)
  if (body === undefined) return
  const parsed = cancelRequestSchema.safeParse(body.value)
  if (!parsed.success) return refuse(response, 400, 'refused')
  parts.options.core.cancel(parsed.data.requestId, seatId)
  response.writeHead(204, securityHeaders).end()
}

function listenIn(parts: Parts, request: IncomingMessage, response: ServerResponse): void {
  const { admission, renewal, streams } = parts
  // Its line may have broken with the new secret on it: whoever comes back while nobody listens is told another.
  const seatId = seatOf(parts, request, response, (...shown) => {
    const seat = admission.seatBefore(...shown)
    if (seat === null || streams.hears(seat)) return null
    renewal.missed(seat)
    return seat
  })
  if (seatId === null) return
  if (!parts.streams.add(response, seatId, securityHeaders)) refuse(response, 503, 'refused')
}

function showDocument(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string,
): void {
  const seatId = seatOf(parts, request, response)
  if (seatId === null) return
  const document = parts.options.core.document(ticket, seatId)
  if (document === null) return refuse(response, 404, 'notHere')
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': document.type,
    'Content-Length': String(document.bytes.byteLength),
  })
  response.end(request.method === 'HEAD' ? undefined : document.bytes)
}

async function showFile(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const file = await readStaticFile(parts.options.rendererFolder, path)
  if (file === null) return refuse(response, 404, 'notHere')
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Content-Length': String(file.bytes.byteLength),
    ...(file.hashed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
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
