/**
 * The disk that a test breaks, from inside the program under test: the shim below the C library where it is loaded, so that
 * SQLite's writes fail too; else Node's own file functions, wrapped.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { constants } from 'node:os'

export type FaultName = 'full' | 'failing' | 'read-only'

/** What fails, and whether it goes on failing: all that needs room, everything, or one change alone. */
const faults = {
  full: { code: 'ENOSPC', stays: 1 },
  failing: { code: 'EIO', stays: 0 },
  'read-only': { code: 'EROFS', stays: 2 },
} as const satisfies Record<FaultName, { code: keyof typeof constants.errno; stays: 0 | 1 | 2 }>

export interface Disk {
  /** Whether what SQLite does itself fails too. */
  readonly native: boolean
  /** Fails the change of this number, counted from now. */
  arm(at: number, fault: FaultName): void
  /** Mends the disk; answers how many changes there were since it was armed, and how many of them failed. */
  mend(): { readonly calls: number; readonly met: number }
  /** A word into the record of what was written, where one is kept. */
  mark(text: string): void
}

const commands = '/stridebook-disk'

export function theDisk(): Disk {
  return shimIsLoaded() ? shimDisk : wrappedDisk()
}

function shimIsLoaded(): boolean {
  try {
    return fs.readlinkSync(`${commands}/count`) !== ''
  } catch {
    return false
  }
}

const shimDisk: Disk = {
  native: true,
  arm(at, fault) {
    const { code, stays } = faults[fault]
    fs.accessSync(`${commands}/arm/${at}/${constants.errno[code]}/${stays}`)
  },
  mend() {
    const [calls = 0, met = 0] = fs.readlinkSync(`${commands}/count`).split(' ').map(Number)
    fs.accessSync(`${commands}/off`)
    return { calls, met }
  },
  mark: (text) => fs.accessSync(`${commands}/mark/${text}`),
}

const needingRoom = ['openSync', 'writeFileSync', 'mkdirSync', 'copyFileSync', 'cpSync'] as const
const others = ['fsyncSync', 'renameSync', 'rmdirSync'] as const
const promised = ['open', 'mkdir', 'writeFile', 'copyFile', 'rename'] as const

/** Everything that Node itself is asked to change on the disk below the folder of the test. */
function wrappedDisk(): Disk {
  type Any = (...given: never[]) => unknown
  let broken: { readonly at: number; readonly fault: FaultName } | null = null
  let calls = 0
  let met = 0

  const refuse = (roomy: boolean, given: readonly unknown[]): void => {
    const [first] = given
    const ours =
      typeof first === 'number' || String(first).startsWith(process.env['STRIDEBOOK_DISK_ROOT'] ?? '/')
    if (!broken || !ours || String(first).includes('/logs')) return
    calls += 1
    const { code, stays } = faults[broken.fault]
    if (calls < broken.at || (calls > broken.at && (stays === 0 || (stays === 1 && !roomy)))) return
    met += 1
    throw Object.assign(new Error(`${code}: the disk of the test`), { code, syscall: 'test' })
  }
  for (const name of [...needingRoom, ...others]) {
    const real = fs[name] as Any
    const roomy = needingRoom.some((one) => one === name)
    const wrapped: Any = (...given) => {
      if (name !== 'openSync' || (given[1] ?? 'r') !== 'r') refuse(roomy, given)
      return real(...given)
    }
    Object.assign(fs, { [name]: wrapped })
  }
  for (const name of promised) {
    const real = fs.promises[name] as Any
    const wrapped: Any = async (...given) => {
      if (name !== 'open' || (given[1] ?? 'r') !== 'r') refuse(name !== 'rename', given)
      return real(...given)
    }
    Object.assign(fs.promises, { [name]: wrapped })
  }
  syncBuiltinESMExports()
  return {
    native: false,
    arm(at, fault) {
      broken = { at, fault }
      calls = 0
      met = 0
    },
    mend() {
      broken = null
      return { calls, met }
    },
    mark: () => undefined,
  }
}
