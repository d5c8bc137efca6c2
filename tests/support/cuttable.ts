/** A way to a server that can be cut, for tests. */
import { connect as dial, createServer, type Server, type Socket } from 'node:net'
import type { ServerAddress } from '../../shared/domain/server.ts'

export async function cuttable({ host, port }: ServerAddress) {
  const sockets = new Set<Socket>()
  const proxy: Server = createServer((near) => {
    const far = dial(port, host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const address = proxy.address()
  if (typeof address !== 'object' || !address) throw new Error('Expected a port')
  const now = () => {
    for (const socket of sockets) socket.destroy()
  }
  return { proxy, port: address.port, now }
}
