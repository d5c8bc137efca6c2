import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHttpBridge } from '../../../renderer/api/http-bridge.ts'
import { tags } from '../../../shared/contract/define.ts'
import type { AppEvent } from '../../../shared/contract/index.ts'

class Line extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: Line[] = []
  readonly url: string
  readyState = 1

  constructor(url: string) {
    super()
    this.url = url
    Line.opened.push(this)
  }
}

const request = { name: 'app.state', input: {}, requestId: 'request-1' }

beforeEach(() => {
  Line.opened.length = 0
  vi.stubGlobal('EventSource', Line)
})
afterEach(() => vi.unstubAllGlobals())

describe('the HTTP bridge', () => {
  it('posts the call as it is and gives the answer as it came', async () => {
    const fetched = vi.fn(() => Promise.resolve(Response.json({ ok: true, value: { answer: 42 } })))
    vi.stubGlobal('fetch', fetched)
    expect(await createHttpBridge().call(request)).toEqual({ ok: true, value: { answer: 42 } })
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      '/call',
      expect.objectContaining({ method: 'POST', body: JSON.stringify(request) }),
    )
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
    const fetched = vi.fn(answer)
    vi.stubGlobal('fetch', fetched)
    expect(await createHttpBridge().call(request)).toEqual({ ok: false, error: { code: 'unavailable' } })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('listens on one line for all, and has everything read again when the line comes back', () => {
    const bridge = createHttpBridge()
    const seen: AppEvent[] = []
    const end = bridge.onEvent((event) => seen.push(event))
    bridge.onEvent(() => {})
    expect(Line.opened.map(({ url }) => url)).toEqual(['/events'])
    const line = Line.opened[0] as Line
    line.dispatchEvent(new Event('open'))
    expect(seen).toEqual([])
    line.dispatchEvent(new MessageEvent('message', { data: '{"type":"changed","tags":["plans"]}' }))
    line.dispatchEvent(new Event('error'))
    line.dispatchEvent(new Event('open'))
    expect(seen).toEqual([
      { type: 'changed', tags: ['plans'] },
      { type: 'reach', reachable: false },
      { type: 'reach', reachable: true },
      { type: 'changed', tags },
    ])
    end()
    line.dispatchEvent(new MessageEvent('message', { data: '{"type":"changed","tags":["plans"]}' }))
    expect(seen).toHaveLength(4)
  })

  it('says once that the host is gone, and opens a new line where the old one was refused', () => {
    vi.useFakeTimers()
    try {
      const seen: AppEvent[] = []
      createHttpBridge().onEvent((event) => seen.push(event))
      const line = Line.opened[0] as Line
      line.dispatchEvent(new Event('open'))
      line.dispatchEvent(new Event('error'))
      line.dispatchEvent(new Event('error'))
      expect(seen).toEqual([{ type: 'reach', reachable: false }])
      vi.advanceTimersByTime(10_000)
      expect(Line.opened).toHaveLength(1)
      line.readyState = Line.CLOSED
      line.dispatchEvent(new Event('error'))
      vi.advanceTimersByTime(10_000)
      expect(Line.opened).toHaveLength(2)
      Line.opened[1]?.dispatchEvent(new Event('open'))
      expect(seen.slice(1)).toEqual([
        { type: 'reach', reachable: true },
        { type: 'changed', tags },
      ])
    } finally {
      vi.useRealTimers()
    }
  })
})
