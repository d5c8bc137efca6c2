/**
 * Kysely on our SQLite connections. Each transaction has a connection to itself until it ends, and waits for one while
 * all are taken.
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
import { AppFault } from '../../../shared/app-error.ts'
import type { NativeDatabase, NativeStatement } from './connect.ts'
import { sqliteFault } from './faults.ts'

/** Prepared statements kept for each connection. */
const cachedStatements = 256

/** Several connections live at once; who gets one is the pool's to say. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

export function sqliteDialect(pool: Pool): Dialect {
  return {
    createDriver: () => new PoolDriver(pool),
    createAdapter: () => new Adapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  }
}

/** A connection with the statements it used last, so that a repeated query is not parsed again. */
class Line implements DatabaseConnection {
  readonly native: NativeDatabase
  readonly #kept = new Map<string, NativeStatement>()

  constructor(native: NativeDatabase) {
    this.native = native
  }

  // oxlint-disable-next-line typescript/require-await -- Kysely's interface is asynchronous, SQLite is not
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#expectTransaction()
    try {
      const statement = this.#statement(query.sql)
      if (statement.reader) return { rows: statement.all(...query.parameters) as Row[] }
      return { rows: [], numAffectedRows: BigInt(statement.run(...query.parameters).changes) }
    } catch (error) {
      throw sqliteFault(error)
    }
  }

  streamQuery(): never {
    throw new Error('Rows are read at once')
  }

  begin(how: PoolOptions['begin']): void {
    this.#run(how)
  }

  commit(): void {
    this.#expectTransaction()
    this.#run('commit')
  }

  rollback(): void {
    if (this.native.open && this.native.inTransaction) this.#run('rollback')
  }

  #statement(source: string): NativeStatement {
    const kept = this.#kept.get(source)
    if (kept) this.#kept.delete(source)
    const statement = kept ?? this.native.prepare(source)
    this.#kept.set(source, statement)
    if (this.#kept.size > cachedStatements) {
      const oldest = this.#kept.keys().next()
      if (!oldest.done) this.#kept.delete(oldest.value)
    }
    return statement
  }

  #run(source: string): void {
    try {
      this.#statement(source).run()
    } catch (error) {
      throw sqliteFault(error)
    }
  }

  #expectTransaction(): void {
    if (!this.native.open) throw closedFault()
    // SQLite takes a transaction back by itself when the disk fails; what follows must not run outside it.
    if (!this.native.inTransaction) throw new Error('This transaction was taken back')
  }
}

export interface PoolOptions {
  /** How a transaction begins. */
  readonly begin: 'begin' | 'begin immediate'
  /** Connections at most; who comes when all are taken waits in turn. */
  readonly most: number
  /** Opens a further connection when all are taken; without it, the first stays the only one. */
  readonly open?: () => NativeDatabase
}

/** Connections lent out one transaction at a time. */
export class Pool {
  readonly begin: PoolOptions['begin']
  readonly #options: PoolOptions
  readonly #all: Line[]
  /** Lent from its end: the connection used last has the most of what is read in its cache. */
  readonly #idle: Line[]
  readonly #waiting: { readonly give: (line: Line) => void; readonly refuse: (fault: AppFault) => void }[] =
    []
  #closed = false

  constructor(first: NativeDatabase, options: PoolOptions) {
    this.begin = options.begin
    this.#options = options
    this.#all = [new Line(first)]
    this.#idle = [...this.#all]
  }

  async take(): Promise<Line> {
    if (this.#closed) throw closedFault()
    const idle = this.#idle.pop()
    if (idle) return idle
    const { most, open } = this.#options
    if (open && this.#all.length < most) {
      const line = new Line(open())
      this.#all.push(line)
      return line
    }
    return new Promise((give, refuse) => this.#waiting.push({ give, refuse }))
  }

  give(line: Line): void {
    const next = this.#waiting.shift()
    if (next) next.give(line)
    else this.#idle.push(line)
  }

  /** Closes every connection, lent ones too: their transactions are taken back. */
  close(): void {
    this.#closed = true
    for (const { refuse } of this.#waiting.splice(0)) refuse(closedFault())
    for (const { native } of this.#all) native.close()
  }
}

function closedFault(): AppFault {
  return new AppFault({ code: 'locked' })
}

class PoolDriver implements Driver {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<Line> {
    return this.#pool.take()
  }

  async beginTransaction(line: Line): Promise<void> {
    line.begin(this.#pool.begin)
  }

  async commitTransaction(line: Line): Promise<void> {
    line.commit()
  }

  async rollbackTransaction(line: Line): Promise<void> {
    line.rollback()
  }

  async releaseConnection(line: Line): Promise<void> {
    this.#pool.give(line)
  }

  async destroy(): Promise<void> {}
}
