/** A clinic's way to a server and back: what a server must have, and that all of it arrives or nothing. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import { lacksOf, lookAtServer } from '../../../../main/database/postgres/look.ts'
import { copyFromServer, moveToServer } from '../../../../main/database/postgres/move.ts'
import type { CarryWork, Store, StorePlace } from '../../../../main/database/store.ts'
import type { ServerAddress } from '../../../../shared/domain/server.ts'
import { fillSampleClinic, sampleUser } from '../../../../main/sample/fill-sample-clinic.ts'
import { cuttable } from '../../../support/cuttable.ts'
import { dropDatabaseOf, ownedDatabase, testServer } from '../../../support/engine.ts'
import { handoutRenderer } from '../../../../main/handouts/pdf/render-handout.ts'
import { at, patientRow, randomKey, rows, tableNames, temporaryFolder } from '../temporary-database.ts'

const key = randomKey()
const never = new AbortController().signal
const quiet = { signal: never, progress: () => undefined }

/** The sample clinic with a photo, a PIN and a draft, closed. */
let model: Buffer
let folder: string
let server: ServerAddress

async function asOwner(database: string, ...statements: string[]): Promise<void> {
  if (!testServer) throw new Error('Expected a server')
  const pool = connectionsTo({ ...testServer, database }, 1)
  for (const statement of statements) await pool.query(statement)
  await pool.end()
}

async function inStore<Value>(place: StorePlace, look: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore({ place, key, mode: 'open' })
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

const byText = (one: string, other: string) => (one < other ? -1 : 1)

/** Every row of every table. */
const everything = (store: Store) =>
  store.read(async (db) => {
    const found: Record<string, string[]> = {}
    for (const table of tableNames) {
      const all = await db.selectFrom(table).selectAll().execute()
      const plain = all.map((row) =>
        JSON.stringify(Object.entries(row).toSorted(([one], [other]) => byText(one, other))),
      )
      found[table] = plain.toSorted(byText)
    }
    return found
  })

const audited = (store: Store) => store.verifyAudit([], quiet)

beforeAll(async () => {
  const file = join(temporaryFolder(), 'clinic.db')
  const store = await openStore({ place: { file }, key, mode: 'create', appVersion: '1.2.3' })
  await fillSampleClinic({ store, user: sampleUser(), sample: true }, '2026-03-02', quiet)
  const { id } = sampleUser()
  await store.write(async (db) => {
    const bytes = Buffer.alloc(300_000, 'photo')
    await db
      .insertInto('photo')
      .values({ ...rows.photo, author_id: id, bytes })
      .execute()
    await db
      .insertInto('pin')
      .values({ ...rows.pin, user_id: id })
      .execute()
    await db
      .insertInto('draft')
      .values({ ...rows.draft, user_id: id })
      .execute()
  })
  await store.close()
  await handoutRenderer.stop()
  model = readFileSync(file)
})

beforeEach(async () => {
  folder = temporaryFolder()
  writeFileSync(fileOf(folder), model)
  server = await ownedDatabase(folder)
})
afterEach(() => dropDatabaseOf(folder))

const fileOf = (place: string) => join(place, 'clinic.db')
/** What lies in the folder, but for what SQLite keeps beside a file that it reads. */
const left = () => readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))
const move = (change: Partial<CarryWork> = {}) =>
  moveToServer({ file: fileOf(folder), key, server, ...quiet, ...change })
const copyBack = (change: Partial<CarryWork> = {}) =>
  copyFromServer({ file: join(folder, 'back.db'), key, server, ...quiet, ...change })
async function moveBack(): Promise<void> {
  const leaving = await copyBack()
  expect(await leaving.end(at)).toBe(true)
}

describe('a database', () => {
  it('can take a clinic when its user owns it and nothing is in it', async () => {
    expect(await lookAtServer(server)).toEqual([])
    await asOwner(server.database, 'create table accounts (id integer)')
    expect(await lookAtServer(server)).toEqual(['taken'])
  })

  it('of another encoding, or of somebody else, is told to lack it', async () => {
    const other = `${server.database}_other`
    await asOwner(
      'postgres',
      `create database ${other} template template0 encoding 'SQL_ASCII' locale 'C'`,
      `revoke temporary on database ${other} from public`,
    )
    try {
      const place = { ...server, database: other }
      expect(await lookAtServer(place)).toEqual(['encoding', 'extension', 'rights'])
      await asOwner(other, 'create extension pg_trgm')
      expect(await lookAtServer(place)).toEqual(['encoding', 'rights'])
      const { user, password: secret } = testServer ?? server
      expect(await lookAtServer({ ...place, user, password: secret })).toEqual(['encoding', 'superuser'])
    } finally {
      await asOwner('postgres', `drop database ${other} with (force)`)
    }
  })

  it('needs PostgreSQL 15', () => {
    const facts = {
      encoding: 'UTF8',
      hasExtension: true,
      mayCreate: true,
      isSuperuser: false,
      tables: 0,
    }
    expect(lacksOf({ ...facts, version: 149_999 })).toEqual(['version'])
    expect(lacksOf({ ...facts, version: 150_000 })).toEqual([])
  })
})

describe('a clinic', () => {
  it('moves to a server and back with every row, and its audit is whole on both sides', async () => {
    const before = await inStore({ file: fileOf(folder) }, everything)
    const told: [number, number][] = []
    await move({ progress: (done, total) => told.push([done, total]) })
    const [done, total] = told.at(-1) ?? [0, 1]
    expect(done).toBe(total)
    await inStore({ server }, async (store) => {
      expect(await everything(store)).toEqual(before)
      expect(await audited(store)).toMatchObject({ total: 0, entries: before['audit']?.length })
      const { seq: _, ...patient } = patientRow(990)
      await store.write((db) => db.insertInto('patient').values(patient).execute())
    })
    const after = await inStore({ server }, everything)
    await moveBack()
    await inStore({ file: join(folder, 'back.db') }, async (store) => {
      expect(await everything(store)).toEqual(after)
      expect((await audited(store)).total).toBe(0)
      expect(await store.read((db) => db.patientIndex.holdingAll(['quill'], false, 9))).toHaveLength(1)
    })
    expect(readFileSync(fileOf(folder))).toEqual(model)
  })

  it('leaves the server empty and the file as it was, whenever it is cancelled', async () => {
    for (const share of [0, 0.2, 0.5, 0.9]) {
      const stop = new AbortController()
      const progress = (done: number, total: number) => {
        if (done >= share * total) stop.abort()
      }
      const moving = move({ signal: stop.signal, progress })
      await expect(moving, String(share)).rejects.toMatchObject({ error: { code: 'cancelled' } })
      expect(await lookAtServer(server), String(share)).toEqual([])
    }
    expect(readFileSync(fileOf(folder))).toEqual(model)
    expect(left()).toEqual(['clinic.db'])
    await move()
  })

  it('leaves the server empty and the file as it was, wherever the connection is cut', async () => {
    const cut = await cuttable(server)
    for (const share of [0, 0.2, 0.5, 0.9]) {
      const progress = (done: number, total: number) => {
        if (done >= share * total) cut.now()
      }
      const moving = move({ server: { ...server, port: cut.port }, progress })
      await expect(moving, String(share)).rejects.toMatchObject({ error: { code: 'unavailable' } })
      expect(await lookAtServer(server), String(share)).toEqual([])
    }
    cut.proxy.close()
    expect(readFileSync(fileOf(folder))).toEqual(model)
    await move()
    await inStore({ server }, async (store) => expect((await audited(store)).total).toBe(0))
  })

  it('moves to a database that is empty, and nowhere else', async () => {
    await move()
    await expect(move()).rejects.toMatchObject({ error: { code: 'already_set_up' } })
  })

  it('stays on the server when its way back is cancelled, or given up', async () => {
    await move()
    const stop = new AbortController()
    const cancelled = { error: { code: 'cancelled' } }
    await expect(copyBack({ signal: stop.signal, progress: () => stop.abort() })).rejects.toMatchObject(
      cancelled,
    )
    expect(existsSync(join(folder, 'back.db'))).toBe(false)
    expect(left()).toEqual(['clinic.db'])
    await (await copyBack()).giveUp()
    await inStore({ server }, async (store) => {
      expect(store.readOnly).toBe(false)
      await store.write((db) => db.insertInto('counter').values({ name: 'n', value: 1 }).execute())
    })
  })

  it('can only be read where it has moved away from, also by whoever has it open', async () => {
    await move()
    const open = await openStore({ place: { server }, key, mode: 'open' })
    await moveBack()
    const writing = (store: Store) =>
      store.write((db) => db.insertInto('counter').values({ name: 'n', value: 1 }).execute())
    await expect(writing(open)).rejects.toMatchObject({ error: { code: 'read_only' } })
    await open.close()
    await inStore({ server }, async (store) => {
      expect(store.readOnly).toBe(true)
      expect((await audited(store)).total).toBe(0)
    })
    await expect(copyBack({ file: join(folder, 'twice.db') })).rejects.toMatchObject({
      error: { code: 'read_only' },
    })
  })

  it('says when its server could not be told that it has left', async () => {
    await move()
    const cut = await cuttable(server)
    const leaving = await copyBack({ server: { ...server, port: cut.port } })
    cut.now()
    expect(await leaving.end(at)).toBe(false)
    cut.proxy.close()
    await inStore({ server }, async (store) => expect(store.readOnly).toBe(false))
  })
})
