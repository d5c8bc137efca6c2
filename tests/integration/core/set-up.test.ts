/** From an empty computer to a clinic: made once, whole, and never over another one. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'none' })

const setUp = { clinic: { name: 'Hill Road' }, userName: 'Tess Owner', passphrase: testPassphrase }

async function stateOf(made: OpenCore) {
  return expectOk(await made.call('app.state', {}))
}

describe('set-up', () => {
  it('makes a clinic, opens it, and answers 24 words', async () => {
    const made = await open({ preset: 'none' })
    expect(await stateOf(made)).toEqual({
      clinic: 'none',
      sample: false,
      clinicName: '',
      user: null,
      signIn: [],
      pins: [],
      passphraseDue: null,
      may: [],
      taken: [],
      notices: 0,
      readOnly: false,
      recoveryKeyConfirmed: true,
      version: '0.1.0',
      host: 'browser',
      today: '2026-03-02',
    })
    expect(await made.call('patients.list', {})).toEqual({ ok: false, error: { code: 'not_set_up' } })
    const { recoveryKey } = expectOk(await made.call('clinic.setUp', setUp))
    expect(recoveryKey).toHaveLength(24)
    expect(await stateOf(made)).toMatchObject({
      clinic: 'open',
      clinicName: 'Hill Road',
      user: { name: 'Tess Owner', role: 'owner' },
      readOnly: false,
    })
    expect(made.takeChanges()).toEqual([['state', 'clinic']])
    expect(expectOk(await made.call('clinic.details', {}))).toMatchObject({ name: 'Hill Road', paper: 'a4' })
  })

  it.each([
    ['aaaaaaaaaaaaaa'],
    ['qwertyuiop[]asdf'],
    ['123456789012345'],
    ['Password123456!'],
    ['abcabcabcabcabc'],
    ['correct horse battery staple'],
    ['Hill Road 2026'],
    ['tess owner tess'],
  ])('refuses %s as too easy to guess', async (passphrase) => {
    const made = await open({ preset: 'none' })
    expectFields(await made.call('clinic.setUp', { ...setUp, passphrase }), [
      { field: 'passphrase', reason: 'too_weak' },
    ])
    expect((await stateOf(made)).clinic).toBe('none')
    expect(readdirSync(join(made.dataFolder, 'clinic'))).toEqual([])
  })

  it('refuses a short passphrase with its limit', async () => {
    const made = await open({ preset: 'none' })
    const answer = await made.call('clinic.setUp', { ...setUp, passphrase: 'short otter' })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'invalid_input', fields: [{ field: 'passphrase', reason: 'too_short', limit: 12 }] },
    })
  })

  it('happens once, also when asked twice at the same time', async () => {
    const made = await open({ preset: 'none' })
    const answers = await Promise.all([made.call('clinic.setUp', setUp), made.call('clinic.setUp', setUp)])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'already_set_up',
      'ok',
    ])
    expect(await made.call('clinic.setUp', setUp)).toEqual({ ok: false, error: { code: 'already_set_up' } })
  })

  it('never writes over a clinic whose key file is gone', async () => {
    const made = await open({ preset: 'locked' })
    rmSync(join(made.dataFolder, 'clinic', 'clinic.key.json'))
    expect((await stateOf(made)).clinic).toBe('locked')
    expect(await made.call('clinic.setUp', setUp)).toEqual({ ok: false, error: { code: 'already_set_up' } })
    const unlock = await made.call('clinic.unlock', { passphrase: testPassphrase })
    expect(unlock).toEqual({ ok: false, error: { code: 'damaged_file' } })
  })

  it('leaves nothing of an interrupted one', async () => {
    const made = await open({ preset: 'none' })
    await made.core.stop()
    const unfinished = join(made.dataFolder, 'clinic.unfinished')
    mkdirSync(unfinished)
    writeFileSync(join(unfinished, 'clinic.db'), 'half')
    const again = await open({ preset: 'none', dataFolder: made.dataFolder })
    expect(existsSync(unfinished)).toBe(false)
    expect((await stateOf(again)).clinic).toBe('none')
    expectOk(await again.call('clinic.setUp', setUp))
  })

  it('leaves no clinic when the disk refuses the last step', async () => {
    const made = await open({ preset: 'none' })
    // Something lies where the clinic should go, so the finished folder cannot be moved there.
    writeFileSync(join(made.dataFolder, 'clinic', 'stray.txt'), 'x')
    expect((await made.call('clinic.setUp', setUp)).ok).toBe(false)
    expect((await stateOf(made)).clinic).toBe('none')
    expect(readdirSync(made.dataFolder)).not.toContain('clinic.unfinished')
    rmSync(join(made.dataFolder, 'clinic', 'stray.txt'))
    expectOk(await made.call('clinic.setUp', setUp))
  })
})
