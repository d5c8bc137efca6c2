/** A clinic that is missing or cannot be opened: its newest backup takes its place from the locked window, and gives it back. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listAside } from '../../../main/backup/exchange.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'none' })

const names = async (made: OpenCore) =>
  expectOk(await made.call('patients.list', {})).patients.map((patient) => patient.familyName)
const list = async (made: OpenCore) => expectOk(await made.call('backups.list', {}))

/** A stopped clinic with one patient and a backup of it, harmed and started again. */
async function harmed(harm: (folder: ReturnType<typeof dataFolderAt>) => unknown, next?: string) {
  const made = await open({ preset: 'clinic', openBy: 'recovery-key' })
  const patient = { givenName: 'Ana', familyName: 'Before', birthDate: '1984-03-12' }
  expectOk(await made.call('patients.create', { patient }))
  const { name } = expectOk(await made.call('backups.make', {}))
  if (next !== undefined)
    expectOk(await made.call('clinic.changePassphrase', { current: testPassphrase, next }))
  await made.core.stop()
  const folder = dataFolderAt(made.dataFolder)
  await harm(folder)
  const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
  return { again, folder, name, recoveryKey: made.recoveryKey.join(' ') }
}

const removeDatabase = ({ clinic: { database } }: ReturnType<typeof dataFolderAt>) => {
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true })
}

describe('a clinic that cannot be opened', () => {
  it('whose database was deleted is restored from the locked window, and what was there is put back again', async () => {
    const { again, folder, name } = await harmed(removeDatabase)
    expect(expectOk(await again.call('app.state', {})).clinic).toBe('locked')
    const before = await list(again)
    expect(before.trouble).toBe('no_database')
    const newest = before.backups[0]?.name ?? ''
    expect(before.backups.map((one) => one.name)).toContain(name)
    expect(await again.call('backups.open', { name: newest, passphrase: 'no otter sings here' })).toEqual({
      ok: false,
      error: { code: 'wrong_passphrase' },
    })
    expectOk(await again.call('backups.open', { name: newest, passphrase: testPassphrase }))
    expect(await names(again)).toEqual(['Before'])
    const after = await list(again)
    expect(after).toMatchObject({ trouble: null, aside: listAside(folder)[0] })
    expect(after.aside).not.toBeNull()

    expectOk(await again.call('backups.putBack', { name: after.aside ?? '', passphrase: testPassphrase }))
    expect(existsSync(folder.clinic.database)).toBe(false)
    expect(existsSync(folder.clinic.keys)).toBe(true)
    expect(expectOk(await again.call('app.state', {})).clinic).toBe('locked')
    const back = await list(again)
    expect(back).toMatchObject({ trouble: 'no_database', aside: null })
    const undo = back.backups.find(({ reason }) => reason === 'before-restore')?.name ?? ''
    expectOk(await again.call('backups.open', { name: undo, passphrase: testPassphrase }))
    expect(await names(again)).toEqual(['Before'])
  })

  it('whose first page is damaged says so once the right passphrase is shown, and is then restored', async () => {
    const { again, folder, name } = await harmed(({ clinic: { database } }) => {
      const bytes = readFileSync(database)
      bytes.fill(7, 100, 900)
      writeFileSync(database, bytes)
    })
    expect((await list(again)).trouble).toBeNull()
    // As long as nobody has shown that it does not open, nothing takes its place.
    expect(await again.call('backups.open', { name, passphrase: testPassphrase })).toEqual({
      ok: false,
      error: { code: 'already_set_up' },
    })
    expect(await again.call('clinic.unlock', { passphrase: testPassphrase })).toEqual({
      ok: false,
      error: { code: 'damaged_file' },
    })
    expect((await list(again)).trouble).toBe('damaged')
    expectOk(await again.call('backups.open', { name, passphrase: testPassphrase }))
    expect(await names(again)).toEqual(['Before'])
    expect(listAside(folder)).toHaveLength(1)
  })

  it.each([
    ['is gone', 'no_keys', (file: string) => rmSync(file)],
    ['is damaged', 'damaged_keys', (file: string) => writeFileSync(file, '{"format":"stridebook-keys"')],
  ] as const)('whose key file %s is restored with the recovery key', async (_title, trouble, harm) => {
    const { again, folder, recoveryKey } = await harmed(({ clinic: { keys } }) => harm(keys))
    const { backups, ...state } = await list(again)
    expect(state.trouble).toBe(trouble)
    expectOk(await again.call('backups.open', { name: backups[0]?.name ?? '', recoveryKey }))
    expect(await names(again)).toEqual(['Before'])
    expect(existsSync(folder.clinic.keys)).toBe(true)
  })

  it('opens with the passphrase of the backup, or with the one since; whichever was shown is the one from then on', async () => {
    const next = 'amber heron walks at dawn'
    for (const shown of [testPassphrase, next]) {
      const { again, name } = await harmed(removeDatabase, next)
      expectOk(await again.call('backups.open', { name, passphrase: shown }))
      expect(await names(again)).toEqual(['Before'])
      expectOk(await again.call('clinic.lock', {}))
      expectOk(await again.call('clinic.unlock', { passphrase: shown }))
    }
  })

  it('is not touched by a backup that does not check', async () => {
    const { again, folder, name } = await harmed(removeDatabase)
    const file = `${folder.backups}/${name}/clinic.db`
    const bytes = readFileSync(file)
    bytes[5000]! ^= 1
    writeFileSync(file, bytes)
    expect(await again.call('backups.open', { name, passphrase: testPassphrase })).toEqual({
      ok: false,
      error: { code: 'damaged_file' },
    })
    expect(listAside(folder)).toEqual([])
    expect(existsSync(folder.clinic.keys)).toBe(true)
    expect(existsSync(`${folder.clinic.folder}.restoring`)).toBe(false)
  })
})

describe('a clinic that opens and is damaged further in', () => {
  it('is restored from inside and kept aside as it lay', async () => {
    const { again, folder, name } = await harmed(async ({ root, clinic: { database } }) => {
      const found = await withDatabase(root, (store) =>
        store.write((db) =>
          sql<{ rootpage: number }>`select rootpage from sqlite_schema where name = 'handout'`.execute(db),
        ),
      )
      const page = found.rows[0]?.rootpage ?? 0
      const bytes = readFileSync(database)
      bytes.fill(7, (page - 1) * 4096, page * 4096)
      writeFileSync(database, bytes)
    })
    expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(await again.call('backups.make', {})).toMatchObject({ ok: false, error: { code: 'damaged_file' } })
    expect(expectOk(await again.call('backups.preview', { name })).now).toBeNull()
    expectOk(await again.call('backups.restore', { name, passphrase: testPassphrase }))
    expect(await names(again)).toEqual(['Before'])
    expect(listAside(folder)).toHaveLength(1)
    expectOk(await again.call('backups.make', {}))
  })
})
