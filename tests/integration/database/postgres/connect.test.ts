/** The way to a clinic's server: what is refused before anything is said, against a real server of this file's own. */
import { Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../../main/database/open-store.ts'
import { connectionsTo } from '../../../../main/database/postgres/connect.ts'
import { lookAtServer } from '../../../../main/database/postgres/look.ts'
import type { ServerAddress, ServerLack } from '../../../../shared/domain/server.ts'
import { makeCertificates } from '../../../support/certificates.ts'
import { startPostgres, type PostgresServer } from '../../../support/postgres-server.ts'
import { randomKey, temporaryFolder } from '../temporary-database.ts'

let server: PostgresServer
const password = 'known to both sides'

async function asOwner(...statements: string[]): Promise<void> {
  const pool = connectionsTo(server.address, 1)
  for (const statement of statements) await pool.query(statement)
  await pool.end()
}

beforeAll(async () => {
  server = await startPostgres()
  await asOwner(
    `create role password_user login password '${password}'`,
    `create role trusted_user login password '${password}'`,
    `set password_encryption = 'md5'; create role md5_user login password '${password}'`,
  )
})
afterAll(() => server.stop())

/** Why nobody gets in, and what whoever asks before a move is told is missing. */
async function refusal(change: Partial<ServerAddress>, lack: ServerLack): Promise<string> {
  const address = { ...server.address, ...change }
  expect(await lookAtServer(address)).toEqual([lack])
  const pool = connectionsTo(address, 1)
  const thrown: unknown = await pool.query('select 1').then(
    () => 'let in',
    (error: unknown) => error,
  )
  await pool.end()
  // Whoever opens a clinic there is told the same in one word, whatever the reason was.
  const opening = openStore({ place: { server: address }, key: randomKey(), mode: 'open' })
  await expect(opening).rejects.toMatchObject({ error: { code: 'unavailable' } })
  return String(thrown)
}

describe('a connection to a server', () => {
  it('is encrypted, and its proof is bound to it', async () => {
    const sent = vi.spyOn(Connection.prototype as unknown as Steps, 'sendSASLInitialResponseMessage')
    const pool = connectionsTo(server.address, 1)
    const { rows } = await pool.query<{ ssl: boolean; version: string }>(
      'select ssl, version from pg_stat_ssl where pid = pg_backend_pid()',
    )
    await pool.end()
    expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3' }])
    expect(sent.mock.calls.map(([mechanism]) => mechanism)).toEqual(['SCRAM-SHA-256-PLUS'])
    sent.mockRestore()
  })

  it('is refused to a server of another authority', async () => {
    const { authority } = makeCertificates(`${temporaryFolder()}/others`)
    expect(await refusal({ authority }, 'certificate')).toMatch(/certificate|signature/i)
  })

  it('is refused to a server whose certificate has another name', async () => {
    expect(await refusal({ host: 'localhost' }, 'certificate')).toContain(
      "does not match certificate's altnames",
    )
  })

  it('is refused with a wrong password', async () => {
    expect(await refusal({ password: 'unknown' }, 'sign-in')).toContain('password authentication failed')
  })

  it('is refused where there is no such database, and where nothing answers', async () => {
    expect(await refusal({ database: 'nowhere' }, 'database')).toContain('does not exist')
    expect(await refusal({ port: 1 }, 'unreachable')).toContain('ECONNREFUSED')
  })

  it.each([
    ['md5_user', 'asks for an MD5 of the password'],
    ['password_user', 'asks for the password itself'],
    ['trusted_user', 'lets anybody in'],
  ])('is refused where a server treats %s so that it %s', async (user, reason) => {
    expect(await refusal({ user, password }, 'proof')).toContain(reason)
  })

  // Last: the server is of no use afterwards.
  it('is refused to a server without TLS', async () => {
    await asOwner('alter system set ssl = off')
    const pool = connectionsTo(server.address, 1)
    await pool.query('select pg_reload_conf()')
    await vi.waitFor(async () => expect(await refusal({}, 'tls')).toContain('does not support SSL'), 30_000)
    await pool.end()
  })
})

/** A step of the protocol that the package's declarations leave out. */
interface Steps {
  sendSASLInitialResponseMessage(mechanism: string, response: string): void
}
