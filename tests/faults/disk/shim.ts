/** Builds the shim of `faulty-disk.c` and gives what a process needs to run on it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Shim {
  /** Null where it can be used, else why not. */
  readonly missing: string | null
  /** The environment of a process whose files below `root` go through it; what it writes is recorded in `log`. */
  environment(root: string, log?: string): NodeJS.ProcessEnv
}

/** Compiled for each run; a machine without a C compiler, or another system than Linux, does without. */
export function buildShim(): Shim {
  const { file, missing } = compile()
  return {
    missing,
    environment(root, log) {
      const base = { ...process.env, STRIDEBOOK_DISK_ROOT: root, TMPDIR: root }
      if (missing !== null) return base
      return { ...base, LD_PRELOAD: file, ...(log === undefined ? {} : { STRIDEBOOK_DISK_LOG: log }) }
    },
  }
}

function compile(): { readonly file: string; readonly missing: string | null } {
  if (process.platform !== 'linux') return { file: '', missing: 'skipped: only on Linux' }
  const file = join(mkdtempSync(join(tmpdir(), 'stridebook-shim-')), 'disk.so')
  const source = join(import.meta.dirname, 'faulty-disk.c')
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, source, '-ldl', '-lpthread'])
  if (made.status !== 0) return { file: '', missing: 'skipped: no C compiler' }
  // A Node that is linked statically would pass the shim by.
  const seen = spawnSync(process.execPath, ['-p', `fs.readlinkSync('/stridebook-disk/count')`], {
    env: { ...process.env, LD_PRELOAD: file },
  })
  return { file, missing: seen.status === 0 ? null : 'skipped: the system loads no shim' }
}
