/** Two computers of one clinic, each with its own core, on one server. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dataFolderAt } from '../../../../main/database/data-folder.ts'
import { expectOk } from '../../../support/answers.ts'
import { layCable, type Cable } from '../../../support/cable.ts'
import { databaseFor } from '../../../support/engine.ts'
import { openCore, type OpenCore } from '../../../support/open-core.ts'
import { addPatient, asking } from '../../../support/seed.ts'
import { temporaryFolder } from '../temporary-database.ts'

/** Upper limit: nothing here is quick by promise on a busy machine. */
const patience = { timeout: 60_000, interval: 20 }
let one: OpenCore
/** Over a cable. */
let other: OpenCore
let cable: Cable

const otherStarts = async (dataFolder: string) => {
  other = await openCore({ preset: 'none', dataFolder, start: { server: cable.place } })
  expectOk(await other.call('clinic.unlock', { recoveryKey: one.recoveryKey.join(' ') }))
}

beforeEach(async () => {
  one = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  const place = await databaseFor(one.dataFolder)
  if (!place) throw new Error('Expected a server')
  cable = await layCable(place)
  const dataFolder = temporaryFolder()
  cpSync(dataFolderAt(one.dataFolder).clinic.folder, dataFolderAt(dataFolder).clinic.folder, {
    recursive: true,
  })
  await otherStarts(dataFolder)
})
afterEach(async () => {
  await other.stop()
  cable.end()
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

const away = { type: 'reach', of: 'server', reachable: false }
const isBack = { ...away, reachable: true }
const told = (event: object) => vi.waitFor(() => expect(other.events).toContainEqual(event), patience)

it('are told that the server is away, keep what is typed, and have it there once it is back', async () => {
  const draft = { key: 'patients.new', content: JSON.stringify({ edited: { givenName: 'Quillfeather' } }) }
  expectOk(await other.call('drafts.keep', { changes: [{ key: 'episodes.new', content: '{}' }] }))
  cable.pull()
  await told(away)
  expectOk(await other.call('drafts.keep', { changes: [draft, { key: 'episodes.new', content: null }] }))
  const { drafts: file } = dataFolderAt(other.dataFolder).clinic
  expect(readFileSync(file, 'latin1')).not.toContain('Quillfeather')
  // What waits for an answer is told so, and whoever goes on typing loses nothing with the program.
  expect(await other.call('patients.list', {})).toMatchObject({ error: { code: 'unavailable' } })
  const { dataFolder } = other
  await other.stop()
  cable.plug()
  await otherStarts(dataFolder)
  const { drafts } = expectOk(await other.call('drafts.list', {}))
  expect(drafts.map(({ key, content }) => ({ key, content }))).toEqual([draft])
  expect(existsSync(file)).toBe(false)
})

it('go on by themselves when the server is back', async () => {
  cable.pull()
  await told(away)
  const draft = { key: 'patients.new', content: '{}' }
  expectOk(await other.call('drafts.keep', { changes: [draft] }))
  await addPatient(asking(one))
  other.events.length = 0
  cable.plug()
  await told(isBack)
  await vi.waitFor(() => expect(other.takeChanges()).toContainEqual(['patients']), patience)
  const { drafts: file } = dataFolderAt(other.dataFolder).clinic
  await vi.waitFor(() => expect(existsSync(file)).toBe(false), patience)
  expect(expectOk(await other.call('drafts.list', {})).drafts).toMatchObject([draft])
})

it('do a command once, wherever the connection breaks', async () => {
  const create = (familyName: string, requestId = randomUUID()) =>
    other.call(
      'patients.create',
      { patient: { givenName: 'Ana', familyName, birthDate: '1984-03-12' } },
      requestId,
    )
  cable.breakAt(0, true)
  expectOk(await create('Unbroken'))
  const messages = cable.messages()
  for (let message = 1; message <= messages; message += 1)
    for (const passed of [false, true]) {
      const requestId = randomUUID()
      const familyName = `Broken${passed ? 'A' : 'B'}${'x'.repeat(message)}y`
      cable.breakAt(message, passed)
      const answer = await create(familyName, requestId)
      // Whoever is told that it failed sends the same request again.
      const made = expectOk(answer.ok ? answer : await create(familyName, requestId))
      const { patients } = expectOk(await one.call('patients.list', { search: familyName }))
      expect(
        patients.map(({ id }) => id),
        familyName,
      ).toEqual([made.id])
    }
})
