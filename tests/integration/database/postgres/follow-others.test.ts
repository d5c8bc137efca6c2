/** What one computer writes is heard by the others: soon, in the order of the commits, and also where nothing told them. */
import type { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import type { ServerPlace, Store } from '../../../../main/database/store.ts'
import type { Tag } from '../../../../shared/contract/define.ts'
import { databaseFor, dropDatabaseOf } from '../../../support/engine.ts'
import { at, randomKey, temporaryFolder } from '../temporary-database.ts'

const key = randomKey()
/** Milliseconds: what is heard late is heard, and a machine that is busy is not a fault. */
const patience = { timeout: 60_000, interval: 20 }
let folder: string
let place: ServerPlace
let owner: Pool
const stores: Store[] = []

beforeEach(async () => {
  folder = temporaryFolder()
  const made = await databaseFor(folder)
  if (!made) throw new Error('Expected a server')
  place = made
  owner = connectionsTo(place.server, 2)
})
afterEach(async () => {
  await owner.end()
  for (const one of stores.splice(0)) await one.close()
  await dropDatabaseOf(folder)
})

/** A computer of the clinic, and what it hears. */
async function computer() {
  const mode = stores.length === 0 ? 'create' : 'open'
  const store = await openStore({ place, key, mode, appVersion: '1.2.3' })
  stores.push(store)
  const heard: Tag[][] = []
  const reached: boolean[] = []
  store.changes(
    (tags) => heard.push([...tags]),
    (isReached) => reached.push(isReached),
  )
  await vi.waitFor(() => expect(reached).toContain(true), patience)
  return { store, heard, reached, hears: (tag: Tag) => heard.flat().includes(tag) }
}

const entry = (action: string) => ({
  at,
  user_id: 'user-1',
  action,
  subject: 'patient',
  subject_id: 'patient-1',
  patient_id: null,
  before: null,
  after: '{}',
})

/** A command, as far as it can be seen from elsewhere. */
const carryOut = (store: Store, action: string, ...tags: Tag[]) =>
  store.write(async (db) => {
    await db.appendAudit(entry(action))
    db.changed(tags)
  })

/** The connections that listen, and what is done with them. */
const listening = (done = 'pid') =>
  owner.query(`select ${done} from pg_stat_activity
    where datname = current_database() and query like '%from audit where seq%' and pid <> pg_backend_pid()`)
const cutListening = () => listening('pg_terminate_backend(pid)')

describe('what one computer writes', () => {
  it('is heard by the others once, and by itself once', async () => {
    const [one, other] = [await computer(), await computer()]
    await carryOut(one.store, 'plans.save', 'plans', 'patients')
    await vi.waitFor(() => expect(other.heard).toEqual([['plans', 'patients']]), patience)
    await carryOut(other.store, 'checkIns.record', 'checkIns')
    await vi.waitFor(() => expect(one.hears('checkIns')).toBe(true), patience)
    // What came before has been heard before.
    expect(one.heard).toEqual([
      ['plans', 'patients'],
      ['checkIns', 'patients'],
    ])
  })

  it('is no news where nothing was changed', async () => {
    const [one, other] = [await computer(), await computer()]
    await one.store.write((db) => db.appendAudit(entry('patients.get')))
    await expect(
      one.store.write(async (db) => {
        await db.appendAudit(entry('plans.save'))
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    await carryOut(one.store, 'exercises.create', 'exercises')
    await vi.waitFor(() => expect(other.heard).toEqual([['exercises']]), patience)
  })

  it('is heard whatever the order in which two had begun', async () => {
    const [one, other] = [await computer(), await computer()]
    const began = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const first = one.store.write(async (db) => {
      await db.appendAudit(entry('plans.save'))
      db.changed(['plans'])
      began.resolve()
      await held.promise
    })
    await began.promise
    // Asked for while the first one is open, which has the lower number.
    const second = carryOut(other.store, 'checkIns.record', 'checkIns')
    const third = await computer()
    held.resolve()
    await Promise.all([first, second])
    await vi.waitFor(() => expect(third.hears('checkIns') && third.hears('plans')).toBe(true), patience)
  })

  it('gets no number below one that is committed, also past the lock of the writers', async () => {
    const one = await computer()
    await carryOut(one.store, 'patients.create', 'patients')
    const [slow, quick] = [await owner.connect(), await owner.connect()]
    const insert = `insert into audit (seq, at, user_id, action, subject, subject_id, contents, mac)
      select max(seq) + 1, at, user_id, 'plans.save', subject, subject_id, contents, mac from audit where seq = 1
      group by at, user_id, subject, subject_id, contents, mac`
    await slow.query('begin')
    await slow.query(insert)
    // The same number waits for the first to be committed, and is refused then.
    const refused = expect(quick.query(insert)).rejects.toMatchObject({ code: '23505' })
    await slow.query('commit')
    await refused
    slow.release()
    quick.release()
    await vi.waitFor(() => expect(one.hears('plans')).toBe(true), patience)
  })

  it('is found by looking where three of ten notifications are lost', async () => {
    // Found before the server's own: says nothing three times out of ten.
    await owner.query(`
      create sequence told;
      create function public.pg_notify(text, text) returns void language plpgsql as $$
      begin
        if nextval('told') % 10 > 2 then perform pg_catalog.pg_notify($1, $2); end if;
      end $$`)
    const { database } = place.server
    await owner.query(`alter database ${database} set search_path = public, pg_catalog`)
    const computers = [await computer(), await computer(), await computer()]
    const actions = ['plans.save', 'checkIns.record', 'exercises.create', 'patients.update'] as const
    for (let number = 0; number < 40; number += 1) {
      const { store } = computers[number % 3] ?? (await computer())
      await carryOut(store, actions[number % 4] ?? '', 'plans')
    }
    const last = computers[0]
    if (!last) throw new Error('Expected a computer')
    await carryOut(last.store, 'handouts.give', 'handouts')
    for (const { hears } of computers) await vi.waitFor(() => expect(hears('handouts')).toBe(true), patience)
    const { rows } = await owner.query<{ told: number }>('select last_value as told from told')
    expect(rows[0]?.told).toBe(41)
    for (const { hears } of computers)
      for (const tag of ['plans', 'checkIns', 'exercises', 'patients'] as const)
        expect(hears(tag), tag).toBe(true)
  })

  it('is heard over a connection that was cut, with what came meanwhile', async () => {
    const [one, other] = [await computer(), await computer()]
    await cutListening()
    await carryOut(one.store, 'plans.save', 'plans')
    await vi.waitFor(() => expect(other.hears('plans')).toBe(true), patience)
    await cutListening()
    await carryOut(other.store, 'checkIns.record', 'checkIns')
    await vi.waitFor(() => expect(one.hears('checkIns')).toBe(true), patience)
  })

  it('is no longer heard once the store is closed', async () => {
    const [one, other] = [await computer(), await computer()]
    await other.store.close()
    await carryOut(one.store, 'plans.save', 'plans')
    await vi.waitFor(async () => expect((await listening()).rows).toHaveLength(1), patience)
    expect(other.heard).toEqual([])
  })
})
