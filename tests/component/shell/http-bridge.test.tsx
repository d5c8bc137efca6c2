import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { comeIn, createHttpBridge } from '../../../renderer/api/http-bridge.ts'
import { tags } from '../../../shared/contract/define.ts'
import type { AppEvent } from '../../../shared/contract/index.ts'

const request = { name: 'app.state', input: {}, requestId: 'request-1' }
const seat = { 'x-stridebook-seat': 'secret-1' }

/** A line of events that the test speaks into. */
interface Line {
  say(text: string): void
  breakOff(): void
}

/** Stands in for the server: `/events` opens a line, everything else is answered by `answer`. */
function serve(
  answer: (path: string, init: RequestInit) => Promise<Response> = () => Promise.reject(new Error()),
) {
  const asked: (readonly [path: string, init: RequestInit])[] = []
  const lines: Line[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push([path, init])
    if (path !== '/events') return answer(path, init)
    let line: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (line = controller) })
    lines.push({
      say: (text) => line?.enqueue(new TextEncoder().encode(text)),
      breakOff: () => line?.error(new TypeError('network error')),
    })
    return Promise.resolve(new Response(body))
  })
  return { asked, lines }
}

beforeEach(() => {
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/')
})
afterEach(() => vi.unstubAllGlobals())

describe('coming in', () => {
  it('takes the seat of the address, keeps its secret for this tab, and clears the address', async () => {
    window.history.replaceState(null, '', '/#seat=ticket-1')
    const { asked } = serve(async (path) =>
      path === '/seat' ? Response.json({ secret: 'secret-1' }) : Response.json({ ok: true, value: 7 }),
    )
    const bridge = await comeIn()
    expect(asked).toMatchObject([['/seat', { method: 'POST', body: '{"ticket":"ticket-1"}' }]])
    expect(window.location.hash).toBe('')
    if (typeof bridge === 'string') expect.fail(bridge)
    expect(await bridge.call(request)).toEqual({ ok: true, value: 7 })
    expect(asked[1]?.[1].headers).toMatchObject(seat)
  })

  it('goes on with the seat of this tab when it is loaded again', async () => {
    window.sessionStorage.setItem('stridebook.seat', 'secret-1')
    const { asked } = serve(async () => Response.json({ ok: true, value: 7 }))
    const bridge = await comeIn()
    expect(asked).toEqual([])
    if (typeof bridge === 'string') expect.fail(bridge)
    await bridge.call(request)
    expect(asked[0]?.[1].headers).toMatchObject(seat)
  })

  it('says why it is not let in: no address, or one that was used', async () => {
    expect(await comeIn()).toBe('needsAddress')
    for (const [refused, because] of [
      ['used', 'usedAddress'],
      ['unknown', 'needsAddress'],
    ]) {
      window.history.replaceState(null, '', '/#seat=ticket-1')
      serve(async () => Response.json({ refused }, { status: 401 }))
      expect(await comeIn()).toBe(because)
      expect(window.sessionStorage).toHaveLength(0)
    }
    window.history.replaceState(null, '', '/#seat=ticket-1')
    serve()
    expect(await comeIn()).toBe('needsAddress')
  })

  it('keeps the seat that a tab has when it is given an address that was used', async () => {
    window.sessionStorage.setItem('stridebook.seat', 'secret-1')
    window.history.replaceState(null, '', '/#seat=ticket-1')
    serve(async () => Response.json({ refused: 'used' }, { status: 401 }))
    expect(typeof (await comeIn())).toBe('object')
    expect(window.sessionStorage.getItem('stridebook.seat')).toBe('secret-1')
  })
})

describe('the HTTP bridge', () => {
  it('posts the call as it is, with the secret, and gives the answer as it came', async () => {
    const { asked } = serve(async () => Response.json({ ok: true, value: { answer: 42 } }))
    expect(await createHttpBridge('secret-1').call(request)).toEqual({ ok: true, value: { answer: 42 } })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject([
      '/call',
      { method: 'POST', body: JSON.stringify(request), headers: seat },
    ])
  })

  it.each([
    ['a server that is gone', () => Promise.reject(new TypeError('refused'))],
    ['a page instead of an answer', () => Promise.resolve(new Response('<html>', { status: 502 }))],
    [
      'an error that is none of ours',
      () => Promise.resolve(Response.json({ ok: false, error: { code: 'exploded', stack: 'at …' } })),
    ],
    ['an empty object', () => Promise.resolve(Response.json({}))],
  ])('answers %s as unavailable, once', async (_, answer) => {
    const { asked } = serve(answer)
    expect(await createHttpBridge('secret-1').call(request)).toEqual({
      ok: false,
      error: { code: 'unavailable' },
    })
    expect(asked).toHaveLength(1)
  })

  it('fetches a document with the secret; one that is gone is none', async () => {
    const { asked } = serve(async (path) =>
      path.endsWith('ab')
        ? new Response(Uint8Array.of(37, 80), { headers: { 'content-type': 'application/pdf' } })
        : new Response('', { status: 404 }),
    )
    const bridge = createHttpBridge('secret-1')
    expect(await bridge.document('ab')).toEqual({ bytes: Uint8Array.of(37, 80), type: 'application/pdf' })
    expect(await bridge.document('../call')).toBeNull()
    expect(asked.map(([path, init]) => [path, init.headers])).toEqual([
      ['/documents/ab', seat],
      ['/documents/..%2Fcall', seat],
    ])
  })

  it('listens on one line for all, wherever the line is cut into pieces', async () => {
    const { asked, lines } = serve()
    const bridge = createHttpBridge('secret-1')
    const seen: AppEvent[] = []
    const end = bridge.onEvent((event) => seen.push(event))
    const others: AppEvent[] = []
    bridge.onEvent((event) => others.push(event))
    expect(asked).toMatchObject([['/events', { headers: seat }]])
    await waitFor(() => expect(lines).toHaveLength(1))
    const text =
      ': here\n\ndata: {"type":"changed","tags":["plans"]}\n\ndata: {"type":"menu","command":"find"}\n\n'
    for (const letter of text) lines[0]?.say(letter)
    await waitFor(() =>
      expect(seen).toEqual([
        { type: 'changed', tags: ['plans'] },
        { type: 'menu', command: 'find' },
      ]),
    )
    end()
    lines[0]?.say('data: {"type":"changed","tags":["plans"]}\n\n')
    await waitFor(() => expect(others).toHaveLength(3))
    expect(seen).toHaveLength(2)
  })

  it('says once that the host is gone, opens a new line, and has everything read again then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { lines } = serve()
      const seen: AppEvent[] = []
      createHttpBridge('secret-1').onEvent((event) => seen.push(event))
      lines[0]?.breakOff()
      await vi.waitFor(() => expect(seen).toEqual([{ type: 'reach', of: 'core', reachable: false }]), 30_000)
      const working = vi.fn(() => Promise.reject(new TypeError('refused')))
      vi.stubGlobal('fetch', working)
      await vi.advanceTimersByTimeAsync(3_500)
      expect(working.mock.calls.length).toBeGreaterThan(2)
      expect(seen).toHaveLength(1)
      serve()
      await vi.advanceTimersByTimeAsync(1_500)
      expect(seen.slice(1)).toEqual([
        { type: 'reach', of: 'core', reachable: true },
        { type: 'changed', tags },
      ])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a window that was locked', () => {
  const answerTo = (good: () => string) => async (_path: string, init: RequestInit) => {
    const shown = new Headers(init.headers).get('x-stridebook-seat')
    return shown === good() ? Response.json({ ok: true, value: 7 }) : new Response('', { status: 401 })
  }

  it('goes on with the secret that it is told, also with what was on its way', async () => {
    let good = 'secret-1'
    const { asked, lines } = serve(answerTo(() => good))
    const bridge = createHttpBridge('secret-1')
    const events: AppEvent[] = []
    bridge.onEvent((event) => events.push(event))
    await waitFor(() => expect(lines).toHaveLength(1))
    good = 'secret-2'
    const onItsWay = bridge.call(request)
    await waitFor(() => expect(asked.filter(([path]) => path === '/call')).toHaveLength(1))
    lines[0]?.say('data: {"type":"secret","secret":"secret-2"}\n\n')
    expect(await onItsWay).toEqual({ ok: true, value: 7 })
    expect(await bridge.call(request)).toEqual({ ok: true, value: 7 })
    expect(window.sessionStorage.getItem('stridebook.seat')).toBe('secret-2')
    // Nobody else in the page hears of it.
    expect(events).toEqual([])
  })

  it('is refused where nobody tells it another', async () => {
    const { asked } = serve(answerTo(() => 'secret-2'))
    expect(await createHttpBridge('secret-1').call(request)).toMatchObject({ ok: false })
    expect(asked).toHaveLength(1)
  })
})
