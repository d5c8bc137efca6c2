/** A new data key for the clinic: older key files open nothing of it any more, and nothing of the records is lost. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKeyFile, parseKeyFile } from '../../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../../main/access/keys.ts'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { storeAt } from '../../../main/database/open-store.ts'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'clinic', openBy: 'recovery-key' })

const passphrase = testPassphrase
const patient = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const pathsOf = (made: OpenCore) => dataFolderAt(made.dataFolder).clinic

async function recordOf(made: OpenCore) {
  const { patients } = expectOk(await made.call('patients.list', {}))
  const whole: unknown[] = []
  for (const { id } of patients) whole.push(expectOk(await made.call('patients.get', { id })))
  return whole
}

/** A new key, a backup of before it that another passphrase opens, and a checkpoint of then. */
async function renewedWithBackup() {
  const made = await open()
  expectOk(await made.call('patients.create', { patient }))
  const before = 'copper lantern seven rivers'
  expectOk(await made.call('clinic.changePassphrase', { current: passphrase, next: before }))
  const { code } = expectOk(await made.call('audit.verify', { code: '' }))
  const old = expectOk(await made.call('backups.make', {})).name
  expectOk(await made.call('clinic.changePassphrase', { current: before, next: passphrase }))
  expectOk(await made.call('clinic.renewKey', { passphrase }))
  expectOk(await made.call('patients.create', { patient: { ...patient, familyName: 'Later' } }))
  return { made, old, before, code }
}

describe('a new key of the clinic', () => {
  it('keeps every record, and no key file of before opens it', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    const typed = { key: 'patients.new', content: JSON.stringify({ note: 'half' }) }
    expectOk(await made.call('drafts.keep', { changes: [typed] }))
    const records = await recordOf(made)
    const old = parseKeyFile(readFileSync(pathsOf(made).keys, 'utf8'))
    const oldKey = await unlockWithPassphrase(old, passphrase)

    const { recoveryKey, given } = expectOk(await made.call('clinic.renewKey', { passphrase }))
    expect(given).toEqual([])
    expect(recoveryKey).toHaveLength(24)
    expect(await recordOf(made)).toEqual(records)
    expect(() => connect({ file: pathsOf(made).database, key: oldKey, readOnly: true })).toThrow()
    const now = await readKeyFile(pathsOf(made).keys)
    expect(now.check).not.toBe(old.check)

    expect(expectOk(await made.call('drafts.list', {})).drafts).toMatchObject([{ content: typed.content }])
    // Nobody has seen these words yet; those of before open nothing.
    expect(expectOk(await made.call('app.state', {})).recoveryKeyConfirmed).toBe(false)
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey: recoveryKey.join(' ') }))
    expectOk(await made.call('clinic.lock', {}))
    const words = made.recoveryKey.join(' ')
    expect((await made.call('clinic.unlock', { recoveryKey: words })).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase }))
    expect(await recordOf(made)).toEqual(records)
    expectOk(await made.call('patients.create', { patient }))
  })

  it('ends PINs, for good', async () => {
    const made = await open()
    const pin = '4815'
    expectOk(await made.call('pin.set', { passphrase, pin }))
    expectOk(await made.call('clinic.renewKey', { passphrase }))
    expect(expectOk(await made.call('pin.get', {})).setAt).toBeNull()
    expectOk(await made.call('clinic.lock', {}))
    expect(expectOk(await made.call('app.state', {})).pins).toEqual([])
    const [somebody] = expectOk(await made.call('app.state', {})).signIn
    expect((await made.call('clinic.unlock', { pin, userId: somebody?.id ?? '' })).ok).toBe(false)
  })

  it('carries the audit over into a chain of its own, which is verified and goes on', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    const before = expectOk(await made.call('audit.verify', { code: '' }))
    expectOk(await made.call('clinic.renewKey', { passphrase }))
    const after = expectOk(await made.call('audit.verify', { code: '' }))
    expect(after).toMatchObject({ total: 0, faults: [] })
    expect(after.entries).toBeGreaterThan(before.entries)
    expect(expectOk(await made.call('audit.concerns', {})).concerns).toEqual([])
    await made.core.stop()
    const entries = await withDatabase(made.dataFolder, (store) =>
      store.read((db) => listAuditEntries(db, { limit: 50 })),
    )
    expect(entries.find(({ action }) => action === 'clinic.renewKey')).toMatchObject({ subject: 'clinic' })
  })

  it('holds a checkpoint of before against the last one of that time, and says so of others', async () => {
    const made = await open()
    const older = expectOk(await made.call('audit.verify', { code: '' })).code
    expectOk(await made.call('patients.create', { patient }))
    expectOk(await made.call('clinic.renewKey', { passphrase }))
    const [renewal] = expectOk(await made.call('audit.list', { limit: 50 })).entries.filter(
      ({ action }) => action === 'clinic.renewKey',
    )
    const { checkpoint: last } = (renewal?.before ?? { checkpoint: '' }) as { checkpoint: string }
    const verified = async (code: string) => {
      const { total, earlier } = expectOk(await made.call('audit.verify', { code }))
      return [total, earlier?.fits]
    }
    expect(await verified(last)).toEqual([0, true])
    expect(await verified(last.replace(/.$/, (end) => (end === '0' ? '1' : '0')))).toEqual([0, false])
    expect(await verified(older)).toEqual([0, null])
    // Of today's chain as ever, and after another renewal each chain by itself.
    const today = expectOk(await made.call('audit.verify', { code: '' }))
    expect(today.earlier).toBeNull()
    expect(await verified(today.code)).toEqual([0, undefined])
    expectOk(await made.call('clinic.renewKey', { passphrase }))
    expect(await verified(last)).toEqual([0, true])
    expect(await verified(today.code)).toEqual([0, null])
  })

  it('is refused where the audit was tampered with, and changes nothing', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    await made.core.stop()
    await withDatabase(made.dataFolder, async (store, key) => {
      await store.close()
      const db = connect({ file: pathsOf(made).database, key, readOnly: false })
      db.exec(`drop trigger audit_refuses_update; update audit set user_id = 'nobody' where seq = 2`)
      db.close()
    })
    const again = await open({ preset: 'none', dataFolder: made.dataFolder })
    expectOk(await again.call('clinic.unlock', { passphrase }))
    const keys = readFileSync(pathsOf(made).keys, 'utf8')
    expect(await again.call('clinic.renewKey', { passphrase })).toMatchObject({
      ok: false,
      error: { code: 'audit_broken' },
    })
    expect(readFileSync(pathsOf(made).keys, 'utf8')).toBe(keys)
    expect(await recordOf(again)).toHaveLength(1)
    // Nobody was locked out, and what is saved afterwards is saved.
    expectOk(await again.call('patients.create', { patient }))
    expect(existsSync(`${pathsOf(made).folder}.restoring`)).toBe(false)
  })

  it('gives everybody else a first passphrase, locks their windows, and is the owner’s alone to ask for', async () => {
    const made = await open()
    const shown = { passphrase }
    const ben = expectOk(await made.call('users.add', { user: { name: 'Ben', role: 'clinician' }, shown }))
    const window = made.openWindow()
    expectOk(await window.call('clinic.unlock', { userId: ben.id, passphrase: ben.firstPassphrase }))
    const own = 'copper lantern seven rivers'
    expectOk(await window.call('clinic.changePassphrase', { current: ben.firstPassphrase, next: own }))
    expect(await window.call('clinic.renewKey', { passphrase: own })).toMatchObject({
      error: { code: 'not_permitted' },
    })
    const { given } = expectOk(await made.call('clinic.renewKey', { passphrase }))
    expect(given).toMatchObject([{ name: 'Ben' }])
    const state = expectOk(await window.call('app.state', {}))
    expect(state.clinic).toBe('locked')
    expect(state.signIn.map(({ name }) => name).toSorted()).toEqual(['Ben', 'Tess Owner'])
    expect((await window.call('clinic.unlock', { userId: ben.id, passphrase: own })).ok).toBe(false)
    const first = given[0]?.firstPassphrase ?? ''
    expectOk(await window.call('clinic.unlock', { userId: ben.id, passphrase: first }))
    expect(expectOk(await window.call('app.state', {})).passphraseDue).toBe('first')
  })

  it('backs up under both keys, keeps the clinic of before aside, and can be put back', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    expectOk(await made.call('clinic.renewKey', { passphrase }))
    expectOk(await made.call('patients.create', { patient: { ...patient, familyName: 'Later' } }))
    const { backups, aside } = expectOk(await made.call('backups.list', {}))
    expect(backups.map(({ reason }) => reason)).toEqual(['scheduled', 'before-new-key'])
    const [newest, older] = backups
    expect(expectOk(await made.call('backups.preview', { name: newest?.name ?? '' })).stored?.patients).toBe(
      1,
    )
    expect(expectOk(await made.call('backups.preview', { name: older?.name ?? '' })).stored).toBeNull()
    expectOk(await made.call('backups.putBack', { name: aside ?? '', passphrase }))
    expectOk(await made.call('clinic.unlock', { passphrase }))
    expect(await recordOf(made)).toHaveLength(1)
    expectOk(await made.call('clinic.confirmRecoveryKey', { recoveryKey: made.recoveryKey.join(' ') }))
    expect(expectOk(await made.call('audit.verify', { code: '' })).total).toBe(0)
  })

  it('brings a backup of before back with a secret of that time, under today’s keys', async () => {
    const { made, old, before, code } = await renewedWithBackup()
    const today = await recordOf(made)
    const keys = readFileSync(pathsOf(made).keys, 'utf8')
    const refusal = async (ofThen?: { passphrase: string } | { recoveryKey: string }) => {
      const answer = await made.call('backups.restore', {
        name: old,
        passphrase,
        ...(ofThen ? { ofThen } : {}),
      })
      expect(await recordOf(made)).toEqual(today)
      return answer.ok ? null : answer.error.fields
    }
    expect(await refusal()).toEqual([{ field: 'ofThen', reason: 'required' }])
    for (const ofThen of [{ passphrase: 'wrong otter sings' }, { passphrase }, { recoveryKey: 'no words' }])
      expect(await refusal(ofThen)).toEqual([{ field: 'ofThen', reason: 'does_not_match' }])

    expectOk(await made.call('backups.restore', { name: old, passphrase, ofThen: { passphrase: before } }))
    expect(await recordOf(made)).toHaveLength(1)
    expect(readFileSync(pathsOf(made).keys, 'utf8')).toBe(keys)
    expect(expectOk(await made.call('audit.verify', { code: '' })).faults).toEqual([])
    // Codes of that time are other ones now, and nobody rewrote anything.
    expect(expectOk(await made.call('audit.verify', { code }))).toMatchObject({
      total: 0,
      earlier: { fits: null },
    })
    expectOk(await made.call('clinic.lock', {}))
    expect((await made.call('clinic.unlock', { passphrase: before })).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase }))
  })

  it('is undone by the backup before it, and knows what is of before in what was restored too', async () => {
    const { made, old } = await renewedWithBackup()
    const today = await recordOf(made)
    const ofThen = { recoveryKey: made.recoveryKey.join(' ') }
    expectOk(await made.call('backups.restore', { name: old, passphrase, ofThen }))
    expectOk(await made.call('backups.restore', { name: old, passphrase, ofThen }))
    expect(await recordOf(made)).toHaveLength(1)
    const undos = expectOk(await made.call('backups.list', {})).backups.filter(
      ({ reason }) => reason === 'before-restore',
    )
    expectOk(await made.call('backups.restore', { name: undos.at(-1)?.name ?? '', passphrase }))
    expect(await recordOf(made)).toEqual(today)
  })

  it('changes nothing with a wrong passphrase, or when it is stopped while it copies', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    const keys = readFileSync(pathsOf(made).keys, 'utf8')
    expect(await made.call('clinic.renewKey', { passphrase: 'wrong otter sings' })).toMatchObject({
      error: { code: 'wrong_passphrase' },
    })
    const stopped = made.call('clinic.renewKey', { passphrase }, 'stopped-request')
    await expect
      .poll(() => made.events.filter(({ type }) => type === 'progress').length, {
        interval: 2,
        timeout: 20_000,
      })
      .toBeGreaterThan(2)
    made.cancel('stopped-request')
    const answer = await stopped
    expect(answer.ok ? 'done' : answer.error.code).toBe('cancelled')
    expect(readFileSync(pathsOf(made).keys, 'utf8')).toBe(keys)
    expect(readdirSync(made.dataFolder).filter((name) => name.startsWith('clinic'))).toEqual(['clinic'])
    expectOk(await made.call('patients.create', { patient }))
    expect(await recordOf(made)).toHaveLength(2)
  })

  it('that was killed before the new key was shown is as if it had never been', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient }))
    const { folder } = pathsOf(made)
    await made.core.stop()
    // What lies there once the folders have changed names and nobody has opened the new one yet.
    const other = await open({ preset: 'clinic', openBy: 'recovery-key' })
    await other.core.stop()
    renameSync(folder, `${folder}.kept`)
    cpSync(pathsOf(other).folder, folder, { recursive: true })
    writeFileSync(join(folder, 'unopened'), '')

    const again = await open({ preset: 'none', dataFolder: made.dataFolder })
    expectOk(await again.call('clinic.unlock', { recoveryKey: made.recoveryKey.join(' ') }))
    expect(await recordOf(again)).toHaveLength(1)
    expect(expectOk(await again.call('audit.concerns', {})).concerns).toEqual([])
    expect(readdirSync(made.dataFolder).filter((name) => name.startsWith('clinic'))).toEqual(['clinic'])
    expectOk(
      await again.call('clinic.changePassphrase', {
        recoveryKey: made.recoveryKey.join(' '),
        next: 'copper lantern seven rivers',
      }),
    )
    expectOk(await again.call('clinic.renewKey', { passphrase: 'copper lantern seven rivers' }))
    expect(readdirSync(folder)).not.toContain('unopened')
  })

  it('locks the clinic of before where the copy stands and cannot take its place', async () => {
    const made = await open()
    const window = made.openWindow()
    expectOk(await window.call('clinic.unlock', { passphrase }))
    expectOk(await made.call('patients.create', { patient }))
    mkdirSync(`${pathsOf(made).folder}.kept`)
    writeFileSync(join(`${pathsOf(made).folder}.kept`, 'in the way'), '')
    expect((await made.call('clinic.renewKey', { passphrase })).ok).toBe(false)
    for (const one of [made, window]) {
      expect(expectOk(await one.call('app.state', {})).clinic).toBe('locked')
      expectOk(await one.call('clinic.unlock', { passphrase }))
      expectOk(await one.call('patients.create', { patient }))
    }
  })

  it('copies what is there when it begins: what is saved meanwhile waits, and is answered by the truth', async () => {
    const made = await open()
    const renewing = made.call('clinic.renewKey', { passphrase })
    const answers: string[] = []
    while (answers.length < 400) {
      const answer = await made.call('patients.create', { patient })
      answers.push(answer.ok ? answer.value.id : answer.error.code)
      if (!answer.ok) break
    }
    expectOk(await renewing)
    const saved = answers.filter((one) => one !== 'locked')
    const there = new Set(
      await withStore(made, (store) => store.read((db) => db.selectFrom('patient').select('id').execute())),
    )
    expect(saved.filter((id) => ![...there].some((one) => one.id === id))).toEqual([])
  })
})

async function withStore<Value>(
  made: OpenCore,
  look: Parameters<typeof withDatabase<Value>>[1],
): Promise<Value> {
  await made.core.stop()
  return withDatabase(made.dataFolder, look)
}

it('a copy under another key holds the same rows, and each key opens its own file', async () => {
  const made = await open()
  for (let number = 0; number < 20; number += 1) expectOk(await made.call('patients.create', { patient }))
  await made.core.stop()
  await withDatabase(made.dataFolder, async (_store, key) => {
    const source = storeAt({ file: pathsOf(made).database }, key)
    const nextKey = new Uint8Array(32).fill(7)
    const target = join(made.dataFolder, 'copy.db')
    const { signal } = new AbortController()
    const contents = await source.copyUnder?.({ target, nextKey, entries: 0, marks: [], signal })
    expect(contents?.counts).toEqual((await source.check(pathsOf(made).database)).counts)
    expect(() => connect({ file: target, key, readOnly: true })).toThrow()
    expect(() => connect({ file: pathsOf(made).database, key: nextKey, readOnly: true })).toThrow()
    const copied = storeAt({ file: target }, nextKey)
    const again = join(made.dataFolder, 'again.db')
    // Its chain fits under the new key, or it would be refused.
    await copied.copyUnder?.({ target: again, nextKey: key, entries: 0, marks: [], signal })
    const rows = (file: string, opening: Uint8Array) => {
      const db = connect({ file, key: opening, readOnly: true })
      const all = db.prepare('select seq, at, user_id, action, hex(mac) as mac from audit order by seq').all()
      db.close()
      return all
    }
    // And back under the first key it is what it was, MAC by MAC.
    expect(rows(again, key)).toEqual(rows(pathsOf(made).database, key))
  })
})
