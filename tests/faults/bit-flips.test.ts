/**
 * One bit turned in any file of a clinic, as a killed program left it: the database, its log, its seal, the key file, and
 * the parts of a backup. It is found, with an error that offers a restore, or it changes nothing of what is read. Never
 * wrong data without a word.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { realTimeAndIds } from '../../main/core/time-and-ids.ts'
import { expectOk } from '../support/answers.ts'
import { numbersFrom } from '../support/numbers-from.ts'
import { openCore, testPassphrase, type OpenCore } from '../support/open-core.ts'
import { fullForm, report } from '../security/report.ts'

const flips = fullForm ? 1000 : 40
const work = mkdtempSync(join(tmpdir(), 'stridebook-flips-'))
const sound = join(work, 'sound')
afterAll(() => rmSync(work, { recursive: true, force: true }))

let files: string[] = []
let expected = ''
let backup = ''

/** All that the patients' pages would show, by the real calls. */
async function everythingIn(clinic: OpenCore): Promise<string> {
  const { patients } = expectOk(await clinic.call('patients.list', { limit: 200 }))
  const whole: unknown[] = []
  for (const { id } of patients) whole.push(expectOk(await clinic.call('patients.get', { id })))
  return JSON.stringify(whole)
}

beforeAll(async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key', start: { time: realTimeAndIds } })
  const add = async (count: number) => {
    for (let number = 0; number < count; number += 1) {
      const patient = {
        givenName: `Ana ${number}`,
        familyName: 'Berg',
        birthDate: '1984-03-12',
        note: 'x'.repeat(99),
      }
      expectOk(await clinic.call('patients.create', { patient }))
    }
  }
  await add(10)
  backup = expectOk(await clinic.call('backups.make', {})).name
  await add(10)
  expected = await everythingIn(clinic)
  // While it is open: what a killed program leaves.
  cpSync(clinic.dataFolder, sound, { recursive: true })
  await clinic.stop()
  for (const name of ['in-use.json', 'in-use.lock']) rmSync(join(sound, name), { force: true })
  rmSync(join(sound, 'clinic', 'clinic.db-shm'), { force: true })
  files = readdirSync(sound, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sound, join(entry.parentPath, entry.name)))
    .filter((name) => /^(clinic|backups)[\\/]/.test(name) && !name.endsWith('reserve'))
    .toSorted()
})

/** `harmless` and `detected` are right; anything else says what was wrong. */
async function outcomeOf(dataFolder: string, file: string): Promise<string> {
  const clinic = await openCore({ preset: 'none', dataFolder, start: { time: realTimeAndIds } })
  try {
    const opened = await clinic.call('clinic.unlock', { passphrase: testPassphrase })
    if (!opened.ok) return refusalOf(opened.error.code)
    const { concerns } = expectOk(await clinic.call('audit.concerns', {}))
    const list = await clinic.call('patients.list', { limit: 200 })
    if (!list.ok) return refusalOf(list.error.code)
    const same = (await everythingIn(clinic)) === expected
    if (!same) return concerns.length > 0 ? 'detected' : 'wrong data without a word'
    if (!file.startsWith('backups')) return concerns.length > 0 ? 'detected' : 'harmless'
    const restored = await clinic.call('backups.restore', { name: backup, passphrase: testPassphrase })
    if (!restored.ok) return refusalOf(restored.error.code)
    const { total } = expectOk(await clinic.call('patients.list', { limit: 1 }))
    return total === 10 ? 'harmless' : 'a wrong backup was restored'
  } finally {
    await clinic.stop()
  }
}

/** What says that a file is not what it was; the window offers the backups then. */
function refusalOf(code: string): string {
  return ['damaged_file', 'altered_backup', 'newer_version', 'not_found'].includes(code)
    ? 'detected'
    : `refused as ${code}`
}

it(`is found or harmless, whichever of ${flips} bits turns`, { timeout: 1_200_000 }, async () => {
  expect(files.length).toBeGreaterThan(5)
  const random = numbersFrom(20_261_122)
  const counts: Record<string, number> = {}
  const wrong: string[] = []
  for (let flip = 0; flip < flips; flip += 1) {
    const file = files[flip % files.length] ?? expect.fail('Expected a file')
    const dataFolder = join(work, `flip-${flip}`)
    cpSync(sound, dataFolder, { recursive: true })
    const path = join(dataFolder, file)
    const bytes = readFileSync(path)
    const at = Math.floor(random() * statSync(path).size)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    writeFileSync(path, bytes)
    const outcome = await outcomeOf(dataFolder, file).catch((thrown: unknown) => String(thrown))
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (outcome !== 'detected' && outcome !== 'harmless') wrong.push(`${file}, byte ${at}: ${outcome}`)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  report(`one bit turned in any file: ${JSON.stringify(counts)}`, flips, wrong.length)
  expect(wrong).toEqual([])
  expect(counts['detected'] ?? 0).toBeGreaterThan(flips / 4)
})
