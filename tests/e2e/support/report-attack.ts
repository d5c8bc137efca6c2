/** One line of `npm run security` for a story, in the form of `tests/security/report.ts`. */
import { appendFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from '@playwright/test'

/** To be called before the assertion that may fail. */
export function reportAttack(name: string, tries: number, failed: number): void {
  const path = process.env['STRIDEBOOK_REPORT']
  if (path === undefined) return
  const suite = basename(test.info().file).replace(/\.spec\.ts$/, '')
  appendFileSync(path, `${JSON.stringify({ suite, name, tries, failed })}\n`)
}
