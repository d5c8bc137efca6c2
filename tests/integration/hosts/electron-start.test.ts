/** The Electron host from start to end, on the double of electron and the real core. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostPorts } from '../../../main/core/ports.ts'
import { startCore } from '../../../main/app/start.ts'
import { sentenceOf } from '../../../main/hosts/host-text.ts'
import { unsafeSwitches } from '../../../main/hosts/electron/unsafe-switches.ts'
import { textIn } from '../../../shared/text/index.ts'
import type { DoubleOptions, ElectronDouble } from '../../support/electron-double/index.ts'
import { startDouble } from '../../support/electron-double/load.ts'
import type { DoubleWindow } from '../../support/electron-double/window.ts'

/** Another program on the same data folder. */
const otherPorts: HostPorts = {
  name: 'browser',
  version: '0.0.0',
  preferences: { read: vi.fn(), write: vi.fn() },
  clipboard: null,
  saveFile: () => Promise.resolve(false),
  choosePath: null,
}

const argv = process.argv
let dataFolder: string
let electron: ElectronDouble

async function startShell(options: DoubleOptions = {}, words: readonly string[] = []): Promise<void> {
  electron = startDouble(options)
  process.argv = ['electron', '.', `--data=${dataFolder}`, ...words]
  await import('../../../main/hosts/electron/main.ts')
}

async function startedWindow(): Promise<DoubleWindow> {
  electron.module.app.becomeReady()
  await vi.waitFor(() => expect(electron.windows.size).toBe(1), 60_000)
  const [window] = electron.windows
  if (window === undefined) throw new Error('Expected a window')
  return window
}

function fromOurPage(window: DoubleWindow) {
  return { sender: window.webContents, senderFrame: window.webContents.mainFrame }
}

async function ended(): Promise<void> {
  await vi.waitFor(() => expect(electron.exitCode).not.toBeNull(), 60_000)
}

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'stridebook-shell-'))
})

afterEach(async () => {
  if (electron.exitCode === null) {
    electron.module.app.quit()
    if (electron.windows.size > 0 || electron.sessions.length > 0) await ended()
  }
  process.argv = argv
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('before the app is ready', () => {
  it('puts on the sandbox, the scheme, the switches and the device folder', async () => {
    await startShell()
    expect(electron.record.sandboxed).toBe(true)
    expect(electron.record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(electron.switches.has('no-sandbox')).toBe(false)
    expect(electron.paths.get('userData')).toBe(join(dataFolder, 'device'))
    expect(electron.windows.size).toBe(0)
  })

  it.each(unsafeSwitches)('refuses to run a packaged program with --%s, and says so', async (name) => {
    await startShell({ packaged: true, switches: [name] })
    expect(electron.exitCode).toBe(1)
    expect(electron.errorBoxes[0]?.[1]).toContain(`--${name},`)
    expect(existsSync(join(dataFolder, 'device'))).toBe(false)
  })

  it('says what is wrong with a folder that cannot be one', async () => {
    writeFileSync(join(dataFolder, 'file'), '')
    dataFolder = join(dataFolder, 'file', 'inside')
    await startShell()
    expect(electron.exitCode).toBe(1)
    expect(electron.errorBoxes).toEqual([[expect.any(String), textIn('en')('errors.codes.folder_unusable')]])
    dataFolder = join(dataFolder, '..', '..')
  })

  it('leaves at once when another process has the data folder', async () => {
    await startShell({ firstInstance: false })
    expect(electron.exitCode).toBe(0)
    electron.module.app.becomeReady()
    expect(electron.windows.size).toBe(0)
  })
})

describe('the running program', () => {
  it('answers a call of its own page, end to end', async () => {
    await startShell()
    const window = await startedWindow()
    expect(window.loaded).toEqual(['app://stridebook/'])
    const answer = await electron.invoke('call', fromOurPage(window), {
      name: 'app.state',
      input: {},
      requestId: 'one',
    })
    expect(answer).toMatchObject({ ok: true, value: { clinic: 'none', host: 'electron' } })
  })

  it('opens the sample clinic when asked to', async () => {
    await startShell({}, ['--sample'])
    const window = await startedWindow()
    const answer = await electron.invoke('call', fromOurPage(window), {
      name: 'app.state',
      input: {},
      requestId: '1',
    })
    expect(answer).toMatchObject({ ok: true, value: { clinic: 'open', sample: true } })
  })

  it('locks its window when the computer sleeps, its screen is locked or somebody else signs in to it', async () => {
    await startShell()
    const window = await startedWindow()
    const call = (name: string, input: object) =>
      electron.invoke('call', fromOurPage(window), { name, input, requestId: randomUUID() })
    const passphrase = 'an otter that sings at night'
    await call('clinic.setUp', { clinic: { name: 'Harbour' }, userName: 'Tess Owner', passphrase })
    const locks = () =>
      window.webContents.sent.filter(([, event]) => JSON.stringify(event) === '{"type":"lock"}').length
    for (const [index, event] of ['suspend', 'lock-screen', 'user-did-resign-active'].entries()) {
      electron.module.powerMonitor.emit(event)
      expect(locks()).toBe(index + 1)
    }
    // The page of the double does nothing about it, and is locked all the same.
    await vi.waitFor(
      async () => expect(await call('patients.list', {})).toEqual({ ok: false, error: { code: 'locked' } }),
      5_000,
    )
  })

  it('takes what it has copied off the clipboard when it locks, and nothing that was copied elsewhere', async () => {
    await startShell()
    const window = await startedWindow()
    const call = (name: string, input: object) =>
      electron.invoke('call', fromOurPage(window), { name, input, requestId: randomUUID() })
    const passphrase = 'an otter that sings at night'
    await call('clinic.setUp', { clinic: { name: 'Harbour' }, userName: 'Tess Owner', passphrase })
    electron.record.clipboard = 'Élodie Moreau'
    await call('clinic.copied', {})
    await call('clinic.lock', {})
    expect(electron.record.clipboard).toBe('')

    await call('clinic.unlock', { passphrase })
    electron.record.clipboard = 'Élodie Moreau'
    await call('clinic.copied', {})
    electron.record.clipboard = 'a shopping list'
    await call('clinic.lock', {})
    expect(electron.record.clipboard).toBe('a shopping list')
  })

  it('guards its session before the window exists, and closes the unchecked channel of the store', async () => {
    await startShell()
    const window = await startedWindow()
    const [session] = electron.sessions
    expect(electron.sessions).toHaveLength(1)
    expect(session?.options).toEqual({ cache: false })
    expect(window.options['webPreferences']).toMatchObject({ session })
    expect(session?.requestPermission('media')).toBe(false)
    expect(session?.cancels('https://example.com/', 'xhr')).toBe(true)
    expect(session?.spellChecker).toBe(false)
    expect(session?.schemes.has('app')).toBe(true)
    expect(window.webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(electron.module.ipcMain.listenerCount('electron-store-get-data')).toBe(0)
  })

  it('guards any other session too, as it comes into being', async () => {
    await startShell()
    await startedWindow()
    const other = electron.module.session.fromPartition('another')
    expect([other.requestPermission('usb'), other.checkPermission('usb')]).toEqual([false, false])
    expect(other.cancels('https://example.com/', 'xhr')).toBe(true)
    expect(other.listenerCount('will-download')).toBe(1)
  })

  it('sends menu commands and changes to the page', async () => {
    await startShell()
    const window = await startedWindow()
    const edit = electron.record.menu?.items.find((item) => item.label === 'Edit')
    edit?.submenu?.find((item) => item.id === 'undo')?.click?.()
    expect(window.webContents.sent).toContainEqual(['event', { type: 'menu', command: 'undo' }])

    const request = { name: 'preferences.set', input: { theme: 'dark' }, requestId: 'theme' }
    await electron.invoke('call', fromOurPage(window), request)
    expect(window.webContents.sent).toContainEqual(['event', { type: 'changed', tags: ['preferences'] }])
  })

  it('comes to the front when it is started again', async () => {
    await startShell()
    const window = await startedWindow()
    window.minimized = true
    electron.module.app.emit('second-instance', {}, [], '/')
    expect([window.minimized, window.shown, window.focused]).toEqual([false, true, true])
  })

  it('shows itself only when there is something to see, and keeps its title', async () => {
    await startShell()
    const window = await startedWindow()
    expect(window.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
    const prevented = vi.fn()
    window.emit('page-title-updated', { preventDefault: prevented }, 'Ada Lovelace')
    expect(prevented).toHaveBeenCalledOnce()
  })

  it('loads a lost page once more, and gives up on one that is lost again', async () => {
    await startShell()
    const window = await startedWindow()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(window.loaded).toHaveLength(2)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(window.loaded).toHaveLength(2)
    expect(window.isDestroyed()).toBe(true)
  })
})

describe('the way out', () => {
  it('closes the window, then the core, then the process; the data folder is free afterwards', async () => {
    await startShell()
    const window = await startedWindow()
    const order: string[] = []
    window.on('closed', () => order.push('window'))
    electron.module.app.on('will-quit', () => order.push(electron.exitCode === null ? 'will-quit' : 'late'))
    electron.module.app.quit()
    expect(window.isDestroyed()).toBe(true)
    expect(electron.exitCode).toBeNull()
    await ended()
    expect(order).toEqual(['window', 'will-quit', 'will-quit'])
    expect(electron.exitCode).toBe(0)

    await (await startCore({ dataFolder, ports: otherPorts })).stop()
  })

  it('ends when its window is closed', async () => {
    await startShell()
    const window = await startedWindow()
    window.close()
    await ended()
    expect(electron.exitCode).toBe(0)
  })

  it('remembers where its window was', async () => {
    await startShell()
    const window = await startedWindow()
    window.bounds = { x: 100, y: 90, width: 1500, height: 900 }
    window.maximized = true
    electron.module.app.quit()
    await ended()
    const stored: unknown = JSON.parse(readFileSync(join(dataFolder, 'device', 'preferences.json'), 'utf8'))
    expect(stored).toMatchObject({ window: { x: 100, y: 90, width: 1500, height: 900, maximized: true } })

    await startShell()
    const again = await startedWindow()
    expect(again.options).toMatchObject({ x: 100, y: 90, width: 1500, height: 900 })
    expect(again.maximized).toBe(true)
  })

  it('stops the core when Windows ends the session', async () => {
    await startShell()
    const window = await startedWindow()
    window.emit('session-end', {})
    await vi.waitFor(async () => {
      const answer = await electron.invoke('call', fromOurPage(window), {
        name: 'app.state',
        input: {},
        requestId: '1',
      })
      expect(answer).toEqual({ ok: false, error: { code: 'unavailable' } })
    }, 60_000)
    window.emit('query-session-end', {})
    await ended()
    expect(window.isDestroyed()).toBe(true)
  })

  it('closes its window and ends on a full disk, with a sentence', async () => {
    await startShell()
    const window = await startedWindow()
    // Preferences are written beside themselves first: where a folder stands, nothing can be.
    const file = join(dataFolder, 'device', 'preferences.json')
    rmSync(file, { force: true })
    mkdirSync(join(file, 'inside'), { recursive: true })
    expect(() => window.close()).not.toThrow()
    await ended()
    expect([electron.exitCode, window.isDestroyed()]).toEqual([0, true])
  })

  it('tells what could not be done while stopping, and goes all the same', async () => {
    electron = startDouble()
    const { stopBeforeQuit } = await import('../../../main/hosts/electron/quit.ts')
    const told: unknown[] = []
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    electron.module.app.becomeReady()
    const { app } = electron.module
    stopBeforeQuit(app as never, { stop: () => Promise.reject(full) }, (error) => told.push(error))
    app.quit()
    await ended()
    expect([told, electron.exitCode]).toEqual([[full], 0])
    expect(sentenceOf(full)).toBe(textIn('en')('errors.codes.storage_full'))
  })

  it('says why when it cannot start, and frees nothing that is not its own', async () => {
    const other = await startCore({ dataFolder, ports: otherPorts })
    await startShell()
    electron.module.app.becomeReady()
    await ended()
    expect(electron.exitCode).toBe(1)
    expect(electron.errorBoxes[0]?.[1]).toMatch(/in use by another Stridebook/)
    expect(electron.windows.size).toBe(0)
    await other.stop()
  })

  it.each([
    ['takes over a folder that another computer never closed, when told to', 0],
    ['leaves it, when told to', 1],
  ])('%s', async (_name, pressed) => {
    const note = { host: 'front-desk', machine: 'another', process: 4711, user: 'dana', since: '2026-03-01' }
    writeFileSync(join(dataFolder, 'in-use.json'), JSON.stringify(note))
    vi.doMock('../../../main/database/folder-place.ts', () => ({ refuseUnsafePlace: () => 'unknown' }))
    await startShell()
    electron.record.pressed = pressed
    electron.module.app.becomeReady()
    await vi.waitFor(() => expect(electron.messageBoxes).toHaveLength(1), 60_000)
    expect(electron.messageBoxes[0]?.detail).toMatch(/front-desk \(user dana\).+since 2026-03-01/)
    if (pressed === 0) await vi.waitFor(() => expect(electron.windows.size).toBe(1), 60_000)
    else await ended()
    const kept = readFileSync(join(dataFolder, 'in-use.json'), 'utf8').includes('front-desk')
    expect([kept, electron.exitCode]).toEqual(pressed === 0 ? [false, null] : [true, 0])
    vi.doUnmock('../../../main/database/folder-place.ts')
  })

  it('frees the data folder when the sample clinic cannot be opened', async () => {
    await startShell({}, ['--sample'])
    mkdirSync(join(dataFolder, 'sample', 'sample.db'), { recursive: true })
    electron.module.app.becomeReady()
    await ended()
    expect([electron.exitCode, electron.windows.size, electron.errorBoxes.length]).toEqual([1, 0, 1])
    await (await startCore({ dataFolder, ports: otherPorts })).stop()
  })

  it('starts afresh on a damaged preferences file', async () => {
    await startShell()
    writeFileSync(join(dataFolder, 'device', 'preferences.json'), '{ broken')
    const window = await startedWindow()
    const answer = await electron.invoke('call', fromOurPage(window), {
      name: 'preferences.get',
      input: {},
      requestId: 'p',
    })
    expect(answer).toMatchObject({ ok: true, value: { theme: 'system', paper: 'a4' } })
  })
})
