/** The browser host's server with one window that came in, and requests as that window sends them or anybody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type BrowserServer } from '../../../main/hosts/browser/server.ts'
import type { AppEvent } from '../../../shared/contract/index.ts'
import { seatHeader } from '../../../shared/contract/request.ts'
import { ask, cookieOf, type RawAnswer } from '../../support/raw-http.ts'
import { coreThatWritesDown, writePages } from './core-that-writes-down.ts'

/** The one ticket that has a document. */
export const documentTicket = 'ab'.repeat(16)
/** Milliseconds until a window that is gone is locked. */
export const absence = 600_000
/** The body of a call. */
export const body = JSON.stringify({ name: 'app.state', input: { a: 1 }, requestId: 'one' })

export type Headers = Readonly<Record<string, string>>

export interface ServerWindow {
  readonly server: BrowserServer
  /** Cookie and secret of the window that came in. */
  readonly cookie: string
  readonly secret: string
  /** What the core was asked, and by which windows. */
  readonly dispatched: unknown[]
  readonly askedBy: string[]
  readonly cancelled: string[]
  /** Windows that were locked because they were gone. */
  readonly left: string[]
  tell(event: AppEvent): void
  /** The core locks the window that asked first. */
  lock(): void
  host(): string
  /** Sends a ticket as the page does; without cookie or secret unless they are given. */
  enter(ticket: string, headers?: Headers): Promise<RawAnswer>
  get(path: string, headers?: Headers, method?: string): Promise<RawAnswer>
  post(path: string, headers?: Headers, text?: string): Promise<RawAnswer>
  close(): Promise<void>
}

/** The part of an address that the page sends back. */
export function ticketOf(address: string): string {
  return /^http:\/\/127\.0\.0\.1:\d+\/#seat=([\w-]{43})$/.exec(address)?.[1] ?? ''
}

/** The secret that a window was given; empty where it was given none. */
export function secretOf(answer: RawAnswer): string {
  const given = JSON.parse(answer.body) as { secret?: string }
  return given.secret ?? ''
}

/** @param patience milliseconds that the server waits for a request that does not come to its end */
export async function openServerWindow(patience = 120_000): Promise<ServerWindow> {
  const notebook = {
    dispatched: [],
    askedBy: [] as string[],
    cancelled: [],
    left: [],
    ticket: documentTicket,
  }
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-server-'))
  const pages = join(folder, 'renderer')
  writePages(pages)
  writeFileSync(join(folder, 'secret.html'), 'secret')
  let tell: (event: AppEvent) => void = () => undefined
  let locked: (seatId: string) => void = () => undefined
  const server = await startServer({
    core: coreThatWritesDown({
      ...notebook,
      listening: (listener) => (tell = listener),
      lockedBy: (listener) => (locked = listener),
    }),
    rendererFolder: pages,
    port: 0,
    patience,
    absence,
  })
  const host = () => `127.0.0.1:${server.port}`
  const send = (path: string, headers: Headers, text: string) =>
    ask({
      port: server.port,
      path,
      method: 'POST',
      headers: {
        host: host(),
        origin: `http://${host()}`,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        ...headers,
      },
      body: text,
    })
  const enter = (ticket: string, headers: Headers = {}) => send('/seat', headers, JSON.stringify({ ticket }))
  const entered = await enter(ticketOf(server.invite()))
  const cookie = cookieOf(entered)
  const secret = secretOf(entered)
  const seat = { cookie, [seatHeader]: secret }
  return {
    ...notebook,
    server,
    cookie,
    secret,
    host,
    enter,
    tell: (event) => tell(event),
    lock: () => locked(notebook.askedBy[0] ?? ''),
    get: (path, headers = {}, method = 'GET') =>
      ask({ port: server.port, path, method, headers: { host: host(), ...seat, ...headers } }),
    post: (path, headers = {}, text = body) => send(path, { ...seat, ...headers }, text),
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
