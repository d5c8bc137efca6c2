/**
 * A store over one encrypted file: one connection that writes, and a few that can only read. Writes wait for each other;
 * each read has a connection to itself and stays in the state that it found.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely } from 'kysely'
import { AppFault } from '../../../shared/app-error.ts'
import type { Tag } from '../../../shared/contract/define.ts'
import type { AuditMark } from '../../../shared/domain/audit.ts'
import { codeOf, linkTo, type AuditHead, type ChainKeys } from '../audit-chain.ts'
import { readableHandle, writableHandle } from '../handles.ts'
import type { Seal, SealFinding } from '../seal.ts'
import type { ChangeListener, Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { connect, type NativeDatabase } from './connect.ts'
import { fileSource } from './copy.ts'
import { Pool, sqliteDialect } from './dialect.ts'
import { lookOf } from './file-look.ts'
import { sqlitePatientIndex } from './patient-index.ts'
import { verifyAuditOf } from './verify-audit.ts'
import { watchPlace } from './watch-place.ts'

/** Reads at the same time; more wait in turn. They share one thread, so that more would not be faster. */
const mostReaders = 4

export interface StoreParts {
  readonly file: string
  /** Copied: the store keeps it for further connections and for copies until it is closed. */
  readonly key: Uint8Array
  readonly reader: NativeDatabase
  /** Null where the file can only be read. */
  readonly writer: NativeDatabase | null
  readonly writtenBy: string
  readonly chainKeys: ChainKeys
  /** Where the chain of the audit ends. */
  readonly head: AuditHead
  readonly seal: Seal | null
  readonly sealFinding: SealFinding
}

/** The store over these connections, which it closes. */
export function sqliteStore(parts: StoreParts): Store {
  const { file, key: givenKey, reader, writer, writtenBy, chainKeys, seal, sealFinding } = parts
  const key = Uint8Array.from(givenKey)
  const readers = new Pool(reader, {
    begin: 'begin',
    most: mostReaders,
    open: () => connect({ file, key, readOnly: true }),
  })
  const writers = writer && new Pool(writer, { begin: 'begin immediate', most: 1 })
  const reading = new Kysely<Tables>({ dialect: sqliteDialect(readers) })
  const writing = writers && new Kysely<Tables>({ dialect: sqliteDialect(writers) })
  const inside = new AsyncLocalStorage<'read' | 'write'>()
  const listeners = new Set<{ readonly hear: ChangeListener }>()
  const copies = fileSource(file, key)
  /** Its records are elsewhere now. */
  let moved = false
  const refuseIfMoved = watchPlace(file)
  /** Writes and copies that have not ended. */
  const asked = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null
  const closed = new AbortController()
  /** Kept here instead of being read for each entry: this is the one connection that writes. */
  let head = parts.head
  // What was found is not sealed over before anybody has written it down.
  let sealed = sealFinding.kind === 'intact'

  async function close(): Promise<void> {
    closed.abort()
    await Promise.allSettled(asked)
    try {
      readers.close()
      writer?.pragma('optimize')
      writer?.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // On a disk that is full or gone what is committed stays in the log; closing must always be possible.
    } finally {
      writers?.close()
      key.fill(0)
      if (seal && sealed) seal.write({ head, closedAs: await lookOf(file) })
      seal?.close()
    }
  }

  async function untilDone<Value>(work: () => Promise<Value>): Promise<Value> {
    if (closing) throw new AppFault({ code: 'locked' })
    const mine = work()
    asked.add(mine)
    return mine.finally(() => asked.delete(mine))
  }

  async function handOver<Value>(carry: () => Promise<Value>): Promise<Value> {
    if (!writing) throw new AppFault({ code: 'read_only' })
    return untilDone(() =>
      // Inside a transaction that writes nothing: whoever writes waits for its end.
      writing.transaction().execute(async () => {
        const value = await carry()
        moved = true
        return value
      }),
    )
  }

  /** What this store has written last, beside what is known from elsewhere. */
  function ownAnd(marks: readonly AuditMark[]): readonly AuditMark[] {
    if (head.count === 0) return marks
    return [{ source: 'seal', at: head.at, count: head.count, code: codeOf(head.mac) }, ...marks]
  }

  return {
    async read(run) {
      if (closing) throw new AppFault({ code: 'locked' })
      if (inside.getStore() === 'read') throw new Error('A read inside a read could wait for itself')
      return reading
        .transaction()
        .execute((transaction) =>
          inside.run('read', () => run(readableHandle(transaction, sqlitePatientIndex(transaction)))),
        )
    },
    async write(run) {
      if (!writing) throw new AppFault({ code: 'read_only' })
      if (inside.getStore()) throw new Error('A write inside a read or a write would wait for itself')
      const changed = new Set<Tag>()
      const value = await untilDone(async () => {
        const done = await writing.transaction().execute(async (transaction) => {
          if (moved) throw new AppFault({ code: 'locked' })
          const link = linkTo(head, chainKeys, async (row) => {
            await transaction.insertInto('audit').values(row).execute()
          })
          const index = sqlitePatientIndex(transaction)
          const answer = await inside.run('write', () =>
            run(writableHandle(transaction, index, changed, link)),
          )
          refuseIfMoved()
          return { answer, head: link.head }
        })
        if (done.head !== head) {
          head = done.head
          seal?.write({ head, closedAs: null })
          sealed = true
        }
        return done.answer
      })
      if (changed.size > 0) for (const { hear } of listeners) hear([...changed])
      return value
    },
    copyTo: (target, signal) => untilDone(() => copies.copyTo(target, signal)),
    copyUnder: (order) =>
      handOver(() => copies.copyUnder({ ...order, entries: head.count, marks: ownAnd(order.marks) })),
    handOver,
    check: (copy, signal) => untilDone(() => copies.check(copy, signal)),
    deriveKey(purpose) {
      if (closing) throw new AppFault({ code: 'locked' })
      return copies.deriveKey(purpose)
    },
    verifyAudit(marks, { signal, progress }) {
      const task = { file, key, count: head.count, marks: ownAnd(marks) }
      return untilDone(() =>
        verifyAuditOf(task, { signal: AbortSignal.any([signal, closed.signal]), progress }),
      )
    },
    changes(hear) {
      const entry = { hear }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    readOnly: writer === null,
    writtenBy,
    sealFinding,
    close: () => (closing ??= close()),
  }
}
