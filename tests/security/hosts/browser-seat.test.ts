/** Coming in to the browser host: addresses that are good once, and seats that nobody else on the machine can take. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerHeader } from '../../../main/hosts/browser/server.ts'
import { seatHeader } from '../../../shared/contract/request.ts'
import { ask, cookieOf } from '../../support/raw-http.ts'
import {
  absence,
  body,
  documentTicket,
  openServerWindow,
  secretOf,
  ticketOf,
  type Headers,
  type ServerWindow,
} from './server-window.ts'

let here: ServerWindow
beforeEach(async () => {
  here = await openServerWindow()
})
afterEach(() => {
  vi.useRealTimers()
  return here.close()
})

/** Everything that shows or changes something, asked for with these headers. */
async function everything(headers: Headers): Promise<readonly number[]> {
  return [
    (await here.get('/events', headers)).status,
    (await here.get(`/documents/${documentTicket}`, headers)).status,
    (await here.post('/call', headers)).status,
    (await here.post('/cancel', headers, '{"requestId":"one"}')).status,
  ]
}
const refusedAll = [401, 401, 401, 401]

describe('an address', () => {
  it('lets one window in, with a cookie that scripts cannot read and a secret that no browser sends by itself', async () => {
    const entered = await here.enter(ticketOf(here.server.invite()))
    expect(entered.status).toBe(200)
    expect(entered.headers['set-cookie']?.[0]).toMatch(
      /^stridebook-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    expect(Object.keys(JSON.parse(entered.body) as object)).toEqual(['secret'])
    expect(secretOf(entered)).toMatch(/^[\w-]{43}$/)
    expect(entered.headers['cache-control']).toBe('no-store')
    expect(entered.headers['referrer-policy']).toBe('no-referrer')
  })

  it('is good once; whoever uses it again is refused, and nobody loses a seat', async () => {
    const address = here.server.invite()
    const first = await here.enter(ticketOf(address))
    const own = { cookie: cookieOf(first), [seatHeader]: secretOf(first) }
    for (let again = 0; again < 5; again += 1) {
      const refused = await here.enter(ticketOf(address))
      expect([refused.status, refused.body, refused.headers['set-cookie']]).toEqual([
        401,
        '{"refused":"used"}',
        undefined,
      ])
    }
    expect((await here.post('/call', own)).status).toBe(200)
    expect((await here.post('/call')).status).toBe(200)
  })

  it('is a random one each time, and no other text is one', async () => {
    const addresses = Array.from({ length: 50 }, () => here.server.invite())
    expect(new Set(addresses).size).toBe(50)
    const good = ticketOf(addresses[0] ?? '')
    for (const wrong of ['', good.slice(0, -1), `${good}x`, '__proto__', 'x'.repeat(101), here.secret]) {
      expect([wrong, (await here.enter(wrong)).body]).toEqual([wrong, '{"refused":"unknown"}'])
    }
    expect((await here.enter(good)).status).toBe(200)
  })

  it('gives each window a seat of its own, in one browser or in several', async () => {
    const sameBrowser = await here.enter(ticketOf(here.server.invite()), { cookie: here.cookie })
    expect(cookieOf(sameBrowser)).toBe(here.cookie)
    const otherBrowser = await here.enter(ticketOf(here.server.invite()))
    expect(cookieOf(otherBrowser)).not.toBe(here.cookie)
    await here.post('/call')
    await here.post('/call', { [seatHeader]: secretOf(sameBrowser) })
    await here.post('/call', { cookie: cookieOf(otherBrowser), [seatHeader]: secretOf(otherBrowser) })
    await here.post('/call')
    expect(new Set(here.askedBy).size).toBe(3)
    expect(here.askedBy[3]).toBe(here.askedBy[0])
  })

  it('is given to whoever holds the owner’s secret, and to nobody else', async () => {
    const headers = { host: here.host(), [ownerHeader]: here.server.ownerSecret }
    const invited = await ask({ port: here.server.port, path: '/invite', method: 'POST', headers })
    const { address } = JSON.parse(invited.body) as { address: string }
    expect((await here.enter(ticketOf(address))).status).toBe(200)
    for (const wrong of ['', here.secret, here.server.ownerSecret.slice(0, -1)]) {
      const answer = await here.post('/invite', { [ownerHeader]: wrong })
      expect([wrong, answer.status]).toEqual([wrong, 401])
    }
    expect((await here.post('/invite')).status).toBe(401)
  })
})

describe('a seat', () => {
  it('is its cookie and its secret together', async () => {
    const other = await here.enter(ticketOf(here.server.invite()))
    const value = here.cookie.split('=')[1] ?? ''
    const wrong: readonly Headers[] = [
      { cookie: '' },
      { cookie: `stridebook-1=${value}` },
      { cookie: `stridebook-${here.server.port}=` },
      { cookie: `x${here.cookie}` },
      { cookie: here.cookie.slice(0, -1) },
      { cookie: cookieOf(other) },
      { [seatHeader]: '' },
      { [seatHeader]: here.secret.slice(0, -1) },
      { [seatHeader]: value },
      { [seatHeader]: secretOf(other) },
    ]
    for (const headers of wrong) expect([headers, await everything(headers)]).toEqual([headers, refusedAll])
    expect(here.dispatched).toEqual([])
    expect(here.cancelled).toEqual([])
    expect((await here.post('/call')).status).toBe(200)
  })

  it('is not stolen by a page on another port, which the browser shows the same cookie', async () => {
    // What a page of 127.0.0.1 on another port can make the browser send: the here.cookie, and no header of its own.
    const stranger = {
      host: here.host(),
      cookie: here.cookie,
      origin: 'http://127.0.0.1:9',
      'sec-fetch-site': 'same-site',
    }
    // And what its server can send by itself, with the cookie that the browser showed it.
    const server9 = { host: here.host(), cookie: here.cookie }
    for (const headers of [stranger, server9]) {
      for (const path of ['/events', `/documents/${documentTicket}`]) {
        const answer = await ask({ port: here.server.port, path, headers })
        expect([path, [401, 403].includes(answer.status)]).toEqual([path, true])
      }
    }
    const length = { 'content-type': 'application/json', 'content-length': String(body.length) }
    const forged = { ...server9, ...length, origin: `http://${here.host()}` }
    const answer = await ask({ port: here.server.port, path: '/call', method: 'POST', headers: forged, body })
    expect(answer.status).toBe(401)
    expect(here.dispatched).toEqual([])
    // The window's files hold nothing of anybody, and are shown to no other page.
    expect((await ask({ port: here.server.port, path: '/', headers: stranger })).status).toBe(403)
    expect((await ask({ port: here.server.port, path: '/', headers: server9 })).status).toBe(200)
  })

  it('is locked when its window has been gone for a while, and not while it is loaded again', async () => {
    const stream = () => {
      const stop = new AbortController()
      const headers = { cookie: here.cookie, [seatHeader]: here.secret }
      return { stop, opened: fetch(`http://${here.host()}/events`, { headers, signal: stop.signal }) }
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await here.post('/call')
    const first = stream()
    await first.opened
    first.stop.abort()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
    const second = stream()
    await second.opened
    await vi.advanceTimersByTimeAsync(absence * 2)
    expect(here.left).toEqual([])
    second.stop.abort()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
    expect(here.left).toEqual([])
    await vi.advanceTimersByTimeAsync(absence)
    expect(here.left).toEqual([here.askedBy[0]])
    // Locked, not thrown out: the window can be unlocked again.
    expect((await here.post('/call')).status).toBe(200)
  })

  it('has a new secret after its window was locked, which only that window is told', async () => {
    await here.post('/call')
    const lines = await listen(here.secret)
    expect(await lines.next()).toBe(': here')
    here.lock()
    const told = JSON.parse((await lines.next()).slice('data: '.length)) as { type: string; secret: string }
    expect(told.type).toBe('secret')
    expect(told.secret).toMatch(/^[\w-]{43}$/)
    // What somebody copied before is worth nothing, for ever.
    expect(await everything({})).toEqual(refusedAll)
    const renewed = { [seatHeader]: told.secret }
    expect((await here.post('/call', renewed)).status).toBe(200)
    expect(here.askedBy[1]).toBe(here.askedBy[0])
    lines.stop()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
    expect(await everything({})).toEqual(refusedAll)
    // Nor is the new one without the cookie.
    expect(await everything({ ...renewed, cookie: '' })).toEqual(refusedAll)
  })

  it('is told once more where its line broke with the new secret on it, and nothing else until then', async () => {
    await here.post('/call')
    const broken = await listen(here.secret)
    await broken.next()
    here.lock()
    broken.stop()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
    expect((await here.post('/call')).status).toBe(401)
    const lines = await listen(here.secret)
    expect(await lines.next()).toBe(': here')
    const { secret } = JSON.parse((await lines.next()).slice('data: '.length)) as { secret: string }
    expect((await here.post('/call', { [seatHeader]: secret })).status).toBe(200)
    expect(here.askedBy.at(-1)).toBe(here.askedBy[0])
    lines.stop()
    await vi.waitFor(() => expect(here.server.hasWindow()).toBe(false), 30_000)
    expect(await everything({})).toEqual(refusedAll)
  })

  it('is told so when it listens again, where nobody listened when it was locked', async () => {
    await here.post('/call')
    here.lock()
    expect((await here.post('/call')).status).toBe(200)
    const lines = await listen(here.secret)
    expect([await lines.next(), await lines.next()]).toEqual([': here', expect.stringContaining('"secret"')])
    lines.stop()
    expect((await here.post('/call')).status).toBe(401)
  })
})

/** The blocks that a window hears, one after the other. */
async function listen(secret: string) {
  const stop = new AbortController()
  const headers = { cookie: here.cookie, [seatHeader]: secret }
  const answer = await fetch(`http://${here.host()}/events`, { headers, signal: stop.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return {
    stop: () => stop.abort(),
    async next(): Promise<string> {
      while (!heard.includes('\n\n')) {
        const part = await reader?.read()
        if (!part || part.done) throw new Error('Expected the line to stand')
        heard += part.value
      }
      const [block = '', ...rest] = heard.split('\n\n')
      heard = rest.join('\n\n')
      return block
    },
  }
}
