/**
 * The bridge of the browser host: the same calls over the loopback server that served this page. It repeats no
 * call by itself; a server that cannot be reached is answered as `unavailable`, and the person decides.
 */
import { appErrorSchema } from '../../shared/app-error.ts'
import { tags } from '../../shared/contract/define.ts'
import type { AppEvent, Bridge, CallAnswer, CallRequest } from '../../shared/contract/index.ts'
import { fail, ok } from '../../shared/result.ts'

/** Milliseconds. */
const tryAgainAfter = 3000

const unavailable = fail({ code: 'unavailable' } as const)

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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

function readEvent(text: string): AppEvent | null {
  const event: unknown = JSON.parse(text)
  return typeof event === 'object' && event !== null && 'type' in event ? (event as AppEvent) : null
}

export function createHttpBridge(): Bridge {
  const listeners = new Set<(event: AppEvent) => void>()
  let source: EventSource | null = null

  function tell(event: AppEvent): void {
    for (const listener of listeners) listener(event)
  }

  function listen(interrupted = false): void {
    const line = new EventSource('/events')
    source = line
    line.addEventListener('message', (message: MessageEvent<string>) => {
      const event = readEvent(message.data)
      if (event) tell(event)
    })
    line.addEventListener('error', () => {
      if (!interrupted) tell({ type: 'reach', reachable: false })
      interrupted = true
      // A server that refuses (started anew, it asks for its new address) is not tried again by the browser itself.
      if (line.readyState === EventSource.CLOSED) setTimeout(listen, tryAgainAfter, true)
    })
    // Changes may have been missed while the line was down, so everything on screen is read again.
    line.addEventListener('open', () => {
      if (!interrupted) return
      interrupted = false
      tell({ type: 'reach', reachable: true })
      tell({ type: 'changed', tags })
    })
  }

  return {
    host: 'browser',
    async call(request: CallRequest) {
      try {
        const response = await post('/call', request)
        return readAnswer(await response.json())
      } catch {
        return unavailable
      }
    },
    cancel(requestId) {
      void post('/cancel', { requestId }).catch(() => undefined)
    },
    onEvent(listener) {
      listeners.add(listener)
      if (!source) listen()
      return () => listeners.delete(listener)
    },
    documentUrl: (ticket) => `/documents/${encodeURIComponent(ticket)}`,
  }
}
