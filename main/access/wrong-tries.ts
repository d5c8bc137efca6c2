/**
 * Wrong passphrases, words and PINs that no audit tells of yet. They outlive the program, so that whoever tries and quits
 * leaves a trace: numbers and moments beside the clinic, in plain, because no key is open then. The next opening writes
 * them into the audit.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { instantSchema } from '../../shared/domain/text.ts'
import { z } from '../../shared/schema.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { writeFileDurably } from '../database/durable-file.ts'

/** Tries whose moment goes into the audit: the last ones. */
const namedMoments = 20

const untold = z.object({
  /** Passphrases and words since the clinic was opened last. */
  sinceOpened: z.number().int().min(0),
  /** PINs since then; they cost no wait, because there are few of them. */
  pins: z.number().int().min(0),
  /** When they were, the last few of them. */
  moments: z.array(instantSchema).max(namedMoments),
})

export interface WrongTries extends z.infer<typeof untold> {
  /** Passphrases and words in a row, at whatever window. */
  count: number
  /** When the last one of those was, on the clock of `performance.now()`. */
  lastAt: number
}

/** As the last run of the program left them. A file that cannot be read tells of none. */
export function readWrongTries(folder: DataFolder): WrongTries {
  const none = { sinceOpened: 0, pins: 0, moments: [] }
  const inARow = { count: 0, lastAt: 0 }
  try {
    return { ...untold.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))), ...inARow }
  } catch {
    return { ...none, ...inARow }
  }
}

/** Remembers one for the audit. A disk that takes nothing lets it be tried all the same. */
export function noteWrongTry(
  folder: DataFolder,
  wrongTries: WrongTries,
  what: 'sinceOpened' | 'pins',
  now: string,
): void {
  wrongTries[what] += 1
  wrongTries.moments = [...wrongTries.moments, now].slice(-namedMoments)
  try {
    writeFileDurably(fileOf(folder), `${JSON.stringify(untold.parse(wrongTries))}\n`)
  } catch {
    // They are told of by this run of the program, if it opens the clinic.
  }
}

/** The audit tells of them now. */
export function toldWrongTries(folder: DataFolder, wrongTries: WrongTries): void {
  Object.assign(wrongTries, { sinceOpened: 0, pins: 0, moments: [] })
  try {
    rmSync(fileOf(folder), { force: true })
  } catch {
    // Told twice is better than somebody kept out by a file that cannot be removed.
  }
}

function fileOf({ root }: DataFolder): string {
  return join(root, 'wrong-tries.json')
}
