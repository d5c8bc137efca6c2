/** A record on its way out and back: due, held, in the bin, removed for good, over the real dispatch. */
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../../../main/database/audit-chain.ts'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import type { Store } from '../../../main/database/store.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { everyTable } from '../../support/engine.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { canary, seedRecord, type SeededRecord } from './seed-record.ts'

let clinic: OpenCore
let record: SeededRecord
let id: string

const seenOn = '2015-03-02'
const at = (day: string) => clinic.time.setNow(`${day}T09:00:00.000Z`)
const due = async () => expectOk(await clinic.call('rights.due', {}))
const standing = async () => expectOk(await clinic.call('rights.record', { patientId: id }))
const bin = () =>
  clinic.call('rights.putInBin', { patientIds: [id], ground: 'request-granted', note: 'Adviser asked.' })
const erase = () => clinic.call('rights.erase', { patientIds: [id] })

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  at(seenOn)
  expectOk(await clinic.call('clinic.update', { clinic: { name: 'Harbour', country: 'GB' } }))
  record = await seedRecord(clinic)
  id = record.patient.id
})
afterEach(() => clinic.stop())

describe('the due list', () => {
  it('names a record from the day on which its rule has run out, and why', async () => {
    at('2023-03-01')
    expect((await due()).due).toEqual([])
    at('2023-03-02')
    expect(await due()).toMatchObject({
      rule: 'england',
      total: 1,
      due: [{ id, lastOn: seenOn, due: { on: '2023-03-02', because: 'years', count: 8 }, hold: null }],
    })
    expect((await standing()).due).toMatchObject({ on: '2023-03-02' })
  })

  it('keeps a child to the 25th birthday', async () => {
    const child = await seedRecord(clinic, { familyName: 'Young', birthDate: '2005-06-15' })
    at('2030-06-14')
    expect((await due()).due.map((one) => one.id)).toEqual([id])
    at('2030-06-15')
    expect((await due()).due.map((one) => one.id)).toEqual([id, child.patient.id])
  })

  it('is empty in a country without a rule, until the clinic sets its own', async () => {
    expectOk(await clinic.call('clinic.update', { clinic: { name: 'Hafen', country: 'DE' } }))
    at('2040-03-02')
    expect(await due()).toMatchObject({ rule: null, due: [] })
    const half = { rule: 'own', ownYears: 10 } as const
    expectFields(await clinic.call('rights.chooseRule', { choice: half }), [
      { field: 'choice.ownChildUntil', reason: 'required' },
    ])
    expectOk(await clinic.call('rights.chooseRule', { choice: { ...half, ownChildUntil: 28 } }))
    expect(await due()).toMatchObject({ rule: 'own', due: [{ id, due: { on: '2025-03-02' } }] })
  })

  it('counts on from the last contact, not from the last look or from archiving', async () => {
    at('2022-01-10')
    expectOk(await clinic.call('patients.get', { id }))
    expectOk(await clinic.call('patients.archive', { id, basedOn: 1, archived: true }))
    expect((await standing()).due).toMatchObject({ on: '2023-03-02' })
    expectOk(await clinic.call('patients.archive', { id, basedOn: 2, archived: false }))
    const { episodeId } = record
    expectOk(
      await clinic.call('checkIns.record', { episodeId, checkIn: { on: '2022-01-10', painDuring: 2 } }),
    )
    expect((await standing()).due).toMatchObject({ on: '2030-01-10' })
  })
})

describe('a hold', () => {
  const hold = () => clinic.call('rights.hold', { patientId: id, reason: 'A complaint.' })

  it('keeps a record out of the bin until it is lifted with a reason', async () => {
    expectOk(await hold())
    expect(await hold()).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expectFields(await bin(), [{ field: 'patientIds.0', reason: 'on_hold' }])
    expect((await standing()).hold).toMatchObject({ reason: 'A complaint.', by: 'Tess Owner' })
    expectFields(await clinic.call('rights.liftHold', { patientId: id, reason: ' ' }), [
      { field: 'reason', reason: 'required' },
    ])
    expectOk(await clinic.call('rights.liftHold', { patientId: id, reason: 'Settled.' }))
    expectOk(await bin())
  })

  it('keeps a record that lies in the bin already from being removed', async () => {
    expectOk(await bin())
    expectOk(await hold())
    at('2015-06-02')
    expectFields(await erase(), [{ field: 'patientIds.0', reason: 'on_hold' }])
  })
})

describe('the bin', () => {
  const found = async () => {
    const lists = []
    for (const archived of [false, true])
      for (const search of ['', 'marl', 'arlow', '1001'])
        lists.push(expectOk(await clinic.call('patients.list', { search, archived })))
    const alike = { givenName: 'Ida', familyName: 'Marlowe', birthDate: '1980-05-04', recordNumber: '' }
    const { candidates } = expectOk(await clinic.call('patients.likelyDuplicates', alike))
    return lists.map(({ total }) => total).join('') + String(candidates.length)
  }

  it('hides a record from lists and search, keeps it readable, and gives it back as it was', async () => {
    expect(await found()).toBe('111100001')
    expectOk(await bin())
    expect(await found()).toBe('000000000')
    expectOk(await clinic.call('plans.get', { id: record.planId }))
    expect((await due()).binned).toMatchObject([{ id, binned: { removableOn: '2015-04-01' } }])
    const { revision } = expectOk(await clinic.call('patients.get', { id }))
    expect(await clinic.call('patients.archive', { id, basedOn: revision, archived: false })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    })
    expectOk(await clinic.call('rights.takeOutOfBin', { patientIds: [id] }))
    expect(await found()).toBe('111100001')
    expect((await standing()).binned).toBeNull()
    expect(await clinic.call('rights.takeOutOfBin', { patientIds: [id] })).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('gives an archived record back archived', async () => {
    expectOk(await clinic.call('patients.archive', { id, basedOn: 1, archived: true }))
    expectOk(await bin())
    expectOk(await clinic.call('rights.takeOutOfBin', { patientIds: [id] }))
    expect(expectOk(await clinic.call('patients.get', { id })).archivedAt).not.toBeNull()
  })

  it('takes all of the chosen records or none, each refusal with its reason', async () => {
    const other = (await seedRecord(clinic, { familyName: 'Young' })).patient.id
    expectOk(await clinic.call('rights.hold', { patientId: other, reason: 'A claim.' }))
    const patientIds = [id, other]
    const put = (part: object) =>
      clinic.call('rights.putInBin', { patientIds, ground: 'retention-ended', ...part })
    expectFields(await put({}), [
      { field: 'patientIds.0', reason: 'not_due' },
      { field: 'patientIds.1', reason: 'on_hold' },
    ])
    expectFields(await put({ ground: 'entered-by-mistake' }), [{ field: 'note', reason: 'required' }])
    expectFields(await put({ patientIds: [id, id] }), [{ field: 'patientIds.1', reason: 'stated_twice' }])
    expect(await put({ patientIds: ['nobody'] })).toMatchObject({ error: { code: 'not_found' } })
    expect((await due()).binned).toEqual([])
  })
})

/** Every text and every file of every table, index tables too, as one text. */
async function everythingIn(store: Store): Promise<string> {
  return store.write(async (db) => {
    const { rows: tables } = await sql<{ name: string }>`${sql.raw(everyTable)}`.execute(db)
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
      for (const row of rows)
        for (const value of Object.values(row))
          texts.push(Buffer.isBuffer(value) ? value.toString('latin1') : String(value))
    }
    return texts.join('\n')
  })
}

describe('erasure', () => {
  it('waits for thirty days in the bin', async () => {
    expectFields(await erase(), [{ field: 'patientIds.0', reason: 'not_found' }])
    expectOk(await bin())
    at('2015-03-31')
    expectFields(await erase(), [{ field: 'patientIds.0', reason: 'not_due' }])
    at('2015-04-01')
    expect(expectOk(await erase())).toEqual({ erased: 1 })
  })

  it('leaves name, period, day and reason, and nothing else, after a backup', async () => {
    const other = await seedRecord(clinic, { familyName: 'Young' })
    const typedAt = (address: string) => JSON.stringify({ address })
    const changes = [
      { key: 'episodes.new', content: typedAt(`#/patients/${id}/record`) },
      { key: `patients.${id}`, content: '{}' },
      { key: 'patients.new', content: typedAt('#/patients/new') },
    ]
    expectOk(await bin())
    at('2015-04-02')
    expectOk(await clinic.call('drafts.keep', { changes }))
    expectOk(await erase())
    expect(expectOk(await clinic.call('drafts.list', {})).drafts.map(({ key }) => key)).toEqual([
      'patients.new',
    ])
    expect(expectOk(await clinic.call('rights.erased', {}))).toMatchObject({
      total: 1,
      records: [
        {
          id,
          givenName: 'Ida',
          familyName: 'Marlowe',
          from: seenOn,
          to: seenOn,
          ground: 'request-granted',
          note: 'Adviser asked.',
          by: 'Tess Owner',
        },
      ],
    })
    for (const gone of [
      clinic.call('patients.get', { id }),
      clinic.call('plans.get', { id: record.planId }),
      clinic.call('handouts.open', { id: record.handoutId }),
      clinic.call('checkIns.history', { id: record.checkInId }),
    ])
      expect(await gone).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expectOk(await clinic.call('handouts.open', { id: other.handoutId }))
    const { backups } = expectOk(await clinic.call('backups.list', {}))
    expect(backups.map(({ reason }) => reason)).toContain('before-bulk')
  })

  it('takes every word of the record out of the file, and the contents out of the audit', async () => {
    expectOk(await bin())
    at('2015-04-02')
    const facts = async () =>
      expectOk(await clinic.call('audit.list', { patientId: id, limit: 500 })).entries.toReversed()
    const before = await facts()
    expectOk(await erase())
    const after = await facts()
    const plain = ({ seq, at: when, action, subject, userId }: (typeof after)[number]) =>
      [seq, when, action, subject, userId].join(' ')
    expect(after.slice(0, before.length).map(plain)).toEqual(before.map(plain))
    expect(after.slice(0, before.length).every((one) => one.before === null && one.after === null)).toBe(true)
    expect(after.at(-1)).toMatchObject({ action: 'rights.erase', subject: 'erased-record' })
    await clinic.core.stop()
    await withDatabase(clinic.dataFolder, async (store) => {
      const all = await everythingIn(store)
      expect(all).toContain('Marlowe')
      expect(all).not.toContain(canary)
      expect(all).not.toContain('1980-05-04')
      expect(await store.read((db) => db.selectFrom('erasure_permit').selectAll().execute())).toEqual([])
    })
  })

  it('leaves the chain of the audit whole', async () => {
    expectOk(await bin())
    at('2015-04-02')
    expectOk(await erase())
    await clinic.core.stop()
    await withDatabase(clinic.dataFolder, async (store, key) => {
      const keys = chainKeysFrom(key)
      const entries = await store.read((db) => db.selectFrom('audit').selectAll().orderBy('seq').execute())
      let before: Uint8Array = emptyAudit.mac
      for (const { mac, contents, ...entry } of entries) {
        expect(macOf(keys, before, entry.seq, entry, contents)).toEqual(mac)
        // What is erased is told from what never was.
        const isErased = entry.patient_id === id && entry.action !== 'rights.erase'
        if (isErased) expect([entry.before, entry.after]).toEqual([null, null])
        else expect(contentsOf(keys, entry)).toEqual(contents)
        before = mac
      }
      expect(entries.length).toBeGreaterThan(10)
    })
  })

  it('is refused by the tables on every other way', async () => {
    const other = await seedRecord(clinic, { familyName: 'Young' })
    await clinic.core.stop()
    await withDatabase(clinic.dataFolder, async (store) => {
      const guarded = [
        'plan_revision',
        'check_in_version',
        'episode_entry',
        'handout',
        'audit',
        'erased_record',
      ]
      const owned = ['plan', 'check_in', 'episode', 'patient']
      await store.write((db) =>
        sql`insert into erased_record select id, '1', 'A', 'B', '2015-03-02', '2015-03-02', 'x', '',
          (select id from "user"), created_at from patient`.execute(db),
      )
      for (const permit of [null, other.patient.id]) {
        for (const table of [...guarded, ...owned]) {
          const tried = store.write(async (db) => {
            if (permit !== null)
              await db.insertInto('erasure_permit').values({ subject_id: permit }).execute()
            // Of everybody: what the permit names is among it, and does not help the rest.
            await sql`delete from ${sql.table(table)}`.execute(db)
          })
          await expect(tried, `${table} with ${permit}`).rejects.toThrow()
        }
        const changed = store.write(async (db) => {
          if (permit !== null) await db.insertInto('erasure_permit').values({ subject_id: permit }).execute()
          await db
            .updateTable('audit')
            .set({ before: null, after: null })
            .where('patient_id', '=', id)
            .execute()
        })
        await expect(changed, `audit with ${permit}`).rejects.toThrow('append-only')
      }
      const restamped = store.write(async (db) => {
        await db.insertInto('erasure_permit').values({ subject_id: id }).execute()
        await sql`update audit set at = '2020-01-01T00:00:00.000Z' where patient_id = ${id}`.execute(db)
      })
      await expect(restamped).rejects.toThrow('append-only')
      const kept = await store.read((db) => listAuditEntries(db, { patientId: id, limit: 500 }))
      expect(kept.some(({ after }) => after !== null)).toBe(true)
    })
  })
})
