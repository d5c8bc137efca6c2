/** A clinic whose folder says that it lives on a server: how it is opened, and what is told where it cannot be. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeyFile } from '../../../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../../../main/access/keys.ts'
import { writeServerFile } from '../../../../main/access/server-file.ts'
import { dataFolderAt } from '../../../../main/database/data-folder.ts'
import { storeAt } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import { moveToServer } from '../../../../main/database/postgres/move.ts'
import type { ServerAddress } from '../../../../shared/domain/server.ts'
import { expectOk } from '../../../support/answers.ts'
import { databaseFor, dropDatabaseOf } from '../../../support/engine.ts'
import { openCore, testPassphrase, type OpenCore } from '../../../support/open-core.ts'
import { temporaryFolder } from '../temporary-database.ts'

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const quiet = { signal: new AbortController().signal, progress: () => undefined }
const passphrase = testPassphrase

let dataFolder: string
let server: ServerAddress
let key: Uint8Array
let core: OpenCore

const start = async (): Promise<OpenCore> =>
  (core = await openCore({ preset: 'none', engine: 'folder', dataFolder }))
const paths = () => dataFolderAt(dataFolder).clinic

/** Stops the core and says another address. */
async function lives(at: ServerAddress): Promise<void> {
  await core.stop()
  writeServerFile(paths().server, storeAt({ file: paths().database }, key), at)
}

beforeEach(async () => {
  dataFolder = temporaryFolder()
  const made = await databaseFor(dataFolder)
  if (!made) throw new Error('Expected a server')
  server = made.server
  await start()
  expectOk(await core.call('clinic.setUp', { clinic: { name: 'Harbour' }, userName: 'Tess', passphrase }))
  expectOk(await core.call('patients.create', { patient: ana }))
  await core.stop()
  key = await unlockWithPassphrase(await readKeyFile(paths().keys), passphrase)
  await moveToServer({ file: paths().database, key, server, ...quiet })
  renameSync(paths().database, join(dataFolder, 'moved.db'))
  await lives(server)
})
afterEach(async () => {
  await core.stop()
  await dropDatabaseOf(dataFolder)
})

describe('a clinic that lives on a server', () => {
  it('is opened by its passphrase, and its audit, its backups and its records go on', async () => {
    await start()
    expect(expectOk(await core.call('app.state', {}))).toMatchObject({ clinic: 'locked' })
    expect(expectOk(await core.call('backups.list', {}))).toMatchObject({ trouble: null })
    expectOk(await core.call('clinic.unlock', { passphrase }))
    expectOk(await core.call('patients.create', { patient: { ...ana, givenName: 'Bo' } }))
    const { patients } = expectOk(await core.call('patients.list', { search: 'berg' }))
    expect(patients.map(({ givenName }) => givenName).toSorted()).toEqual(['Ana', 'Bo'])
    expect(expectOk(await core.call('audit.verify', { code: '' }))).toMatchObject({ total: 0 })
    expectOk(await core.call('backups.make', {}))
    await core.stop()
    await start()
    expectOk(await core.call('clinic.unlock', { passphrase }))
    expect(expectOk(await core.call('patients.list', { search: 'bo' })).patients).toHaveLength(1)
  })

  it('says nothing of the way there in the open', () => {
    const said = readFileSync(paths().server, 'utf8')
    for (const secret of [server.password, server.database, server.host, server.user, 'CERTIFICATE'])
      expect(said).not.toContain(secret)
  })

  it('tells plainly that its server is away, and opens once it is there again', async () => {
    await lives({ ...server, port: 1 })
    await start()
    const away = { ok: false, error: { code: 'server_unavailable' } }
    expect(await core.call('clinic.unlock', { passphrase })).toEqual(away)
    await lives({ ...server, password: 'another' })
    await start()
    expect(await core.call('clinic.unlock', { passphrase })).toEqual(away)
    await lives(server)
    await start()
    expectOk(await core.call('clinic.unlock', { passphrase }))
  })

  it('is never taken for an empty one, or for the file that it was before', async () => {
    const text = readFileSync(paths().server, 'utf8')
    const damaged = { ok: false, error: { code: 'damaged_file' } }
    for (const other of ['', text.slice(0, -9), text.replace(/"tag": "./, '"tag": "!')]) {
      writeFileSync(paths().server, other)
      await start()
      expect(await core.call('clinic.unlock', { passphrase })).toEqual(damaged)
      await core.stop()
    }
    rmSync(paths().server)
    await start()
    expect(await core.call('clinic.unlock', { passphrase })).toEqual(damaged)
    expect(await core.callWith('clinic.setUp', { clinic: { name: 'B' }, userName: 'B', passphrase })).toEqual(
      {
        ok: false,
        error: { code: 'already_set_up' },
      },
    )
  })

  it('is for reading only where a newer program has changed it', async () => {
    const pool = connectionsTo(server, 1)
    await pool.query(`update schema_state set version = 99990; update application set version = '9.0.0'`)
    await pool.end()
    await start()
    expectOk(await core.call('clinic.unlock', { passphrase }))
    expect(expectOk(await core.call('app.state', {}))).toMatchObject({ readOnly: true })
    expect(await core.call('patients.create', { patient: ana })).toMatchObject({
      error: { code: 'newer_version', values: { version: '9.0.0' } },
    })
  })

  it('gives its place to no backup, and takes no new key', async () => {
    await start()
    expectOk(await core.call('clinic.unlock', { passphrase }))
    const { name } = expectOk(await core.call('backups.make', {}))
    const refused = { ok: false, error: { code: 'unavailable' } }
    expect(await core.call('backups.restore', { name, passphrase })).toEqual(refused)
    expect(await core.call('clinic.renewKey', { passphrase })).toEqual(refused)
    expect(expectOk(await core.call('patients.list', { search: 'berg' })).patients).toHaveLength(1)
  })
})
