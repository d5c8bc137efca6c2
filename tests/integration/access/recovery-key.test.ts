/** A clinic whose recovery key nobody has: noticed, made anew, confirmed. */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { memoryLog } from '../../support/memory-log.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'
import { testTime } from '../../support/test-time.ts'

const open = openClinics({ preset: 'none' })

const passphrase = testPassphrase
const wrongWords = { ok: false, error: { code: 'wrong_recovery_key' } }

const entriesOf = (dataFolder: string) =>
  withDatabase(dataFolder, (store) => store.read((db) => listAuditEntries(db, { limit: 50 })))

async function isConfirmed(made: OpenCore) {
  return expectOk(await made.call('app.state', {})).recoveryKeyConfirmed
}

/** 24 fresh words, as one text. */
async function newKey(made: OpenCore) {
  const { recoveryKey } = expectOk(await made.call('clinic.newRecoveryKey', { passphrase }))
  expect(recoveryKey).toHaveLength(24)
  return recoveryKey.join(' ')
}

async function opensBy(made: OpenCore, recoveryKey: string) {
  expectOk(await made.call('clinic.lock', {}))
  return made.call('clinic.unlock', { recoveryKey })
}

describe('a new recovery key', () => {
  it('opens the clinic; the old one does not any more, and the passphrase still does', async () => {
    const made = await open({ preset: 'clinic' })
    const old = made.recoveryKey.join(' ')
    const patient = expectOk(
      await made.call('patients.create', {
        patient: { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' },
      }),
    )
    const words = await newKey(made)
    expect(words).not.toBe(old)
    expect(await opensBy(made, old)).toEqual(wrongWords)
    expectOk(await made.call('clinic.unlock', { recoveryKey: words }))
    expect(expectOk(await made.call('patients.get', { id: patient.id }))).toEqual(patient)
    expectOk(await made.call('clinic.lock', {}))
    expectOk(await made.call('clinic.unlock', { passphrase }))
  })

  it('is there after a restart, and can be made again', async () => {
    const made = await open({ preset: 'clinic' })
    const first = await newKey(made)
    const second = await newKey(made)
    await made.core.stop()
    const again = await open({ preset: 'locked', dataFolder: made.dataFolder })
    expect(await again.call('clinic.unlock', { recoveryKey: first })).toEqual(wrongWords)
    expectOk(await again.call('clinic.unlock', { recoveryKey: second }))
  })

  it('asks for the right passphrase, and counts a wrong one', async () => {
    const waits: number[] = []
    const unlockDelay = (tries: number) => {
      waits.push(tries)
      return 0
    }
    const made = await open({ preset: 'clinic', start: { unlockDelay } })
    expect(await made.call('clinic.newRecoveryKey', { passphrase: 'wrong otter sings' })).toEqual({
      ok: false,
      error: { code: 'wrong_passphrase' },
    })
    expectFields(await made.call('clinic.newRecoveryKey', { passphrase: '' }), [
      { field: 'passphrase', reason: 'required' },
    ])
    expect(made.takeChanges()).toEqual([])
    expectOk(await opensBy(made, made.recoveryKey.join(' ')))
    expect(waits).toEqual([0, 0, 1])
  })

  it('is audited without a word of it, and written to no log', async () => {
    const log = memoryLog()
    const made = await open({ preset: 'clinic', start: { log } })
    const words = await newKey(made)
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey: words }))
    await made.core.stop()
    const entries = await entriesOf(made.dataFolder)
    const subject = { subject: 'clinic', subjectId: 'clinic', patientId: null, before: null, after: null }
    // Stopping locks the window.
    expect(entries.slice(0, 3)).toMatchObject([
      { action: 'clinic.lock' },
      { action: 'clinic.confirmRecoveryKey', ...subject },
      { action: 'clinic.newRecoveryKey', ...subject },
    ])
    const said = JSON.stringify([entries, log, made.events])
    expect(said).toContain('clinic.newRecoveryKey')
    const plain = said.toLowerCase().replaceAll(/[^a-z]+/g, ' ')
    const list = words.split(' ')
    for (const [index, word] of list.slice(1).entries()) expect(plain).not.toContain(`${list[index]} ${word}`)
    expect(said).not.toContain(passphrase)
  })

  it('leaves the old one in force, and no audit entry, when the key file cannot be written', async () => {
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
    const answer = await made.call('clinic.newRecoveryKey', { passphrase })
    renameSync(`${folder}.away`, folder)
    expect(answer.ok).toBe(false)
    expectOk(await opensBy(made, made.recoveryKey.join(' ')))
    await made.core.stop()
    const actions = (await entriesOf(made.dataFolder)).map(({ action }) => action)
    expect(actions).not.toContain('clinic.newRecoveryKey')
  })

  it('is refused in the sample clinic, while locked, and when the file can only be read', async () => {
    const sample = await open({ preset: 'none' })
    expectOk(await sample.call('sample.open', {}))
    const unavailable = { ok: false, error: { code: 'unavailable' } }
    expect(await isConfirmed(sample)).toBe(true)
    expect(await sample.call('clinic.newRecoveryKey', { passphrase })).toEqual(unavailable)
    expect(await sample.call('clinic.confirmRecoveryKey', { recoveryKey: 'x' })).toEqual(unavailable)

    const made = await open({ preset: 'locked' })
    const locked = { ok: false, error: { code: 'locked' } }
    expect(await isConfirmed(made)).toBe(true)
    expect(await made.call('clinic.newRecoveryKey', { passphrase })).toEqual(locked)
    expect(await made.call('clinic.confirmRecoveryKey', { recoveryKey: 'x' })).toEqual(locked)
    await made.core.stop()

    await withDatabase(made.dataFolder, (db) =>
      db.write(async (change) => {
        await change.updateTable('application').set({ version: '9.1.0' }).execute()
        await sql`pragma user_version = 9990`.execute(change)
      }),
    )
    const newer = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    const refused = { ok: false, error: { code: 'newer_version', values: { version: '9.1.0' } } }
    const recoveryKey = made.recoveryKey.join(' ')
    expect(await newer.call('clinic.newRecoveryKey', { passphrase })).toEqual(refused)
    expect(await newer.call('clinic.confirmRecoveryKey', { recoveryKey })).toEqual(refused)
    expectOk(await opensBy(newer, recoveryKey))
    expect(await isConfirmed(newer)).toBe(false)
  })
})

describe('a recovery key that nobody has checked', () => {
  it('is known after a set-up that was broken off, and confirmed by the words for good', async () => {
    const made = await open({ preset: 'none' })
    expect(await isConfirmed(made)).toBe(true)
    const setUp = { clinic: { name: 'Hill Road' }, userName: 'Tess Owner', passphrase }
    expectOk(await made.call('clinic.setUp', setUp))
    expect(await isConfirmed(made)).toBe(false)
    await made.core.stop()

    // Whoever saw the words is gone, and the clinic works.
    const second = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect(await isConfirmed(second)).toBe(false)
    const words = await newKey(second)
    expect(await isConfirmed(second)).toBe(false)
    expect(second.takeChanges()).toEqual([['state', 'clinic']])
    const typed = words.split(' ').map((word, index) => `${index + 1}. ${word.toUpperCase()}`)
    expectOk(await second.call('clinic.confirmRecoveryKey', { recoveryKey: typed.join('\n') }))
    expect(await isConfirmed(second)).toBe(true)
    expect(second.takeChanges()).toEqual([['state', 'clinic']])
    await second.core.stop()

    const third = await open({ preset: 'clinic', dataFolder: made.dataFolder })
    expect(await isConfirmed(third)).toBe(true)
    const next = 'amber heron walks at dawn'
    expectOk(await third.call('clinic.changePassphrase', { current: passphrase, next }))
    expect(await isConfirmed(third)).toBe(true)
  })

  it('is not confirmed by other words, nor by the ones before it', async () => {
    const made = await open({ preset: 'clinic' })
    const old = made.recoveryKey.join(' ')
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey: old }))
    expect(await isConfirmed(made)).toBe(true)
    const words = await newKey(made)
    expect(await isConfirmed(made)).toBe(false)
    const turned = words.split(' ').toReversed().join(' ')
    for (const recoveryKey of [old, turned, 'no words at all'])
      expect(await made.call('clinic.confirmRecoveryKey', { recoveryKey })).toEqual(wrongWords)
    expect(await isConfirmed(made)).toBe(false)
  })

  it('is confirmed once: a second time writes nothing', async () => {
    const made = await open({ preset: 'clinic' })
    const recoveryKey = made.recoveryKey.join(' ')
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey }))
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey }))
    await made.core.stop()
    const actions = (await entriesOf(made.dataFolder)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'clinic.confirmRecoveryKey')).toHaveLength(1)
  })

  it('is confirmed by opening the clinic with it, and not by the passphrase', async () => {
    const made = await open({ preset: 'clinic' })
    expect(await isConfirmed(made)).toBe(false)
    expectOk(await opensBy(made, made.recoveryKey.join(' ')))
    expect(await isConfirmed(made)).toBe(true)
  })

  it('does not keep an open clinic from showing itself when the key file is damaged', async () => {
    const made = await open({ preset: 'clinic' })
    writeFileSync(dataFolderAt(made.dataFolder).clinic.keys, 'not a key file')
    expect(expectOk(await made.call('app.state', {}))).toMatchObject({
      clinic: 'open',
      recoveryKeyConfirmed: false,
    })
    expect(await made.call('clinic.newRecoveryKey', { passphrase })).toEqual({
      ok: false,
      error: { code: 'damaged_file' },
    })
  })
})
