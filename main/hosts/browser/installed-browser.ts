/**
 * Opens the window in a Chromium family browser of this machine, in a profile of its own that keeps nothing and is
 * thrown away: no history, cache or extension of the person's own browser gets near the records.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface OpenedBrowser {
  /** Resolves with the milliseconds it lived, once its last window is closed. */
  readonly closed: Promise<number>
  /** Closes it when it is still there and removes its profile. */
  close(): Promise<void>
}

/** The first browser found, or null. */
export function findBrowser(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string | null {
  return candidates(platform, environment).find(isExecutable) ?? null
}

/** Whether a window can be shown at all. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

/**
 * Arguments for a window without tabs or address bar that fetches nothing by itself and keeps nothing. Everybody on the
 * machine can read them, so the address is not among them: they name a file that only the owner can read.
 */
export function browserArguments(page: string, profile: string): readonly string[] {
  return [
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,860',
    // Windows that keep what they remember in memory only; the second is what Edge calls it.
    '--incognito',
    '--inprivate',
    // The browser ends when this pipe does, however the program ends. It has no address: nobody else can talk to it.
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    // No name but this machine's leads anywhere, whatever part of the browser asks.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--no-pings',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--disk-cache-size=1',
    '--password-store=basic',
  ]
}

/** Where a browser's own way to forget is forbidden by its administrator, its stores are off all the same. */
const forgetful = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  search: { suggest_enabled: false },
  savefile: { type: 0 },
} as const

/** Removes what a browser left here. Only for whoever has the data folder: nobody else's browser can be in it. */
export async function sweepProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Opens an address that is good once, in a profile folder that is emptied before and removed afterwards. */
export async function openBrowser(program: string, address: string, profile: string): Promise<OpenedBrowser> {
  await sweepProfile(profile)
  await mkdir(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(forgetful), { mode: 0o600 })
  const page = join(profile, 'open.html')
  const goOn = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">`
  await writeFile(page, goOn, { mode: 0o600, flag: 'wx' })
  const started = Date.now()
  const child = spawn(program, browserArguments(page, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , toBrowser, fromBrowser] = child.stdio
  // Nothing is said through them, and a browser that is gone breaks them.
  for (const pipe of [toBrowser, fromBrowser]) pipe?.on('error', () => undefined)
  const closed = new Promise<number>((resolve) => {
    child.once('exit', () => resolve(Date.now() - started))
    child.once('error', () => resolve(0))
  })
  return {
    closed,
    async close() {
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 3_000)
      await closed
      clearTimeout(force)
      await sweepProfile(profile)
    },
  }
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') return onWindows(environment)
  if (platform === 'darwin') return onMac
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const

const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const

function onWindows(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((folder) => folder !== undefined)
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ]
  return programs.flatMap((parts) => folders.map((folder) => join(folder, ...parts)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
