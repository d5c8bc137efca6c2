/**
 * What was acknowledged and is gone is told at the next opening: after a kill, whatever is done to the log that the last
 * commits stand in, and after a clean end, whatever is put in the place of the file.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { openStore } from '../../main/database/open-store.ts'
import type { SealFinding } from '../../main/database/seal.ts'
import { AppFault } from '../../shared/app-error.ts'
import { openCore } from '../support/open-core.ts'
import { testPassphrase } from '../support/test-clinic.ts'

const saved = 23
const flips = 60

let folder: string
let key: Uint8Array
/** The clinic's folder after a kill. */
let killed: string
/** The patients that were answered ok before it. */
let promised: readonly string[]
const clinics: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridebook-sealed-'))
  const clinic = await openCore({ preset: 'clinic' })
  clinics.push(clinic)
  await clinic.core.stop()
  const { keys } = dataFolderAt(clinic.dataFolder).clinic
  key = await unlockWithPassphrase(await readKeyFile(keys), testPassphrase)
  promised = await saveUntilKilled(clinic.dataFolder)
  killed = dirname(keys)
}, 120_000)

afterAll(async () => {
  for (const clinic of clinics) await clinic.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function saveUntilKilled(dataFolder: string): Promise<string[]> {
  const script = join(import.meta.dirname, 'core-child.ts')
  const child = spawn(process.execPath, [script, dataFolder, 'save'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ids: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'begun' && line !== 'ready') ids.push(line)
    if (ids.length === saved) child.kill('SIGKILL')
  })
  child.stdin.write('go\n')
  await new Promise((resolve) => child.once('close', resolve))
  expect(ids.length).toBeGreaterThanOrEqual(saved)
  return ids
}

let copies = 0
/** A copy of a clinic's folder, so that each harm is done to the same one. */
function copyOf(clinic: string): string {
  copies += 1
  const copy = join(folder, String(copies))
  cpSync(clinic, copy, { recursive: true })
  return copy
}

/** Opens the clinic of a folder, saves what is asked for, and closes it. */
async function opened(
  clinic: string,
  entries = 0,
): Promise<SealFinding['kind'] | 'damaged_file' | 'lost without a word'> {
  try {
    const store = await openStore({
      place: { file: join(clinic, 'clinic.db') },
      key,
      mode: 'open',
      seal: 'check',
    })
    for (let number = 0; number < entries; number += 1) await store.write((db) => db.appendAudit(look))
    const patients = await store.read((db) => db.selectFrom('patient').select('id').execute())
    await store.close()
    const there = new Set(patients.map(({ id }) => id))
    const lost = promised.some((id) => !there.has(id))
    return lost && store.sealFinding.kind === 'intact' ? 'lost without a word' : store.sealFinding.kind
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code === 'damaged_file') return 'damaged_file'
    throw fault
  }
}

const look = {
  at: '2026-11-21T09:00:00.000Z',
  user_id: 'somebody',
  action: 'patients.get',
  subject: 'patient',
  subject_id: 'one',
  patient_id: 'one',
  before: null,
  after: null,
}

describe('after a kill', () => {
  const wal = (clinic: string) => join(clinic, 'clinic.db-wal')

  it('nothing is told where nothing was touched', async () => {
    const clinic = copyOf(killed)
    expect(await opened(clinic)).toBe('intact')
    expect(await opened(clinic)).toBe('intact')
  })

  it(`each of ${flips} flipped bits in the log is told, or has lost nothing that was promised`, async () => {
    const { length } = readFileSync(wal(killed))
    const found: string[] = []
    for (let flip = 0; flip < flips; flip += 1) {
      const clinic = copyOf(killed)
      const bytes = readFileSync(wal(clinic))
      const at = randomInt(length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8))
      writeFileSync(wal(clinic), bytes)
      found.push(await opened(clinic))
      rmSync(clinic, { recursive: true })
    }
    const kinds = new Set(['entries-missing', 'damaged_file', 'intact'])
    expect(found.filter((kind) => !kinds.has(kind))).toEqual([])
    // The last commit before the kill may have been answered to nobody; there is no room for more than that.
    expect(found.filter((kind) => kind === 'intact').length).toBeLessThan(flips / 4)
  })

  it.each([
    ['removed', (file: string) => rmSync(file)],
    ['halved', (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ])('a log that was %s is told', async (_how, harm) => {
    const clinic = copyOf(killed)
    harm(wal(clinic))
    expect(await opened(clinic)).toBe('entries-missing')
    // Told again until something was written.
    expect(await opened(clinic, 1)).toBe('entries-missing')
  })
})

describe('after a clean end', () => {
  async function closed(): Promise<string> {
    const clinic = copyOf(killed)
    await opened(clinic, 5)
    return clinic
  }
  const database = (clinic: string) => join(clinic, 'clinic.db')

  it('the old file put back is told', async () => {
    const clinic = await closed()
    const old = readFileSync(database(clinic))
    await opened(clinic, 3)
    writeFileSync(database(clinic), old)
    expect(await opened(clinic)).toBe('entries-missing')
  })

  it('an old page put back is told, whatever stands on it', async () => {
    const clinic = await closed()
    const before = readFileSync(database(clinic))
    await opened(clinic, 3)
    const after = readFileSync(database(clinic))
    const pageLength = 4096
    const changed = Array.from({ length: before.length / pageLength }, (_, page) => page).filter((page) => {
      const at = page * pageLength
      return !before.subarray(at, at + pageLength).equals(after.subarray(at, at + pageLength))
    })
    expect(changed.length).toBeGreaterThan(0)
    for (const page of changed) {
      const harmed = copyOf(clinic)
      const bytes = Buffer.from(after)
      before.copy(bytes, page * pageLength, page * pageLength, (page + 1) * pageLength)
      writeFileSync(database(harmed), bytes)
      expect(await opened(harmed), `page ${page + 1}`).not.toBe('intact')
    }
  })

  it('another history of the same length is told', async () => {
    const clinic = await closed()
    const other = copyOf(clinic)
    await opened(clinic, 2)
    await opened(other, 3)
    cpSync(database(other), database(clinic))
    rmSync(join(other, 'clinic.seal'))
    expect(await opened(clinic)).not.toBe('intact')
  })

  it('a seal that is missing, older or unreadable is told once and keeps nobody out', async () => {
    const clinic = await closed()
    const seal = join(clinic, 'clinic.seal')
    const old = readFileSync(seal)
    await opened(clinic, 3)
    writeFileSync(seal, old)
    expect(await opened(clinic, 1)).toBe('seal-older')
    expect(await opened(clinic)).toBe('intact')
    writeFileSync(seal, readFileSync(seal).fill(0x5a))
    expect(await opened(clinic, 1)).toBe('seal-unreadable')
    expect(await opened(clinic)).toBe('intact')
    rmSync(seal)
    expect(await opened(clinic, 1)).toBe('seal-missing')
    expect(await opened(clinic)).toBe('intact')
  })

  it('one slot torn leaves the other', async () => {
    const clinic = await closed()
    const seal = join(clinic, 'clinic.seal')
    for (const slot of [0, 4096]) {
      const harmed = copyOf(clinic)
      const bytes = readFileSync(seal)
      bytes.fill(0, slot, slot + 90)
      writeFileSync(join(harmed, 'clinic.seal'), bytes)
      expect(['intact', 'seal-older']).toContain(await opened(harmed))
    }
  })
})
