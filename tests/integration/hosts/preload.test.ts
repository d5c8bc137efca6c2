/** The preload as the build makes it, run with only what a sandboxed preload has. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { callNames, type AppEvent, type Bridge } from '../../../shared/contract/index.ts'
import { runPreload, type PreloadWorld } from '../../support/electron-double/preload-world.ts'

let folder: string
let code: string
let world: PreloadWorld
let bridge: Bridge
/** What the main process answers. */
let mainAnswers: (channel: string, message: unknown) => unknown

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridebook-preload-'))
  const build = { outDir: folder, emptyOutDir: false }
  const builder = await createBuilder({
    configFile: 'main/vite.config.ts',
    logLevel: 'error',
    environments: { preload: { build } },
  })
  const preload = builder.environments['preload']
  if (preload === undefined) throw new Error('Expected the preload to have a build')
  await builder.build(preload)
  code = readFileSync(join(folder, 'preload.cjs'), 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeEach(() => {
  mainAnswers = (channel, message) => ({ ok: true, value: { channel, message } })
  world = runPreload(code, (channel, message) => mainAnswers(channel, message))
  bridge = world.page['stridebook'] as Bridge
})

describe('the built preload', () => {
  it('is one small CommonJS file that needs electron only', () => {
    expect(readdirSync(folder)).toEqual(['preload.cjs'])
    expect(code.length).toBeLessThan(8_000)
    expect([...code.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron'])
    expect(code).not.toMatch(/^\s*(?:import|export) /m)
  })

  it('exposes exactly the bridge', () => {
    expect(Object.keys(world.page)).toEqual(['stridebook'])
    expect(Object.keys(bridge).sort()).toEqual(['call', 'cancel', 'document', 'host', 'onEvent'])
    expect(bridge.host).toBe('electron')
  })

  it('passes every call of the contract, and only its three parts', async () => {
    for (const name of callNames) {
      const request = { name, input: { a: 1 }, requestId: 'r', extra: 'dropped' }
      await expect(bridge.call(request)).resolves.toMatchObject({ ok: true })
      expect(world.invoked.at(-1)).toEqual(['call', { name, input: { a: 1 }, requestId: 'r' }])
    }
  })

  it('passes no other name', async () => {
    for (const name of ['', 'patients.drop', 'constructor', '__proto__', 'electron-store-get-data', 'call']) {
      const answer = await bridge.call({ name, input: {}, requestId: 'r' })
      expect([name, answer]).toEqual([name, { ok: false, error: { code: 'invalid_input' } }])
    }
    expect(world.invoked).toEqual([])
  })

  it('cancels by request id', () => {
    bridge.cancel('r')
    expect(world.invoked).toEqual([['cancel', { requestId: 'r' }]])
  })

  it('fetches a document by its ticket; one that is not handed out is none', async () => {
    const file = { bytes: new Uint8Array([37, 80]), type: 'application/pdf' }
    mainAnswers = () => ({ ok: true, value: file })
    expect(await bridge.document('ab12')).toEqual(file)
    expect(world.invoked).toEqual([['document', 'ab12']])
    mainAnswers = () => ({ ok: false, error: { code: 'not_found' } })
    expect(await bridge.document('ab13')).toBeNull()
  })

  it('hands events over alone, until the listener leaves', () => {
    const heard = vi.fn()
    const leave = bridge.onEvent(heard)
    const event: AppEvent = { type: 'changed', tags: ['patients'] }
    world.receive('event', event)
    expect(heard).toHaveBeenCalledExactlyOnceWith(event)
    leave()
    world.receive('event', event)
    expect(heard).toHaveBeenCalledOnce()
    expect(world.listeners('event')).toBe(0)
  })
})
