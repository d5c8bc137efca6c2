/**
 * A test server's keeper: runs the server until whoever started it lets go of this program's input, which the system does
 * for one that was killed, and removes its folder then. Ends when the server does.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const [program = '', folder = '', data = '', account = ''] = process.argv.slice(2)
const as = account === '' ? {} : { uid: Number(account.split(':')[0]), gid: Number(account.split(':')[1]) }
const server = spawn(program, ['-D', data], { ...as, cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

let isOver = false
process.stdin.once('end', () => {
  isOver = true
  // Ends the connections that are open, then the server.
  server.kill('SIGINT')
})
process.stdin.resume()
// Those who interrupt the tests interrupt their whole group; the server is asked as always.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

const end = (code: number) => {
  if (isOver) remove()
  process.exit(isOver ? 0 : code)
}
server.once('error', () => end(1))
server.once('exit', () => end(1))
