/**
 * Kysely on one of our SQLite connections. A transaction begins with `BEGIN IMMEDIATE`; a handle that outlives its
 * transaction is dead, so that it can never write outside one or inside somebody else's.
 */
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely'
import type { NativeDatabase, NativeStatement } from './connect.ts'
import { storageFault } from '../faults.ts'

/** Prepared statements kept for each connection. */
const cachedStatements = 256

/** Two connections live at once, each with its own dialect; a queue above serialises the writes. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

export function sqliteDialect(native: NativeDatabase, access: 'read' | 'write'): Dialect {
  return {
    createDriver: () => (access === 'read' ? new ReadDriver(native) : new WriteDriver(native)),
    createAdapter: () => new Adapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  }
}

/** Keeps the statements used last, so that a repeated query is not parsed again. */
class Statements {
  readonly #native: NativeDatabase
  readonly #kept = new Map<string, NativeStatement>()

  constructor(native: NativeDatabase) {
    this.#native = native
  }

  get(source: string): NativeStatement {
    const kept = this.#kept.get(source)
    if (kept) this.#kept.delete(source)
    const statement = kept ?? this.#native.prepare(source)
    this.#kept.set(source, statement)
    if (this.#kept.size > cachedStatements) {
      const oldest = this.#kept.keys().next()
      if (!oldest.done) this.#kept.delete(oldest.value)
    }
    return statement
  }
}

/** What SQLite can bind: truth values become 0 and 1, byte arrays become buffers. */
function bindable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value instanceof Uint8Array && !Buffer.isBuffer(value)) return Buffer.from(value)
    return value
  })
}

class Connection implements DatabaseConnection {
  readonly #native: NativeDatabase
  readonly #statements: Statements
  readonly #mayRun: () => void

  constructor(native: NativeDatabase, statements: Statements, mayRun: () => void) {
    this.#native = native
    this.#statements = statements
    this.#mayRun = mayRun
  }

  // oxlint-disable-next-line typescript/require-await -- Kysely's interface is asynchronous, SQLite is not
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#mayRun()
    try {
      const statement = this.#statements.get(query.sql)
      const parameters = bindable(query.parameters)
      if (statement.reader) return { rows: statement.all(...parameters) as Row[] }
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    } catch (error) {
      throw storageFault(error)
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    this.#mayRun()
    try {
      // A statement that is being walked through cannot be shared, so it does not come from the cache.
      for (const row of this.#native.prepare(query.sql).iterate(...bindable(query.parameters))) {
        yield { rows: [row as Row] }
      }
    } catch (error) {
      throw storageFault(error)
    }
  }
}

class ReadDriver implements Driver {
  readonly #connection: Connection

  constructor(native: NativeDatabase) {
    this.#connection = new Connection(native, new Statements(native), () => {})
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    throw new Error('A query has no transaction')
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

class WriteDriver implements Driver {
  readonly #native: NativeDatabase
  readonly #statements: Statements
  #current: DatabaseConnection | null = null

  constructor(native: NativeDatabase) {
    this.#native = native
    this.#statements = new Statements(native)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection: Connection = new Connection(this.#native, this.#statements, () => {
      if (this.#current !== connection) throw new Error('This transaction has ended')
      // SQLite takes a transaction back by itself when the disk fails; what follows must not run outside it.
      if (!this.#native.inTransaction) throw new Error('This transaction was taken back')
    })
    return connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#run('begin immediate')
    this.#current = connection
  }

  async commitTransaction(): Promise<void> {
    if (!this.#native.inTransaction) throw new Error('This transaction was taken back')
    this.#run('commit')
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#native.inTransaction) this.#run('rollback')
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (this.#current === connection) this.#current = null
  }

  async destroy(): Promise<void> {}

  #run(source: string): void {
    try {
      this.#statements.get(source).run()
    } catch (error) {
      throw storageFault(error)
    }
  }
}
