/**
 * Killed at every statement of every step of the schema: the file is that of the step before or of the step after, never
 * between, and the next start brings it to the end. What a killed process leaves is what its files hold at that moment, so each
 * statement of one run gives a death of its own.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { connect, fileVersionOf } from '../../main/database/sqlite/connect.ts'
import { migrate, type Migration } from '../../main/database/sqlite/migrate.ts'
import { migrations } from '../../main/database/sqlite/migrations/list.ts'
import { openFile } from '../../main/database/sqlite/open.ts'
import { quickCheck } from '../support/check-file.ts'
import { testPassphrase } from '../support/test-clinic.ts'
import { fullForm, report } from '../security/report.ts'

const statement = vi.hoisted(() => ({ heard: (): void => undefined }))

// The real engine, which says each statement before it runs it.
vi.mock('better-sqlite3-multiple-ciphers', async (original) => {
  const { default: Sqlite } = await original<{ default: new (file: string, options: object) => object }>()
  class Telling extends Sqlite {
    constructor(file: string, options: object) {
      super(file, { ...options, verbose: () => statement.heard() })
    }
  }
  return { default: Telling }
})

const work = mkdtempSync(join(tmpdir(), 'stridebook-migrations-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
afterEach(() => {
  statement.heard = () => undefined
})

const parts = ['', '-wal'] as const

/** Runs the work, and keeps what the file and its log hold at each statement. */
async function deathsDuring(file: string, run: () => Promise<void>): Promise<string[]> {
  const deaths: string[] = []
  statement.heard = () => {
    const left = join(work, `death-${deaths.length}.db`)
    for (const part of parts) if (existsSync(file + part)) copyFileSync(file + part, left + part)
    deaths.push(left)
  }
  await run()
  statement.heard = () => undefined
  return deaths
}

/** A fingerprint of every row of every table and of every object of the schema; not of what SQLite counts for itself. */
function contentOf(file: string, key: Uint8Array): { readonly version: number; readonly content: string } {
  const db = connect({ file, key, readOnly: false })
  try {
    const schema = db
      .prepare(
        `select type, name, sql from sqlite_schema where name not like 'sqlite_stat%' order by type, name`,
      )
      .all()
    const tables = schema.filter((row) => (row as { type: string }).type === 'table')
    const rows = tables.map((row) => db.prepare(`select * from "${(row as { name: string }).name}"`).all())
    return {
      version: fileVersionOf(db),
      content: createHash('sha256')
        .update(JSON.stringify([schema, rows]))
        .digest('hex'),
    }
  } finally {
    db.close()
  }
}

/** What the file is after each step that nobody interrupts. */
async function wholeStates(file: string, key: Uint8Array, list: readonly Migration[]) {
  const states = new Map<number, string>()
  const first = contentOf(file, key)
  states.set(first.version, first.content)
  for (const [index, { version }] of list.entries()) {
    if (version <= first.version) continue
    const db = connect({ file, key, readOnly: false })
    await migrate(db, list.slice(0, index + 1), async () => undefined, key)
    db.close()
    states.set(version, contentOf(file, key).content)
  }
  return states
}

/** A step of every kind at once, so that there is always one that stored files lack. */
const oneMore: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 10,
  name: 'one-more',
  run(db) {
    db.exec(`
      alter table patient add column shoe_size text not null default '';
      create table visit (id text primary key, patient_id text not null references patient (id)) strict;
      insert into visit select 'visit-' || id, id from patient;
      create index visit_patient on visit (patient_id);
      update patient set shoe_size = '42';
    `)
  },
}
const list = [...migrations, oneMore]

async function tryEveryDeath(
  name: string,
  deaths: readonly string[],
  key: Uint8Array,
  states: ReadonlyMap<number, string>,
) {
  let wrong = 0
  const versions = new Set<number>()
  for (const left of deaths) {
    const { version, content } = contentOf(left, key)
    versions.add(version)
    if (states.get(version) !== content || quickCheck(left, key) !== 'ok') wrong += 1
    rmSync(left)
    rmSync(`${left}-wal`, { force: true })
  }
  report(`killed at every statement of the schema's steps: ${name}`, deaths.length, wrong)
  expect(wrong).toBe(0)
  return versions
}

it('leaves a new file at a whole step', async () => {
  const key = new Uint8Array(32).fill(7)
  const fresh = (name: string) => {
    const file = join(work, name)
    writeFileSync(file, '')
    return file
  }
  const states = await wholeStates(fresh('clean.db'), key, list)
  const file = fresh('killed.db')
  const db = connect({ file, key, readOnly: false })
  const deaths = await deathsDuring(file, () => migrate(db, list, async () => undefined, key))
  db.close()
  expect(deaths.length).toBeGreaterThan(100)
  const versions = await tryEveryDeath('from nothing', deaths, key, states)
  expect([...versions]).toEqual([0, ...migrations.map(({ version }) => version)])
})

it('leaves the clinic of a released version as it was or as it will be, and the next start ends what was begun', async () => {
  const fixture = join(import.meta.dirname, '../fixtures/clinic-schema-140')
  const key = await unlockWithPassphrase(await readKeyFile(join(fixture, 'clinic.key.json')), testPassphrase)
  const copy = (name: string) => {
    const file = join(work, name)
    copyFileSync(join(fixture, 'clinic.db'), file)
    return file
  }
  const states = await wholeStates(copy('clean-140.db'), key, list)
  const file = copy('killed-140.db')
  const open = async (path: string) => {
    const backupBeforeMigrating = async () => undefined
    await (await openFile({ file: path, key, mode: 'open', migrations: list, backupBeforeMigrating })).close()
  }
  const deaths = await deathsDuring(file, () => open(file))
  expect(contentOf(file, key)).toEqual({ version: oneMore.version, content: states.get(oneMore.version) })
  for (const [index, left] of deaths.entries()) {
    if (!fullForm && index % 4 !== 0) continue
    const again = join(work, `again-${index}.db`)
    for (const part of parts) if (existsSync(left + part)) copyFileSync(left + part, again + part)
    await open(again)
    expect(contentOf(again, key).content, `started again after statement ${index}`).toBe(
      states.get(oneMore.version),
    )
    rmSync(again)
  }
  const versions = await tryEveryDeath('from the clinic of version 0.1.0', deaths, key, states)
  expect(versions).toContain(140)
  expect(versions.size).toBeGreaterThan(1)
})
