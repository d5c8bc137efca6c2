/**
 * Files of the built window, by the path of an address. Whatever the path says, nothing outside the folder is
 * ever read: names are decoded once, checked one by one, and the real place of the file (links followed) must lie
 * inside the real place of the folder.
 */
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** The name carries a fingerprint of the content, so that it can be kept for ever. */
  readonly hashed: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/** Vite puts a fingerprint of eight or more letters behind the last hyphen of everything in `assets/`. */
const hashedName = /^\/assets\/[^/]+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** The names of an address path below `/`, or null for a path that no file of ours can have. */
export function namesOf(addressPath: string): readonly string[] | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(addressPath)
  } catch {
    return null
  }
  if (!decoded.startsWith('/')) return null
  if (decoded === '/') return ['index.html']
  const names = decoded.slice(1).split('/')
  return names.every(isPlainName) ? names : null
}

/** Letters that our build uses in file names. Excludes `..`, hidden files, backslashes, NUL, drives and streams. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)
}

/** Reads the file behind an address path, or null when there is none that may be shown. */
export async function readStaticFile(folder: string, addressPath: string): Promise<StaticFile | null> {
  const names = namesOf(addressPath)
  if (names === null) return null
  const type = types[extname(names.at(-1) ?? '').toLowerCase()]
  if (type === undefined) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, ...names))
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return null
    return { bytes: new Uint8Array(await readFile(file)), type, hashed: hashedName.test(addressPath) }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(String(error.code))
}
