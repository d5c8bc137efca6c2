/**
 * Connections to a clinic's server. Always by TLS, and only to a server that shows a certificate of the one authority
 * that is named; the password leaves this computer in no form but SCRAM's proof.
 */
import { Client, Pool, types, type CustomTypesConfig, type PoolClient } from 'pg'
import type { ServerAddress } from '../../../shared/domain/server.ts'

/** Milliseconds to wait for a connection. */
const connectTimeout = 10_000

/** A server that wants more than the proof, or does not want it. */
class UnsafeServerError extends Error {
  override name = 'UnsafeServerError'
  readonly code = 'UNSAFE_SERVER'
}

/**
 * Answers SCRAM-SHA-256 and nothing else, and expects to be asked for it. With channel binding where the server offers
 * it, so that the proof is good for this one TLS connection.
 */
class ScramClient extends Client {
  #proved = false

  /** Called by the client where a server wants the password as it is. */
  _handleAuthCleartextPassword(): void {
    this.#refuse(new UnsafeServerError('The server asks for the password itself'))
  }

  _handleAuthMD5Password(): void {
    this.#refuse(new UnsafeServerError('The server asks for an MD5 of the password'))
  }

  _handleAuthSASLFinal(message: unknown): void {
    inherited(this, '_handleAuthSASLFinal', message)
    // The session stays where the server's own proof does not fit.
    this.#proved = Reflect.get(this, 'saslSession') === null
  }

  _handleReadyForQuery(message: unknown): void {
    if (this.#proved) inherited(this, '_handleReadyForQuery', message)
    else this.#refuse(new UnsafeServerError('The server lets anybody in'))
  }

  #refuse(fault: UnsafeServerError): void {
    breakConnection(this, fault)
  }
}

/** Ends a connection without taking leave: what waits for it fails, and its pool makes another one. */
export function breakConnection(client: Client | PoolClient, fault?: Error): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(fault?: Error): void } } }
  connection.stream.destroy(fault)
}

/** What the package's own client does; its declarations leave these steps of the protocol out. */
function inherited(client: ScramClient, step: string, message: unknown): void {
  const own: unknown = Reflect.get(Client.prototype, step)
  if (typeof own !== 'function') throw new Error(`Expected the client to know ${step}`)
  Reflect.apply(own, client, [message])
}

/** What is counted comes as a number, as from SQLite; as it stands, the package would give text. */
const parserOf: CustomTypesConfig['getTypeParser'] = (type, format) =>
  // oxlint-disable-next-line typescript/no-unsafe-return -- the package declares its own parsers so
  type === types.builtins.INT8 ? Number : types.getTypeParser(type, format)

function optionsFor({ host, port, database, user, password, authority }: ServerAddress) {
  return {
    host,
    port,
    database,
    user,
    password,
    ssl: { ca: authority, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const },
    enableChannelBinding: true,
    application_name: 'stridebook',
    types: { getTypeParser: parserOf },
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
  }
}

/** A connection of one's own, for what belongs to a connection: `listen`. Not open yet. */
export function connectionTo(server: ServerAddress): Client {
  const client = new ScramClient(optionsFor(server))
  // That it broke is said by whatever is asked next.
  client.on('error', () => undefined)
  return client
}

/**
 * Connections at most; who comes when all are taken waits in turn. None is open before it is asked for. `patience`:
 * milliseconds that an answer may take; as long as it takes unless given.
 */
export function connectionsTo(server: ServerAddress, most: number, patience?: number): Pool {
  const limit = patience === undefined ? {} : { query_timeout: patience }
  const pool = new Pool({ ...optionsFor(server), ...limit, max: most, Client: ScramClient })
  // A connection that breaks says so to whoever asks something of it next; one that nobody uses is replaced.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
