/** The lines of `npm run security` and `npm run faults`: nothing that failed, or was left out, goes unnamed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lineOf, readLines, readStories } from '../../support/attack-runs.ts'

function linesOf(reports: readonly object[], files: readonly object[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-lines-'))
  try {
    const report = join(folder, 'report.jsonl')
    const json = join(folder, 'vitest.json')
    if (reports.length > 0) writeFileSync(report, reports.map((one) => `${JSON.stringify(one)}\n`).join(''))
    writeFileSync(json, JSON.stringify({ testResults: files }))
    return readLines(report, json).map(lineOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const passed = { fullName: 'a door stays shut', status: 'passed' }
const failed = { fullName: 'a window stays shut', status: 'failed' }

it('are what the suites reported', () => {
  const report = { suite: 'fuzz', name: 'malformed calls', tries: 10_000, failed: 0 }
  const file = { name: '/x/fuzz.test.ts', status: 'passed', assertionResults: [passed] }
  expect(linesOf([report], [file])).toEqual(['ok         10,000  fuzz: malformed calls'])
  const through = { ...report, failed: 1 }
  expect(linesOf([through], [file])[0]).toMatch(/^failed /)
  expect(linesOf([{ ...report, tries: 0 }], [file])[0]).toMatch(/^failed /)
})

it('name each test of a suite that reports nothing, and a failed one always', () => {
  const file = { name: '/x/doors.test.ts', status: 'failed', assertionResults: [passed, failed] }
  expect(linesOf([], [file])).toEqual([
    'ok              1  doors: a door stays shut',
    'failed          1  doors: a window stays shut',
  ])
  const report = { suite: 'doors', name: 'doors', tries: 3, failed: 0 }
  expect(linesOf([report], [file]).map((line) => line.slice(0, 6))).toEqual(['ok    ', 'failed'])
})

it('name what was skipped and a file that could not be read', () => {
  const skipped = {
    name: '/x/a.test.ts',
    status: 'passed',
    assertionResults: [{ ...passed, status: 'skipped' }],
  }
  const broken = { name: '/x/b.test.ts', status: 'failed', assertionResults: [] }
  expect(linesOf([], [skipped, broken]).map((line) => line.split(' ')[0])).toEqual(['skipped', 'failed'])
})

it('name a story that failed before it could report, inside a group too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-lines-'))
  try {
    const json = join(folder, 'stories.json')
    const spec = (title: string, status: string) => ({ title, file: 'e2e/a.spec.ts', tests: [{ status }] })
    const group = { title: 'group', specs: [spec('inside', 'unexpected'), spec('electron', 'skipped')] }
    const file = {
      title: 'a.spec.ts',
      specs: [spec('well', 'expected'), spec('again', 'flaky')],
      suites: [group],
    }
    writeFileSync(json, JSON.stringify({ suites: [file] }))
    expect(readStories(json).map(lineOf)).toEqual([
      'failed          0  a.spec.ts: again',
      'failed          0  a.spec.ts: inside',
      'skipped         0  a.spec.ts: electron',
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
