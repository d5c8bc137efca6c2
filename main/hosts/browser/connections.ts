/**
 * The connections of the server. Anybody on this machine can open some and say nothing: so those over which no seat has
 * been shown are few, and the one that has waited longest makes room for the next. Where the system tells who is at
 * the other end, other people's connections are closed at once.
 */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections at once over which no seat has been shown yet; a window needs six. */
const strangerLimit = 64

export interface Connections {
  /** A seat was shown over this connection: it is not closed to make room any more. */
  trust(socket: Socket): void
}

/** Watches a server that listens on this port of 127.0.0.1. */
export function watchConnections(server: Server, port: number): Connections {
  const strangers = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    if (isSomebodyElse(socket, port)) return void socket.destroy()
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    const [longest] = strangers
    if (strangers.size > strangerLimit) longest?.destroy()
  })
  return { trust: (socket) => void strangers.delete(socket) }
}

function isSomebodyElse({ remotePort }: Socket, port: number): boolean {
  const us = process.getuid?.()
  if (us === undefined || remotePort === undefined) return false
  const user = userOfConnection(readTables(), remotePort, port)
  return user !== null && user !== us
}

/**
 * Number of the user whose program has the connection from one port of 127.0.0.1 to another, out of the kernel's tables
 * of connections (`/proc/net/tcp`, `tcp6`); null where they do not say.
 */
export function userOfConnection(tables: string, fromPort: number, toPort: number): number | null {
  // The second table writes the same address behind the prefix of addresses of the older kind.
  const address = '(?:0{16}FFFF0000)?0100007F'
  const line = new RegExp(
    String.raw`^ *\d+: ${address}:${hex(fromPort)} ${address}:${hex(toPort)} \S+ \S+ \S+ \S+ +(\d+) `,
    'm',
  )
  const user = line.exec(tables)?.[1]
  return user === undefined ? null : Number(user)
}

function hex(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0')
}

function readTables(): string {
  return ['/proc/net/tcp', '/proc/net/tcp6'].map(readIfThere).join('\n')
}

/** Linux alone has these. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
