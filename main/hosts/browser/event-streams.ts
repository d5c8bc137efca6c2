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
      const endSubscription = core.onEvent(seatId, (event) =>
        write(response, `data: ${JSON.stringify(event)}\n\n`),
      )
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
    get count() {
      return open.size
    },
    close() {
      clearInterval(heartbeat)
      for (const response of open.keys()) response.end()
    },
  }
}
