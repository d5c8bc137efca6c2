/** Where the program itself lies: the folder with its package.json, from source, from the build, or from the package. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface AppRoot {
  readonly folder: string
  readonly version: string
  /** The built window: index.html and its assets. */
  readonly rendererFolder: string
}

/** Walks up from a folder of the program to its root. Throws when there is none, which is a broken installation. */
export function findAppRoot(from: string): AppRoot {
  for (let folder = from; ; folder = dirname(folder)) {
    const version = versionAt(folder)
    if (version !== null) return { folder, version, rendererFolder: join(folder, 'dist', 'renderer') }
    if (dirname(folder) === folder) throw new Error('Expected the package.json of Stridebook above this file')
  }
}

function versionAt(folder: string): string | null {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) return null
  if (!('name' in parsed) || parsed.name !== 'stridebook') return null
  return 'version' in parsed && typeof parsed.version === 'string' ? parsed.version : null
}
