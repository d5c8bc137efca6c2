/**
 * Five ways to make an audit say something else, done by somebody who has the key of the file and a hand on its tables.
 * Each is found, and it is said by what.
 */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chainKeysFrom, codeOf, contentsOf, emptyAudit, macOf } from '../../../main/database/audit-chain.ts'
import { openStore } from '../../../main/database/open-store.ts'
import { connect, type NativeDatabase } from '../../../main/database/sqlite/connect.ts'
import type { Selectable } from 'kysely'
import type { AuditTable } from '../../../main/database/tables.ts'
import { readAuditCode, type AuditMark } from '../../../shared/domain/audit.ts'
import { longAudit, type LongAudit } from '../../support/long-audit.ts'

/** Enough for two threads, which part in the middle where there are two processors; the bench walks a million. */
const entries = 40_000

let made: LongAudit
let mark: AuditMark
let copies = 0

beforeAll(async () => {
  made = await longAudit(entries)
  const { code } = await verify(made.file)
  mark = { source: 'given', at: '', ...(readAuditCode(code) ?? expect.unreachable()) }
})
afterAll(() => rmSync(made.folder, { recursive: true, force: true }))

async function verify(file: string, marks: readonly AuditMark[] = []) {
  const store = await openStore({ place: { file }, key: made.key, mode: 'open' })
  try {
    const work = { signal: new AbortController().signal, progress: () => undefined }
    return await store.verifyAudit(marks, work)
  } finally {
    await store.close()
  }
}

/** A copy in which somebody has taken the guards off the table and done something to it. */
function harmed(harm: (db: NativeDatabase) => void): string {
  copies += 1
  const file = join(made.folder, `${copies}.db`)
  copyFileSync(made.file, file)
  const db = connect({ file, key: made.key, readOnly: false })
  for (const trigger of ['audit_refuses_update', 'audit_keeps_contents', 'audit_refuses_delete'])
    db.exec(`drop trigger ${trigger}`)
  harm(db)
  db.close()
  return file
}

function restamp(db: NativeDatabase, key: Uint8Array): void {
  const keys = chainKeysFrom(key)
  const write = db.prepare('update audit set contents = ?, mac = ? where seq = ?')
  let { mac } = emptyAudit
  const rows = db.prepare('select * from audit order by seq').all() as Selectable<AuditTable>[]
  db.exec('begin')
  for (const row of rows) {
    const contents = contentsOf(keys, row)
    mac = macOf(keys, mac, row.seq, row, contents)
    write.run(contents, mac, row.seq)
  }
  db.exec('commit')
}

describe('the audit', () => {
  it('fits as it was written', async () => {
    const walked = await verify(made.file, [mark])
    expect(walked).toMatchObject({ entries, faults: [], total: 0 })
  })

  it.each([
    ['who', `user_id = 'somebody-else'`],
    ['when', `at = '2026-01-05T08:00:00.000Z'`],
    ['what it says of the record', `after = '{"familyName":"Berg","note":""}'`],
    ['whose record', `patient_id = null`],
  ])('edited (%s): found by its own code', async (_what, change) => {
    const file = harmed((db) => db.exec(`update audit set ${change} where seq = 12345`))
    const { faults } = await verify(file, [mark])
    expect(faults).toContainEqual({ kind: 'altered', from: 12345, to: 12345 })
  })

  it('deleted in the middle: found by the numbers, and by the chain where they were closed up', async () => {
    const gap = harmed((db) => db.exec('delete from audit where seq between 19995 and 20004'))
    expect((await verify(gap)).faults).toEqual([{ kind: 'missing', from: 19995, to: 20004 }])
    const closedUp = harmed((db) =>
      db.exec(`delete from audit where seq = 39990; update audit set seq = seq - 1 where seq > 39990`),
    )
    expect((await verify(closedUp)).faults).toEqual([{ kind: 'altered', from: 39990, to: entries - 1 }])
  })

  it('put in before the first: found by its number', async () => {
    const file = harmed((db) => db.exec('update audit set seq = -1 where seq = 40000'))
    expect((await verify(file)).faults).toEqual([{ kind: 'altered', from: -1, to: -1 }])
  })

  it('tail cut off: found by a checkpoint', async () => {
    const file = harmed((db) => db.exec('delete from audit where seq > 39000'))
    expect((await verify(file)).total).toBe(0)
    expect((await verify(file, [mark])).faults).toEqual([
      { kind: 'cut', source: 'given', at: '', from: 39001, to: entries },
    ])
  })

  it('restamped throughout: with another key found at once, with the right one by a checkpoint', async () => {
    const change = `update audit set user_id = 'somebody-else' where seq = 5`
    const wrong = harmed((db) => {
      db.exec(change)
      restamp(db, new Uint8Array(32).fill(1))
    })
    expect((await verify(wrong)).faults).toEqual([{ kind: 'altered', from: 1, to: entries }])
    const right = harmed((db) => {
      db.exec(change)
      restamp(db, made.key)
    })
    expect((await verify(right)).total).toBe(0)
    expect((await verify(right, [mark])).faults).toEqual([
      { kind: 'rewritten', source: 'given', at: '', seq: entries },
    ])
  })

  it('rolled back to an old file and written on: found by a checkpoint', async () => {
    const old = harmed((db) => db.exec('delete from audit where seq > 39500'))
    const store = await openStore({ place: { file: old }, key: made.key, mode: 'open' })
    const look = { user_id: 'user-1', action: 'patients.get', subject: 'patient', subject_id: 'p' }
    const rest = { ...look, patient_id: 'p', before: null, after: null, at: '2026-12-01T08:00:00.000Z' }
    await store.write(async (db) => {
      for (let seq = 39_501; seq <= entries; seq += 1) await db.appendAudit(rest)
    })
    await store.close()
    expect((await verify(old)).total).toBe(0)
    expect((await verify(old, [mark])).faults).toEqual([
      { kind: 'rewritten', source: 'given', at: '', seq: entries },
    ])
  })

  it('emptied without an erasure: found; with one, right', async () => {
    const empty = `update audit set before = null, after = null where patient_id = 'patient-7'`
    const file = harmed((db) => db.exec(empty))
    const { faults } = await verify(file)
    expect(faults.length).toBeGreaterThan(10)
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['emptied']))
    const erased = harmed((db) => db.exec(empty))
    const store = await openStore({ place: { file: erased }, key: made.key, mode: 'open' })
    await store.write((db) =>
      db.appendAudit({
        at: '2026-12-01T08:00:00.000Z',
        user_id: 'user-1',
        action: 'rights.erase',
        subject: 'erased-record',
        subject_id: 'patient-7',
        patient_id: 'patient-7',
        before: null,
        after: '{}',
      }),
    )
    await store.close()
    expect((await verify(erased)).total).toBe(0)
  })

  it('a clock that went back is flagged', async () => {
    const store = await openStore({
      place: { file: harmed(() => undefined) },
      key: made.key,
      mode: 'open',
    })
    const look = {
      user_id: 'u',
      action: 'patients.get',
      subject: 'patient',
      subject_id: 'p',
      patient_id: 'p',
    }
    const at = '1980-01-01T00:00:00.000Z'
    await store.write((db) => db.appendAudit({ ...look, at, before: null, after: null }))
    const { faults } = await store.verifyAudit([], {
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    await store.close()
    expect(faults).toMatchObject([{ kind: 'clock-back', seq: entries + 1, to: at }])
  })

  it('stops when it is cancelled, and when the clinic is closed', async () => {
    const work = (signal: AbortSignal) => ({ signal, progress: () => undefined })
    const store = await openStore({ place: { file: made.file }, key: made.key, mode: 'open' })
    const stop = new AbortController()
    const cancelled = expect(store.verifyAudit([], work(stop.signal))).rejects.toMatchObject({
      error: { code: 'cancelled' },
    })
    stop.abort()
    await cancelled
    const closed = expect(store.verifyAudit([], work(new AbortController().signal))).rejects.toMatchObject({
      error: { code: 'cancelled' },
    })
    await store.close()
    await closed
  })

  it('a code is 80 bits of the MAC and is read however it is typed', () => {
    const code = codeOf(Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex'))
    expect(code).toBe('0123456789ABCDEF')
    expect(readAuditCode(' 7-o123-4567-89ab-cdef')).toEqual({ count: 7, code })
    expect(readAuditCode('7-0123-4567-89AB')).toBeNull()
    expect(readAuditCode('x')).toBeNull()
  })
})
