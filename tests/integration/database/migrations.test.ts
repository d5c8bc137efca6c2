import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../../../main/database/audit-chain.ts'
import { auditChain } from '../../../main/database/sqlite/migrations/0160-audit-chain.ts'
import {
  applicationId,
  connect,
  fileVersionOf,
  type NativeDatabase,
} from '../../../main/database/sqlite/connect.ts'
import { checkMigrations, migrate, type Migration } from '../../../main/database/sqlite/migrate.ts'
import { MigrationFailure } from '../../../main/database/store.ts'
import { migrations } from '../../../main/database/sqlite/migrations/list.ts'
import { AppFault } from '../../../shared/app-error.ts'
import { quickCheck, versionOf } from '../../support/check-file.ts'
import {
  insertKnownRow,
  insertRows,
  newDatabase,
  open,
  randomKey,
  rows,
  tableNames,
  temporaryFolder,
} from './temporary-database.ts'

const newest = migrations.at(-1)?.version ?? 0

/** Puts the row of every table that exists at this version into the file, with the columns it has by then. */
function insertKnownRows(db: NativeDatabase): void {
  const known = new Set(namesOf(db))
  for (const table of tableNames) {
    if (!known.has(table) || table === 'application') continue
    insertKnownRow(db, table, rows[table])
  }
}

function namesOf(db: NativeDatabase): string[] {
  const found = db
    .prepare(`select name from pragma_table_list where schema = 'main' and type = 'table'`)
    .all()
  return found.map((row) => (row as { name: string }).name).filter((name) => !name.startsWith('sqlite_'))
}

function contentOf(db: NativeDatabase): Record<string, unknown[]> {
  return Object.fromEntries(namesOf(db).map((name) => [name, db.prepare(`select * from ${name}`).all()]))
}

function emptyFile(): { file: string; key: Uint8Array } {
  const file = join(temporaryFolder(), 'old.db')
  writeFileSync(file, '')
  return { file, key: randomKey() }
}

const fails = async () => {
  throw new AppFault({ code: 'storage_full' })
}

const stepOf = (version: number, name = `step-${version}`): Migration => ({ version, name, run: () => {} })

const noBackup = async () => {
  throw new Error('No backup was expected')
}

async function newerFile() {
  const { file, key, database } = await newDatabase()
  await database.write(insertRows)
  await database.close()
  const next: Migration = {
    version: newest + 10,
    name: 'next',
    run: (db) =>
      void db.exec(`alter table patient add column shoe_size text; update application set version = '9.1.0'`),
  }
  const newer = await open({
    file,
    key,
    mode: 'open',
    migrations: [...migrations, next],
    appVersion: '9.1.0',
  })
  await newer.close()
  return { file, key }
}

/** The entry of `rows` as the first of a chain. */
function chained(key: Uint8Array) {
  const keys = chainKeysFrom(key)
  const contents = contentsOf(keys, rows.audit)
  return { ...rows.audit, contents, mac: macOf(keys, emptyAudit.mac, 1, rows.audit, contents) }
}

describe('migrations', () => {
  it.each(migrations.map((step, index) => [step.version, step.name, index] as const))(
    'step %i (%s) keeps the rows that were there',
    async (version, _name, index) => {
      const { file, key } = emptyFile()
      const db = connect({ file, key, readOnly: false })
      await migrate(db, migrations.slice(0, index), noBackup, key)
      if (index > 0) insertKnownRows(db)
      const before = contentOf(db)
      const backups: number[] = []
      await migrate(db, migrations.slice(0, index + 1), async (from) => void backups.push(from), key)
      expect(fileVersionOf(db)).toBe(version)
      expect(contentOf(db)).toMatchObject(before)
      expect(backups).toEqual(index === 0 ? [] : [migrations[index - 1]?.version])
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      db.close()
    },
  )

  it.each(migrations.map((step, index) => [step.version, index] as const))(
    'a file at %i opens as the newest',
    async (version, index) => {
      const { file, key } = emptyFile()
      const old = connect({ file, key, readOnly: false })
      await migrate(old, migrations.slice(0, index + 1), noBackup, key)
      insertKnownRows(old)
      const before = contentOf(old)
      old.close()
      const database = await open({ file, key, mode: 'open', appVersion: '' })
      expect([versionOf(file, key), database.readOnly]).toEqual([newest, false])
      for (const table of tableNames) {
        const found = await database.read((db) => db.selectFrom(table).selectAll().execute())
        const there = before[table] ?? []
        // Columns that came later were filled from what was there.
        const isChained = table === 'audit' && version < auditChain.version
        const expected = isChained ? chained(key) : rows[table]
        expect(found, table).toEqual(table === 'application' ? there : there.map(() => expected))
      }
      expect(quickCheck(file, key)).toBe('ok')
    },
  )

  it('finds patients that were there before their index was asked', async () => {
    const { file, key } = emptyFile()
    const old = connect({ file, key, readOnly: false })
    await migrate(old, migrations.slice(0, 2), noBackup, key)
    insertKnownRows(old)
    expect(
      old.prepare(`select rowid from patient_search where patient_search match '"illfea"'`).all(),
    ).toEqual([{ rowid: 7 }])
    old.close()
    // The index was built anew since.
    const database = await open({ file, key, mode: 'open', appVersion: '' })
    const found = await database.read((db) => db.patientIndex.holdingAll(['illfea'], false, 5))
    expect(found.map(({ seq }) => seq)).toEqual([7])
  })

  const broken: Migration = {
    version: newest + 10,
    name: 'broken',
    run(db) {
      db.exec(
        `create table other (a text) strict; insert into other values ('x'); update patient set revision = 99;`,
      )
      throw new Error('the step is wrong')
    },
  }

  it('a step that fails leaves the file at the version before, with a copy that opens', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    await database.close()
    const failed: unknown = await open({
      file,
      key,
      mode: 'open',
      migrations: [...migrations, broken],
    }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(MigrationFailure)
    expect(failed).toMatchObject({
      version: newest + 10,
      message: `Migration ${newest + 10} (broken) failed`,
    })
    const again = await open({ file, key, mode: 'open' })
    expect(versionOf(file, key)).toBe(newest)
    expect(await again.read((db) => db.selectFrom('patient').select('revision').execute())).toEqual([
      { revision: 1 },
    ])
    const copies = readdirSync(dirname(file)).filter((name) => name.includes('before-migration'))
    expect(copies).toEqual([`clinic-before-migration-from-${newest}.db`])
    const copy = await open({ file: join(dirname(file), copies[0] ?? ''), key, mode: 'open' })
    for (const table of tableNames) {
      expect(await copy.read((db) => db.selectFrom(table).selectAll().execute())).toEqual([rows[table]])
    }
  })

  it('a step that leaves a row without its other half is taken back', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    await database.close()
    const orphaning: Migration = {
      version: newest + 10,
      name: 'orphaning',
      run(db) {
        db.pragma('defer_foreign_keys = ON')
        db.exec(`update episode set patient_id = 'nobody'`)
      },
    }
    const list = [...migrations, orphaning]
    await expect(open({ file, key, mode: 'open', migrations: list })).rejects.toBeInstanceOf(MigrationFailure)
    const again = await open({ file, key, mode: 'open' })
    expect(await again.read((db) => db.selectFrom('episode').select('patient_id').execute())).toEqual([
      { patient_id: 'patient-1' },
    ])
  })

  it('the first steps of a run stay when a later one fails', async () => {
    const { file, key } = emptyFile()
    const db = connect({ file, key, readOnly: false })
    const list: Migration[] = [
      ...migrations.slice(0, 3),
      { version: 40, name: 'fails', run: () => expect.unreachable() },
    ]
    await expect(migrate(db, list, noBackup, key)).rejects.toBeInstanceOf(MigrationFailure)
    expect(fileVersionOf(db)).toBe(30)
    expect(db.inTransaction).toBe(false)
    db.close()
  })

  it('nothing is migrated when the backup fails', async () => {
    const { file, key, database } = await newDatabase()
    await database.close()
    const next: Migration = {
      version: newest + 10,
      name: 'next',
      run: (db) => void db.exec('create table other (a text) strict'),
    }
    const options = { file, key, mode: 'open', migrations: [...migrations, next] } as const
    await expect(open({ ...options, backupBeforeMigrating: fails })).rejects.toMatchObject({
      error: { code: 'storage_full' },
    })
    const again = await open({ file, key, mode: 'open' })
    expect(versionOf(file, key)).toBe(newest)
    await again.close()
    const migrated = await open(options)
    expect([versionOf(file, key), migrated.readOnly]).toEqual([newest + 10, false])
  })

  it('a creation that fails leaves no file behind', async () => {
    const { file, key } = emptyFile()
    const other = `${file}.other`
    await expect(
      open({ file: other, key, mode: 'create', migrations: [...migrations, broken] }),
    ).rejects.toBeInstanceOf(MigrationFailure)
    expect(readdirSync(dirname(file))).toEqual(['old.db'])
  })

  it('refuses a list whose numbers do not rise in tens or whose names repeat', () => {
    const wrong = [
      [stepOf(20), stepOf(10)],
      [stepOf(10), stepOf(10, 'again')],
      [stepOf(15)],
      [stepOf(0)],
      [stepOf(-10)],
      [stepOf(10.5)],
      [stepOf(10), stepOf(20, 'step-10')],
    ]
    for (const list of wrong) expect(() => checkMigrations(list)).toThrow('Migration')
    expect(() => checkMigrations(migrations)).not.toThrow()
  })

  it('opens no database with such a list', async () => {
    const { file, key } = await newDatabase()
    const list = [...migrations, ...migrations.slice(0, 1)]
    await expect(open({ file, key, mode: 'open', migrations: list })).rejects.toThrow('stands after')
  })

  it('has a file for each step, named after it', () => {
    const folder = join(import.meta.dirname, '../../../main/database/sqlite/migrations')
    const files = readdirSync(folder).filter((name) => /^\d/.test(name))
    expect(files.sort()).toEqual(
      migrations.map((step) => `${String(step.version).padStart(4, '0')}-${step.name}.ts`),
    )
  })

  describe('a file of a newer version', () => {
    it('opens for reading only and says who wrote it', async () => {
      const { file, key } = await newerFile()
      const database = await open({ file, key, mode: 'open', appVersion: '1.2.3' })
      expect(database).toMatchObject({ readOnly: true, writtenBy: '9.1.0' })
      expect(versionOf(file, key)).toBe(newest + 10)
      expect(
        await database.read((db) => db.selectFrom('patient').select('family_name').execute()),
      ).toHaveLength(1)
      await expect(database.write(async () => {})).rejects.toMatchObject({ error: { code: 'read_only' } })
      expect(quickCheck(file, key)).toBe('ok')
      await database.close()
      const again = await open({ file, key, mode: 'open' })
      expect(again.writtenBy).toBe('9.1.0')
    })

    it('is refused as damaged when its number is between known ones', async () => {
      const { file, key, database } = await newDatabase()
      await database.close()
      const db = connect({ file, key, readOnly: false })
      db.pragma('user_version = 35')
      db.close()
      await expect(open({ file, key, mode: 'open' })).rejects.toMatchObject({
        error: { code: 'damaged_file' },
      })
    })
  })

  it('marks the file as its own and keeps the name of the program that wrote it last', async () => {
    const { file, key, database } = await newDatabase()
    expect(database.writtenBy).toBe('1.2.3')
    await database.close()
    const later = await open({ file, key, mode: 'open', appVersion: '1.3.0' })
    expect(later.writtenBy).toBe('1.3.0')
    const db = connect({ file, key, readOnly: true })
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    db.close()
  })
})
