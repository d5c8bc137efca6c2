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
  world = runPreload(code, (channel, message) => ({ ok: true, value: { channel, message } }))
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
    expect(Object.keys(bridge).sort()).toEqual(['call', 'cancel', 'documentUrl', 'host', 'onEvent'])
    expect(bridge.host).toBe('electron')
    expect(bridge.documentUrl('ab12')).toBe('/documents/ab12')
    expect(bridge.documentUrl('../x')).toBe('/documents/..%2Fx')
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
