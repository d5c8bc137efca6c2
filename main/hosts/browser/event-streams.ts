/** The open event streams: each window that listens gets every event of its seat, and a sign of life now and then. */
import type { ServerResponse } from 'node:http'
import type { Core, SeatId } from '../../core/ports.ts'

/** Milliseconds between two signs of life. */
const heartbeatEvery = 15_000
/** Streams at once; more than any person has windows. */
const streamLimit = 24
/** Bytes that may wait for a window that does not read before it is dropped; it connects anew and reads afresh. */
const backlogLimit = 256 * 1024

export interface EventStreams {
  /** Takes an answer over as a stream of this seat; false when there are too many. */
  add(response: ServerResponse, seatId: SeatId, headers: Readonly<Record<string, string>>): boolean
  /** Whether a window of this seat listens. */
  hears(seatId: SeatId): boolean
  /** Tells the windows of a seat something of the host's own. */
  tell(seatId: SeatId, what: object): void
  readonly count: number
  close(): void
}

export interface EventStreamsParts {
  readonly core: Pick<Core, 'onEvent'>
  /** A seat has no stream any more: its window was closed, or is being loaded again. */
  readonly onSilence: (seatId: SeatId) => void
  /** A seat has a stream (again). */
  readonly onSound: (seatId: SeatId) => void
}

export function makeEventStreams({ core, onSilence, onSound }: EventStreamsParts): EventStreams {
  const open = new Map<ServerResponse, SeatId>()

  function write(response: ServerResponse, text: string): void {
    if (response.writableLength > backlogLimit) response.destroy()
    else response.write(text)
  }

  const heartbeat = setInterval(() => {
    for (const response of open.keys()) write(response, ': alive\n\n')
  }, heartbeatEvery)
  heartbeat.unref()

  return {
    add(response, seatId, headers) {
      if (open.size >= streamLimit) return false
      open.set(response, seatId)
      const endSubscription = core.onEvent(seatId, (event) => write(response, block(event)))
      response.on('close', () => {
        endSubscription()
        open.delete(response)
        if (![...open.values()].includes(seatId)) onSilence(seatId)
      })
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
      // Something at once, so that the window knows that the line stands.
      response.write(': here\n\n')
      onSound(seatId)
      return true
    },
    hears: (seatId) => [...open.values()].includes(seatId),
    tell(seatId, what) {
      for (const [response, seat] of open) if (seat === seatId) write(response, block(what))
    },
    get count() {
      return open.size
    },
    close() {
      clearInterval(heartbeat)
      for (const response of open.keys()) response.end()
    },
  }
}

function block(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`
}
