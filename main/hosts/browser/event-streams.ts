/** The open event streams: each window that listens gets every event of the core, and a sign of life now and then. */
import type { ServerResponse } from 'node:http'
import type { AppEvent } from '../../../shared/contract/index.ts'

/** Milliseconds between two signs of life. */
const heartbeatEvery = 15_000
/** Streams at once; more than any person has windows. */
const streamLimit = 24
/** Bytes that may wait for a window that does not read before it is dropped; it connects anew and reads afresh. */
const backlogLimit = 256 * 1024

export interface EventStreams {
  /** Takes an answer over as a stream; false when there are too many. */
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean
  send(event: AppEvent): void
  readonly count: number
  close(): void
}

export function makeEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()

  function write(text: string): void {
    for (const response of open) {
      if (response.writableLength > backlogLimit) response.destroy()
      else response.write(text)
    }
  }

  const heartbeat = setInterval(() => write(': alive\n\n'), heartbeatEvery)
  heartbeat.unref()

  return {
    add(response, headers) {
      if (open.size >= streamLimit) return false
      open.add(response)
      response.on('close', () => open.delete(response))
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 1000\n\n')
      return true
    },
    send(event) {
      write(`data: ${JSON.stringify(event)}\n\n`)
    },
    get count() {
      return open.size
    },
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
      open.clear()
    },
  }
}
