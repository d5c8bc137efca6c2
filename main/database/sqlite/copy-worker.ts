/** The thread that copies and checks one file, then ends. */
import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { AppFault } from '../../../shared/app-error.ts'
import { syncDirectory, syncFile, unfinishedCopy } from '../durable-file.ts'
import type { StoreContents } from '../store.ts'
import { codeOf } from '../audit-chain.ts'
import {
  assertOurs,
  bytesOf,
  connect,
  fileVersionOf,
  numberOf,
  rekey,
  textOf,
  type NativeDatabase,
} from './connect.ts'
import { chainAnew } from './chain-anew.ts'
import type { CopyAnswer, CopyOptions, CopyTask } from './copy.ts'
import { sqliteFault } from './faults.ts'
import { auditChain } from './migrations/0160-audit-chain.ts'

const port = parentPort
if (!port) throw new Error('Expected to run as a worker thread')
port.postMessage(carryOut(workerData as CopyTask))

function carryOut(task: CopyTask): CopyAnswer {
  try {
    return { ok: true, contents: contentsAfter(task) }
  } catch (error) {
    const fault = sqliteFault(error)
    return {
      ok: false,
      code: fault instanceof AppFault ? fault.error.code : null,
      reason: error instanceof Error ? error.message : 'unknown',
    }
  } finally {
    task.key.fill(0)
    if ('nextKey' in task) task.nextKey.fill(0)
  }
}

function contentsAfter(task: CopyTask): StoreContents {
  if (task.task === 'check') return check(task.file, task.key)
  const { target } = task
  const unfinished = unfinishedCopy(target)
  rmSync(unfinished, { force: true })
  const copied = copy(task, unfinished)
  const contents = task.task === 'copy' ? copied : encryptAnew(unfinished, { ...task, copied })
  syncFile(unfinished)
  renameSync(unfinished, target)
  syncDirectory(dirname(target))
  return contents
}

interface Anew {
  readonly key: Uint8Array
  readonly nextKey: Uint8Array
  readonly copied: StoreContents
}

/** A fresh copy under another key: nothing but it is changed, and all of it is checked afterwards. */
function encryptAnew(file: string, { key, nextKey, copied }: Anew): StoreContents {
  const db = connect({ file, key, readOnly: false, isCopy: true })
  try {
    if (copied.schema >= auditChain.version) chainAnew(db, nextKey)
    rekey(db, nextKey)
  } finally {
    db.close()
  }
  const contents = check(file, nextKey)
  compare(copied, contents, copied)
  if (opens(file, key)) throw new Error('The copy still opens with the old key')
  return contents
}

function opens(file: string, key: Uint8Array): boolean {
  try {
    connect({ file, key, readOnly: true }).close()
    return true
  } catch {
    return false
  }
}

function copy({ file, key }: CopyOptions, unfinished: string): StoreContents {
  const source = connect({ file, key, readOnly: true })
  try {
    const before = contentsOf(source)
    // Made here, so that only its owner may read it from the first byte on.
    closeSync(openSync(unfinished, 'wx', 0o600))
    // `query_only` would refuse to write the copy too; the file itself stays opened read-only.
    source.pragma('query_only = OFF')
    // The name is bound, never part of the SQL: as a `file:` address it could carry a key.
    source.prepare('vacuum into ?').run(unfinished)
    const copied = check(unfinished, key)
    compare(before, copied, contentsOf(source))
    return copied
  } finally {
    source.close()
  }
}

/** What somebody commits while the copy is made may be in it or not: its rows lie between those before and after. */
function compare(before: StoreContents, copied: StoreContents, after: StoreContents): void {
  if (copied.schema !== before.schema) throw new Error('The copy differs in its schema')
  for (const [table, rows] of Object.entries(before.counts)) {
    const now = after.counts[table] ?? 0
    const there = copied.counts[table] ?? -1
    if (there < Math.min(rows, now) || there > Math.max(rows, now))
      throw new Error(`The copy differs in ${table}`)
  }
}

function check(file: string, key: Uint8Array): StoreContents {
  const connection = connect({ file, key, readOnly: true })
  try {
    assertOurs(connection)
    const found = connection.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new AppFault({ code: 'damaged_file' })
    return contentsOf(connection)
  } finally {
    connection.close()
  }
}

function contentsOf(db: NativeDatabase): StoreContents {
  const tables = db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`,
    )
    .all()
    .map((row) => textOf(row, 'name'))
    .toSorted()
  const counts = Object.fromEntries(
    tables.map((table) => [
      table,
      numberOf(db.prepare(`select count(*) as total from "${table}"`).get(), 'total'),
    ]),
  )
  const newest = tables.includes('audit')
    ? textOf(db.prepare(`select coalesce(max(at), '') as newest from audit`).get(), 'newest')
    : ''
  return { schema: fileVersionOf(db), counts, audit: auditOf(db), newest: newest === '' ? null : newest }
}

/** Null in a file of a step before the chain. */
function auditOf(db: NativeDatabase): StoreContents['audit'] {
  if (fileVersionOf(db) < auditChain.version) return null
  const row = db.prepare('select seq, mac from audit order by seq desc limit 1').get()
  return row === undefined ? null : { count: numberOf(row, 'seq'), code: codeOf(bytesOf(row, 'mac')) }
}
