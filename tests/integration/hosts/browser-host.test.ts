/** The browser host as a process of its own, on the real core. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seatHeader } from '../../../shared/contract/request.ts'

let dataFolder: string
let running: Host[]

interface Host {
  readonly child: ChildProcess
  out: string
  err: string
  readonly ended: Promise<number | null>
}

/** Runs the host from source, as `npm start` runs it from the build. */
function start(options: Partial<{ port: number; sample: boolean }> = {}): Host {
  const settings = { dataFolder, port: 0, openWindow: false, sample: false, ...options }
  const code = `import { runBrowserHost } from './main/hosts/browser/main.ts'
    process.exitCode = await runBrowserHost(${JSON.stringify(settings)})`
  const child = spawn('node', ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
  const host: Host = { child, out: '', err: '', ended: new Promise((resolve) => child.once('exit', resolve)) }
  child.stdout.on('data', (chunk: Buffer) => (host.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (host.err += chunk.toString()))
  running.push(host)
  return host
}

async function addressOf(host: Host): Promise<string> {
  await vi.waitFor(() => expect(host.out).toContain('\n'), { timeout: 80_000, interval: 50 })
  return /http:\S+/.exec(host.out)?.[0] ?? ''
}

async function enter(address: string): Promise<(name: string, input?: unknown) => Promise<unknown>> {
  const { origin, hash } = new URL(address)
  const json = { origin, 'content-type': 'application/json' }
  const ticket = hash.replace('#seat=', '')
  const body = JSON.stringify({ ticket })
  const entered = await fetch(`${origin}/seat`, { method: 'POST', headers: json, body })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { secret } = (await entered.json()) as { secret?: string }
  const headers = { ...json, cookie, [seatHeader]: secret ?? '' }
  return async (name, input = {}) => {
    const answer = await fetch(`${origin}/call`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name, input, requestId: crypto.randomUUID() }),
    })
    if (!answer.ok) return answer.status
    const answered: unknown = await answer.json()
    return answered
  }
}

beforeEach(() => {
  running = []
  dataFolder = mkdtempSync(join(tmpdir(), 'stridebook-host-'))
})
afterEach(async () => {
  for (const host of running) host.child.kill('SIGKILL')
  await Promise.all(running.map((host) => host.ended))
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('the browser host', () => {
  it('prints one line when it is ready, answers calls, and ends cleanly on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const host = start()
      const call = await enter(await addressOf(host))
      expect(await call('app.state')).toMatchObject({ ok: true, value: { clinic: 'none', host: 'browser' } })
      host.child.kill(signal)
      expect(await host.ended).toBe(0)
      expect(host.out).toMatch(/^Stridebook is ready: http:\/\/127\.0\.0\.1:\d+\/#seat=[\w-]{43}\n$/)
      expect(host.err).toBe('')
      expect(existsSync(join(dataFolder, 'device', 'browser-host.json'))).toBe(false)
    }
  })

  it('opens the sample clinic, and keeps preferences over a restart', async () => {
    const first = start({ sample: true })
    const call = await enter(await addressOf(first))
    expect(await call('app.state')).toMatchObject({ value: { clinic: 'open', sample: true } })
    expect(await call('preferences.set', { theme: 'dark' })).toMatchObject({ ok: true })
    first.child.kill('SIGTERM')
    await first.ended

    const second = start()
    const again = await enter(await addressOf(second))
    expect(await again('preferences.get')).toMatchObject({ value: { theme: 'dark' } })
    expect(await again('app.state')).toMatchObject({ value: { clinic: 'none', sample: false } })
    // The sample clinic is filled from source here, sheets and all.
  }, 90_000)

  it('gives a second start an address of the first, which goes on', async () => {
    const first = start()
    const address = await addressOf(first)
    const note = join(dataFolder, 'device', 'browser-host.json')
    if (process.platform !== 'win32') expect(statSync(note).mode & 0o777).toBe(0o600)
    const second = start()
    expect(await second.ended).toBe(0)
    const another = /^Stridebook is already running: (http:\S+)\n$/.exec(second.out)?.[1] ?? ''
    expect(new URL(another).origin).toBe(new URL(address).origin)
    expect(another).not.toBe(address)
    for (const one of [address, another]) {
      expect(await (await enter(one))('app.state')).toMatchObject({ ok: true })
      // Good once.
      expect(await (await enter(one))('app.state')).toBe(401)
    }
  })

  it('says who has the data folder when it cannot point there', async () => {
    const first = start()
    await addressOf(first)
    const note = join(dataFolder, 'device', 'browser-host.json')
    const text = readFileSync(note, 'utf8')
    for (const lie of [
      text.replace(/"secret":"./, '"secret":"!'),
      text.replace(/"secret":"\w+/, `"secret":"${'x'.repeat(43)}`),
      text.replace(/"port":\d+/, '"port":1'),
      '{',
      '',
    ]) {
      writeFileSync(note, lie)
      const second = start()
      expect(await second.ended).toBe(3)
      expect(second.out).toBe('')
      expect(second.err).toMatch(
        /^The data folder is in use by another Stridebook on .+ \(user .+, process \d+, since .+ UTC\)\.\n$/,
      )
    }
  }, 90_000)

  it('says that a port is taken', async () => {
    const first = start()
    const port = Number(new URL(await addressOf(first)).port)
    dataFolder = mkdtempSync(join(tmpdir(), 'stridebook-host-'))
    const second = start({ port })
    expect(await second.ended).toBe(1)
    expect(second.err).toBe(`Port ${port} is in use by another program.\n`)
  })
})
