/** Parts of the Electron shell by themselves: window options, menu, bounds, saving, preferences. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Conf from 'conf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeWindow, smallestWindow } from '../../../main/hosts/electron/window-bounds.ts'
import {
  fileOptions,
  preferencesFileName,
  preferenceStore,
  readWindowBounds,
  writeWindowBounds,
  type DevicePreferences,
} from '../../../main/hosts/preferences.ts'
import { menuCommands } from '../../../shared/contract/index.ts'
import { preferencesSchema } from '../../../shared/domain/clinic.ts'
import type { ElectronDouble } from '../../support/electron-double/index.ts'
import { startDouble } from '../../support/electron-double/load.ts'
import type { DoubleMenuItem } from '../../support/electron-double/menu.ts'

let electron: ElectronDouble
let folder: string

beforeEach(() => {
  electron = startDouble()
  folder = mkdtempSync(join(tmpdir(), 'stridebook-parts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the window', () => {
  it('names every security setting', async () => {
    const { windowOptions } = await import('../../../main/hosts/electron/window.ts')
    const parts = { session: {} as never, preload: '/app/preload.cjs' }
    const place = { x: 0, y: 0, width: 1366, height: 860 }
    const options = windowOptions({ ...parts, development: false }, place, false)
    expect(options).toMatchObject({ minWidth: 1100, minHeight: 700, title: 'Stridebook', show: false })
    expect(options.webPreferences).toEqual({
      session: parts.session,
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: false,
    })
    expect(windowOptions({ ...parts, development: true }, place, true).webPreferences?.devTools).toBe(true)
  })

  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 1000 },
  ]
  const remembered = { x: 2000, y: 40, width: 1200, height: 800, maximized: false }

  it('opens where it was, on whichever screen that is', () => {
    expect(placeWindow(remembered, screens)).toEqual({ x: 2000, y: 40, width: 1200, height: 800 })
  })

  it('comes back to the first screen when its own is gone, or its top edge cannot be reached', () => {
    const middle = { x: 277, y: 90, width: 1366, height: 860 }
    expect(placeWindow(remembered, screens.slice(0, 1))).toEqual(middle)
    expect(placeWindow({ ...remembered, x: 100, y: -40 }, screens)).toEqual(middle)
    expect(placeWindow({ ...remembered, x: 100, y: 1030 }, screens)).toEqual(middle)
    expect(placeWindow({ ...remembered, x: -1150, y: 40 }, screens)).toEqual(middle)
    expect(placeWindow(null, screens)).toEqual(middle)
  })

  it('is never smaller than twelve weeks need, even on a small screen or on none', () => {
    const small = placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])
    expect(small).toEqual({ x: 0, y: 0, ...smallestWindow })
    expect(placeWindow({ ...remembered, x: 0, width: 300, height: 200 }, screens)).toMatchObject(
      smallestWindow,
    )
    expect(placeWindow(null, [])).toEqual({ x: 0, y: 0, width: 1366, height: 860 })
  })
})

async function itemsOn(platform: NodeJS.Platform, development = false) {
  const { menuTemplate } = await import('../../../main/hosts/electron/menu.ts')
  const sent: string[] = []
  const template = menuTemplate({ platform, development, send: (command) => sent.push(command) })
  const built = electron.module.Menu.buildFromTemplate(template as readonly DoubleMenuItem[])
  const flat = (items: readonly DoubleMenuItem[]): readonly DoubleMenuItem[] =>
    items.flatMap((item) => [item, ...flat(item.submenu ?? [])])
  return { sent, items: flat(built.items) }
}

async function menuRoles(development: boolean): Promise<readonly (string | undefined)[]> {
  return (await itemsOn('linux', development)).items.map((item) => item.role)
}

describe('the menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'offers every command once on %s, with a click that sends it',
    async (platform) => {
      const { items, sent } = await itemsOn(platform)
      for (const command of menuCommands) {
        const found = items.filter((item) => item.id === command)
        expect([command, found.length]).toEqual([command, 1])
        found[0]?.click?.()
        expect(sent.at(-1)).toBe(command)
      }
      for (const role of ['cut', 'copy', 'paste', 'selectAll', 'quit', 'about']) {
        expect([role, items.filter((item) => item.role === role).length]).toEqual([role, 1])
      }
    },
  )

  it('leaves the keys that the page listens to to the page', async () => {
    const { items } = await itemsOn('linux')
    const key = (id: string) => {
      const item = items.find((candidate) => candidate.id === id)
      return [item?.accelerator, item?.registerAccelerator]
    }
    expect(key('undo')).toEqual(['CmdOrCtrl+Z', false])
    expect(key('redo')).toEqual(['CmdOrCtrl+Shift+Z', false])
    expect(key('palette')).toEqual(['CmdOrCtrl+K', false])
    expect(key('lock')).toEqual(['CmdOrCtrl+Shift+L', false])
    expect(key('find')).toEqual(['CmdOrCtrl+F', true])
    expect(key('new-patient')).toEqual(['CmdOrCtrl+N', true])
    expect(key('print')).toEqual(['CmdOrCtrl+P', true])
  })

  it('has developer tools only while developing', async () => {
    expect(await menuRoles(true)).toContain('toggleDevTools')
    expect(await menuRoles(false)).not.toContain('toggleDevTools')
    expect(await menuRoles(false)).not.toContain('reload')
  })
})

describe('saving a document', () => {
  const file = { name: 'P-12 2026-11-21 exercises.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }

  it('asks for the place, writes the whole file there, and leaves nothing beside it', async () => {
    const { saveFile } = await import('../../../main/hosts/electron/dialogs.ts')
    electron.module.app.becomeReady()
    electron.record.savePath = join(folder, 'sheet.pdf')
    writeFileSync(electron.record.savePath, 'an older and longer file')
    expect(await saveFile(null, file, new AbortController().signal)).toBe(true)
    expect(readFileSync(electron.record.savePath)).toEqual(Buffer.from(file.bytes))
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
    if (process.platform !== 'win32') expect(statSync(electron.record.savePath).mode & 0o077).toBe(0)
    expect(electron.saveDialogs[0]).toMatchObject({
      defaultPath: '/home/somebody/Documents/P-12 2026-11-21 exercises.pdf',
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
  })

  it('writes nothing when the person cancels', async () => {
    const { saveFile } = await import('../../../main/hosts/electron/dialogs.ts')
    electron.module.app.becomeReady()
    expect(await saveFile(null, file, new AbortController().signal)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes nothing when the clinic was locked while the dialog was open', async () => {
    const { saveFile } = await import('../../../main/hosts/electron/dialogs.ts')
    electron.module.app.becomeReady()
    electron.record.savePath = join(folder, 'sheet.pdf')
    expect(await saveFile(null, file, AbortSignal.abort())).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves the older file whole when it cannot write, and says so', async () => {
    const { writeWhole } = await import('../../../main/hosts/electron/dialogs.ts')
    await expect(writeWhole(join(folder, 'missing', 'sheet.pdf'), file.bytes)).rejects.toMatchObject({
      error: { code: 'storage_failed' },
    })
    // The target is a folder: the draft can be written, the last step fails.
    mkdirSync(join(folder, 'taken'))
    await expect(writeWhole(join(folder, 'taken'), file.bytes)).rejects.toMatchObject({
      error: { code: 'storage_failed' },
    })
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})

function openFile(): Conf<DevicePreferences> {
  return new Conf<DevicePreferences>({ ...fileOptions(folder), configName: preferencesFileName })
}

function stored(): unknown {
  return JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))
}

describe('preferences', () => {
  const usual = preferencesSchema.parse({})
  it('start with what the domain says, and remember what is changed', () => {
    const store = preferenceStore(openFile())
    expect(store.read()).toEqual(usual)
    expect(store.write({ theme: 'dark' })).toEqual({ ...usual, theme: 'dark' })
    expect(preferenceStore(openFile()).read().theme).toBe('dark')
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'preferences.json')).mode & 0o777).toBe(0o600)
  })

  it('never take an unknown key, from the window or by the back door', () => {
    const store = preferenceStore(openFile())
    store.write({ theme: 'dark', patient: 'Ada Lovelace' } as never)
    openFile().set({ patientName: 'Ada Lovelace' } as never)
    expect(Object.keys(stored() as object).sort()).toEqual([...Object.keys(usual), 'window'].sort())
    expect(JSON.stringify(stored())).not.toContain('Ada')
  })

  it('refuse a wrong value and keep the right ones', () => {
    const store = preferenceStore(openFile())
    store.write({ paper: 'letter' })
    expect(() => store.write({ theme: 'pink' } as never)).toThrow()
    expect(() => openFile().set({ theme: 'pink' } as never)).toThrow()
    expect(store.read()).toEqual({ ...usual, paper: 'letter' })
  })

  it('start afresh on a file that is damaged or was written by something else', () => {
    for (const text of ['{ broken', '[]', '{"theme":"pink"}', '']) {
      writeFileSync(join(folder, 'preferences.json'), text)
      expect([text, preferenceStore(openFile()).read().theme]).toEqual([text, 'system'])
    }
  })

  it('keep the window’s place to themselves', () => {
    const file = openFile()
    const bounds = { x: -5, y: 10, width: 1200, height: 800, maximized: false }
    expect(readWindowBounds(file)).toBeNull()
    writeWindowBounds(file, bounds)
    expect(readWindowBounds(openFile())).toEqual(bounds)
    expect(preferenceStore(file).read()).not.toHaveProperty('window')
  })
})
