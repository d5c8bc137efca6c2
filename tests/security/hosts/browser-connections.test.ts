/** Connections of the browser host that say nothing, come from another user, or race for one ticket. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userOfConnection } from '../../../main/hosts/browser/connections.ts'
import { fullForm, report } from '../report.ts'
import { openServerWindow, secretOf, ticketOf, type ServerWindow } from './server-window.ts'

let here: ServerWindow
let sockets: Socket[]
beforeEach(async () => {
  sockets = []
  here = await openServerWindow()
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await here.close()
})

/** Opens a connection, says this much, and waits. */
function open(text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(here.server.port, '127.0.0.1', () => socket.write(text, () => resolve()))
    socket.on('error', () => resolve())
    sockets.push(socket)
  })
}

describe('connections without a seat', () => {
  it.each([
    ['that say nothing', ''],
    ['that never finish their headers', 'GET / HTTP/1.1\r\nHost: '],
    ['that never send their body', 'POST /call HTTP/1.1\r\nContent-Length: 900000\r\n\r\n'],
  ])('%s do not shut the window out', async (name, text) => {
    const count = fullForm ? 1_000 : 200
    let refused = 0
    for (let opened = 0; opened < count; opened += 20) {
      await Promise.all(Array.from({ length: 20 }, () => open(text)))
      const answers = await Promise.allSettled([here.post('/call'), here.get('/')])
      refused += answers.filter((one) => one.status === 'rejected' || one.value.status !== 200).length
    }
    report(`idle connections ${name}`, count, refused)
    expect(refused).toBe(0)
  })
})

describe('a ticket', () => {
  it('that many ask for at once lets exactly one in', async () => {
    const rounds = fullForm ? 50 : 5
    let through = 0
    for (let round = 0; round < rounds; round += 1) {
      const ticket = ticketOf(here.server.invite())
      const answers = await Promise.all(Array.from({ length: 20 }, () => here.enter(ticket)))
      const secrets = answers.map(secretOf).filter((secret) => secret !== '')
      through += Math.abs(secrets.length - 1)
    }
    report('races of twenty for one ticket', rounds * 20, through)
    expect(through).toBe(0)
  })
})

describe('the user at the other end', () => {
  const tables = [
    '   1: 0100007F:9A73 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1 0',
    '   2: 0100007F:9A73 0100007F:A8F0 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0',
    '   3: 0100007F:A8F0 0100007F:9A73 01 00000000:00000000 00:00000000 00000000  1001        0 13 1 0',
    '   0: 0000000000000000FFFF00000100007F:A8F1 0000000000000000FFFF00000100007F:9A73 01 00000000:00000000 00:00000000 00000000 65534        0 14 2 0',
  ].join('\n')

  it('is read from the kernel’s tables, whichever kind of address the program used', () => {
    expect(userOfConnection(tables, 0xa8f0, 0x9a73)).toBe(1001)
    expect(userOfConnection(tables, 0xa8f1, 0x9a73)).toBe(65_534)
    expect(userOfConnection(tables, 0x9a73, 0xa8f0)).toBe(1000)
    expect(userOfConnection(tables, 0xa8f2, 0x9a73)).toBeNull()
    expect(userOfConnection('', 1, 2)).toBeNull()
  })

  // Another user must be able to run it; what this test itself runs on may lie where only its owner reads.
  const program = ['/usr/bin/node', '/usr/local/bin/node', process.execPath].find((path) => existsSync(path))
  const canBecomeAnother = process.platform === 'linux' && process.getuid?.() === 0
  it.skipIf(!canBecomeAnother)('is answered only when it is who started the program', async () => {
    const ticket = ticketOf(here.server.invite())
    // Plain sockets of a shell that has become somebody else, with everything that the right window would send.
    const text = JSON.stringify({ ticket })
    const request = [
      'POST /seat HTTP/1.1',
      `Host: ${here.host()}`,
      `Origin: http://${here.host()}`,
      'Content-Type: application/json',
      `Content-Length: ${text.length}`,
      '',
      text,
    ].join('\r\n')
    const code = `process.stdout.write('asked: ')
      const socket = require('node:net').connect(${here.server.port}, '127.0.0.1')
      socket.on('error', () => undefined).on('data', (answer) => process.stdout.write(answer)).setTimeout(20000, () => socket.destroy())
      socket.end(${JSON.stringify(request)})`
    const answerAs = (uid: number) =>
      new Promise<string>((resolve) => {
        execFile(program ?? '', ['-e', code], { uid, cwd: '/' }, (_error, out) => resolve(out))
      })
    const stolen = await answerAs(65_534)
    report('a ticket in the hands of another user', 1, stolen === 'asked: ' ? 0 : 1)
    expect(stolen).toBe('asked: ')
    expect(await answerAs(0)).toContain('200 OK')
  })
})
