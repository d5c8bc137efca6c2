/** Finds a Chromium to drive, and installs one where this account may. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Path of a browser that is there, or null. `STRIDEBOOK_BROWSER` names another one. */
export function findBrowser(): string | null {
  const named = process.env['STRIDEBOOK_BROWSER']
  const places = [
    ...(named ? [named] : []),
    chromium.executablePath(),
    ...(usualPlaces[process.platform] ?? []),
  ]
  return places.find((place) => place !== '' && existsSync(place)) ?? null
}

/** As `findBrowser`, but tries to install one first when there is none. */
export function findOrInstallBrowser(): string | null {
  const found = findBrowser()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  if (!findBrowser()) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  return findBrowser()
}

function run(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, {
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Options every launch needs: no background traffic; no sandbox only where root makes it impossible. */
export function launchOptions(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser()
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge found. Set STRIDEBOOK_BROWSER to its path.')
  const asRoot = process.getuid?.() === 0
  return {
    executablePath,
    args: ['--disable-background-networking', '--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])],
  }
}

/** Version line of the browser, for reports. */
export function browserVersion(executablePath: string): string {
  return execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim()
}
