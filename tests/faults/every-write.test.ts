/**
 * A disk that is full, fails or cannot be written, from the first change that an action makes on it to the last: what was
 * there stays, the answer is a plain sentence, and a mended disk goes on as if nothing had been.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOfStream } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { z } from '../../shared/schema.ts'
import { fullForm, report } from '../security/report.ts'
import { buildShim } from './disk/shim.ts'
import { scenarios } from './every-write-scenarios.ts'

const shim = buildShim()
const resultSchema = z.object({
  native: z.boolean(),
  tries: z.number(),
  refused: z.number(),
  carriedOut: z.number(),
  most: z.number(),
  problems: z.array(z.string()),
})

/** Runs one scenario in a process of its own, so that its disk is nobody else's. */
async function tryOut(name: string) {
  const root = mkdtempSync(join(tmpdir(), 'stridebook-faults-'))
  try {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'every-write-child.ts'), name, fullForm ? 'full' : 'short'],
      { env: shim.environment(root), stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const [said, complaints] = await Promise.all([textOfStream(child.stdout), textOfStream(child.stderr)])
    expect(complaints).toBe('')
    return resultSchema.parse(JSON.parse(said))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

describe.concurrent('a disk that fails at every change', () => {
  it.each(Object.entries(scenarios))('%s', { timeout: 1_200_000 }, async (name, { alwaysWorks }) => {
    const { native, tries, refused, most, problems } = await tryOut(name)
    const how = native ? '' : ` (files of Node only; SQLite's own ${shim.missing})`
    report(
      `disk full, failing, read-only at each change: ${name}, ${most} changes${how}`,
      tries,
      problems.length,
    )
    expect(problems).toEqual([])
    expect(tries).toBeGreaterThan(3)
    if (!alwaysWorks) expect(refused).toBeGreaterThan(0)
  })
})
