/** What the audit keeps beside looks and changes, how it is filtered, and what verifying it answers. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { expectOk } from '../../support/answers.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { openCore, testPassphrase } from '../../support/open-core.ts'
import { contract } from '../../../shared/contract/index.ts'
import { handlers } from '../../../main/app/handlers.ts'

const opened: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

async function open() {
  const made = await openCore({ preset: 'clinic' })
  opened.push(made)
  return made
}

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

describe('the audit', () => {
  it('keeps sign-in with the wrong tries before it, and locking', async () => {
    const made = await open()
    await made.call('clinic.lock', {})
    await made.call('clinic.unlock', { passphrase: 'not this one at all' })
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    const { entries } = expectOk(await made.call('audit.list', { kind: 'access' }))
    const [unlocked, locked] = entries
    expect(unlocked).toMatchObject({
      action: 'clinic.unlock',
      after: { by: 'passphrase', wrongTries: 1, wrongAt: [expect.stringMatching(/^\d{4}-.*Z$/)] },
    })
    expect(locked).toMatchObject({ action: 'clinic.lock', subject: 'user', before: null, after: null })
  })

  it('keeps wrong tries of a run of the program that opened nothing', async () => {
    const made = await open()
    await made.call('clinic.lock', {})
    await made.call('clinic.unlock', { passphrase: 'not this one at all' })
    await made.core.stop()
    const tried = await openCore({ preset: 'none', dataFolder: made.dataFolder })
    await tried.call('clinic.unlock', { recoveryKey: 'nor these words' })
    await tried.stop()
    const kept = join(made.dataFolder, 'wrong-tries.json')
    expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')) as object)).toEqual([
      'sinceOpened',
      'pins',
      'moments',
    ])

    const again = await openCore({ preset: 'none', dataFolder: made.dataFolder })
    opened.unshift(again)
    expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(existsSync(kept)).toBe(false)
    await again.call('clinic.lock', {})
    expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
    const { entries } = expectOk(await again.call('audit.list', { kind: 'access' }))
    const told = entries.filter(({ action }) => action === 'clinic.unlock').map(({ after }) => after)
    expect(told.slice(0, 2)).toEqual([
      { by: 'passphrase', wrongTries: 0 },
      { by: 'passphrase', wrongTries: 2, wrongAt: [expect.any(String), expect.any(String)] },
    ])
  })

  it('keeps what a role was refused, once a minute for each call', async () => {
    const made = await dispatchOver(contract, handlers)
    opened.push(made)
    const desk = await made.seat('front-desk')
    for (let time = 0; time < 3; time += 1)
      expect(await made.callAt(desk, 'audit.list')).toMatchObject({
        ok: false,
        error: { code: 'not_permitted' },
      })
    const answer = await made.call('audit.list', { kind: 'refused' })
    expect(answer).toMatchObject({
      value: { entries: [{ action: 'audit.list', subject: 'call', userName: 'Robin front-desk' }] },
    })
  })

  it('is filtered by kind, person, days and patient', async () => {
    const made = await open()
    const { id } = expectOk(await made.call('patients.create', { patient: ana }))
    const other = expectOk(await made.call('patients.create', { patient: { ...ana, givenName: 'Bo' } }))
    expectOk(await made.call('patients.get', { id }))
    const list = async (input: Parameters<typeof made.call<'audit.list'>>[1]) =>
      expectOk(await made.call('audit.list', input)).entries.map(({ action }) => action)
    expect(await list({ kind: 'looks' })).toEqual(['patients.get'])
    expect(await list({ kind: 'changes' })).toEqual(['patients.create', 'patients.create'])
    expect(await list({ patientId: other.id })).toEqual(['patients.create'])
    expect(await list({ userId: other.id })).toEqual([])
    const today = made.time.now().slice(0, 10)
    expect(await list({ kind: 'changes', from: today, to: today })).toHaveLength(2)
    expect(await list({ from: '2099-01-01' })).toEqual([])
    expect(await list({ to: '1999-01-01' })).toEqual([])
    const [named] = expectOk(await made.call('audit.list', { patientId: id })).entries
    expect(named).toMatchObject({ patientName: 'Berg, Ana', clockBack: false, erased: false })
  })

  it('takes days as they begin where the clinic is', async () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'Europe/Berlin'
    try {
      const made = await open()
      // The day on which clocks go forward: it begins an hour before the day of UTC and has 23 hours.
      const begins = Date.parse('2026-03-28T23:00:00.000Z')
      for (const minutes of [-2, 2, 23 * 60 - 2, 23 * 60 + 2]) {
        made.time.setNow(new Date(begins + minutes * 60_000).toISOString())
        expectOk(await made.call('patients.create', { patient: { ...ana, givenName: `At ${minutes}` } }))
      }
      const day = { from: '2026-03-29', to: '2026-03-29' }
      const { entries } = expectOk(await made.call('audit.list', { kind: 'changes', ...day }))
      expect(entries.map(({ patientName }) => patientName)).toEqual(['Berg, At 1378', 'Berg, At 2'])
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it('is verified against itself, a backup and a checkpoint that was kept', async () => {
    const made = await open()
    expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('backups.make', {}))
    const first = expectOk(await made.call('audit.verify', { code: '' }))
    expect(first).toMatchObject({ total: 0, faults: [], backups: 1 })
    expect(expectOk(await made.call('audit.verify', { code: first.code }))).toMatchObject({ total: 0 })
    const { ticket, fileName } = first.file
    expect(fileName).toMatch(/^\d{4}-\d{2}-\d{2} audit checkpoint\.txt$/)
    expect(new TextDecoder().decode(made.document(ticket)?.bytes).trim().split('\n').at(-1)).toBe(first.code)
    expectOk(await made.call('documents.save', { ticket }))
    const [saved] = expectOk(await made.call('audit.list', { kind: 'paper' })).entries
    expect(saved).toMatchObject({ action: 'documents.save', subject: 'audit', subjectId: 'checkpoint' })
    const wrong = first.code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(expectOk(await made.call('audit.verify', { code: wrong }))).toMatchObject({
      total: 1,
      faults: [{ kind: 'rewritten', source: 'given' }],
    })
    expect(await made.call('audit.verify', { code: 'nonsense' })).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field: 'code', reason: 'invalid' }] },
    })
  })

  it('tells a clock that went back until somebody has read it', async () => {
    const made = await open()
    await made.call('clinic.lock', {})
    made.time.setNow('1999-12-31T08:00:00.000Z')
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    const { concerns } = expectOk(await made.call('audit.concerns', {}))
    expect(concerns).toMatchObject([
      { concern: { kind: 'clock-back', to: expect.stringContaining('1999-12-31T08:00') as string } },
    ])
    expectOk(await made.call('audit.acknowledge', {}))
    expect(expectOk(await made.call('audit.concerns', {})).concerns).toEqual([])
  })
})
