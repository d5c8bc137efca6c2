/** A clinic that opens with its passphrase, is locked, restarted and stopped; `set-up.test.ts` has its beginning. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { usualUnlockDelay } from '../../../main/access/data-key.ts'
import { readKeyFile } from '../../../main/access/key-file.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import type { ReadableDatabase } from '../../../main/database/tables.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { cheapKeyCost, openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'
import { longWaits } from '../../support/long-waits.ts'
import { testTime } from '../../support/test-time.ts'

const open = openClinics({ preset: 'none' })

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const setUp = { clinic: { name: 'Hill Road' }, userName: 'Tess Owner', passphrase: testPassphrase }
const locked = { ok: false, error: { code: 'locked' } }

async function actionsIn(db: ReadableDatabase): Promise<string[]> {
  return (await listAuditEntries(db, { limit: 50 })).map((entry) => entry.action)
}

async function stateOf(made: OpenCore) {
  return expectOk(await made.call('app.state', {}))
}

describe('unlock and lock', () => {
  it('tells a wrong passphrase from a damaged file', async () => {
    const made = await open({ preset: 'locked' })
    expect(await made.call('patients.list', {})).toEqual(locked)
    expect(await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })).toEqual({
      ok: false,
      error: { code: 'wrong_passphrase' },
    })
    const keys = join(made.dataFolder, 'clinic', 'clinic.key.json')
    const good = readFileSync(keys, 'utf8')
    writeFileSync(keys, good.replace(/"check": "./, '"check": "!'))
    const damaged = await made.call('clinic.unlock', { passphrase: testPassphrase })
    expect(damaged).toEqual({ ok: false, error: { code: 'damaged_file' } })
    writeFileSync(keys, good)
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect((await stateOf(made)).clinic).toBe('open')
  })

  it('opens with the recovery key, however it was typed', async () => {
    const made = await open({ preset: 'locked' })
    const typed = made.recoveryKey.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n')
    expect(made.recoveryKey).toHaveLength(24)
    expectOk(await made.call('clinic.unlock', { recoveryKey: typed }))
    await made.call('clinic.lock', {})
    const turned = [...made.recoveryKey].reverse().join(' ')
    expect(await made.call('clinic.unlock', { recoveryKey: turned })).toEqual({
      ok: false,
      error: { code: 'wrong_recovery_key' },
    })
  })

  it('refuses every call inside the clinic while locked', async () => {
    const made = await open({ preset: 'locked' })
    expect(await made.call('clinic.details', {})).toEqual(locked)
    expect(await made.call('patients.create', { patient: ana })).toEqual(locked)
    expect(await made.call('handouts.open', { id: 'x' })).toEqual(locked)
    expect(await made.call('clinic.changePassphrase', { current: 'x', next: testPassphrase })).toEqual(locked)
    expect(await made.call('documents.save', { ticket: 'a'.repeat(32) })).toEqual(locked)
    expect((await made.call('preferences.get', {})).ok).toBe(true)
  })

  it('waits for running commands before it closes, and loses none', async () => {
    const made = await open({ preset: 'clinic' })
    const saving = Array.from({ length: 5 }, (_, index) =>
      made.call('patients.create', { patient: { ...ana, givenName: `Ana ${index}` } }),
    )
    const lock = made.call('clinic.lock', {})
    const saved = (await Promise.all(saving)).filter((answer) => answer.ok).length
    expectOk(await lock)
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(saved)
  })

  it('changes nothing for a second unlock, but checks its passphrase', async () => {
    const made = await open({ preset: 'clinic' })
    expect((await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })).ok).toBe(false)
    expect((await stateOf(made)).clinic).toBe('open')
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect((await stateOf(made)).clinic).toBe('open')
  })

  it('makes further tries wait longer and longer, and a right one ends the wait', async () => {
    expect([0, 1, 2, 3, 4, 5, 9, 40].map(usualUnlockDelay)).toEqual([
      0, 0, 0, 1000, 2000, 4000, 60_000, 60_000,
    ])
    const asked: number[] = []
    const unlockDelay = (wrongTries: number) => {
      asked.push(wrongTries)
      return wrongTries * 150
    }
    const made = await open({ preset: 'locked', start: { unlockDelay } })
    // A busy machine only makes it longer.
    const began = performance.now()
    for (let tried = 0; tried < 3; tried += 1)
      await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(performance.now() - began).toBeGreaterThan(150 + 300 + 450 - 20)
    await made.call('clinic.lock', {})
    await made.call('clinic.unlock', { passphrase: testPassphrase })
    // Asked before each try, and again after a wait.
    expect(asked.filter((tries, index) => tries !== asked[index - 1])).toEqual([0, 1, 2, 3, 0])
  })

  it('cancels a try that waits', async () => {
    const { unlockDelay, waits } = longWaits()
    const made = await open({ preset: 'locked', start: { unlockDelay } })
    await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })
    const waiting = made.call('clinic.unlock', { passphrase: testPassphrase }, 'waiting')
    await waits
    made.cancel('waiting')
    expect(await waiting).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  it('stops while a try waits', async () => {
    const { unlockDelay, waits } = longWaits()
    const made = await open({ preset: 'locked', start: { unlockDelay } })
    await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })
    const waiting = made.call('clinic.unlock', { passphrase: testPassphrase })
    await waits
    await made.core.stop()
    expect(await waiting).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('a new passphrase', () => {
  it('replaces the old one; the recovery key and the records stay', async () => {
    const made = await open({ preset: 'clinic' })
    const patient = expectOk(await made.call('patients.create', { patient: ana }))
    const next = 'amber heron walks at dawn'
    const change = (current: string, wanted = next) =>
      made.call('clinic.changePassphrase', { current, next: wanted })
    expect(await change('wrong otter sings')).toEqual({ ok: false, error: { code: 'wrong_passphrase' } })
    expectFields(await change(testPassphrase, 'Test clinic 2026'), [{ field: 'next', reason: 'too_weak' }])
    expectOk(await change(testPassphrase))
    await made.call('clinic.lock', {})
    expect((await made.call('clinic.unlock', { passphrase: testPassphrase })).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase: next }))
    expect(expectOk(await made.call('patients.get', { id: patient.id }))).toEqual(patient)
    await made.call('clinic.lock', {})
    expectOk(await made.call('clinic.unlock', { recoveryKey: made.recoveryKey.join(' ') }))
  })

  it('keeps the old one, and no audit entry, when the key file cannot be written', async () => {
    const time = testTime()
    let folderLeaves = false
    const now = () => {
      if (folderLeaves) renameSync(folder, `${folder}.away`)
      folderLeaves = false
      return time.now()
    }
    const made = await open({ preset: 'clinic', start: { time: { ...time, now } } })
    const folder = join(made.dataFolder, 'clinic')
    // Once the clock is asked for the audit entry, the key file has nowhere to go.
    folderLeaves = true
    const answer = await made.call('clinic.changePassphrase', {
      current: testPassphrase,
      next: 'amber heron walks',
    })
    renameSync(`${folder}.away`, folder)
    expect(answer.ok).toBe(false)
    await made.call('clinic.lock', {})
    expect((await made.call('clinic.unlock', { passphrase: 'amber heron walks' })).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    await made.core.stop()
    const changes = await withDatabase(made.dataFolder, (store) => store.read(actionsIn))
    expect(changes).not.toContain('clinic.changePassphrase')
    expect(changes.filter((action) => action === 'clinic.unlock')).toHaveLength(2)
  })
})

describe('a file of a newer version', () => {
  it('opens for reading only, and names the version to whoever tries to write', async () => {
    const made = await open({ preset: 'clinic' })
    const patient = expectOk(await made.call('patients.create', { patient: ana }))
    await made.core.stop()
    await withDatabase(made.dataFolder, (db) => {
      return db.write(async (change) => {
        await change.updateTable('application').set({ version: '9.1.0' }).execute()
        await sql`pragma user_version = 9990`.execute(change)
      })
    })
    const again = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect(await stateOf(again)).toMatchObject({ clinic: 'open', readOnly: true })
    expect(expectOk(await again.call('patients.get', { id: patient.id }))).toEqual(patient)
    const refused = { ok: false, error: { code: 'newer_version', values: { version: '9.1.0' } } }
    expect(await again.call('patients.create', { patient: ana })).toEqual(refused)
    const change = { current: testPassphrase, next: 'amber heron walks' }
    expect(await again.call('clinic.changePassphrase', change)).toEqual(refused)
    expect(expectOk(await again.call('patients.list', {})).total).toBe(1)
  })
})

describe('the audit of the life cycle', () => {
  it('notes who opened the clinic, how, and how often it failed before', async () => {
    const made = await open({ preset: 'locked' })
    await made.call('clinic.unlock', { passphrase: 'wrong otter sings' })
    await made.call('clinic.unlock', { recoveryKey: 'no words' })
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    await made.core.stop()
    const entries = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => listAuditEntries(db, { limit: 9 })),
    )
    expect(entries.map(({ action, subject, after }) => ({ action, subject, after }))).toMatchObject([
      { action: 'clinic.lock', subject: 'user', after: null },
      {
        action: 'clinic.unlock',
        subject: 'user',
        after: { by: 'passphrase', wrongTries: 2, wrongAt: [expect.any(String), expect.any(String)] },
      },
      { action: 'clinic.lock', subject: 'user', after: null },
      { action: 'clinic.setUp', subject: 'user', after: { name: 'Tess Owner' } },
      { action: 'clinic.setUp', subject: 'clinic', after: { name: 'Test clinic' } },
    ])
  })

  it('drops old answers when the clinic is opened', async () => {
    const made = await open({ preset: 'clinic' })
    expectOk(await made.call('patients.create', { patient: ana }))
    await made.call('clinic.lock', {})
    made.time.setNow('2026-03-20T09:00:00.000Z')
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    await made.core.stop()
    const kept = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => db.selectFrom('request').selectAll().execute()),
    )
    expect(kept).toEqual([])
  })
})

describe('starting and stopping', () => {
  it('finds everything again after a restart', async () => {
    const made = await open({ preset: 'clinic' })
    const patient = expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('clinic.update', { clinic: { name: 'New name', paper: 'letter' } }))
    await made.core.stop()
    const again = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect((await stateOf(again)).clinicName).toBe('New name')
    expect(expectOk(await again.call('patients.get', { id: patient.id }))).toEqual(patient)
    expect(expectOk(await again.call('clinic.details', {})).paper).toBe('letter')
  })

  it('refuses a second start on the same folder and names the first', async () => {
    const made = await open({ preset: 'clinic' })
    const second = openCore({ preset: 'none', dataFolder: made.dataFolder })
    await expect(second).rejects.toMatchObject({
      error: { code: 'in_use', values: { host: hostname(), process: process.pid } },
    })
    expectOk(await made.call('patients.create', { patient: ana }))
    await made.core.stop()
    const third = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect(expectOk(await third.call('patients.list', {})).total).toBe(1)
  })

  it('stops once, lets running commands end, and answers unavailable afterwards', async () => {
    const made = await open({ preset: 'clinic' })
    const saving = made.call('patients.create', { patient: ana })
    await Promise.all([made.core.stop(), made.core.stop()])
    expectOk(await saving)
    expect(await made.call('app.state', {})).toEqual({ ok: false, error: { code: 'unavailable' } })
    const again = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect(expectOk(await again.call('patients.list', {})).total).toBe(1)
  })

  it('fits the key cost to this machine unless it is told another', async () => {
    const made = await open({ preset: 'none', start: { keyCost: undefined } })
    expectOk(await made.call('clinic.setUp', setUp))
    const { users } = await readKeyFile(dataFolderAt(made.dataFolder).clinic.keys)
    expect(users).toHaveLength(1)
    const fitted = users[0]?.passphrase
    expect(fitted).toMatchObject({ kdf: 'argon2id', memoryKib: 65_536 })
    expect(fitted?.passes).toBeGreaterThanOrEqual(3)
    expect(fitted?.passes).toBeLessThanOrEqual(12)
    expect(cheapKeyCost.memoryKib).toBeLessThan(65_536)
  })
})
