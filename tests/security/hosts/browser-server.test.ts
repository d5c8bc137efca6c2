/** The browser host's server against whoever else is on the machine: pages, programs, and people guessing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seatHeader } from '../../../shared/contract/request.ts'
import { ask, exchange } from '../../support/raw-http.ts'
import { body, documentTicket, openServerWindow, ticketOf, type ServerWindow } from './server-window.ts'

let here: ServerWindow
beforeEach(async () => {
  here = await openServerWindow()
})
afterEach(() => here.close())

describe('another name or page', () => {
  it('is refused by its name (a foreign site pointed at this machine)', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${here.server.port}`,
      '127.0.0.1',
      `127.0.0.1:${here.server.port}0`,
    ]) {
      expect([name, (await here.get('/', { host: name })).status]).toEqual([name, 421])
      expect([name, (await here.post('/call', { host: name, origin: `http://${name}` })).status]).toEqual([
        name,
        421,
      ])
      const entered = await here.enter(ticketOf(here.server.invite()), {
        host: name,
        origin: `http://${name}`,
      })
      expect([name, entered.status, entered.headers['set-cookie']]).toEqual([name, 421, undefined])
    }
    expect((await here.get('/', { host: `localhost:${here.server.port}` })).status).toBe(200)
    expect((await here.get('/', { host: 'evil.example', connection: 'keep-alive' })).headers.connection).toBe(
      'close',
    )
    expect(await exchange(here.server.port, 'GET / HTTP/1.1\r\nHost:\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await exchange(here.server.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
    expect(here.dispatched).toEqual([])
  })

  it('is refused by its origin, with the right cookie', async () => {
    const origins = [
      'https://evil.example',
      'null',
      `https://${here.host()}`,
      `http://localhost:${here.server.port}`,
      `http://${here.host()}/`,
      '',
    ]
    for (const origin of origins) {
      expect([origin, (await here.post('/call', { origin })).status]).toEqual([origin, 403])
    }
    const { 'content-length': length } = { 'content-length': String(body.length) }
    const without = {
      host: here.host(),
      cookie: here.cookie,
      [seatHeader]: here.secret,
      'content-type': 'application/json',
      'content-length': length,
    }
    const answer = await ask({
      port: here.server.port,
      path: '/call',
      method: 'POST',
      headers: without,
      body,
    })
    expect(answer.status).toBe(403)
    for (const site of ['cross-site', 'same-site']) {
      expect((await here.enter(ticketOf(here.server.invite()), { 'sec-fetch-site': site })).status).toBe(403)
      expect((await here.post('/call', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await here.get('/', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await here.get('/events', { 'sec-fetch-site': site })).status).toBe(403)
      expect((await here.get(`/documents/${documentTicket}`, { 'sec-fetch-site': site })).status).toBe(403)
    }
    expect(here.dispatched).toEqual([])
  })

  it('gets no permission to read across origins', async () => {
    for (const answer of [
      await here.get('/'),
      await here.post('/call'),
      await here.get('/', { origin: 'https://evil.example' }),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
    expect((await here.get('/call', { origin: 'https://evil.example' }, 'OPTIONS')).status).toBe(405)
  })

  it('gets no answer to a body that a plain form could send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      expect([type, (await here.post('/call', { 'content-type': type })).status]).toEqual([type, 415])
    }
    expect(here.dispatched).toEqual([])
  })
})

describe('requests', () => {
  it('from our page are passed on', async () => {
    const answer = await here.post('/call', { 'sec-fetch-site': 'same-origin' })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: 'answered' }])
    expect(here.dispatched).toEqual([{ name: 'app.state', input: { a: 1 }, requestId: 'one' }])
    expect((await here.post('/cancel', {}, '{"requestId":"one"}')).status).toBe(204)
    expect(here.cancelled).toEqual(['one'])
  })

  it('have one method for each address', async () => {
    const wrong = [
      ['/call', ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']],
      ['/cancel', ['GET', 'HEAD', 'PUT']],
      ['/events', ['POST', 'HEAD']],
      ['/seat', ['GET', 'HEAD', 'PUT']],
      ['/invite', ['GET', 'HEAD']],
      ['/', ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']],
      [`/documents/${documentTicket}`, ['POST', 'DELETE']],
    ] as const
    for (const [path, list] of wrong) {
      for (const method of list) {
        const answer = await here.get(path, {}, method)
        expect([path, method, answer.status]).toEqual([path, method, 405])
        expect(answer.headers.allow).not.toContain(method)
      }
    }
    expect(here.dispatched).toEqual([])
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
      const answer = await here.post('/call', {}, text)
      const plain = answer.status === 400 || answer.body === '{"ok":false,"error":{"code":"invalid_input"}}'
      expect([text, plain]).toEqual([text, true])
    }
    expect((await here.post('/cancel', {}, '{}')).status).toBe(400)
    const broken = Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('latin1')
    const head = `POST /call HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n${seatHeader}: ${here.secret}\r\nOrigin: http://${here.host()}\r\nContent-Type: application/json\r\n`
    expect(
      await exchange(here.server.port, `${head}Content-Length: ${broken.length}\r\n\r\n${broken}`),
    ).toMatch(/ 400 /)
    expect(here.dispatched).toEqual([])
  })

  it('that are too large are refused before they are read, or as soon as they grow too large', async () => {
    const large = 1024 * 1024 + 1
    const head = `POST /call HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n${seatHeader}: ${here.secret}\r\nOrigin: http://${here.host()}\r\nContent-Type: application/json\r\n`
    expect(await exchange(here.server.port, `${head}Content-Length: ${large}\r\n\r\n{`)).toMatch(
      /^HTTP\/1\.1 413 /,
    )
    const chunk = `${(512 * 1024).toString(16)}\r\n${'x'.repeat(512 * 1024)}\r\n`
    const answer = await exchange(
      here.server.port,
      `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`,
    )
    expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true)
    expect((await here.get('/', { 'x-padding': 'x'.repeat(20_000) })).status).toBe(400)
    expect(here.dispatched).toEqual([])
  })

  it('that come drop by drop are cut off', async () => {
    const hasty = await openServerWindow(2_000)
    const head = `POST /call HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n${seatHeader}: ${here.secret}\r\nOrigin: http://${here.host()}\r\nContent-Type: application/json\r\n`
    // Both wait for nothing but the end of the line.
    await exchange(hasty.server.port, `${head}Content-Length: 100\r\n\r\n{`)
    await exchange(hasty.server.port, 'GET / HTTP/1.1\r\nHost: ')
    expect(hasty.dispatched).toEqual([])
    expect((await hasty.get('/')).status).toBe(200)
    await hasty.close()
  })

  it('cannot smuggle a second one behind a refused one', async () => {
    const inner = `GET /index.html HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n\r\n`
    const outer = `POST /call HTTP/1.1\r\nHost: evil.example\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`
    expect((await exchange(here.server.port, outer)).match(/HTTP\/1\.1/g)).toHaveLength(1)
    const both = `POST /call HTTP/1.1\r\nHost: ${here.host()}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`
    expect(await exchange(here.server.port, both)).toMatch(/^HTTP\/1\.1 400 /)
    const twice = `GET / HTTP/1.1\r\nHost: ${here.host()}\r\nHost: evil.example\r\nCookie: ${here.cookie}\r\n\r\n`
    expect(await exchange(here.server.port, twice)).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  it('for a target that is no plain path are refused', async () => {
    for (const target of ['http://evil.example/', '//evil.example/', '*', here.host()]) {
      const answer = await exchange(
        here.server.port,
        `GET ${target} HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n\r\n`,
      )
      expect([target, answer.slice(0, 12)]).toEqual([target, 'HTTP/1.1 400'])
    }
  })
})

describe('files and documents', () => {
  it('carry every header; only fingerprinted files are kept', async () => {
    const page = await here.get('/')
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
    expect((await here.get('/assets/index-AbCd_123.js')).headers['cache-control']).toContain('immutable')
    expect((await here.post('/call')).headers['cache-control']).toBe('no-store')
    const head = await here.get('/', {}, 'HEAD')
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
      `/documents/${documentTicket}/`,
      `/documents/${'cd'.repeat(16)}`,
      `/documents/${documentTicket}%00`,
      '/documents/../index.html',
      `/${'a'.repeat(3_000)}.html`,
    ]
    for (const path of escapes) {
      const line = `GET ${path} HTTP/1.1\r\nHost: ${here.host()}\r\nCookie: ${here.cookie}\r\n${seatHeader}: ${here.secret}\r\nConnection: close\r\n\r\n`
      const answer = await exchange(here.server.port, line)
      expect([path.slice(0, 40), answer.slice(0, 12)]).toEqual([path.slice(0, 40), 'HTTP/1.1 404'])
      expect(answer).not.toContain('secret')
    }
  })

  it('are documents only for the seat that they were made for', async () => {
    const shown = await here.get(`/documents/${documentTicket}`)
    expect([shown.status, shown.body]).toEqual([200, '%PDF'])
    expect(shown.headers['content-type']).toBe('application/pdf')
    expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(shown.headers['cache-control']).toBe('no-store')
  })
})

describe('events', () => {
  it('reach a window that came in, one line each, and end with the server', async () => {
    const heard: string[] = []
    const stopped = new AbortController()
    const answer = await fetch(`http://${here.host()}/events`, {
      headers: { cookie: here.cookie, [seatHeader]: here.secret },
      signal: stopped.signal,
    })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) heard.push(Buffer.from(chunk).toString())
    })()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(true), 30_000)
    here.tell({ type: 'changed', tags: ['patients'] })
    await vi.waitFor(
      () => expect(heard.join('')).toContain('data: {"type":"changed","tags":["patients"]}\n\n'),
      30_000,
    )
    await here.server.close()
    await reading
    expect(here.server.hasWindow()).toBe(false)
  })

  it('are not opened without end', async () => {
    const open = await Promise.all(
      Array.from({ length: 30 }, () =>
        fetch(`http://${here.host()}/events`, {
          headers: { cookie: here.cookie, [seatHeader]: here.secret },
        }),
      ),
    )
    expect(open.filter((answer) => answer.status === 200)).toHaveLength(24)
    expect(open.filter((answer) => answer.status === 503)).toHaveLength(6)
    for (const answer of open) await answer.body?.cancel()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
  })
})
