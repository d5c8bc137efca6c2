/** What `npm start` understands and chooses. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  browserArguments,
  findBrowser,
  hasDisplay,
  openBrowser,
} from '../../../main/hosts/browser/installed-browser.ts'
import { chooseHost, findElectron } from '../../../main/hosts/choose-host.ts'
import { defaultDataFolder } from '../../../main/hosts/data-location.ts'
import { readStartOptions } from '../../../main/hosts/start-options.ts'

function start(...words: readonly string[]) {
  const command = ['main/hosts/start.ts', ...words]
  const { status, stdout, stderr } = spawnSync('node', command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the options', () => {
  const usual = { host: null, dataFolder: null, port: 0, openWindow: true, sample: false, takeOver: false }

  it.each([
    [[], usual],
    [['--host', 'browser', '--port', '8080'], { ...usual, host: 'browser', port: 8080 }],
    [['--host=electron', '--data=/tmp/a b'], { ...usual, host: 'electron', dataFolder: '/tmp/a b' }],
    [['--take-over'], { ...usual, takeOver: true }],
    [['--no-open', '--sample'], { ...usual, openWindow: false, sample: true }],
    [['--port', '1', '--port', '65535'], { ...usual, port: 65_535 }],
    [['--data', 'relative', '--data=last=one'], { ...usual, dataFolder: 'last=one' }],
  ])('%j are understood', (words, options) => {
    expect(readStartOptions(words)).toEqual({ kind: 'start', options })
  })

  it.each([
    [['--prot', '80'], 'unknownOption'],
    [['here'], 'unknownOption'],
    [['--sample=yes'], 'unknownOption'],
    [['--no-open=1'], 'unknownOption'],
    [['--port'], 'missingValue'],
    [['--data', '--sample'], 'missingValue'],
    [['--data='], 'missingValue'],
    [['--port', '0'], 'badPort'],
    [['--port', '65536'], 'badPort'],
    [['--port', '80x'], 'badPort'],
    [['--port', '-1'], 'badPort'],
    [['--port', '8e3'], 'badPort'],
    [['--host', 'firefox'], 'badHost'],
  ])('%j are refused with a reason', (words, reason) => {
    expect(readStartOptions(words)).toMatchObject({ kind: 'refused', reason })
  })

  it('are answered in the terminal, with exit code 2 for a mistake', () => {
    expect(start('--port', 'abc')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The port must be a whole number from 1 to 65535, not "abc".\n',
    })
    expect(start('--frobnicate').status).toBe(2)
    const help = start('--help')
    expect([help.status, help.stderr]).toEqual([0, ''])
    for (const option of ['--host', '--data', '--port', '--no-open', '--sample'])
      expect(help.stdout).toContain(option)
  })
})

describe('the host', () => {
  const facts = { wanted: null, electron: '/e/electron', display: true, superUser: false } as const

  it('is Electron where it can run, and otherwise a browser, with the reason', () => {
    expect(chooseHost(facts)).toEqual({ host: 'electron', program: '/e/electron' })
    expect(chooseHost({ ...facts, electron: null })).toEqual({ host: 'browser', because: 'noElectron' })
    expect(chooseHost({ ...facts, display: false })).toEqual({ host: 'browser', because: 'noDisplay' })
    expect(chooseHost({ ...facts, superUser: true })).toEqual({ host: 'browser', because: 'electronAsRoot' })
    expect(chooseHost({ ...facts, wanted: 'browser' })).toEqual({ host: 'browser', because: null })
  })

  it('is not replaced behind the back of somebody who asked for Electron', () => {
    const asked = { ...facts, wanted: 'electron' } as const
    expect(chooseHost({ ...asked, superUser: true })).toEqual({ host: 'electron', program: '/e/electron' })
    expect(chooseHost({ ...asked, electron: null })).toEqual({ host: 'none', because: 'electronMissing' })
    expect(chooseHost({ ...asked, display: false })).toEqual({ host: 'none', because: 'electronNoDisplay' })
  })
})

describe('what is installed', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stridebook-installed-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function put(...parts: readonly string[]): string {
    const file = join(folder, ...parts)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 })
    return file
  }

  it('is found by looking only: Electron in its own place, or where its variable says', () => {
    expect(findElectron(folder, 'linux', {})).toBeNull()
    const linux = put('node_modules', 'electron', 'dist', 'electron')
    expect(findElectron(folder, 'linux', {})).toBe(linux)
    const windows = put('node_modules', 'electron', 'dist', 'electron.exe')
    expect(findElectron(folder, 'win32', {})).toBe(windows)
    const mac = put('node_modules', 'electron', 'dist', 'Electron.app', 'Contents', 'MacOS', 'Electron')
    expect(findElectron(folder, 'darwin', {})).toBe(mac)
    const elsewhere = put('elsewhere', 'electron')
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') }
    expect(findElectron(folder, 'linux', environment)).toBe(elsewhere)
    expect(findElectron(folder, 'linux', { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'empty') })).toBeNull()
  })

  it('is a browser of the Chromium family, the first of the list', () => {
    const path = { PATH: `${join(folder, 'a')}:${join(folder, 'b')}:relative` }
    expect(findBrowser('linux', path)).toBeNull()
    const chrome = put('a', 'google-chrome')
    expect(findBrowser('linux', path)).toBe(chrome)
    const chromium = put('b', 'chromium')
    expect(findBrowser('linux', path)).toBe(chromium)
    const edge = put('Microsoft', 'Edge', 'Application', 'msedge.exe')
    expect(findBrowser('win32', { PROGRAMFILES: folder })).toBe(edge)
  })

  it('is shown its address in a file of the owner, and not in words that everybody can read', async () => {
    const said = join(folder, 'said.json')
    const program = join(folder, 'browser.mjs')
    writeFileSync(
      program,
      `#!${process.execPath}
      import { readFileSync, statSync, writeFileSync } from 'node:fs'
      import { fileURLToPath } from 'node:url'
      const page = fileURLToPath(process.argv[2].slice('--app='.length))
      const { mode } = statSync(page)
      writeFileSync('${said}', JSON.stringify({ words: process.argv, page, mode, text: readFileSync(page, 'utf8') }))`,
    )
    chmodSync(program, 0o700)
    const address = 'http://127.0.0.1:1/#seat=secret-ticket'
    const browser = await openBrowser(program, address, join(folder, 'profile'))
    await browser.closed
    const seen = JSON.parse(readFileSync(said, 'utf8')) as {
      words: string[]
      page: string
      mode: number
      text: string
    }
    expect(seen.words.join(' ')).not.toContain('secret-ticket')
    expect(seen.mode & 0o077).toBe(0)
    expect(seen.text).toContain(`content="0;url=${address}"`)
    await browser.close()
    expect(existsSync(seen.page)).toBe(false)
  })

  it('opens without history, cache, extensions or chatter', () => {
    const words = browserArguments('/tmp/profile/open.html', '/tmp/profile')
    expect(words[0]).toBe('--app=file:///tmp/profile/open.html')
    for (const word of [
      '--user-data-dir=/tmp/profile',
      '--disable-extensions',
      '--disk-cache-size=1',
      '--disable-sync',
      '--incognito',
      '--inprivate',
    ]) {
      expect(words).toContain(word)
    }
    expect(words.join(' ')).not.toMatch(/no-sandbox|disable-web-security|remote-debugging-port/)
  })

  it.skipIf(process.platform === 'win32')('gets a profile of its own that is gone with it', async () => {
    const noted = join(folder, 'words')
    const program = join(folder, 'browser')
    writeFileSync(
      program,
      `#!/bin/sh\necho "$@" > "${noted}.part"; mv "${noted}.part" "${noted}"; exec sleep 60\n`,
      {
        mode: 0o755,
      },
    )
    const opened = await openBrowser(program, 'http://127.0.0.1:1/open?ticket=x', join(folder, 'profile'))
    await vi.waitFor(() => expect(existsSync(noted)).toBe(true), 60_000)
    const profile = /--user-data-dir=(\S+)/.exec(readFileSync(noted, 'utf8'))?.[1] ?? ''
    expect(statSync(profile).mode & 0o777).toBe(0o700)
    await opened.close()
    expect(existsSync(profile)).toBe(false)
    expect(await opened.closed).toBeGreaterThan(0)
  })

  it('leaves nothing behind when it cannot be started', async () => {
    const opened = await openBrowser(join(folder, 'missing'), 'http://127.0.0.1:1/', join(folder, 'profile'))
    expect(await opened.closed).toBe(0)
    await opened.close()
  })

  it('can be shown where there is a display', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})

describe('the data folder', () => {
  it('lies where each system keeps such things', () => {
    expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/Stridebook')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/Stridebook')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/a')).toBe(
      '/home/a/.local/share/Stridebook',
    )
    expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Stridebook',
    )
    expect(defaultDataFolder('win32', { APPDATA: 'C' }, 'H')).toBe(join('C', 'Stridebook'))
    expect(defaultDataFolder('win32', {}, 'H')).toBe(join('H', 'AppData', 'Roaming', 'Stridebook'))
  })
})
