/**
 * Where this device keeps the clinic's data when no `--data` says otherwise, and what lies in the part of that
 * folder that belongs to the device rather than to the clinic.
 */
import { join } from 'node:path'

const appName = 'Stridebook'

/** The data folder of this user by the rules of the operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), appName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', appName)
  return join(xdgDataHome(environment) ?? join(home, '.local', 'share'), appName)
}

/** The XDG rules ignore a relative path. */
function xdgDataHome(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['XDG_DATA_HOME']
  return folder !== undefined && folder.startsWith('/') ? folder : null
}

/** Preferences, window bounds and what Chromium keeps. Nothing about a patient. */
export function deviceFolder(dataFolder: string): string {
  return join(dataFolder, 'device')
}
