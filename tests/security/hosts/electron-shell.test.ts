/** The Electron shell against strangers: senders, addresses, navigation, permissions. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronDouble } from '../../support/electron-double/index.ts'
import { startDouble } from '../../support/electron-double/load.ts'
import { DoubleSession } from '../../support/electron-double/session.ts'
import type { DoubleFrame, DoubleWindow } from '../../support/electron-double/window.ts'
import { coreThatWritesDown } from './core-that-writes-down.ts'

let electron: ElectronDouble
const documentTicket = 'ab'.repeat(16)

beforeEach(() => {
  electron = startDouble()
})

/** Every permission that this Electron's own typings name, for requests and for checks. */
async function permissionNames(): Promise<readonly string[]> {
  const typings = await readFile('node_modules/electron/electron.d.ts', 'utf8')
  const lines = typings
    .split('\n')
    .filter((line) => /setPermission(?:Request|Check)Handler\(handler: \(\(/.test(line))
  const lists = lines.map((line) => /permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1] ?? '')
  return [...new Set(lists.flatMap((list) => list.split(' | ').map((name) => name.replaceAll("'", ''))))]
}

describe('permissions', () => {
  it('are refused in both handlers, whichever Electron knows', async () => {
    const { guardPermissions, permissions } = await import('../../../main/hosts/electron/permissions.ts')
    const session = new DoubleSession('test', {})
    guardPermissions(session as never)
    const names = await permissionNames()
    expect(names.length).toBeGreaterThan(40)
    expect(Object.keys(permissions).sort()).toEqual([...names].sort())
    for (const name of [...names, 'made-up', '__proto__', 'constructor', 'toString', '']) {
      expect([name, session.requestPermission(name)]).toEqual([name, false])
      expect([name, session.checkPermission(name)]).toEqual([name, false])
    }
  })

  it('each say why', async () => {
    const { permissions } = await import('../../../main/hosts/electron/permissions.ts')
    for (const { because } of Object.values(permissions)) expect(because.length).toBeGreaterThan(10)
  })

  it('never hand out a device or the screen', async () => {
    const { guardPermissions, guardBluetooth } = await import('../../../main/hosts/electron/permissions.ts')
    const { DoubleContents } = await import('../../support/electron-double/window.ts')
    const session = new DoubleSession('test', {})
    guardPermissions(session as never)
    expect(session.handlers.get('devicePermission')?.()).toBe(false)
    const shown = vi.fn()
    Reflect.apply(session.handlers.get('displayMedia') as () => void, null, [{}, shown])
    expect(shown).toHaveBeenCalledExactlyOnceWith(null)
    const paired = vi.fn()
    Reflect.apply(session.handlers.get('bluetoothPairing') as () => void, null, [{}, paired])
    expect(paired).toHaveBeenCalledExactlyOnceWith({ confirmed: false })

    for (const [name, words, refusal] of [
      ['select-hid-device', [{}], [null]],
      ['select-usb-device', [{}], []],
      ['select-serial-port', [[{ portId: '1' }], {}], ['']],
    ] as const) {
      const callback = vi.fn()
      const event = { preventDefault: vi.fn() }
      session.emit(name, event, ...words, callback)
      expect(callback).toHaveBeenCalledExactlyOnceWith(...refusal)
      expect(event.preventDefault).toHaveBeenCalledOnce()
    }
    const contents = new DoubleContents()
    guardBluetooth(contents as never)
    const chosen = vi.fn()
    contents.emit('select-bluetooth-device', { preventDefault: vi.fn() }, [{ deviceId: '1' }], chosen)
    expect(chosen).toHaveBeenCalledExactlyOnceWith('')
  })
})

const foreignAddresses = [
  'https://example.com/',
  'http://127.0.0.1:3000/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  'about:srcdoc',
  'blob:app://stridebook/3f2a',
  'app://other/',
  'app://stridebook.evil.example/',
  'app://stridebook:80/',
  'app://user@stridebook/',
  'app://stridebook@evil.example/',
  'APP://evil/',
  'app:stridebook',
  'chrome://settings/',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html',
  'devtools://devtools/bundled/devtools_app.html',
  'view-source:app://stridebook/',
  '',
]

describe('navigation', () => {
  it('leads nowhere, in any frame, by any event', async () => {
    const { guardNavigation } = await import('../../../main/hosts/electron/navigation.ts')
    const { DoubleContents } = await import('../../support/electron-double/window.ts')
    const contents = new DoubleContents()
    guardNavigation(contents as never)
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      for (const url of foreignAddresses) {
        expect([event, url, contents.navigates(event, url, true)]).toEqual([event, url, false])
        expect([event, url, contents.navigates(event, url, false)]).toEqual([event, url, false])
      }
    }
    const webview = { preventDefault: vi.fn() }
    contents.emit('will-attach-webview', webview, {}, {})
    expect(webview.preventDefault).toHaveBeenCalledOnce()
    expect(contents.openHandler?.({ url: 'app://stridebook/' })).toEqual({ action: 'deny' })
  })

  it('lets the page reload itself, and no frame show anything', async () => {
    const { mayNavigate } = await import('../../../main/hosts/electron/navigation.ts')
    expect(mayNavigate({ url: 'app://stridebook/', isMainFrame: true })).toBe(true)
    expect(mayNavigate({ url: 'app://stridebook/#/patients', isMainFrame: true })).toBe(true)
    expect(mayNavigate({ url: 'app://stridebook/', isMainFrame: false })).toBe(false)
    expect(mayNavigate({ url: 'app://stridebook/assets/index-abcdefgh.js', isMainFrame: true })).toBe(false)
  })
})

describe('requests', () => {
  it('never become a download, which would lie on the disk', async () => {
    const { guardRequests } = await import('../../../main/hosts/electron/navigation.ts')
    const session = new DoubleSession('test', {})
    guardRequests(session as never, false)
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event, {}, {})
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(session.cancels('https://example.com/', 'mainFrame')).toBe(true)
    expect(session.cancels('devtools://devtools/x.js', 'script')).toBe(true)
    expect(session.cancels('app://stridebook/', 'mainFrame')).toBe(false)
  })

  it('reach nothing but the program itself', async () => {
    const { mayRequest } = await import('../../../main/hosts/electron/navigation.ts')
    for (const resourceType of [
      'mainFrame',
      'subFrame',
      'script',
      'xhr',
      'ping',
      'webSocket',
      'other',
    ] as const) {
      for (const url of [...foreignAddresses, 'wss://example.com/', 'ftp://example.com/x']) {
        expect([url, resourceType, mayRequest({ url, resourceType }, false)]).toEqual([
          url,
          resourceType,
          false,
        ])
      }
    }
    expect(mayRequest({ url: 'app://stridebook/assets/a.js', resourceType: 'script' }, false)).toBe(true)
    expect(mayRequest({ url: 'data:image/png;base64,AA==', resourceType: 'image' }, false)).toBe(true)
    expect(mayRequest({ url: 'data:text/javascript,1', resourceType: 'script' }, false)).toBe(false)
    expect(mayRequest({ url: 'blob:app://stridebook/1', resourceType: 'image' }, false)).toBe(true)
    expect(mayRequest({ url: 'blob:https://example.com/1', resourceType: 'image' }, false)).toBe(false)
    expect(mayRequest({ url: 'devtools://devtools/x.js', resourceType: 'script' }, true)).toBe(true)
  })
})

async function listening(): Promise<{ window: DoubleWindow; dispatched: unknown[]; cancelled: string[] }> {
  const { answerCalls } = await import('../../../main/hosts/electron/ipc.ts')
  const dispatched: unknown[] = []
  const cancelled: string[] = []
  electron.module.app.becomeReady()
  const window = new electron.module.BrowserWindow({})
  answerCalls(
    coreThatWritesDown({ dispatched, cancelled, listening: () => undefined, ticket: documentTicket }),
    () => window as never,
  )
  return { window, dispatched, cancelled }
}

describe('senders', () => {
  const request = { name: 'app.state', input: {}, requestId: 'one' }

  it('are answered only from the main frame of our own window and origin, on every channel', async () => {
    const { window, dispatched, cancelled } = await listening()
    const ours = window.webContents.mainFrame
    const other = new electron.module.BrowserWindow({})
    const frame = (change: Partial<DoubleFrame>): DoubleFrame => ({ ...ours, ...change })
    const strangers = {
      'frame that is gone': { sender: window.webContents, senderFrame: null },
      'foreign origin': { sender: window.webContents, senderFrame: frame({ origin: 'https://example.com' }) },
      'opaque origin': { sender: window.webContents, senderFrame: frame({ origin: 'null' }) },
      'similar origin': {
        sender: window.webContents,
        senderFrame: frame({ origin: 'app://stridebook.example' }),
      },
      'frame inside': { sender: window.webContents, senderFrame: frame({ parent: ours }) },
      'another frame of our origin': { sender: window.webContents, senderFrame: frame({}) },
      'developer tools': { sender: other.webContents, senderFrame: frame({ origin: 'devtools://devtools' }) },
      'another window in the name of our frame': { sender: other.webContents, senderFrame: ours },
      'another window': { sender: other.webContents, senderFrame: other.webContents.mainFrame },
    }
    expect([...electron.module.ipcMain.handlers.keys()].sort()).toEqual(['call', 'cancel', 'document'])
    for (const channel of electron.module.ipcMain.handlers.keys()) {
      const message = { call: request, cancel: { requestId: 'one' }, document: documentTicket }[channel]
      for (const [who, event] of Object.entries(strangers)) {
        const answer = await electron.invoke(channel, event, message)
        expect([channel, who, answer]).toEqual([channel, who, { ok: false, error: { code: 'not_allowed' } }])
      }
    }
    window.webContents.mainFrame = frame({ origin: 'https://example.com' })
    const navigated = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    expect(await electron.invoke('call', navigated, request)).toMatchObject({ ok: false })
    expect([dispatched, cancelled]).toEqual([[], []])
  })

  it('from our page get an answer', async () => {
    const { window, dispatched, cancelled } = await listening()
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    expect(await electron.invoke('call', event, request)).toEqual({ ok: true, value: 'answered' })
    expect(dispatched).toEqual([request])
    await electron.invoke('cancel', event, { requestId: 'one' })
    expect(cancelled).toEqual(['one'])
    expect(await electron.invoke('document', event, documentTicket)).toMatchObject({
      ok: true,
      value: { type: 'application/pdf' },
    })
    for (const other of ['cd'.repeat(16), '', '../secret', null, [documentTicket]]) {
      expect(await electron.invoke('document', event, other)).toEqual({
        ok: false,
        error: { code: 'not_found' },
      })
    }
    window.destroy()
    expect(await electron.invoke('call', event, request)).toMatchObject({ error: { code: 'not_allowed' } })
  })

  it('with a message of another shape get an error as data', async () => {
    const { window, dispatched } = await listening()
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    const shapes = [
      [],
      [null],
      ['app.state'],
      [[]],
      [{ name: 1, input: {}, requestId: 'one' }],
      [{ name: 'x'.repeat(101), input: {}, requestId: 'one' }],
      [{ name: 'app.state', input: {} }],
      [{ name: 'app.state', input: {}, requestId: '' }],
      [request, request],
    ]
    for (const words of shapes) {
      const answer = await electron.invoke('call', event, ...words)
      expect([words, answer]).toEqual([words, { ok: false, error: { code: 'invalid_input' } }])
    }
    expect(dispatched).toEqual([])
  })

  it('cannot be given a second answerer', async () => {
    await listening()
    const { answerCalls } = await import('../../../main/hosts/electron/ipc.ts')
    const core = { dispatch: vi.fn(), cancel: vi.fn(), document: vi.fn() }
    expect(() => answerCalls(core, () => null)).toThrow(/second handler/)
  })
})

describe('app://', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stridebook-pages-'))
    const pages = join(folder, 'renderer')
    mkdirSync(join(pages, 'assets'), { recursive: true })
    writeFileSync(join(pages, 'index.html'), '<!doctype html>')
    writeFileSync(join(pages, 'assets', 'index-abcdefgh.js'), 'export {}')
    writeFileSync(join(folder, 'secret.html'), 'secret')
    writeFileSync(join(pages, 'notes.txt'), 'a type that is not served')
    symlinkSync(join(folder, 'secret.html'), join(pages, 'link.html'))
    symlinkSync(folder, join(pages, 'up'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function ask(url: string, method = 'GET'): Promise<Response> {
    const { answer } = await import('../../../main/hosts/electron/protocol.ts')
    return answer({ url, method }, join(folder, 'renderer'))
  }

  it('serves the page and its files with every header', async () => {
    for (const path of ['', 'index.html', 'assets/index-abcdefgh.js']) {
      const response = await ask(`app://stridebook/${path}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';/,
      )
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('stays inside its folder', async () => {
    const escapes = [
      'app://stridebook/../secret.html',
      'app://stridebook/%2e%2e/secret.html',
      'app://stridebook/..%2fsecret.html',
      'app://stridebook/%2e%2e%2fsecret.html',
      'app://stridebook/%252e%252e%252fsecret.html',
      'app://stridebook/..\\secret.html',
      'app://stridebook/..%5csecret.html',
      'app://stridebook/assets/%2e%2e/%2e%2e/secret.html',
      `app://stridebook/${encodeURIComponent(join(folder, 'secret.html'))}`,
      `app://stridebook/${join(folder, 'secret.html')}`,
      'app://stridebook/index.html%00.js',
      'app://stridebook/C:%5Csecret.html',
      'app://stridebook/link.html',
      'app://stridebook/up/secret.html',
      'app://stridebook/notes.txt',
      'app://stridebook/assets',
      'app://stridebook/assets/',
      'app://stridebook/%',
      'app://stridebook/%ff',
      'app://stridebook/.hidden.html',
      `app://stridebook/${'a/'.repeat(5_000)}x.html`,
      `app://stridebook/${'x'.repeat(100_000)}.html`,
      'app://other/index.html',
      'app://stridebook:1/index.html',
      'file:///etc/passwd',
      `app://stridebook/documents/${'cd'.repeat(16)}`,
      'app://stridebook/documents/../secret.html',
    ]
    for (const url of escapes) {
      const response = await ask(url)
      expect([url.slice(0, 80), response.status, await response.text()]).toEqual([url.slice(0, 80), 404, ''])
    }
  })

  it('knows no method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await ask('app://stridebook/', method)).status).toBe(405)
    }
    const head = await ask('app://stridebook/', 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
