/** Two computers of one clinic, each with its own core, on one server. */
import { cpSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dataFolderAt } from '../../../../main/database/data-folder.ts'
import { expectOk } from '../../../support/answers.ts'
import { databaseFor } from '../../../support/engine.ts'
import { openCore, type OpenCore } from '../../../support/open-core.ts'
import { addPatient, asking } from '../../../support/seed.ts'
import { temporaryFolder } from '../temporary-database.ts'

/** Upper limit: nothing here is quick by promise on a busy machine. */
const patience = { timeout: 60_000, interval: 20 }
let one: OpenCore
let other: OpenCore

beforeEach(async () => {
  one = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const server = await databaseFor(one.dataFolder)
  if (!server) throw new Error('Expected a server')
  const dataFolder = temporaryFolder()
  cpSync(dataFolderAt(one.dataFolder).clinic.folder, dataFolderAt(dataFolder).clinic.folder, {
    recursive: true,
  })
  other = await openCore({ preset: 'none', dataFolder, start: { server } })
  expectOk(await other.call('clinic.unlock', { recoveryKey: one.recoveryKey.join(' ') }))
})
afterEach(async () => {
  await other.stop()
  await one.stop()
})

it('see what the other changes, by the events that a change of their own gives', async () => {
  one.takeChanges()
  other.takeChanges()
  const patient = await addPatient(asking(one))
  await vi.waitFor(() => expect(other.takeChanges()).toContainEqual(['patients']), patience)
  expect(expectOk(await other.call('patients.get', { id: patient.id }))).toEqual(patient)
  expect(one.takeChanges()).toEqual([['patients']])
  await addPatient(asking(other), { givenName: 'Bo' })
  await vi.waitFor(() => expect(one.takeChanges()).toEqual([['patients']]), patience)
})
