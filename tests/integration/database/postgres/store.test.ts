/** What a store on a server has to do beside what every store does: others write in it, and the way to it breaks. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import { writersLock } from '../../../../main/database/postgres/migrate.ts'
import type { ServerPlace, Store } from '../../../../main/database/store.ts'
import { databaseFor, dropDatabaseOf } from '../../../support/engine.ts'
import {
  addPatient,
  at,
  insertRows,
  open,
  randomKey,
  rows,
  tableNames,
  temporaryFolder,
} from '../temporary-database.ts'

const key = randomKey()
let folder: string
let place: ServerPlace
let store: Store
const others: Store[] = []

beforeEach(async () => {
  folder = temporaryFolder()
  const made = await databaseFor(folder)
  if (!made) throw new Error('Expected a server')
  place = made
  store = await openStore({ place, key, mode: 'create', appVersion: '1.2.3' })
})
afterEach(async () => {
  for (const one of [store, ...others.splice(0)]) await one.close()
  await dropDatabaseOf(folder)
})

async function another(): Promise<Store> {
  const other = await openStore({ place, key, mode: 'open', appVersion: '1.2.3' })
  others.push(other)
  return other
}

/** Past the store, as the server's owner. */
async function asOwner(statement: string): Promise<void> {
  const pool = connectionsTo(place.server, 1)
  await pool.query(statement)
  await pool.end()
}

const breakConnections = () =>
  asOwner(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)

const patients = (from: Store) =>
  from.read((db) => db.selectFrom('patient').select('seq').orderBy('seq').execute())

const entry = (subject_id: string) => ({
  at,
  user_id: 'user-1',
  action: 'patients.create',
  subject: 'patient',
  subject_id,
  patient_id: null,
  before: null,
  after: '{}',
})

describe('a store on a server', () => {
  it('keeps one chain, however many write in it', async () => {
    const stores = [store, await another(), await another()]
    const work = stores.flatMap((one, number) =>
      Array.from({ length: 15 }, (_, index) =>
        one.write((db) => db.appendAudit(entry(`${number}-${index}`))),
      ),
    )
    await Promise.all(work)
    const signal = new AbortController().signal
    const told: number[] = []
    const walked = await store.verifyAudit([], { signal, progress: (done) => told.push(done) })
    expect(walked).toMatchObject({ entries: 45, total: 0 })
    expect(told.at(-1)).toBe(45)
    const subjects = await store.read((db) => db.selectFrom('audit').select('subject_id').execute())
    expect(new Set(subjects.map(({ subject_id }) => subject_id)).size).toBe(45)
  })

  it('finds what was changed past it', async () => {
    await store.write((db) => db.appendAudit(entry('one')))
    await asOwner(`alter table audit disable trigger user; update audit set user_id = 'user-2'`)
    const work = { signal: new AbortController().signal, progress: () => undefined }
    expect(await store.verifyAudit([], work)).toMatchObject({ faults: [{ kind: 'altered', from: 1, to: 1 }] })
  })

  it('holds the others up for a while at most, and leaves the connection as it was', async () => {
    const ask = `select current_setting('idle_in_transaction_session_timeout') as idle, current_setting('lock_timeout') as wait`
    expect((await store.write((db) => sql.raw(ask).execute(db))).rows).toEqual([
      { idle: '1min', wait: '1min' },
    ])
    const pool = connectionsTo(place.server, 1)
    await pool.query(`begin; ${writersLock}; commit`)
    const { rows: after } = await pool.query(ask)
    await pool.end()
    expect(after).toEqual([{ idle: '0', wait: '0' }])
  })

  it('loses no update among two programs', async () => {
    const other = await another()
    await store.write((db) => db.insertInto('counter').values({ name: 'n', value: 0 }).execute())
    const increment = (one: Store) =>
      one.write(async (db) => {
        const { value } = await db.selectFrom('counter').select('value').executeTakeFirstOrThrow()
        await db
          .updateTable('counter')
          .set({ value: value + 1 })
          .execute()
      })
    await Promise.all(Array.from({ length: 30 }, (_, index) => increment(index % 2 === 0 ? store : other)))
    expect(await store.read((db) => db.selectFrom('counter').select('value').execute())).toEqual([
      { value: 30 },
    ])
  })

  it('runs a transaction again that the server took back because of another one', async () => {
    let tries = 0
    await store.write(async (db) => {
      tries += 1
      await addPatient(tries)(db)
      if (tries < 3)
        await sql.raw(`do $$ begin raise exception 'taken back' using errcode = '40001'; end $$`).execute(db)
    })
    expect(await patients(store)).toEqual([{ seq: 3 }])
  })

  it('says plainly that the connection was lost, keeps nothing of the write, and goes on', async () => {
    const lost = { error: { code: 'unavailable' } }
    const writing = store.write(async (db) => {
      await addPatient(1)(db)
      await breakConnections()
      await addPatient(2)(db)
    })
    await expect(writing).rejects.toMatchObject(lost)
    const reading = store.read(async (db) => {
      await breakConnections()
      return db.selectFrom('patient').selectAll().execute()
    })
    await expect(reading).rejects.toMatchObject(lost)
    await store.write(addPatient(3))
    await breakConnections()
    expect(await patients(store)).toEqual([{ seq: 3 }])
  })

  it('refuses to write what a newer program has changed, and names that program when it is opened', async () => {
    await store.write(addPatient(1))
    await asOwner(`update schema_state set version = 99990; update application set version = '9.0.0'`)
    await expect(store.write(addPatient(2))).rejects.toMatchObject({ error: { code: 'read_only' } })
    const older = await another()
    expect(older).toMatchObject({ readOnly: true, writtenBy: '9.0.0' })
    await expect(older.write(addPatient(2))).rejects.toMatchObject({ error: { code: 'read_only' } })
    expect(await patients(older)).toEqual([{ seq: 1 }])
  })

  it('is made once, by one of two programs that start together', async () => {
    const empty = await databaseFor(`${folder}-2`)
    if (!empty) throw new Error('Expected a server')
    const starts = [1, 2].map(() => openStore({ place: empty, key, mode: 'create' }))
    const made = (await Promise.allSettled(starts)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    )
    expect(made.length).toBeGreaterThan(0)
    for (const one of made) {
      expect(await one.read((db) => db.selectFrom('application').select('id').execute())).toEqual([{ id: 1 }])
      await one.close()
    }
    await dropDatabaseOf(`${folder}-2`)
  })

  it('refuses a database that holds something else, and one that holds nothing', async () => {
    const foreign = await databaseFor(`${folder}-3`)
    if (!foreign) throw new Error('Expected a server')
    const damaged = { error: { code: 'damaged_file' } }
    await expect(openStore({ place: foreign, key, mode: 'open' })).rejects.toMatchObject(damaged)
    const pool = connectionsTo(foreign.server, 1)
    await pool.query('create table accounts (id integer)')
    await pool.end()
    await expect(openStore({ place: foreign, key, mode: 'create' })).rejects.toMatchObject(damaged)
    await dropDatabaseOf(`${folder}-3`)
    await expect(openStore({ place, key, mode: 'create' })).rejects.toMatchObject({
      error: { code: 'already_set_up' },
    })
  })

  it('gives every row back, and the same rows in a copy that one computer opens', async () => {
    await store.write(insertRows)
    await store.write(addPatient(8))
    const target = join(folder, 'copy.db')
    const contents = await store.copyTo(target)
    expect(contents).toMatchObject({ counts: { patient: 2, audit: 1 }, newest: at })
    const copy = await open({ file: target, key, mode: 'open', appVersion: '1.2.3' })
    for (const table of tableNames) {
      const found = await store.read((db) => db.selectFrom(table).selectAll().execute())
      expect(found, table).toContainEqual(rows[table])
      expect(await copy.read((db) => db.selectFrom(table).selectAll().execute()), table).toEqual(found)
    }
    expect(await copy.read((db) => db.patientIndex.holdingAll(['quill'], false, 9))).toMatchObject([
      { seq: 8 },
    ])
    const cancelled = AbortSignal.abort()
    await expect(store.copyTo(`${target}.2`, cancelled)).rejects.toMatchObject({
      error: { code: 'cancelled' },
    })
  })
})
