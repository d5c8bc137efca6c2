/** Backups of a real clinic: made on time, verified before they count, thinned, and gone without a trace when they fail. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readKeyFile } from '../../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../../main/access/keys.ts'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { readManifest } from '../../../main/backup/manifest.ts'
import { verifyBackup } from '../../../main/backup/make-backup.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { storeAt } from '../../../main/database/open-store.ts'
import { connect, textOf } from '../../../main/database/sqlite/connect.ts'
import { migrations } from '../../../main/database/sqlite/migrations/list.ts'
import { openFile } from '../../../main/database/sqlite/open.ts'
import { expectOk } from '../../support/answers.ts'
import { rowsIn, versionOf } from '../../support/check-file.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore, testPassphrase, type OpenCore, type OpenCoreOptions } from '../../support/open-core.ts'

const opened: OpenCore[] = []
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

async function open(options: Partial<OpenCoreOptions> = {}) {
  let ring: () => Promise<void> = async () => undefined
  const everyMinute = (run: () => Promise<void>) => {
    ring = run
    return () => undefined
  }
  const made = await openCore({
    preset: 'clinic',
    openBy: 'recovery-key',
    ...options,
    start: { everyMinute },
  })
  opened.unshift(made)
  const folder = dataFolderAt(made.dataFolder)
  return {
    ...made,
    folder,
    names: () => readdirSync(folder.backups).toSorted(),
    reasons: async () => expectOk(await made.call('backups.list', {})).backups.map(({ reason }) => reason),
    make: async () => expectOk(await made.call('backups.make', {})),
    async addPatient() {
      const patient = { givenName: 'Ana', familyName: 'Quillfeather', birthDate: '1984-03-12' }
      return expectOk(await made.call('patients.create', { patient }))
    },
    /** A minute of the schedule on the test's day; answers when the newest backup after it was made. */
    async minute(time: string) {
      made.time.setNow(`2026-03-02T${time}:00.000Z`)
      await ring()
      return readdirSync(folder.backups).toSorted().at(-1)?.slice(11, 16)
    },
  }
}

/** Checks a backup the way a stranger would, with nothing but its own files and the passphrase. */
async function verify(folder: string, name = basename(folder)) {
  const key = await unlockWithPassphrase(await readKeyFile(join(folder, 'clinic.key.json')), testPassphrase)
  const { manifest, contents } = await verifyBackup(
    folder,
    name,
    storeAt({ file: join(folder, 'clinic.db') }, key),
  )
  return { ...manifest, ...contents }
}

const notAsked = () => {
  throw new Error('not asked')
}
const damaged = { error: { code: 'damaged_file' } }

describe('a backup', () => {
  it('is made by hand as one folder, verified, listed and audited, with nothing of a patient in plain', async () => {
    const made = await open()
    await made.addPatient()
    const backup = await made.make()
    const [name = ''] = made.names()
    expect(backup).toMatchObject({ name, reason: 'by-hand' })
    expect(name).toMatch(/^2026-03-02T09-00-00Z$/)
    const folder = join(made.folder.backups, name)
    expect(readdirSync(folder).toSorted()).toEqual(['backup.json', 'clinic.db', 'clinic.key.json'])
    for (const file of readdirSync(folder)) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(folder, file)).includes('Quillfeather')).toBe(false)
    }
    expect(await verify(folder)).toMatchObject({
      reason: 'by-hand',
      counts: { patient: 1 },
      verifiedAt: backup.verifiedAt,
    })
    expect(expectOk(await made.call('backups.list', {}))).toEqual({
      backups: [backup],
      overdue: false,
      failed: null,
      elsewhere: null,
      drilledAt: null,
      drillDue: false,
      trouble: null,
      aside: null,
    })
    expect(made.events.flatMap((event) => (event.type === 'progress' ? [event.done] : []))).toEqual([
      0, 1, 2, 3,
    ])
    await made.core.stop()
    const entries = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => listAuditEntries(db, { limit: 5 })),
    )
    // Stopping locks, which is kept too.
    expect(entries[1]).toMatchObject({ action: 'backups.make', subject: 'backup', subjectId: name })
  })

  it('does not pass for sound when one bit of it has changed, or a file is of another day', async () => {
    const made = await open()
    const first = join(made.folder.backups, (await made.make()).name)
    await made.addPatient()
    const second = join(made.folder.backups, (await made.make()).name)
    for (const file of ['clinic.db', 'clinic.key.json']) {
      const copy = `${first}-copy`
      cpSync(first, copy, { recursive: true })
      const bytes = readFileSync(join(copy, file))
      bytes[bytes.length >> 1]! ^= 1
      writeFileSync(join(copy, file), bytes)
      await expect(
        verifyBackup(copy, basename(first), { check: notAsked, deriveKey: notAsked }),
      ).rejects.toMatchObject(damaged)
    }
    const mixed = `${first}-mixed`
    cpSync(first, mixed, { recursive: true })
    cpSync(join(second, 'clinic.db'), join(mixed, 'clinic.db'))
    await expect(verify(mixed)).rejects.toMatchObject(damaged)
  })

  it('is sealed: what is said of it cannot be changed, nor can it stand under the name of another', async () => {
    const made = await open()
    await made.addPatient()
    const older = join(made.folder.backups, (await made.make()).name)
    made.time.setNow('2026-03-02T09:20:00.000Z')
    const newer = join(made.folder.backups, (await made.make()).name)
    const text = readFileSync(join(older, 'backup.json'), 'utf8')
    // How many patients there are is nobody's business who has the folder only.
    expect(text).not.toContain('patient')
    const altered = { error: { code: 'altered_backup' } }
    const manifest = await readManifest(older)
    for (const change of [
      { madeAt: '2026-03-02T09:59:00.000Z' },
      { verifiedAt: '2026-03-02T09:59:00.000Z' },
      { reason: 'scheduled' },
      { name: basename(newer) },
    ]) {
      writeFileSync(join(older, 'backup.json'), JSON.stringify({ ...manifest, ...change }))
      await expect(verify(older)).rejects.toMatchObject(altered)
    }
    writeFileSync(join(older, 'backup.json'), text)
    expect(await verify(older)).toMatchObject({ counts: { patient: 1 } })

    const kept = `${newer}-kept`
    cpSync(newer, kept, { recursive: true })
    cpSync(older, newer, { recursive: true })
    const input = { name: basename(newer), passphrase: testPassphrase }
    for (const answer of [
      await made.call('backups.preview', { name: input.name }),
      await made.call('backups.restore', input),
    ])
      expect(answer).toEqual({ ok: false, error: { code: 'altered_backup' } })
  })

  it('of the earlier form, with what it holds in plain, is read still', async () => {
    const made = await open()
    await made.addPatient()
    const folder = join(made.folder.backups, (await made.make()).name)
    const manifest = await verify(folder)
    const plain = Object.entries({ ...manifest, version: 1 }).filter(
      ([key]) => !['name', 'sealed'].includes(key),
    )
    writeFileSync(join(folder, 'backup.json'), JSON.stringify(Object.fromEntries(plain)))
    expect(await verify(folder)).toMatchObject({ version: 1, counts: { patient: 1 } })
    const { counts } = manifest
    writeFileSync(
      join(folder, 'backup.json'),
      JSON.stringify({ ...Object.fromEntries(plain), counts: { ...counts, patient: 9 } }),
    )
    await expect(verify(folder)).rejects.toMatchObject(damaged)
  })

  it('that fails says why, leaves nothing of itself, and leaves those before it alone', async () => {
    const made = await open()
    const first = await made.make()
    const { keys } = made.folder.clinic
    const good = readFileSync(keys)
    writeFileSync(keys, 'not a key file')
    expect(await made.call('backups.make', {})).toEqual({ ok: false, error: { code: 'damaged_file' } })
    expect(made.names()).toEqual([first.name])
    expect(expectOk(await made.call('backups.list', {}))).toMatchObject({
      backups: [first],
      failed: { code: 'damaged_file' },
    })
    writeFileSync(keys, good)
    rmSync(made.folder.backups, { recursive: true })
    writeFileSync(made.folder.backups, 'a file where the folder was')
    expect(await made.call('backups.make', {})).toEqual({ ok: false, error: { code: 'storage_failed' } })
    rmSync(made.folder.backups)
    await made.make()
    expect(expectOk(await made.call('backups.list', {})).failed).toBeNull()
  })

  it('can be stopped, and is gone then', async () => {
    const made = await open()
    const asked = made.call('backups.make', {}, 'slow-one')
    await expect.poll(() => made.events.some((event) => event.type === 'progress')).toBe(true)
    made.cancel('slow-one')
    expect(await asked).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(made.names()).toEqual([])
    expect(expectOk(await made.call('backups.list', {})).failed).toBeNull()
  })

  it('is not made of the sample clinic, nor by a locked window, which still sees which there are', async () => {
    const made = await open()
    const { name } = await made.make()
    expectOk(await made.call('clinic.lock', {}))
    expect(await made.call('backups.make', {})).toEqual({ ok: false, error: { code: 'locked' } })
    expect(expectOk(await made.call('backups.list', {})).backups).toMatchObject([{ name }])
    expectOk(await made.call('sample.open', {}))
    expect(await made.call('backups.make', {})).toEqual({ ok: false, error: { code: 'unavailable' } })
    expect(made.names()).toEqual([name])
  })
})

describe('the schedule', () => {
  it('backs a clinic up a minute after it was opened, then a quarter of an hour after the last while it changes', async () => {
    const made = await open()
    expect(await made.minute('09:01')).toBe('09-01')
    expect(await made.minute('12:00')).toBe('09-01')
    await made.addPatient()
    // The last one is hours old.
    expect(await made.minute('12:01')).toBe('12-01')
    await made.addPatient()
    expect(await made.minute('12:15')).toBe('12-01')
    expect(await made.minute('12:17')).toBe('12-17')
    expect(await made.minute('15:00')).toBe('12-17')
    expect(new Set(await made.reasons())).toEqual(new Set(['scheduled']))
  })

  it('counts a look at a record as no change, and a new recovery key as one', async () => {
    const made = await open({ openBy: 'passphrase' })
    const { id } = await made.addPatient()
    expect(await made.minute('09:01')).toBe('09-01')
    expectOk(await made.call('patients.get', { id }))
    expect(await made.minute('10:00')).toBe('09-01')
    expectOk(await made.call('clinic.newRecoveryKey', { passphrase: testPassphrase }))
    expect(await made.minute('10:01')).toBe('10-01')
    const [newest = ''] = made.names().toReversed()
    expect(readFileSync(join(made.folder.backups, newest, 'clinic.key.json'))).toEqual(
      readFileSync(made.folder.clinic.keys),
    )
  })

  it('backs up what has changed when the clinic is closed, and nothing otherwise', async () => {
    const made = await open()
    await made.addPatient()
    expectOk(await made.call('clinic.lock', {}))
    expect(await made.reasons()).toEqual(['scheduled'])
    expectOk(await made.call('clinic.unlock', { recoveryKey: made.recoveryKey.join(' ') }))
    expectOk(await made.call('clinic.lock', {}))
    expect(await made.reasons()).toEqual(['scheduled'])
  })

  it('does not keep anybody from locking when a backup fails', async () => {
    const made = await open()
    await made.addPatient()
    rmSync(made.folder.backups, { recursive: true })
    writeFileSync(made.folder.backups, 'a file where the folder was')
    expectOk(await made.call('clinic.lock', {}))
    expect(expectOk(await made.call('app.state', {})).clinic).toBe('locked')
    expect(expectOk(await made.call('backups.list', {})).failed).toMatchObject({ code: 'storage_failed' })
  })

  it('says when the last verified one is more than a day old, also when the clock was set back', async () => {
    const made = await open()
    const overdue = async () => expectOk(await made.call('backups.list', {})).overdue
    expect(await overdue()).toBe(true)
    await made.minute('09:01')
    expect(await overdue()).toBe(false)
    made.takeChanges()
    made.time.setNow('2026-03-03T09:02:00.000Z')
    expect(await overdue()).toBe(true)
    made.time.setNow('2026-03-01T09:00:00.000Z')
    expect(await overdue()).toBe(true)
  })

  it('thins what is old once a newer one counts', async () => {
    const made = await open()
    for (const time of ['09:01', '09:20', '09:40', '10:01']) {
      await made.addPatient()
      await made.minute(time)
    }
    expect(made.names()).toEqual(['2026-03-02T09-40-00Z', '2026-03-02T10-01-00Z'])
  })

  it('removes what a killed program left half made, and nothing that counts or that it does not know', async () => {
    const made = await open()
    const { name } = await made.make()
    await made.core.stop()
    const whole = join(made.folder.backups, name)
    cpSync(whole, join(made.folder.backups, '2026-03-02T10-00-00Z.unfinished'), { recursive: true })
    const unverified = join(made.folder.backups, '2026-03-02T11-00-00Z')
    cpSync(whole, unverified, { recursive: true })
    const { verifiedAt: _, ...manifest } = await readManifest(whole)
    writeFileSync(join(unverified, 'backup.json'), JSON.stringify(manifest))
    cpSync(whole, join(made.folder.backups, 'of somebody'), { recursive: true })
    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    expect(again.names()).toEqual([name, 'of somebody'])
    expect(expectOk(await again.call('backups.list', {})).backups.map((one) => one.name)).toEqual([name])
  })
})

describe('before a migration', () => {
  /** A clinic whose file ends with step 130; `done` leaves a part of the next one in, so that it fails. */
  async function olderClinic(done: boolean) {
    const made = await open()
    await made.core.stop()
    const { backups, clinic } = made.folder
    rmSync(backups, { recursive: true })
    const { keys, database: file } = clinic
    const key = await unlockWithPassphrase(await readKeyFile(keys), testPassphrase)
    const [details, users] = ['select * from clinic', 'select * from user'].map((statement) =>
      rowsIn<Record<string, unknown>>(file, key, statement),
    )
    for (const name of readdirSync(clinic.folder)) {
      if (name !== basename(keys)) rmSync(join(clinic.folder, name))
    }
    const older = await openFile({
      file,
      key,
      mode: 'create',
      migrations: migrations.filter(({ version }) => version <= 130),
    })
    await older.close()
    const connection = connect({ file, key, readOnly: false })
    for (const [table, rows] of [
      ['clinic', details],
      ['user', users],
    ] as const) {
      const row = rows?.[0] ?? {}
      // Columns that came since are not there yet.
      const names = connection
        .prepare('select name from pragma_table_info(?)')
        .all(table)
        .map((column) => textOf(column, 'name'))
      connection
        .prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
        .run(...names.map((name) => row[name]))
    }
    if (done) connection.exec('alter table patient add column record_number_key text')
    connection.close()
    return made
  }

  it('a verified backup of the old schema is made, and of nothing when it is new', async () => {
    const old = await olderClinic(false)
    const made = await open({ preset: 'locked', dataFolder: old.dataFolder })
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(await made.reasons()).toEqual(['before-migration'])
    const [name = ''] = made.names()
    expect(await verify(join(made.folder.backups, name))).toMatchObject({
      schema: 130,
      counts: { user: 1 },
    })
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(made.names()).toEqual([name])
  })

  it('that fails, it says so and which step; the file stays as it was and the backup is listed', async () => {
    const old = await olderClinic(true)
    const made = await open({ preset: 'locked', dataFolder: old.dataFolder })
    expect(await made.call('clinic.unlock', { passphrase: testPassphrase })).toEqual({
      ok: false,
      error: { code: 'migration_failed', values: { step: 140 } },
    })
    expect(expectOk(await made.call('app.state', {})).clinic).toBe('locked')
    expect(await made.reasons()).toEqual(['before-migration'])
    const { database, keys } = made.folder.clinic
    const key = await unlockWithPassphrase(await readKeyFile(keys), testPassphrase)
    expect(versionOf(database, key)).toBe(130)
    expect(existsSync(join(made.folder.backups, made.names()[0] ?? '', 'clinic.db'))).toBe(true)
  })
})
