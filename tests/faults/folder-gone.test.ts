/** A data folder that is moved away or removed while the program runs: nothing is answered as saved, and leaving works. */
import { renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { expectOk } from '../support/answers.ts'
import { openCore, testPassphrase } from '../support/open-core.ts'

const patient = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const moved = { ok: false, error: { code: 'folder_moved' } }

it('is not answered as saved while the folder is elsewhere, and goes on when it is back', async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const { dataFolder } = clinic
  const { id } = expectOk(await clinic.call('patients.create', { patient }))
  renameSync(dataFolder, `${dataFolder}-moved`)
  expect(await clinic.call('patients.create', { patient })).toEqual(moved)
  expectOk(await clinic.call('patients.get', { id }))
  renameSync(`${dataFolder}-moved`, dataFolder)
  expectOk(await clinic.call('patients.create', { patient }))
  expect(expectOk(await clinic.call('patients.list', { limit: 10 })).total).toBe(2)
  await clinic.stop()
})

it('lets people lock and stop when the folder is gone, and keeps what it was moved with', async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const { dataFolder } = clinic
  expectOk(await clinic.call('patients.create', { patient }))
  renameSync(dataFolder, `${dataFolder}-moved`)
  expect(await clinic.call('patients.create', { patient })).toEqual(moved)
  expectOk(await clinic.call('clinic.lock', {}))
  await clinic.core.stop()
  const again = await openCore({ preset: 'none', dataFolder: `${dataFolder}-moved` })
  expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
  expect(expectOk(await again.call('patients.list', { limit: 10 })).total).toBe(1)
  await again.stop()
  for (const folder of [dataFolder, `${dataFolder}-moved`]) await rm(folder, { recursive: true, force: true })
})

it('is not answered as saved when the folder was removed, or another file lies in its place', async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  rmSync(clinic.dataFolder, { recursive: true })
  expect(await clinic.call('patients.create', { patient })).toEqual(moved)
  expectOk(await clinic.call('clinic.lock', {}))
  await clinic.stop()
})
