/**
 * `npm run bench -- [--only start|search|handout|figures|audit|backup] [--out FILE]`: measures what a clinic waits for, beside what else could
 * have been used. Prints a JSON line for each result and tables at the end. Every ratio comes from one run. Ends with status 1
 * when something it names could not be measured.
 */
import { rmSync } from 'node:fs'
import { benchAudit } from './audit/audit-bench.ts'
import { benchBackup } from './backup/backup-bench.ts'
import { benchFigures } from './figures/figures-bench.ts'
import { benchHandout } from './handout/handout-bench.ts'
import { createReport, type Report } from './report.ts'
import { benchSearch } from './search/search-bench.ts'
import { benchStart } from './start/start-bench.ts'
import { surround } from './surround.ts'

const benches: Readonly<Record<string, (report: Report) => Promise<void>>> = {
  start: benchStart,
  search: benchSearch,
  handout: benchHandout,
  figures: benchFigures,
  audit: benchAudit,
  backup: benchBackup,
}

function readWords(words: readonly string[]): { only: string[]; out: string | null } {
  const only: string[] = []
  let out: string | null = null
  const rest = words.flatMap((word) => word.split('='))
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = rest.shift()
    if (word === '--only' && value !== undefined && value in benches) only.push(value)
    else if (word === '--out' && value !== undefined) out = value
    else {
      console.error(`Usage: npm run bench -- [--only ${Object.keys(benches).join('|')}] [--out FILE]`)
      process.exit(2)
    }
  }
  return { only, out }
}

const { only, out } = readWords(process.argv.slice(2))
if (out !== null) rmSync(out, { force: true })
const report = createReport(out)
report.row('machine', await surround())
for (const [name, bench] of Object.entries(benches)) {
  if (only.length === 0 || only.includes(name)) await bench(report)
}
if (!report.finish()) {
  console.error('\nNot everything that the bench names was measured.')
  process.exitCode = 1
}
