/** The sample clinic beside the real one, and the preferences of this device. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { preferencesChangeSchema, preferencesSchema } from '../../../shared/domain/clinic.ts'
import { expectOk } from '../../support/answers.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'none' })

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

async function stateOf(made: OpenCore) {
  return expectOk(await made.call('app.state', {}))
}

// Made twice by some of these, with every handout drawn: most of a minute where other work keeps both cores busy.
describe('the sample clinic', { timeout: 180_000 }, () => {
  it('opens without a clinic, says that it is one, and is left by the lock', async () => {
    const made = await open({ preset: 'none' })
    expectOk(await made.call('sample.open', {}))
    expect(await stateOf(made)).toMatchObject({ clinic: 'open', sample: true })
    expectOk(await made.call('patients.create', { patient: { ...ana, recordNumber: 'MINE-1' } }))
    expectOk(await made.call('clinic.lock', {}))
    expect(await stateOf(made)).toMatchObject({ clinic: 'none', sample: false })
  })

  it('keeps changes until it is reset', async () => {
    const made = await open({ preset: 'none' })
    const mine = async () => expectOk(await made.call('patients.list', { search: 'Zzyxberg' })).total
    expectOk(await made.call('sample.open', {}))
    expectOk(await made.call('patients.create', { patient: { ...ana, familyName: 'Zzyxberg' } }))
    await made.call('clinic.lock', {})
    expectOk(await made.call('sample.open', {}))
    expect(await mine()).toBe(1)
    expectOk(await made.call('sample.reset', {}))
    expect(await mine()).toBe(0)
    expect((await stateOf(made)).sample).toBe(true)
  })

  it('never mixes with the clinic', async () => {
    const made = await open({ preset: 'clinic' })
    expectOk(await made.call('patients.create', { patient: { ...ana, familyName: 'Realperson' } }))
    expectOk(await made.call('sample.open', {}))
    expect(expectOk(await made.call('patients.list', { search: 'Realperson' })).total).toBe(0)
    const change = { current: testPassphrase, next: 'amber heron walks' }
    expect(await made.call('clinic.changePassphrase', change)).toEqual({
      ok: false,
      error: { code: 'unavailable' },
    })
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(await stateOf(made)).toMatchObject({ sample: false, clinicName: 'Test clinic' })
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
    expect(await made.call('sample.reset', {})).toEqual({ ok: false, error: { code: 'unavailable' } })
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
  })

  it('is made anew when its file is damaged', async () => {
    const made = await open({ preset: 'none' })
    expectOk(await made.call('sample.open', {}))
    await made.call('clinic.lock', {})
    writeFileSync(join(made.dataFolder, 'sample', 'sample.db'), 'not a database')
    expectOk(await made.call('sample.open', {}))
    expect((await stateOf(made)).sample).toBe(true)
  })
})

describe('preferences', () => {
  it('change only what is given', async () => {
    const made = await open({ preset: 'none' })
    expectOk(await made.call('preferences.set', { theme: 'dark', handoutTypeSize: 18 }))
    const chosen = { theme: 'dark', paper: 'letter', handoutTypeSize: 18 }
    expect(expectOk(await made.call('preferences.set', { paper: 'letter' }))).toMatchObject(chosen)
    expect(expectOk(await made.call('preferences.get', {}))).toMatchObject(chosen)
    expect(made.takeChanges()).toEqual([['preferences'], ['preferences']])
  })

  it('can all be changed, and a change sets nothing else', () => {
    expect(Object.keys(preferencesChangeSchema.shape)).toEqual(Object.keys(preferencesSchema.shape))
    expect(preferencesChangeSchema.parse({})).toEqual({})
  })
})
