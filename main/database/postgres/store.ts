/**
 * A store over a database on a server. Each read has one state to itself. Writes wait for each other, also for those of
 * other computers: the chain of the audit has one end, and a command sees what all before it have done.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
  type Transaction,
} from 'kysely'
import type { Pool } from 'pg'
import { AppFault } from '../../../shared/app-error.ts'
import type { Tag } from '../../../shared/contract/define.ts'
import type { ServerAddress } from '../../../shared/domain/server.ts'
import { chainKeysFrom, codeOf, emptyAudit, linkTo, type AuditHead, type AuditLink } from '../audit-chain.ts'
import { readableHandle, writableHandle } from '../handles.ts'
import type { ChangeListener, ReachListener, Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { serverSource } from './copy.ts'
import { isWorthRepeating, serverFault } from './faults.ts'
import { followOthers, tellOthers, type Following } from './follow-others.ts'
import { writersLock } from './migrate.ts'
import { serverPatientIndex } from './patient-index.ts'
import { watchConnections } from './silent-connections.ts'
import { verifyServerAudit } from './verify-audit.ts'

/** Times that a transaction is run which the server takes back because of another one. */
const mostTries = 3

export interface ServerParts {
  readonly server: ServerAddress
  readonly readers: Pool
  /** One connection, so that writes of this computer are sent in the order they were asked for. */
  readonly writers: Pool
  /** Copied: the store keeps it for copies until it is closed. */
  readonly key: Uint8Array
  /** The schema that this program knows. */
  readonly schema: number
  readonly readOnly: boolean
  readonly writtenBy: string
  /** How many entries the audit had when the store was opened. */
  readonly entries: number
}

/** The store over these connections, which it closes. */
export function serverStore({
  server,
  readers,
  writers,
  key: givenKey,
  schema,
  readOnly,
  writtenBy,
  entries,
}: ServerParts): Store {
  const key = Uint8Array.from(givenKey)
  const chainKeys = chainKeysFrom(key)
  // An empty list finds nothing, as in SQLite; here it would be no SQL at all.
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  const reading = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readers }), plugins })
  const writing = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writers }), plugins })
  const inside = new AsyncLocalStorage<'read' | 'write'>()
  const listeners = new Set<{ readonly hear: ChangeListener; readonly hearReach: ReachListener }>()
  let following: Following | null = null
  const copies = serverSource(readers, key)
  /** Writes, copies and walks that have not ended. */
  const asked = new Set<Promise<unknown>>()
  const connections = watchConnections([readers, writers])
  const closed = new AbortController()
  /** Ends a read, also one that waits for a connection. */
  const reads = new Set<(fault: AppFault) => void>()
  let closing: Promise<void> | null = null
  /** Ends with what carries the records elsewhere. */
  let carrying: Promise<unknown> = Promise.resolve()
  let moved = false
  /** What this program wrote last, to hold the audit against. */
  let written: AuditHead = emptyAudit

  async function close(): Promise<void> {
    closed.abort()
    following?.stop()
    await Promise.allSettled(asked)
    for (const end of reads) end(closedFault())
    connections.end()
    // Not waited for: a read that nobody waits for any more gives its connection back when it next asks something.
    void readers.end()
    await writers.end()
    key.fill(0)
  }

  /** Whatever fails because the store was closed under it says so. */
  async function told<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      if (connections.isLost()) throw new AppFault({ code: 'unavailable' })
      return await work()
    } catch (error) {
      const fault = serverFault(error)
      throw closing && fault instanceof AppFault && fault.error.code === 'unavailable' ? closedFault() : fault
    }
  }

  async function untilDone<Value>(work: () => Promise<Value>): Promise<Value> {
    if (closing) throw closedFault()
    const mine = told(work)
    asked.add(mine)
    return mine.finally(() => asked.delete(mine))
  }

  function hearReach(isReached: boolean): void {
    connections.hear(isReached)
    for (const one of listeners) one.hearReach(isReached)
  }

  function tell(tags: readonly Tag[]): void {
    if (tags.length > 0) for (const { hear } of listeners) hear(tags)
  }

  /** Waits for its turn among all who write, and answers where the chain of the audit ends and who this is. */
  async function takeTurn(
    transaction: Transaction<Tables>,
  ): Promise<{ readonly head: AuditHead; readonly writer: string }> {
    await sql.raw(writersLock).execute(transaction)
    const { rows } = await sql<{
      version: number
      moved_at: string | null
      seq: number | null
      mac: Buffer | null
      at: string | null
      writer: string
    }>`
      select state.version, state.moved_at, last.seq, last.mac, last.at, pg_current_xact_id()::xid::text as writer
      from schema_state as state
      left join lateral (select seq, mac, at from audit order by seq desc limit 1) as last on true`.execute(
      transaction,
    )
    const [found] = rows
    // Another program may have brought the database to a schema that this one does not know, or the clinic elsewhere.
    if (found?.version !== schema || found.moved_at !== null) throw new AppFault({ code: 'read_only' })
    const { seq, mac, at, writer } = found
    const head = seq === null || mac === null || at === null ? emptyAudit : { count: seq, mac, at }
    return { head, writer }
  }

  async function repeated<Value>(run: () => Promise<Value>): Promise<Value> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await run()
      } catch (error) {
        if (tries === mostTries || !isWorthRepeating(error)) throw error
      }
    }
  }

  return {
    async read(run) {
      if (closing) throw closedFault()
      if (inside.getStore() === 'read') throw new Error('A read inside a read could wait for itself')
      const transaction = reading
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
      const ended = Promise.withResolvers<never>()
      reads.add(ended.reject)
      return told(() =>
        Promise.race([
          ended.promise,
          transaction.execute((db) =>
            inside.run('read', () => run(readableHandle(db, serverPatientIndex(db)))),
          ),
        ]),
      ).finally(() => reads.delete(ended.reject))
    },
    async write(run) {
      if (readOnly) throw new AppFault({ code: 'read_only' })
      if (inside.getStore()) throw new Error('A write inside a read or a write would wait for itself')
      let writer = ''
      const done = await untilDone(async () => {
        await carrying
        if (moved) throw closedFault()
        return repeated(() =>
          writing.transaction().execute(async (transaction) => {
            const changed = new Set<Tag>()
            const turn = await takeTurn(transaction)
            writer = turn.writer
            following?.leaveOut(writer)
            const link: AuditLink = linkTo(turn.head, chainKeys, async (row) => {
              await transaction.insertInto('audit').values(row).execute()
            })
            const index = serverPatientIndex(transaction)
            const answer = await inside.run('write', () =>
              run(writableHandle(transaction, index, changed, link)),
            )
            if (changed.size > 0) await sql.raw(tellOthers).execute(transaction)
            return { answer, head: link.head, changed }
          }),
        )
      }).catch((error: unknown) => {
        // It may be committed all the same: then it is news here too.
        following?.takeIn(writer)
        throw error
      })
      written = done.head
      tell([...done.changed])
      return done.answer
    },
    async handOver(carry) {
      if (readOnly) throw new AppFault({ code: 'read_only' })
      const mine = untilDone(async () => {
        const value = await carry()
        moved = true
        return value
      })
      carrying = mine.catch(() => undefined)
      return mine
    },
    copyTo: (target, signal) => untilDone(() => copies.copyTo(target, signal)),
    check: (copy, signal) => untilDone(() => copies.check(copy, signal)),
    deriveKey(purpose) {
      if (closing) throw closedFault()
      return copies.deriveKey(purpose)
    },
    verifyAudit(marks, { signal, progress }) {
      const mark = {
        source: 'seal',
        at: written.at,
        count: written.count,
        code: codeOf(written.mac),
      } as const
      const all = written.count === 0 ? marks : [mark, ...marks]
      const work = { signal: AbortSignal.any([signal, closed.signal]), progress }
      return untilDone(() => verifyServerAudit(readers, chainKeys, all, work))
    },
    changes(hear, onReach = () => undefined) {
      const entry = { hear, hearReach: onReach }
      listeners.add(entry)
      // A newer program keeps its audit in its own way.
      if (!readOnly && !closing)
        following ??= followOthers({
          server,
          from: Math.max(entries, written.count),
          heard: tell,
          reached: hearReach,
        })
      return () => void listeners.delete(entry)
    },
    readOnly,
    writtenBy,
    sealFinding: { kind: 'intact' },
    close: () => (closing ??= close()),
  }
}

function closedFault(): AppFault {
  return new AppFault({ code: 'locked' })
}
