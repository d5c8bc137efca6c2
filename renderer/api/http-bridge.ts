/**
 * The bridge of the browser host: the same calls over the loopback server that served this page. It repeats no
 * call by itself; a server that cannot be reached is answered as `unavailable`, and the person decides.
 */
import { appErrorSchema } from '../../shared/app-error-schema.ts'
import { tags } from '../../shared/contract/define.ts'
import type { AppEvent, Bridge, CallAnswer, CallRequest, DocumentFile } from '../../shared/contract/index.ts'
import { newSecretSchema, seatHeader } from '../../shared/contract/request.ts'
import { fail, ok } from '../../shared/result.ts'

/** Milliseconds. */
const tryAgainAfter = 1000

/** Where this tab keeps its secret: lost with the tab, and never sent by the browser itself. */
const secretKey = 'stridebook.seat'

const unavailable = fail({ code: 'unavailable' } as const)

/** Why a tab is not let in: it came without an address that is good, or with one that was used before. */
export type Refusal = 'needsAddress' | 'usedAddress'

/**
 * Takes the seat that the address offers, or the one that this tab has had before it was loaded again. An address is
 * taken out of the tab at once: it is good for nothing afterwards.
 */
export async function comeIn(): Promise<Bridge | Refusal> {
  const ticket = /^#seat=([\w-]+)$/.exec(window.location.hash)?.[1]
  const kept = window.sessionStorage.getItem(secretKey)
  if (ticket === undefined) return kept === null ? 'needsAddress' : createHttpBridge(kept)
  window.history.replaceState(null, '', '/')
  const body = await post('/seat', { ticket })
    .then((answer): Promise<unknown> => answer.json())
    .catch(() => null)
  const secret = textIn(body, 'secret')
  if (secret !== null) {
    window.sessionStorage.setItem(secretKey, secret)
    return createHttpBridge(secret)
  }
  if (kept !== null) return createHttpBridge(kept)
  return textIn(body, 'refused') === 'used' ? 'usedAddress' : 'needsAddress'
}

function textIn(body: unknown, name: string): string | null {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : null
  return typeof value === 'string' ? value : null
}

function post(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
  })
}

function readAnswer(body: unknown): CallAnswer {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return unavailable
  if (body.ok === true) return ok('value' in body ? body.value : undefined)
  const error = appErrorSchema.safeParse('error' in body ? body.error : undefined)
  return error.success ? fail(error.data) : unavailable
}

/** What one block of the stream tells; null for a sign of life. */
function readBlock(block: string): unknown {
  return block.startsWith('data: ') ? JSON.parse(block.slice('data: '.length)) : null
}

function asEvent(event: unknown): AppEvent | null {
  return typeof event === 'object' && event !== null && 'type' in event ? (event as AppEvent) : null
}

/** The bridge of a window that has this secret. */
export function createHttpBridge(given: string): Bridge {
  let secret = given
  const seatNow = () => ({ [seatHeader]: secret })
  const waiting = new Set<() => void>()
  const listeners = new Set<(event: AppEvent) => void>()
  let listening = false
  let interrupted = false

  function tell(event: AppEvent): void {
    for (const listener of listeners) listener(event)
  }

  /** Locking renews the secret; what was on its way at that moment was refused undone, and is sent once more. */
  async function atSeat(
    send: (seat: Readonly<Record<string, string>>) => Promise<Response>,
  ): Promise<Response> {
    const shown = secret
    const answer = await send(seatNow())
    if (answer.status !== 401) return answer
    if (secret === shown) {
      await new Promise<void>((resolve) => {
        waiting.add(resolve)
        setTimeout(resolve, tryAgainAfter)
      })
    }
    return secret === shown ? answer : send(seatNow())
  }

  function renew(next: string): void {
    secret = next
    window.sessionStorage.setItem(secretKey, next)
    for (const go of waiting) go()
    waiting.clear()
  }

  /** Hears until the line breaks. Events need the secret too, which the browser's own EventSource cannot send. */
  async function hear(): Promise<void> {
    const response = await fetch('/events', {
      headers: seatNow(),
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!response.ok || !response.body) throw new Error(`The events were answered with ${response.status}`)
    // Changes may have been missed while the line was down, so everything on screen is read again.
    if (interrupted) {
      interrupted = false
      tell({ type: 'reach', of: 'core', reachable: true })
      tell({ type: 'changed', tags })
    }
    let rest = ''
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const told = readBlock(block)
        const renewed = newSecretSchema.safeParse(told)
        const event = asEvent(told)
        if (renewed.success) renew(renewed.data.secret)
        else if (event) tell(event)
      }
    }
  }

  function listen(): void {
    hear()
      .catch(() => undefined)
      .finally(() => {
        if (!interrupted) tell({ type: 'reach', of: 'core', reachable: false })
        interrupted = true
        setTimeout(listen, tryAgainAfter)
      })
  }

  return {
    host: 'browser',
    async call(request: CallRequest) {
      try {
        const response = await atSeat((seat) => post('/call', request, seat))
        return readAnswer(await response.json())
      } catch {
        return unavailable
      }
    },
    cancel(requestId) {
      void atSeat((seat) => post('/cancel', { requestId }, seat)).catch(() => undefined)
    },
    onEvent(listener) {
      listeners.add(listener)
      if (!listening) listen()
      listening = true
      return () => listeners.delete(listener)
    },
    async document(ticket) {
      const response = await atSeat((headers) =>
        fetch(`/documents/${encodeURIComponent(ticket)}`, {
          headers,
          credentials: 'same-origin',
          cache: 'no-store',
        }),
      )
      if (!response.ok) return null
      // The server names no other type.
      const type = (response.headers.get('content-type') ?? '') as DocumentFile['type']
      return { bytes: new Uint8Array(await response.arrayBuffer()), type }
    },
  }
}
