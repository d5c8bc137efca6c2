/**
 * `npm test`: format, lint, types, build, then every test, with one closing line that counts them all.
 * Fails when anything fails, and when nothing ran.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from '../shared/schema.ts'
import { findOrInstallBrowser } from './support/find-browser.ts'
import { startPostgres, type PostgresServer } from './support/postgres-server.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 }
const reports = mkdtempSync(join(tmpdir(), 'stridebook-tests-'))

function run(title: string, command: string, parameters: readonly string[]): boolean {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status } = spawnSync(join('node_modules', '.bin', command), parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(
    `── ${title}: ${status === 0 ? 'ok' : 'failed'} after ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return status === 0
}

/** A check is one test: it passes or fails as a whole. */
function check(title: string, command: string, parameters: readonly string[]): void {
  if (run(title, command, parameters)) total.passed += 1
  else total.failed += 1
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
})

function vitest(title: string): void {
  const file = join(reports, `${title.replaceAll(/\W+/g, '-')}.json`)
  const passed = run(title, 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  if (!existsSync(file)) {
    total.failed += 1
    return
  }
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  total.passed += report.numPassedTests
  total.skipped += report.numPendingTests + report.numTodoTests
  // A file that cannot be loaded fails without counting a test.
  total.failed += report.numFailedTests || (passed ? 0 : 1)
}

/** The integration tests once more, with the clinic on a server. */
async function onPostgres(): Promise<void> {
  let server: PostgresServer
  try {
    server = await startPostgres()
  } catch (fault) {
    console.log(`\nskipped: no PostgreSQL (${String(fault).split('\n')[0]})`)
    total.skipped += 1
    return
  }
  process.env['STRIDEBOOK_ENGINE'] = 'postgres'
  process.env['STRIDEBOOK_SERVER'] = JSON.stringify(server.address)
  vitest('integration on PostgreSQL')
  delete process.env['STRIDEBOOK_ENGINE']
  delete process.env['STRIDEBOOK_SERVER']
  await server.stop()
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

function playwright(): void {
  if (!findOrInstallBrowser()) {
    console.log('End-to-end tests need Chromium, Chrome or Edge: none found and none could be installed.')
    total.skipped += 1
    return
  }
  const file = join(reports, 'playwright.json')
  process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = file
  const passed = run('end to end', 'playwright', ['test', '--config', 'tests/playwright.config.ts'])
  if (!existsSync(file)) {
    total.failed += 1
    return
  }
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  total.passed += stats.expected
  total.skipped += stats.skipped
  total.failed += stats.unexpected + stats.flaky || (passed ? 0 : 1)
}

check('types', 'tsc', ['-b', 'shared', 'main', 'renderer', 'tests'])
check('format', 'oxfmt', ['--check', '.'])
check('lint', 'oxlint', ['--deny-warnings'])
check('build of the window', 'vite', ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'])
check('build of the core', 'vite', ['build', '--config', 'main/vite.config.ts', '--logLevel', 'warn'])
vitest('unit, integration, component, security, faults')
await onPostgres()
playwright()
rmSync(reports, { recursive: true, force: true })

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
