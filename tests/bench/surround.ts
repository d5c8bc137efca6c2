/** What the figures were measured on: without it they say nothing. */
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import Sqlite from 'better-sqlite3-multiple-ciphers'

export function surround(): Readonly<Record<string, string | number>> {
  const [cpu] = cpus()
  return {
    node: process.version,
    sqlite: sqliteVersion(),
    system: `${type()} ${release()}`,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    /** Busy processes on average over the last minute: above the number of cores, times are too long. */
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

function sqliteVersion(): string {
  const database = new Sqlite(':memory:')
  try {
    const row: unknown = database.prepare('select sqlite_version() as version').get()
    if (typeof row !== 'object' || row === null || !('version' in row)) return 'unknown'
    return String(row.version)
  } finally {
    database.close()
  }
}
