/** What the figures were measured on: without it they say nothing. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../main/database/open-store.ts'
import { rowsIn } from '../support/check-file.ts'

export async function surround(): Promise<Readonly<Record<string, string | number>>> {
  const [cpu] = cpus()
  return {
    node: process.version,
    sqlite: await sqliteVersion(),
    system: `${type()} ${release()}`,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    // Busy processes on average over the last minute: with more than there are cores, times are too long.
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

async function sqliteVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stridebook-bench-'))
  const file = join(folder, 'a.db')
  const key = randomBytes(32)
  try {
    await (await openStore({ place: { file }, key, mode: 'create' })).close()
    const [found] = rowsIn<{ version: string }>(file, key, 'select sqlite_version() as version')
    return found?.version ?? 'unknown'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
