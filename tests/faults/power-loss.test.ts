/**
 * A thousand power losses. The real program works through a small day on a disk that records each write and flush; the
 * record is played back, cut off somewhere, and the real program is started on what a disk may hold then. What had been
 * answered by then is there, and the file is sound.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { realTimeAndIds } from '../../main/core/time-and-ids.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { expectOk } from '../support/answers.ts'
import { quickCheck, rowsIn } from '../support/check-file.ts'
import { openCore } from '../support/open-core.ts'
import { numbersFrom } from '../support/numbers-from.ts'
import { fullForm, report } from '../security/report.ts'
import { PlayedDisk, readRecord, type Recorded } from './disk/replay.ts'
import { buildShim } from './disk/shim.ts'

const cuts = fullForm ? 1000 : 30
const shim = buildShim()
const work = mkdtempSync(join(tmpdir(), 'stridebook-power-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** What the program had answered when the power went. */
interface Promised {
  readonly patients: readonly string[]
  /** Any of them opens the clinic: one that was answered, or one that was being set. */
  readonly passphrases: readonly string[]
  readonly isSetUp: boolean
}

function promisedBy(record: readonly Recorded[]): Promised {
  const marks = record.filter(({ op }) => op === 'mark').map(({ path }) => path)
  const said = (word: string) =>
    marks.filter((mark) => mark.startsWith(`${word} `)).map((mark) => mark.slice(word.length + 1))
  const opens = said('opens')
  const asked = said('asked')
  return {
    patients: said('patient'),
    passphrases: asked.length > opens.length ? [...opens.slice(-1), ...asked.slice(-1)] : opens.slice(-1),
    isSetUp: opens.length > 0,
  }
}

/** The data folder as it may lie on the disk; what SQLite keeps in shared memory is never there. */
function layOut(root: string, from: string, found: ReadonlyMap<string, Buffer | 'folder'>): void {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  for (const [name, what] of found) {
    const path = join(root, name.slice(from.length))
    if (what === 'folder') mkdirSync(path, { recursive: true, mode: 0o700 })
    else if (!name.endsWith('-shm')) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, what, { mode: 0o600 })
    }
  }
}

/** Null where everything promised is there, else what is not. */
async function lostIn(root: string, { patients, passphrases, isSetUp }: Promised): Promise<string | null> {
  const clinic = await openCore({ preset: 'none', dataFolder: root, start: { time: realTimeAndIds } })
  try {
    const state = expectOk(await clinic.call('app.state', {})).clinic
    if (state === 'none') return isSetUp ? 'the clinic' : null
    let opened: string | null = null
    const refused: string[] = []
    for (const passphrase of passphrases) {
      const answer = await clinic.call('clinic.unlock', { passphrase })
      if (answer.ok) opened = passphrase
      else refused.push(answer.error.code)
      if (answer.ok) break
    }
    if (opened === null) return `the way in (${refused.join()})`
    const { concerns } = expectOk(await clinic.call('audit.concerns', {}))
    // That power was lost may be noticed; that anything is missing would be a false alarm.
    const alarms = concerns.map(({ concern }) => concern.kind).filter((kind) => kind !== 'seal-older')
    if (alarms.length > 0) return `nothing, but the clinic says ${alarms.join()}`
    await clinic.core.stop()
    const { database, keys } = dataFolderAt(root).clinic
    const key = await unlockWithPassphrase(await readKeyFile(keys), opened)
    const check = quickCheck(database, key)
    if (check !== 'ok') return `its soundness: ${check}`
    const there = new Set(rowsIn<{ id: string }>(database, key, 'select id from patient').map(({ id }) => id))
    const missing = patients.filter((id) => !there.has(id))
    return missing.length === 0 ? null : `${missing.length} of ${patients.length} patients`
  } finally {
    await clinic.stop()
  }
}

it.skipIf(shim.missing !== null)(
  `loses nothing that was answered, over ${cuts} power losses`,
  { timeout: 1_200_000 },
  async () => {
    const original = join(work, 'original')
    const log = join(work, 'record')
    mkdirSync(original, { mode: 0o700 })
    const child = join(import.meta.dirname, 'recorded-day-child.ts')
    const ended = spawnSync(process.execPath, [child, original, fullForm ? '300' : '45'], {
      env: shim.environment(work, log),
      encoding: 'utf8',
    })
    expect(ended.stderr).toBe('')
    expect(ended.status).toBe(0)
    const record = readRecord(log)
    expect(promisedBy(record).patients.length).toBeGreaterThan(40)

    const random = numbersFrom(20_261_121)
    const places = Array.from({ length: cuts }, () => Math.floor(random() * record.length)).toSorted(
      (a, b) => a - b,
    )
    const disk = new PlayedDisk()
    const losses: string[] = []
    let played = 0
    for (const [number, place] of places.entries()) {
      for (; played < place; played += 1) disk.play(record[played] ?? expect.fail('Expected a change'))
      const root = join(work, `cut-${number}`)
      layOut(root, original, disk.afterPowerLoss(random))
      const lost = await lostIn(root, promisedBy(record.slice(0, place))).catch((thrown: unknown) =>
        String(thrown),
      )
      if (lost !== null) losses.push(`after change ${place} of ${record.length}: ${lost}`)
      rmSync(root, { recursive: true, force: true })
    }
    report('power lost at a recorded write, played back torn and in part', cuts, losses.length)
    expect(losses).toEqual([])
  },
)
