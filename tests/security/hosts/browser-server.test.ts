/** The browser host's server against whoever else is on the machine: pages, programs, and people guessing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeDoor } from '../../../main/hosts/browser/door.ts'
import { startServer, type BrowserServer } from '../../../main/hosts/browser/server.ts'
import type { AppEvent, CallRequest } from '../../../shared/contract/index.ts'
import { ask, cookieOf, exchange, type RawAnswer } from '../../support/raw-http.ts'
import { coreThatWritesDown, writePages } from './core-that-writes-down.ts'

const ticket = 'ab'.repeat(16)
let folder: string
let server: BrowserServer
let cookie: string
let dispatched: CallRequest[]
let cancelled: string[]
let tell: (event: AppEvent) => void

beforeEach(async () => {
  dispatched = []
  cancelled = []
  folder = mkdtempSync(join(tmpdir(), 'stridebook-server-'))
  const pages = join(folder, 'renderer')
  writePages(pages)
  writeFileSync(join(folder, 'secret.html'), 'secret')
  server = await startServer({
    core: coreThatWritesDown({ dispatched, cancelled, listening: (listener) => (tell = listener), ticket }),
    rendererFolder: pages,
    port: 0,
    patience: 1_000,
  })
  cookie = cookieOf(await openWith(server.address))
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const host = () => `127.0.0.1:${server.port}`

type Headers = Readonly<Record<string, string>>

function openWith(address: string, headers: Headers = {}): Promise<RawAnswer> {
  const url = new URL(address)
  return ask({ port: server.port, path: url.pathname + url.search, headers: { host: host(), ...headers } })
}

function get(path: string, headers: Headers = {}, method = 'GET'): Promise<RawAnswer> {
  return ask({ port: server.port, path, method, headers: { host: host(), cookie, ...headers } })
}

const body = JSON.stringify({ name: 'app.state', input: { a: 1 }, requestId: 'one' })

function post(path: string, headers: Headers = {}, text = body): Promise<RawAnswer> {
  const usual = {
    host: host(),
    cookie,
    origin: `http://${host()}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
  }
  return ask({ port: server.port, path, method: 'POST', headers: { ...usual, ...headers }, body: text })
}

describe('the door', () => {
  it('lets the printed address in with a cookie that scripts and other sites cannot use', async () => {
    const answer = await openWith(server.address)
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^stridebook-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    expect((await openWith(server.address)).status).toBe(303)
  })

  it('keeps everybody else out, saying nothing', async () => {
    const token = new URL(server.address).searchParams.get('token') ?? ''
    for (const query of [
      '',
      '?token=',
      `?token=${token.slice(0, -1)}`,
      `?token=${token}x`,
      `?ticket=${token}`,
    ]) {
      const answer = await ask({ port: server.port, path: `/open${query}`, headers: { host: host() } })
      expect([query, answer.status, answer.headers['set-cookie']]).toEqual([query, 401, undefined])
    }
    const value = cookie.split('=')[1] ?? ''
    const wrong = [
      '',
      `stridebook-1=${value}`,
      `stridebook-${server.port}=`,
      `x${cookie}`,
      cookie.slice(0, -1),
      token,
    ]
    for (const text of wrong) {
      for (const path of ['/', '/index.html', '/events', `/documents/${ticket}`, '/nothing']) {
        expect([text, path, (await get(path, { cookie: text })).status]).toEqual([text, path, 401])
      }
      expect((await post('/call', { cookie: text })).status).toBe(401)
      expect((await post('/cancel', { cookie: text }, '{"requestId":"one"}')).status).toBe(401)
    }
    expect((await ask({ port: server.port, path: '/', headers: { host: host() } })).status).toBe(401)
    expect(dispatched).toEqual([])
  })

  it('gives a browser that came from elsewhere a page that goes on by itself', async () => {
    const answer = await openWith(server.address, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('http-equiv="refresh" content="0;url=/"')
    expect(cookieOf(answer)).toBe(cookie)
  })

  it('takes an address for a window once, and ends every visit when it is used again', async () => {
    const address = server.makeWindowAddress()
    expect((await openWith(address)).status).toBe(303)
    expect((await get('/')).status).toBe(200)
    expect((await openWith(address)).status).toBe(401)
    expect((await get('/')).status).toBe(401)
    cookie = cookieOf(await openWith(server.address))
    expect((await get('/')).status).toBe(200)
  })

  it('takes an address for a window for a minute only', () => {
    let now = 1_000
    const door = makeDoor(80, () => now)
    const query = () => new URL(door.makeTicketPath(), 'http://127.0.0.1').searchParams
    expect(door.enter(query())).not.toBeNull()
    const late = query()
    now += 61_000
    expect(door.enter(late)).toBeNull()
  })
})

describe('another name or page', () => {
  it('is refused by its name (a foreign site pointed at this machine)', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1:${server.port}0`,
    ]) {
      expect([name, (await get('/', { host: name })).status]).toEqual([name, 421])
      expect([name, (await post('/call', { host: name, origin: `http://${name}` })).status]).toEqual([
        name,
        421,
      ])
      const opened = await openWith(server.address, { host: name })
      expect([name, opened.status, opened.headers['set-cookie']]).toEqual([name, 421, undefined])
    }
    expect((await get('/', { host: `localhost:${server.port}` })).status).toBe(200)
    expect((await get('/', { host: 'evil.example', connection: 'keep-alive' })).headers.connection).toBe(
      'close',
    )
    expect(await exchange(server.port, 'GET / HTTP/1.1\r\nHost:\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await exchange(server.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
    expect(dispatched).toEqual([])
  })

  it('is refused by its origin, with the right cookie', async () => {
    const origins = [
      'https://evil.example',
      'null',
      `https://${host()}`,
      `http://localhost:${server.port}`,
      `http://${host()}/`,
      '',
    ]
    for (const origin of origins) {
      expect([origin, (await post('/call', { origin })).status]).toEqual([origin, 403])
    }
    const { 'content-length': length } = { 'content-length': String(body.length) }
    const without = { host: host(), cookie, 'content-type': 'application/json', 'content-length': length }
    const answer = await ask({ port: server.port, path: '/call', method: 'POST', headers: without, body })
    expect(answer.status).toBe(403)
    for (const site of ['cross-site', 'same-site']) {
      expect((await post('/call', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await get('/', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await get('/events', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await get(`/documents/${ticket}`, { 'sec-fetch-site': site })).status).toBe(403)
    }
    expect(dispatched).toEqual([])
  })

  it('gets no permission to read across origins', async () => {
    for (const answer of [
      await get('/'),
      await post('/call'),
      await get('/', { origin: 'https://evil.example' }),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
    expect((await get('/call', { origin: 'https://evil.example' }, 'OPTIONS')).status).toBe(405)
  })

  it('gets no answer to a body that a plain form could send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      expect([type, (await post('/call', { 'content-type': type })).status]).toEqual([type, 415])
    }
    expect(dispatched).toEqual([])
  })
})

describe('requests', () => {
  it('from our page are passed on', async () => {
    const answer = await post('/call', { 'sec-fetch-site': 'same-origin' })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: 'answered' }])
    expect(dispatched).toEqual([{ name: 'app.state', input: { a: 1 }, requestId: 'one' }])
    expect((await post('/cancel', {}, '{"requestId":"one"}')).status).toBe(204)
    expect(cancelled).toEqual(['one'])
  })

  it('have one method for each address', async () => {
    const wrong = [
      ['/call', ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']],
      ['/cancel', ['GET', 'HEAD', 'PUT']],
      ['/events', ['POST', 'HEAD']],
      ['/open', ['POST', 'HEAD']],
      ['/', ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']],
      [`/documents/${ticket}`, ['POST', 'DELETE']],
    ] as const
    for (const [path, list] of wrong) {
      for (const method of list) {
        const answer = await get(path, {}, method)
        expect([path, method, answer.status]).toEqual([path, method, 405])
        expect(answer.headers.allow).not.toContain(method)
      }
    }
    expect(dispatched).toEqual([])
  })

  it('of the wrong shape are answered as data or refused, never passed on', async () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"name":1,"requestId":"a"}',
      '{"name":"app.state","input":{}}',
    ]) {
      const answer = await post('/call', {}, text)
      const plain = answer.status === 400 || answer.body === '{"ok":false,"error":{"code":"invalid_input"}}'
      expect([text, plain]).toEqual([text, true])
    }
    expect((await post('/cancel', {}, '{}')).status).toBe(400)
    const broken = Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('latin1')
    const head = `POST /call HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\nOrigin: http://${host()}\r\nContent-Type: application/json\r\n`
    expect(await exchange(server.port, `${head}Content-Length: ${broken.length}\r\n\r\n${broken}`)).toMatch(
      / 400 /,
    )
    expect(dispatched).toEqual([])
  })

  it('that are too large are refused before they are read, or as soon as they grow too large', async () => {
    const large = 1024 * 1024 + 1
    const head = `POST /call HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\nOrigin: http://${host()}\r\nContent-Type: application/json\r\n`
    expect(await exchange(server.port, `${head}Content-Length: ${large}\r\n\r\n{`)).toMatch(
      /^HTTP\/1\.1 413 /,
    )
    const chunk = `${(512 * 1024).toString(16)}\r\n${'x'.repeat(512 * 1024)}\r\n`
    const answer = await exchange(server.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`)
    expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true)
    expect((await get('/', { 'x-padding': 'x'.repeat(20_000) })).status).toBe(400)
    expect(dispatched).toEqual([])
  })

  it('that come drop by drop are cut off', async () => {
    const started = Date.now()
    const head = `POST /call HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\nOrigin: http://${host()}\r\nContent-Type: application/json\r\n`
    await exchange(server.port, `${head}Content-Length: 100\r\n\r\n{`, 10_000)
    await exchange(server.port, 'GET / HTTP/1.1\r\nHost: ', 10_000)
    expect(Date.now() - started).toBeLessThan(8_000)
    expect(dispatched).toEqual([])
    expect((await get('/')).status).toBe(200)
  })

  it('cannot smuggle a second one behind a refused one', async () => {
    const inner = `GET /index.html HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\n\r\n`
    const outer = `POST /call HTTP/1.1\r\nHost: evil.example\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`
    expect((await exchange(server.port, outer)).match(/HTTP\/1\.1/g)).toHaveLength(1)
    const both = `POST /call HTTP/1.1\r\nHost: ${host()}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`
    expect(await exchange(server.port, both)).toMatch(/^HTTP\/1\.1 400 /)
    const twice = `GET / HTTP/1.1\r\nHost: ${host()}\r\nHost: evil.example\r\nCookie: ${cookie}\r\n\r\n`
    expect(await exchange(server.port, twice)).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  it('for a target that is no plain path are refused', async () => {
    for (const target of ['http://evil.example/', '//evil.example/', '*', host()]) {
      const answer = await exchange(
        server.port,
        `GET ${target} HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\n\r\n`,
      )
      expect([target, answer.slice(0, 12)]).toEqual([target, 'HTTP/1.1 400'])
    }
  })
})

describe('files and documents', () => {
  it('carry every header; only fingerprinted files are kept', async () => {
    const page = await get('/')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
    expect(page.headers['permissions-policy']).toContain('camera=()')
    expect((await get('/assets/index-AbCd_123.js')).headers['cache-control']).toContain('immutable')
    expect((await post('/call')).headers['cache-control']).toBe('no-store')
    const head = await get('/', {}, 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      page.headers['content-length'],
    ])
  })

  it('lie inside the window’s folder only', async () => {
    const escapes = [
      '/../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/assets/../../secret.html',
      '/%252e%252e%252fsecret.html',
      '/index.html%00',
      '/.env',
      '/assets',
      '/assets/',
      '/%',
      '/documents/',
      `/documents/${ticket}/`,
      `/documents/${'cd'.repeat(16)}`,
      `/documents/${ticket}%00`,
      '/documents/../index.html',
      `/${'a'.repeat(3_000)}.html`,
    ]
    for (const path of escapes) {
      const line = `GET ${path} HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
      const answer = await exchange(server.port, line)
      expect([path.slice(0, 40), answer.slice(0, 12)]).toEqual([path.slice(0, 40), 'HTTP/1.1 404'])
      expect(answer).not.toContain('secret')
    }
  })

  it('name no header and no folder in a download', async () => {
    const shown = await get(`/documents/${ticket}`)
    expect(shown.headers['content-type']).toBe('application/pdf')
    expect(shown.headers['content-disposition']).toBe('inline; filename="P-1--Set-Cookie- a-b-.pdf"')
    expect(shown.headers['content-security-policy']).toBe("frame-ancestors 'self'")
    expect(shown.headers['set-cookie']).toBeUndefined()
    expect(shown.headers['cache-control']).toBe('no-store')
    const saved = await get(`/documents/${ticket}?download`)
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /)
    expect(saved.body).toBe('%PDF')
  })
})

describe('events', () => {
  it('reach a window that came in, one line each, and end with the server', async () => {
    const heard: string[] = []
    const stopped = new AbortController()
    const answer = await fetch(`http://${host()}/events`, { headers: { cookie }, signal: stopped.signal })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) heard.push(Buffer.from(chunk).toString())
    })()
    await vi.waitFor(() => expect(server.hasWindow()).toBe(true))
    tell({ type: 'changed', tags: ['patients'] })
    await vi.waitFor(() =>
      expect(heard.join('')).toContain('data: {"type":"changed","tags":["patients"]}\n\n'),
    )
    await server.close()
    await reading
    expect(server.hasWindow()).toBe(false)
  })

  it('are not opened without end', async () => {
    const open = await Promise.all(
      Array.from({ length: 30 }, () => fetch(`http://${host()}/events`, { headers: { cookie } })),
    )
    expect(open.filter((answer) => answer.status === 200)).toHaveLength(24)
    expect(open.filter((answer) => answer.status === 503)).toHaveLength(6)
    for (const answer of open) await answer.body?.cancel()
    await vi.waitFor(() => expect(server.hasWindow()).toBe(false))
  })
})
