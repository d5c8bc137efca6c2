/**
 * The twenty items of Electron's own security checklist, each by its number: what the started shell does, on the double of
 * electron and the real core, and what its sources and its packaging say. `tests/e2e/electron.spec.ts` asks the real
 * window the same where the binary exists.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getConfig } from 'app-builder-lib/out/util/config/config.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unsafeSwitches } from '../../../main/hosts/electron/unsafe-switches.ts'
import { contentSecurityPolicy } from '../../../main/hosts/window-content/security-headers.ts'
import type { ElectronDouble } from '../../support/electron-double/index.ts'
import { startDouble } from '../../support/electron-double/load.ts'
import type { DoubleSession } from '../../support/electron-double/session.ts'
import type { DoubleWindow } from '../../support/electron-double/window.ts'
import { report } from '../report.ts'

const argv = process.argv
let dataFolder: string
let electron: ElectronDouble
let window: DoubleWindow
let session: DoubleSession
let preferences: Readonly<Record<string, unknown>>

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'stridebook-checklist-'))
  electron = startDouble({ packaged: true })
  process.argv = ['stridebook', `--data=${dataFolder}`]
  await import('../../../main/hosts/electron/main.ts')
  electron.module.app.becomeReady()
  await vi.waitFor(() => expect(electron.windows.size).toBe(1), 60_000)
  const [first] = electron.windows
  const [only] = electron.sessions
  if (first === undefined || only === undefined) throw new Error('Expected a window and its session')
  window = first
  session = only
  preferences = first.options['webPreferences'] as Readonly<Record<string, unknown>>
})
afterAll(async () => {
  electron.module.app.quit()
  await vi.waitFor(() => expect(electron.exitCode).toBe(0), 60_000)
  process.argv = argv
  rmSync(dataFolder, { recursive: true, force: true })
})

/** The text of every source file below a folder. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Files in which this stands. */
function saying(pattern: RegExp): number {
  return [...sources('main'), ...sources('renderer')].filter((text) => pattern.test(text)).length
}

const addresses = [
  'https://example.com/',
  'http://127.0.0.1:3000/',
  'ws://example.com/',
  'file:///etc/passwd',
  'file://server/share/x.html',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  'blob:app://stridebook/1',
  'app://other/',
  'app://stridebook@evil.example/',
  'chrome://settings/',
  'devtools://devtools/bundled/x.html',
  'mailto:a@example.com',
  'ms-settings:',
]
const kinds = ['mainFrame', 'subFrame', 'script', 'stylesheet', 'xhr', 'ping', 'webSocket', 'media'] as const

/** What came through, for one item; an empty list is a door that stays shut. */
type Attack = () => { readonly tries: number; readonly through: readonly unknown[] }

function held(...facts: readonly (readonly [what: string, holds: boolean])[]): ReturnType<Attack> {
  return { tries: facts.length, through: facts.filter(([, holds]) => !holds).map(([what]) => what) }
}

const items: Readonly<Record<string, Attack>> = {
  '1 only load secure content': () => {
    const asked = addresses.flatMap((url) => kinds.map((kind) => [url, kind] as const))
    return { tries: asked.length, through: asked.filter(([url, kind]) => !session.cancels(url, kind)) }
  },
  '2 no Node.js for what a page holds': () =>
    held(
      ['nodeIntegration', preferences['nodeIntegration'] === false],
      ['nodeIntegrationInWorker', preferences['nodeIntegrationInWorker'] === false],
      ['nodeIntegrationInSubFrames', preferences['nodeIntegrationInSubFrames'] === false],
    ),
  '3 context isolation': () => held(['contextIsolation', preferences['contextIsolation'] === true]),
  '4 process sandboxing': () =>
    held(
      ['sandbox', preferences['sandbox'] === true],
      ['app.enableSandbox', electron.record.sandboxed],
      ['refused without', unsafeSwitches.includes('no-sandbox')],
    ),
  '5 permission requests and checks are refused': () => {
    const typings = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
    const lists = [...typings.matchAll(/permission: ((?:'[\w-]+'(?: \| )?){3,})/g)]
    const names = [...new Set(lists.flatMap(([, list = '']) => list.match(/[\w-]+/g) ?? [])), 'new-one', '']
    const through = names.filter((name) => session.requestPermission(name) || session.checkPermission(name))
    return { tries: names.length * 2, through: names.length > 40 ? through : ['too few permissions found'] }
  },
  '6 web security stays on': () =>
    held(
      ['webSecurity', preferences['webSecurity'] === true],
      ['refused without', unsafeSwitches.includes('disable-web-security')],
    ),
  '7 a content security policy': () =>
    held(
      ['default-src none', contentSecurityPolicy.includes("default-src 'none'")],
      ['nothing unsafe', !/unsafe|\*|https?:/.test(contentSecurityPolicy)],
      ['connect-src self', /connect-src 'self'(;|$)/.test(contentSecurityPolicy)],
      ['trusted types', contentSecurityPolicy.includes("require-trusted-types-for 'script'")],
      ['no frame around', contentSecurityPolicy.includes("frame-ancestors 'none'")],
    ),
  '8 no insecure content': () =>
    held(['allowRunningInsecureContent', preferences['allowRunningInsecureContent'] === false]),
  '9 no experimental features': () =>
    held(['experimentalFeatures', preferences['experimentalFeatures'] === false]),
  '10 no Blink features': () =>
    held(
      ['enableBlinkFeatures', preferences['enableBlinkFeatures'] === undefined],
      ['refused by switch', unsafeSwitches.includes('enable-blink-features')],
    ),
  '11 no webview, let alone one with popups': () =>
    held(['webviewTag', preferences['webviewTag'] === false], ['no webview', saying(/<webview/) === 0]),
  '12 a webview is refused before it is made': () => {
    let prevented = false
    window.webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {})
    return held(['will-attach-webview', prevented])
  },
  '13 navigation leads nowhere': () => {
    const events = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const
    const asked = events.flatMap((event) =>
      addresses.flatMap((url) => [true, false].map((isMainFrame) => [event, url, isMainFrame] as const)),
    )
    const through = asked.filter(([event, url, isMain]) => window.webContents.navigates(event, url, isMain))
    const dropped = preferences['navigateOnDragDrop'] === false ? [] : ['navigateOnDragDrop']
    return { tries: asked.length + 1, through: [...through, ...dropped] }
  },
  '14 no new windows': () => {
    const asked = [...addresses, 'app://stridebook/', '']
    const opens = (url: string) => window.webContents.openHandler?.({ url }).action !== 'deny'
    return { tries: asked.length, through: asked.filter(opens) }
  },
  '15 nothing is handed to the system to open': () =>
    held(
      ['openExternal', saying(/openExternal\(|shell\.open/) === 0],
      ['import of shell', saying(/import \{[^}]*\bshell\b[^}]*\} from 'electron'/) === 0],
    ),
  '16 a current Electron, by its exact version': () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { electron: string }
    }
    // The versions that were supported when this was written; 42.9.2 and 43.4.1 mended the last hole that touches us.
    return held(
      ['exact', /^\d+\.\d+\.\d+$/.test(devDependencies.electron)],
      ['supported', Number(devDependencies.electron.split('.')[0]) >= 44],
    )
  },
  '17 the sender of every message': () => {
    const handlers = electron.module.ipcMain.handlers
    return held(
      ['channels', [...handlers.keys()].sort().join() === 'call,cancel,document'],
      // Who is refused on each of them is tried out in electron-shell.test.ts; nothing else may answer a page.
      ['one place registers', saying(/ipcMain\.(handle|on|once|handleOnce)\(/) === 1],
      [
        'no listener',
        electron.module.ipcMain
          .eventNames()
          .every((name) => electron.module.ipcMain.listenerCount(name) === 0),
      ],
    )
  },
  '18 a scheme of our own instead of file://': () =>
    held(
      ['app://', window.loaded.every((url) => url.startsWith('app://stridebook/'))],
      ['served', session.schemes.has('app')],
      ['no loadFile', saying(/\.loadFile\(/) === 0],
    ),
  '19 fuses': () =>
    held(
      ['runAsNode', fuses['runAsNode'] === false],
      ['NODE_OPTIONS', fuses['enableNodeOptionsEnvironmentVariable'] === false],
      ['--inspect', fuses['enableNodeCliInspectArguments'] === false],
      ['cookies', fuses['enableCookieEncryption'] === true],
      ['integrity', fuses['enableEmbeddedAsarIntegrityValidation'] === true],
      ['only the archive', fuses['onlyLoadAppFromAsar'] === true],
      ['snapshot', fuses['loadBrowserProcessSpecificV8Snapshot'] === false],
      ['file privileges', fuses['grantFileProtocolExtraPrivileges'] === false],
    ),
  '20 the page gets functions, never Electron’s own': () => {
    const preload = readFileSync('main/hosts/electron/preload.ts', 'utf8')
    return held(
      ['one thing exposed', preload.match(/exposeInMainWorld/g)?.length === 1],
      ['contract names only', preload.includes('CALL_NAMES.includes(name)')],
      // What crosses is tried out on the built file in tests/integration/hosts/preload.test.ts.
      ['not raw', !/(send|invoke|on|off|ipcRenderer): ?ipcRenderer|\.\.\.ipcRenderer/.test(preload)],
    )
  },
}

const config = (await getConfig(process.cwd(), 'electron-builder.yml', null)) as {
  readonly electronFuses: Readonly<Record<string, boolean>>
}
const fuses = config.electronFuses

describe('Electron’s checklist', () => {
  it('has twenty items', () => expect(Object.keys(items)).toHaveLength(20))

  it.each(Object.entries(items))('%s', (name, attack) => {
    const { tries, through } = attack()
    report(name, tries, through.length)
    expect(through).toEqual([])
  })
})
