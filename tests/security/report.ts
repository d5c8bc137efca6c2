/*
 * What an attack came to, one line each: `npm run security` gathers the lines of every suite from the file that
 * STRIDEBOOK_REPORT names. Without it nothing is written, so that the short forms in `npm test` stay silent.
 */

import { appendFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'

export interface AttackLine {
  readonly suite: string
  readonly name: string
  readonly tries: number
  /** How many of the tries came through. */
  readonly failed: number
}

/** True in the full form, where every attack is tried as often as the goals ask. */
export const fullForm = process.env.STRIDEBOOK_FULL === '1'

/** Writes one line, named after the test file that calls; to be called before the assertion that may fail. */
export function report(name: string, tries: number, failed: number): void {
  const path = process.env.STRIDEBOOK_REPORT
  if (path === undefined || path === '') return
  const suite = basename(expect.getState().testPath ?? '').replace(/\.test\.tsx?$/, '')
  appendFileSync(path, `${JSON.stringify({ suite, name, tries, failed } satisfies AttackLine)}\n`)
}
