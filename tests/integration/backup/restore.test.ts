/** Restoring: the whole clinic goes back to a backup, and forward again by the one that was made before it. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { settleExchange } from '../../../main/backup/exchange.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'clinic', openBy: 'recovery-key' })

const passphrase = testPassphrase
const make = async (made: OpenCore) => expectOk(await made.call('backups.make', {})).name
const names = async (made: OpenCore) =>
  expectOk(await made.call('patients.list', {})).patients.map((patient) => patient.familyName)

async function addPatient(made: OpenCore, familyName: string) {
  const patient = { givenName: 'Ana', familyName, birthDate: '1984-03-12' }
  return expectOk(await made.call('patients.create', { patient }))
}

/** A clinic with one patient in its backup, and another one since. */
async function withBackup() {
  const made = await open()
  await addPatient(made, 'Before')
  const name = await make(made)
  await addPatient(made, 'After')
  return { made, name, folder: dataFolderAt(made.dataFolder) }
}

describe('a restore', () => {
  it('shows what would change, brings it back whole, and is taken back by restoring the backup before it', async () => {
    const { made, name, folder } = await withBackup()
    const preview = expectOk(await made.call('backups.preview', { name }))
    expect(preview).toMatchObject({ stored: { patients: 1 }, now: { patients: 2 } })
    const second = made.openWindow()
    expectOk(await second.call('clinic.unlock', { passphrase }))

    expectOk(await made.call('backups.restore', { name, passphrase }))
    expect(await names(made)).toEqual(['Before'])
    expect(expectOk(await second.call('app.state', {})).clinic).toBe('locked')
    const [undo] = expectOk(await made.call('backups.list', {})).backups
    expect(undo?.reason).toBe('before-restore')

    expectOk(await made.call('backups.restore', { name: undo?.name ?? '', passphrase }))
    expect((await names(made)).toSorted()).toEqual(['After', 'Before'])
    expect(existsSync(`${folder.clinic.folder}.replaced`)).toBe(false)
    expect(existsSync(`${folder.clinic.folder}.restoring`)).toBe(false)
    await made.core.stop()
    const entries = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => listAuditEntries(db, { limit: 10 })),
    )
    expect(entries.find(({ action }) => action === 'backups.restore')).toMatchObject({
      subject: 'backup',
      subjectId: undo?.name,
    })
  })

  it('leaves the passphrase and the recovery key of today in force', async () => {
    const { made, name } = await withBackup()
    const next = 'amber heron walks at dawn'
    expectOk(await made.call('clinic.changePassphrase', { current: passphrase, next }))
    expectOk(await made.call('backups.restore', { name, passphrase: next }))
    expect(await names(made)).toEqual(['Before'])
    expectOk(await made.call('clinic.lock', {}))
    expect((await made.call('clinic.unlock', { passphrase })).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase: next }))
  })

  it('changes nothing with a wrong passphrase, without the backup, or when it is damaged or of another clinic', async () => {
    const { made, name, folder } = await withBackup()
    const refused = async (input: { name: string; passphrase: string }) => {
      const answer = await made.call('backups.restore', input)
      expect((await names(made)).toSorted()).toEqual(['After', 'Before'])
      expect(existsSync(`${folder.clinic.folder}.restoring`)).toBe(false)
      return answer.ok ? 'ok' : answer.error.code
    }
    expect(await refused({ name, passphrase: 'wrong otter sings' })).toBe('wrong_passphrase')
    expect(await refused({ name: '2020-01-01T00-00-00Z', passphrase })).toBe('not_found')
    expect(await refused({ name: '../clinic', passphrase })).toBe('invalid_input')
    const file = join(folder.backups, name, 'clinic.db')
    const bytes = readFileSync(file)
    const broken = Uint8Array.from(bytes)
    broken[5000] = (broken[5000] ?? 0) ^ 1
    writeFileSync(file, broken)
    expect(await refused({ name, passphrase })).toBe('damaged_file')
    writeFileSync(file, bytes)

    const other = await open({ preset: 'none' })
    const setUp = { clinic: { name: 'Other' }, userName: 'Olga Owner', passphrase }
    expectOk(await other.call('clinic.setUp', setUp))
    const foreign = await make(other)
    cpSync(
      join(dataFolderAt(other.dataFolder).backups, foreign),
      join(folder.backups, '2026-03-05T00-00-00Z'),
      {
        recursive: true,
      },
    )
    expect(await refused({ name: '2026-03-05T00-00-00Z', passphrase })).toBe('other_keys')

    // A manifest that names another clinic than the keys beside it is no backup of another clinic.
    const manifest = join(folder.backups, name, 'backup.json')
    const said = readFileSync(manifest, 'utf8')
    const turned = (_all: string, start: string, digit: string) => start + (digit === '0' ? '1' : '0')
    writeFileSync(manifest, said.replace(/("clinicId": ?")([0-9a-f])/, turned))
    expect(readFileSync(manifest, 'utf8')).not.toBe(said)
    expect(await refused({ name, passphrase })).toBe('altered_backup')
  })

  it('that was killed leaves the clinic of before or the one after it', async () => {
    const { made, folder } = await withBackup()
    await made.core.stop()
    const clinic = folder.clinic.folder
    // Between the two renames.
    cpSync(clinic, `${clinic}.restoring`, { recursive: true })
    renameSync(clinic, `${clinic}.replaced`)
    mkdirSync(clinic)
    settleExchange(folder, '2026-03-02T09:00:00.000Z')
    expect(existsSync(folder.clinic.database)).toBe(true)
    // After both.
    cpSync(clinic, `${clinic}.replaced`, { recursive: true })
    settleExchange(folder, '2026-03-02T09:00:00.000Z')
    expect(existsSync(folder.clinic.database)).toBe(true)
    expect(existsSync(`${clinic}.replaced`) || existsSync(`${clinic}.restoring`)).toBe(false)
    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    expectOk(await again.call('clinic.unlock', { passphrase }))
    expect(await names(again)).toHaveLength(2)
  })
})

describe('a backup on another computer', () => {
  it('opens with the recovery key alone, and everything is there', async () => {
    const { made, name, folder } = await withBackup()
    const other = await open({ preset: 'none' })
    const there = dataFolderAt(other.dataFolder)
    cpSync(join(folder.backups, name), join(there.backups, name), { recursive: true })
    expect(expectOk(await other.call('backups.list', {})).backups).toMatchObject([{ name }])
    const wrong = made.recoveryKey.toReversed().join(' ')
    expect(await other.call('backups.open', { name, recoveryKey: wrong })).toEqual({
      ok: false,
      error: { code: 'wrong_recovery_key' },
    })
    expect(existsSync(there.clinic.database)).toBe(false)
    const recoveryKey = made.recoveryKey.join(' ')
    expectOk(await other.call('backups.open', { name, recoveryKey }))
    expect(await names(other)).toEqual(['Before'])
    expectOk(await other.call('clinic.lock', {}))
    expectOk(await other.call('clinic.unlock', { passphrase }))
    expectOk(await other.call('clinic.lock', {}))
    // Never over a clinic that is there.
    expect(await other.call('backups.open', { name, recoveryKey })).toEqual({
      ok: false,
      error: { code: 'already_set_up' },
    })
  })
})
