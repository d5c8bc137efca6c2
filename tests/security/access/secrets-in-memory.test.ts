/** After locking, nothing in the core can reach a passphrase, a PIN or the words of a recovery key any more. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('holds no secret that can be reached once the clinic is locked', { timeout: 120_000 }, async () => {
  const script = join(import.meta.dirname, 'secrets-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script])
  const told = JSON.parse(stdout) as { looked: number; strings: number; found: string[] }
  expect(told.looked).toBe(6)
  // The whole heap was looked at.
  expect(told.strings).toBeGreaterThan(10_000)
  expect(told.found).toEqual([])
})
