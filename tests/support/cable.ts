/** The cable between a computer and its server: it can be pulled, and it can break at any message. */
import { connect, createServer, type Socket } from 'node:net'
import type { ServerPlace } from '../../main/database/store.ts'

export interface Cable {
  /** The server, over this cable. */
  readonly place: ServerPlace
  /** Nothing arrives any more on either side, and neither is told. */
  pull(): void
  /** In place again, for new connections; those of before stay silent. */
  plug(): void
  /** Breaks all connections at a message to the server, counted from 1, before or after it has passed it on. */
  breakAt(message: number, passed: boolean): void
  /** How many messages have gone to the server since that was last asked for. */
  messages(): number
  end(): void
}

export async function layCable({ server }: ServerPlace): Promise<Cable> {
  const ends = new Set<Socket>()
  const silent = new Set<Socket>()
  let isPulled = false
  let counted = 0
  let breaking: { readonly message: number; readonly passed: boolean } | null = null

  function breakAll(): void {
    breaking = null
    for (const one of ends) one.destroy()
  }

  const proxy = createServer((near) => {
    const far = connect(server.port, server.host)
    for (const one of [near, far]) {
      ends.add(one)
      if (isPulled) silent.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        ends.delete(one)
        const other = one === near ? far : near
        if (!silent.has(one)) other.destroy()
      })
    }
    near.on('data', (bytes) => {
      if (silent.has(near)) return
      counted += 1
      const isLast = breaking?.message === counted
      if (isLast && breaking?.passed === false) return breakAll()
      far.write(bytes)
      if (isLast) breakAll()
    })
    far.on('data', (bytes) => {
      if (!silent.has(far)) near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('Expected a port')

  return {
    place: { server: { ...server, port: address.port } },
    pull() {
      isPulled = true
      for (const one of ends) silent.add(one)
    },
    plug() {
      isPulled = false
    },
    breakAt(message, passed) {
      counted = 0
      breaking = { message, passed }
    },
    messages: () => counted,
    end() {
      proxy.close()
      for (const one of ends) one.destroy()
    },
  }
}
