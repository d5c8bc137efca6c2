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
import { tallySchema } from './support/tally-reporter.ts'
import { startPostgres, type PostgresServer } from './support/postgres-server.ts'
import { workInMemory } from './support/work-in-memory.ts'

workInMemory()

const total = { passed: 0, skipped: 0 }
/** What failed, told again at the end: the first of it may stand thousands of lines above. */
const failures: string[] = []

function fail(what: string): void {
  failures.push(what)
}

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
  else fail(title)
}

function vitest(title: string): void {
  const file = join(reports, `${title.replaceAll(/\W+/g, '-')}.json`)
  process.env['STRIDEBOOK_TALLY'] = file
  const passed = run(title, 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=./tests/support/tally-reporter.ts',
  ])
  if (!existsSync(file)) {
    fail(`${title}: ended before it could say how`)
    return
  }
  const tally = tallySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  total.passed += tally.passed
  total.skipped += tally.skipped
  for (const failure of tally.failures) fail(failure)
  if (!passed && tally.failures.length === 0) fail(`${title}: ended badly, though no test failed`)
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

interface Stories {
  readonly specs: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[]
  readonly suites?: readonly Stories[] | undefined
}

const stories: z.ZodType<Stories> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })),
    suites: z.array(stories).optional(),
  }),
)

const playwrightReport = z.object({
  suites: z.array(stories),
  stats: z.object({ expected: z.number(), skipped: z.number() }),
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
    fail('end to end: ended before it could say how')
    return
  }
  const { stats, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  total.passed += stats.expected
  total.skipped += stats.skipped
  const bad = suites.flatMap(badStories)
  for (const story of bad) fail(story)
  if (!passed && bad.length === 0) fail('end to end: ended badly, though no story failed')
}

/** The stories that failed, here and in the suites inside. */
function badStories({ specs, suites = [] }: Stories): string[] {
  const here = specs.filter(({ ok }) => !ok).map(({ title, file }) => `end to end: ${file} > ${title}`)
  return [...here, ...suites.flatMap(badStories)]
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

if (failures.length > 0) console.log(['\n── what failed', ...failures].join('\n  '))
console.log(`\n${total.passed} passed, ${failures.length} failed, ${total.skipped} skipped`)
process.exit(failures.length === 0 && total.passed > 0 ? 0 : 1)
