/**
 * Runs suites in their long form and prints one line for each attack or fault: result, tries, name. What the suites say
 * while they run goes to the error output, so that the lines alone can be kept.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from '../../shared/schema.ts'
import { findOrInstallBrowser } from './find-browser.ts'

export interface AttackRuns {
  /** Projects of `tests/vitest.config.ts`. */
  readonly projects: readonly string[]
  /** Stories of `tests/e2e` whose title holds this tag run too. */
  readonly storyTag: string | null
  /** Minutes that the whole may take; longer is a failure. */
  readonly minutes: number
}

export interface AttackLine {
  readonly suite: string
  readonly name: string
  readonly tries: number
  readonly result: 'ok' | 'failed' | 'skipped'
}

const noBrowser: AttackLine = {
  suite: 'stories',
  name: 'no Chromium, Chrome or Edge, and none could be installed',
  tries: 0,
  result: 'skipped',
}

const reportedSchema = z.object({
  suite: z.string(),
  name: z.string(),
  tries: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
})

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

interface StorySuite {
  readonly suites?: readonly StorySuite[] | undefined
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly { readonly status: string }[]
  }[]
}

const storiesSchema: z.ZodType<StorySuite> = z.object({
  get suites() {
    return z.array(storiesSchema).optional()
  },
  specs: z
    .array(
      z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) }),
    )
    .default([]),
})

/**
 * Suites and stories run side by side: stories wait for their browser most of the time. Answers the exit code: 0 when every
 * attack failed, nothing was missing, and it was quick enough.
 */
export async function runAttacks({ projects, storyTag, minutes }: AttackRuns): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-attacks-'))
  const report = join(folder, 'report.jsonl')
  const environment = { ...process.env, STRIDEBOOK_FULL: '1', STRIDEBOOK_REPORT: report }
  const began = Date.now()
  try {
    const json = join(folder, 'vitest.json')
    const words = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json']
    const told = join(folder, 'stories.json')
    const browser = storyTag === null || findOrInstallBrowser() !== null
    const stories =
      storyTag !== null && browser
        ? ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json', '--grep', storyTag]
        : null
    const workers = Math.max(1, availableParallelism() - (stories ? 1 : 0))
    const suites = [...words, `--outputFile.json=${json}`, `--maxWorkers=${workers}`]
    const ended = await Promise.all([
      run('vitest', [...suites, ...projects.flatMap((name) => ['--project', name])], environment),
      stories === null || run('playwright', stories, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: told }),
    ])
    const passed = ended.every(Boolean)
    const lines = [...readLines(report, json), ...(browser ? readStories(told) : [noBrowser])]
    for (const line of lines) console.log(lineOf(line))
    const took = (Date.now() - began) / 60_000
    console.log(sumOf(lines, took))
    const broken = lines.some(({ result }) => result === 'failed')
    return passed && !broken && lines.length > 0 && took <= minutes ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What suites reported; each test of a suite that reports nothing is one try. */
export function readLines(report: string, json: string): readonly AttackLine[] {
  const reported = existsSync(report)
    ? readFileSync(report, 'utf8')
        .trim()
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => reportedSchema.parse(JSON.parse(text)))
    : []
  const told = new Set(reported.map(({ suite }) => suite))
  const { testResults } = existsSync(json)
    ? vitestSchema.parse(JSON.parse(readFileSync(json, 'utf8')))
    : { testResults: [] }
  const silent = testResults.flatMap(({ name, status, assertionResults }): AttackLine[] => {
    const suite = basename(name).replace(/\.test\.tsx?$/, '')
    const tests = assertionResults.map(({ fullName, status: of }) => ({
      suite,
      name: fullName.trim(),
      tries: 1,
      result:
        of === 'passed' ? ('ok' as const) : of === 'failed' ? ('failed' as const) : ('skipped' as const),
    }))
    if (tests.length === 0 && status !== 'passed')
      return [{ suite, name: 'the file', tries: 0, result: 'failed' }]
    // Also where its suite has reported: a failed test may have failed before it could.
    return tests.filter(({ result }) => result !== 'ok' || !told.has(suite))
  })
  const spoken = reported.map(({ suite, name, tries, failed }) => ({
    suite,
    name,
    tries,
    result: failed === 0 && tries > 0 ? ('ok' as const) : ('failed' as const),
  }))
  return [...spoken, ...silent].toSorted((one, other) => one.suite.localeCompare(other.suite))
}

/** Stories that did not pass: what they report themselves, they may not have come to. */
export function readStories(json: string): readonly AttackLine[] {
  if (!existsSync(json)) return []
  const specsOf = ({ suites = [], specs }: StorySuite): StorySuite['specs'] => [
    ...specs,
    ...suites.flatMap(specsOf),
  ]
  return specsOf(storiesSchema.parse(JSON.parse(readFileSync(json, 'utf8')))).flatMap(
    ({ title, file, tests }): AttackLine[] => {
      const statuses = tests.map(({ status }) => status)
      if (statuses.length > 0 && statuses.every((status) => status === 'expected')) return []
      const isSkipped = statuses.length > 0 && statuses.every((status) => status === 'skipped')
      return [{ suite: basename(file), name: title, tries: 0, result: isSkipped ? 'skipped' : 'failed' }]
    },
  )
}

export function lineOf({ suite, name, tries, result }: AttackLine): string {
  return `${result.padEnd(8)}${tries.toLocaleString('en').padStart(9)}  ${suite}: ${name}`
}

function sumOf(lines: readonly AttackLine[], minutes: number): string {
  const tries = lines.reduce((sum, line) => sum + line.tries, 0)
  const count = (result: AttackLine['result']) => lines.filter((line) => line.result === result).length
  const parts = [`${count('ok')} ok`, `${count('failed')} failed`, `${count('skipped')} skipped`]
  return `${parts.join(', ')}; ${tries.toLocaleString('en')} tries in ${minutes.toFixed(1)} minutes`
}

async function run(
  command: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const running = spawn(join('node_modules', '.bin', command), words, {
    // The lines alone go to the standard output.
    stdio: ['ignore', 2, 2],
    env: environment,
    shell: process.platform === 'win32',
  })
  const [status] = (await once(running, 'exit')) as [number | null]
  return status === 0
}
