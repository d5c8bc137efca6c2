/** A bench that could not measure what it names must not look finished. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makers, makersThere } from '../../bench/handout/handout-bench.ts'
import { createReport, type Report } from '../../bench/report.ts'

let folder = ''
let report: Report

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  folder = mkdtempSync(join(tmpdir(), 'stridebook-bench-'))
  report = createReport(null)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('a report in which everything was measured is complete', () => {
  report.row('handout', { maker: 'Stridebook', ms: 70 })
  expect(report.finish()).toBe(true)
})

test('peers that cannot be installed are named, and the report is not complete', () => {
  const there = makersThere(report, folder)
  expect(there.map((maker) => maker.title)).not.toContain('pdfmake')
  expect(there[0]?.title).toBe('Stridebook')
  expect(report.finish()).toBe(false)
  const said = vi.mocked(console.log).mock.calls.join('\n')
  for (const { title } of makers.filter((maker) => maker.peer))
    expect(said).toContain(`${title} was left out`)
})
