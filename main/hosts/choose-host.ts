/** Which host opens the window: Electron where it can run, otherwise a browser. Looks, and never fetches anything. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface HostFacts {
  readonly wanted: 'browser' | 'electron' | null
  /** The Electron program on this machine, or null. */
  readonly electron: string | null
  readonly display: boolean
  /** Electron gives up its sandbox for the super-user of a Unix system. */
  readonly superUser: boolean
}

export type HostChoice =
  | { readonly host: 'electron'; readonly program: string }
  | { readonly host: 'browser'; readonly because: 'noElectron' | 'noDisplay' | 'electronAsRoot' | null }
  | { readonly host: 'none'; readonly because: 'electronMissing' | 'electronNoDisplay' }

export function chooseHost(facts: HostFacts): HostChoice {
  if (facts.wanted === 'browser') return { host: 'browser', because: null }
  if (facts.wanted === 'electron') {
    if (facts.electron === null) return { host: 'none', because: 'electronMissing' }
    if (!facts.display) return { host: 'none', because: 'electronNoDisplay' }
    return { host: 'electron', program: facts.electron }
  }
  if (facts.electron === null) return { host: 'browser', because: 'noElectron' }
  if (!facts.display) return { host: 'browser', because: 'noDisplay' }
  if (facts.superUser) return { host: 'browser', because: 'electronAsRoot' }
  return { host: 'electron', program: facts.electron }
}

/**
 * The Electron program, found by looking at the file system only: importing the `electron` package would download it
 * when it is missing. `ELECTRON_OVERRIDE_DIST_PATH` is Electron's own variable for a copy that lies elsewhere.
 */
export function findElectron(
  appFolder: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): string | null {
  const packageFolder = join(appFolder, 'node_modules', 'electron')
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] || join(packageFolder, 'dist')
  const noted = readIfThere(join(packageFolder, 'path.txt'))
  const names = noted === null ? [programName(platform), 'electron'] : [noted, programName(platform)]
  return names.map((name) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

function programName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
