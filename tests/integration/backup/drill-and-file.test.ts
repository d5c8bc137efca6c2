/** Trying a restore without restoring, and one file that is carried to another computer. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore, testPassphrase } from '../../support/open-core.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
async function open(preset: 'clinic' | 'none' = 'clinic') {
  const made = await openCore({ preset, openBy: 'recovery-key' })
  ends.unshift(() => made.stop())
  return made
}
function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stridebook-carried-'))
  ends.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}
async function withPatient() {
  const made = await open()
  const patient = { givenName: 'Ana', familyName: 'Quillfeather', birthDate: '1984-03-12' }
  expectOk(await made.call('patients.create', { patient }))
  const { name } = expectOk(await made.call('backups.make', {}))
  return { made, name }
}

describe('a restore drill', () => {
  it('opens the newest backup with passphrase or recovery key, says what it holds, and leaves nothing but its date', async () => {
    const { made, name } = await withPatient()
    const before = readdirSync(made.dataFolder).toSorted()
    const { drilledAt } = expectOk(await made.call('backups.list', {}))
    expect(drilledAt).toBeNull()
    for (const secret of [{ passphrase: testPassphrase }, { recoveryKey: made.recoveryKey.join(' ') }]) {
      const drill = expectOk(await made.call('backups.drill', secret))
      expect(drill).toMatchObject({ name, held: { patients: 1, plans: 0 } })
      expect(drill.milliseconds).toBeGreaterThan(0)
    }
    expect(readdirSync(join(made.dataFolder, 'working'))).toEqual([])
    expect(readdirSync(made.dataFolder).toSorted()).toEqual([...before, 'backups.json', 'working'].toSorted())
    const after = expectOk(await made.call('backups.list', {}))
    expect(after.drilledAt).toMatch(/^2026-03-02T/)
    expect(after.drillDue).toBe(false)
    made.time.setNow('2027-03-04T09:00:00.000Z')
    expect(expectOk(await made.call('backups.list', {})).drillDue).toBe(true)
    await made.core.stop()
    const entries = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => listAuditEntries(db, { limit: 5 })),
    )
    // Stopping locks, which is kept too.
    expect(entries[1]).toMatchObject({ action: 'backups.drill', subjectId: name })
  })

  it('says what would have stood in the way of a real one', async () => {
    const made = await open()
    const drill = async (passphrase: string) => {
      const answer = await made.call('backups.drill', { passphrase })
      expect(
        existsSync(join(made.dataFolder, 'working')) ? readdirSync(join(made.dataFolder, 'working')) : [],
      ).toEqual([])
      return answer.ok ? 'ok' : answer.error.code
    }
    expect(await drill(testPassphrase)).toBe('not_found')
    const { name } = expectOk(await made.call('backups.make', {}))
    expect(await drill('wrong otter sings')).toBe('wrong_passphrase')
    const file = join(dataFolderAt(made.dataFolder).backups, name, 'clinic.db')
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(file, bytes)
    expect(await drill(testPassphrase)).toBe('damaged_file')
    expect(expectOk(await made.call('backups.list', {})).drilledAt).toBeNull()
  })
})

describe('a backup in one file', () => {
  it('is a plain archive with nothing of a patient in plain, and opens on another computer with the recovery key alone', async () => {
    const { made, name } = await withPatient()
    const path = newFolder()
    const { file } = expectOk(await made.call('backups.saveFile', { name, path }))
    expect(readdirSync(path)).toEqual([`stridebook-backup-${name}.tar`])
    expect(file).toBe(join(path, `stridebook-backup-${name}.tar`))
    expect(readFileSync(file ?? '').includes('Quillfeather')).toBe(false)
    const listed = execFileSync('tar', ['-tf', file ?? ''], { encoding: 'utf8' })
    expect(listed.trim().split('\n')).toEqual(['backup.json', 'clinic.key.json', 'clinic.db'])
    const taken = newFolder()
    execFileSync('tar', ['-xf', file ?? '', '-C', taken])
    const folder = join(dataFolderAt(made.dataFolder).backups, name)
    for (const one of readdirSync(folder))
      expect(readFileSync(join(taken, one)).equals(readFileSync(join(folder, one)))).toBe(true)

    const other = await open('none')
    expect(expectOk(await other.call('backups.takeFile', { path: file ?? '' }))).toEqual({ name })
    expect(expectOk(await other.call('backups.takeFile', { path: file ?? '' }))).toEqual({ name })
    expectOk(await other.call('backups.open', { name, recoveryKey: made.recoveryKey.join(' ') }))
    expect(expectOk(await other.call('patients.list', {})).patients).toMatchObject([
      { familyName: 'Quillfeather' },
    ])
  })

  it('that is cut, changed, or none is refused, and nothing of it stays', async () => {
    const { made, name } = await withPatient()
    const path = newFolder()
    const { file } = expectOk(await made.call('backups.saveFile', { name, path }))
    const whole = readFileSync(file ?? '')
    const other = await open('none')
    const folder = dataFolderAt(other.dataFolder)
    const refused = async (bytes: Uint8Array) => {
      const changed = join(path, 'changed.tar')
      writeFileSync(changed, bytes)
      const answer = await other.call('backups.takeFile', { path: changed })
      expect(readdirSync(folder.backups)).toEqual([])
      expect(readdirSync(join(folder.root, 'working'))).toEqual([])
      return answer.ok ? 'ok' : answer.error.code
    }
    for (let at = 0; at < whole.length - 1536; at += Math.ceil(whole.length / 40))
      expect(await refused(whole.subarray(0, at)), `cut at ${at}`).toBe('damaged_file')
    const flips = Array.from({ length: 40 }, (_, round) => Math.floor((round * (whole.length - 1536)) / 40))
    let caught = 0
    for (const at of flips) {
      const bytes = Uint8Array.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      if ((await refused(bytes).catch(() => 'ok')) !== 'ok') caught += 1
      rmSync(join(folder.backups, name), { recursive: true, force: true })
    }
    // A bit in the padding behind a file changes nothing of it.
    expect(caught).toBeGreaterThan(36)
    expect(await other.call('backups.takeFile', { path: join(path, 'none.tar') })).toEqual({
      ok: false,
      error: { code: 'not_found' },
    })
  })

  it('is not taken in at the locked window of a clinic that can be opened', async () => {
    const { made, name } = await withPatient()
    const path = newFolder()
    const { file } = expectOk(await made.call('backups.saveFile', { name, path }))
    const locked = made.openWindow()
    expect(await locked.call('backups.takeFile', { path: file ?? '' })).toEqual({
      ok: false,
      error: { code: 'already_set_up' },
    })
    expect(await locked.call('backups.saveFile', { name, path })).toMatchObject({ error: { code: 'locked' } })
  })
})
