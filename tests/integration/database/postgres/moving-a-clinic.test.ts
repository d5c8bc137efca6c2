/** A clinic is moved to its server and back from a window: all of it or nothing, whatever comes in between. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeyFile } from '../../../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../../../main/access/keys.ts'
import { listAside } from '../../../../main/backup/exchange.ts'
import { dataFolderAt } from '../../../../main/database/data-folder.ts'
import { openStore } from '../../../../main/database/open-store.ts'
import type { StorePlace } from '../../../../main/database/store.ts'
import type { ServerAddress } from '../../../../shared/domain/server.ts'
import { expectOk } from '../../../support/answers.ts'
import { cuttable } from '../../../support/cuttable.ts'
import { doomedChild } from '../../../support/doomed-child.ts'
import { dropDatabaseOf, ownedDatabase } from '../../../support/engine.ts'
import { openCore, testPassphrase, type OpenCore } from '../../../support/open-core.ts'
import { temporaryFolder } from '../temporary-database.ts'

const passphrase = testPassphrase
const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

let dataFolder: string
let address: ServerAddress
let core: OpenCore

const start = async (): Promise<OpenCore> =>
  (core = await openCore({ preset: 'none', engine: 'folder', dataFolder }))
const unlock = async () => expectOk(await core.call('clinic.unlock', { passphrase }))
const clinic = () => dataFolderAt(dataFolder).clinic
const move = (to: ServerAddress = address) => core.call('server.move', { address: to, passphrase })
const lives = async () => expectOk(await core.call('server.get', {})).address
const names = async () =>
  expectOk(await core.call('patients.list', {}))
    .patients.map(({ givenName }) => givenName)
    .toSorted()
const add = (givenName: string) => core.call('patients.create', { patient: { ...ana, givenName } })

async function setUp(): Promise<void> {
  dataFolder = temporaryFolder()
  address = await ownedDatabase(dataFolder)
  await start()
  expectOk(await core.call('clinic.setUp', { clinic: { name: 'Harbour' }, userName: 'Tess', passphrase }))
  expectOk(await add('Ana'))
}

async function tearDown(): Promise<void> {
  await core.stop()
  await dropDatabaseOf(dataFolder)
}

/** What every row of the audit's table is, in a place that nobody has open. */
async function auditIn(place: StorePlace): Promise<{ readonly total: number; readonly actions: string[] }> {
  const key = await unlockWithPassphrase(await readKeyFile(clinic().keys), passphrase)
  const store = await openStore({ place, key, mode: 'open' })
  try {
    const work = { signal: new AbortController().signal, progress: () => undefined }
    const { total } = await store.verifyAudit([], work)
    const rows = await store.read((db) => db.selectFrom('audit').select('action').orderBy('seq').execute())
    return { total, actions: rows.map(({ action }) => action) }
  } finally {
    await store.close()
  }
}

describe('a clinic of this computer', () => {
  beforeEach(setUp)
  afterEach(tearDown)

  it('hears what a server lacks, before anything is moved', async () => {
    const lacksOf = async (change: Partial<ServerAddress>) =>
      expectOk(await core.call('server.check', { address: { ...address, ...change } })).lacks
    expect(await lacksOf({})).toEqual([])
    expect(await lacksOf({ port: 1 })).toEqual(['unreachable'])
    expect(await lacksOf({ password: 'another' })).toEqual(['sign-in'])
    expect(await lacksOf({ database: 'nowhere' })).toEqual(['database'])
    expect(expectOk(await move({ ...address, port: 1 })).lacks).toEqual(['unreachable'])
    expect(await lives()).toBeNull()
    const { backups } = expectOk(await core.call('backups.list', {}))
    expect(backups).toEqual([])
  })

  it('is told beside the field what is no address and no certificate', async () => {
    const refused = async (change: Partial<ServerAddress>) => {
      const answer = await core.call('server.check', { address: { ...address, ...change } })
      return answer.ok ? [] : answer.error.fields
    }
    expect(await refused({ host: '/var/run/postgresql' })).toEqual([
      { field: 'address.host', reason: 'not_a_host' },
    ])
    expect(await refused({ authority: 'ca.crt' })).toEqual([
      { field: 'address.authority', reason: 'not_a_certificate' },
    ])
  })

  it('moves with everything, backed up, and is left aside as it was', async () => {
    const typed = { key: 'patients.new', content: JSON.stringify({ note: 'half' }) }
    expectOk(await core.call('drafts.keep', { changes: [typed] }))
    const other = core.openWindow()
    expectOk(await other.call('clinic.unlock', { passphrase }))
    expect(expectOk(await move()).lacks).toEqual([])

    const { host, port, database, user } = address
    expect(await lives()).toEqual({ host, port, database, user })
    expect(await names()).toEqual(['Ana'])
    expect(expectOk(await core.call('drafts.list', {})).drafts).toMatchObject([{ content: typed.content }])
    expect(expectOk(await core.call('audit.verify', { code: '' }))).toMatchObject({ total: 0 })
    expect(await other.call('patients.list', {})).toMatchObject({ error: { code: 'locked' } })
    const [backup, ...others] = expectOk(await core.call('backups.list', {})).backups
    expect([backup?.reason, others]).toEqual(['before-move', []])
    const { entries } = expectOk(await core.call('audit.list', { limit: 50 }))
    expect(entries.find(({ action }) => action === 'server.move')).toMatchObject({
      after: { backup: backup?.name, host, port, database },
    })
    expect(JSON.stringify(entries)).not.toContain(address.password)
    expectOk(await add('Bo'))
    expect(await move()).toMatchObject({ error: { code: 'not_allowed' } })
    await core.stop()

    expect(existsSync(clinic().database)).toBe(false)
    const folder = dataFolderAt(dataFolder)
    const [aside = ''] = listAside(folder)
    const before = join(dataFolder, 'set-aside', aside)
    expect(readdirSync(before)).toContain('moved-to-a-server')
    const { total, actions } = await auditIn({ file: join(before, 'clinic.db') })
    expect([total, actions.includes('server.move'), actions.at(-1)]).toEqual([0, false, 'clinic.unlock'])
    await start()
    await unlock()
    expect(await names()).toEqual(['Ana', 'Bo'])
  })

  it('goes on here when a move is stopped or cut, and can be moved then', async () => {
    const stopped = move()
    const ended = new Promise<void>((done) => {
      const end = core.core.onEvent('seat-1', (event) => {
        if (event.type !== 'progress' || event.done < 30) return
        end()
        core.cancel(event.requestId)
        done()
      })
    })
    await ended
    expect(await stopped).toMatchObject({ error: { code: 'cancelled' } })
    expectOk(await add('Bo'))

    const cut = await cuttable(address)
    const end = core.core.onEvent('seat-1', (event) => {
      if (event.type === 'progress' && event.done > 30) cut.now()
    })
    expect(await move({ ...address, port: cut.port })).toMatchObject({
      error: { code: 'server_unavailable' },
    })
    end()
    cut.proxy.close()
    expectOk(await add('Cy'))
    expect(await lives()).toBeNull()
    expect(existsSync(join(dataFolder, 'clinic.restoring'))).toBe(false)

    expect(expectOk(await move()).lacks).toEqual([])
    expect(await names()).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('loses nothing that is saved meanwhile: it is there, or it was refused', async () => {
    const other = core.openWindow()
    expectOk(await other.call('clinic.unlock', { passphrase }))
    const saving: Promise<string | null>[] = []
    const end = core.core.onEvent('seat-1', (event) => {
      if (event.type !== 'progress') return
      const givenName = `P${saving.length + 1}`
      const created = other.call('patients.create', { patient: { ...ana, givenName } })
      saving.push(created.then(({ ok }) => (ok ? givenName : null)))
    })
    expectOk(await move())
    end()
    const saved = (await Promise.all(saving)).filter((name) => name !== null)
    expect(saving.length).toBeGreaterThan(saved.length)
    expect(await names()).toEqual(['Ana', ...saved].toSorted())
  })

  it('asks for the passphrase', async () => {
    const answer = await core.call('server.move', { address, passphrase: 'wrong otter sings' })
    expect(answer).toMatchObject({ error: { code: 'wrong_passphrase' } })
    expect(await core.call('server.return', { passphrase })).toMatchObject({ error: { code: 'not_allowed' } })
  })
})

describe('a clinic on a server', () => {
  beforeEach(async () => {
    await setUp()
    expectOk(await move())
    expectOk(await add('Bo'))
  })
  afterEach(tearDown)

  it('comes back with everything, and its server can only be read', async () => {
    expect(expectOk(await core.call('server.return', { passphrase }))).toEqual({ told: true })
    expect(await lives()).toBeNull()
    expect(await names()).toEqual(['Ana', 'Bo'])
    expect(expectOk(await core.call('audit.verify', { code: '' }))).toMatchObject({ total: 0 })
    const { entries } = expectOk(await core.call('audit.list', { limit: 50 }))
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['server.return', 'server.move']),
    )
    expectOk(await add('Cy'))
    await core.stop()
    expect(existsSync(clinic().server)).toBe(false)
    const key = await unlockWithPassphrase(await readKeyFile(clinic().keys), passphrase)
    const left = await openStore({ place: { server: address }, key, mode: 'open' })
    expect(left.readOnly).toBe(true)
    await left.close()
    await start()
    await unlock()
    expect(await names()).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('stays there when its way back is stopped', async () => {
    const back = core.call('server.return', { passphrase })
    const end = core.core.onEvent('seat-1', (event) => {
      if (event.type === 'progress' && event.done > 30) core.cancel(event.requestId)
    })
    expect(await back).toMatchObject({ error: { code: 'cancelled' } })
    end()
    expectOk(await add('Cy'))
    expect(await lives()).toMatchObject({ host: address.host })
    expect(expectOk(await core.call('server.return', { passphrase }))).toEqual({ told: true })
    expect(await names()).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('has its records backed up by this program, and says what its server archives', async () => {
    expectOk(await core.call('backups.make', {}))
    expect(expectOk(await core.call('backups.drill', { passphrase }))).toMatchObject({
      held: { patients: 2 },
    })
    expect(expectOk(await core.call('server.archive', {}))).toEqual({
      archive: 'off',
      archivedAt: null,
      failedAt: null,
    })
    const [{ name } = { name: '' }] = expectOk(await core.call('backups.list', {})).backups
    expect(await core.call('backups.preview', { name })).toMatchObject({ error: { code: 'unavailable' } })
  })
})

describe('a program that is killed', () => {
  /** As in the tests of faults: another program has to start. */
  const childLimit = 240_000
  const script = join(import.meta.dirname, 'moving-child.ts')

  /** Kills it as it says to be so far, and answers where the clinic is then. */
  async function killedAt(work: 'server.move' | 'server.return', part: number): Promise<'here' | 'there'> {
    await core.stop()
    await doomedChild(
      script,
      [dataFolder, work, String(part), JSON.stringify(address)],
      () => undefined,
    ).run()
    await start()
    await unlock()
    expect(await names(), String(part)).toEqual(['Ana'])
    expectOk(await add('Bo'))
    expect(expectOk(await core.call('audit.verify', { code: '' }))).toMatchObject({ total: 0 })
    for (const half of ['clinic.restoring', 'clinic.replaced', 'clinic.kept', 'working'])
      expect(existsSync(join(dataFolder, half)), half).toBe(false)
    return (await lives()) ? 'there' : 'here'
  }

  it.each([
    [97, 'here'],
    [98, 'here'],
    [99, 'here'],
    [100, 'there'],
  ] as const)(
    'at %i of 100 of a move leaves the clinic %s, whole',
    { timeout: childLimit },
    async (part, place) => {
      await setUp()
      try {
        expect(await killedAt('server.move', part)).toBe(place)
        if (place === 'here') expect(existsSync(clinic().server)).toBe(false)
      } finally {
        await tearDown()
      }
    },
  )

  it.each([
    [98, 'there'],
    [99, 'there'],
    [100, 'here'],
  ] as const)(
    'at %i of 100 of its way back leaves the clinic %s, whole',
    { timeout: childLimit },
    async (part, place) => {
      await setUp()
      try {
        expectOk(await move())
        expect(await killedAt('server.return', part)).toBe(place)
        if (place === 'there') expect(existsSync(clinic().database)).toBe(false)
      } finally {
        await tearDown()
        rmSync(dataFolder, { recursive: true, force: true })
      }
    },
  )
})
