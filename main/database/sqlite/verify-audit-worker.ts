/** The thread that walks a part of the audit of one file on a connection of its own, which can only read, then ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppFault } from '../../../shared/app-error.ts'
import { chainKeysFrom } from '../audit-chain.ts'
import { beforeFirst, walkPart, type EntryBefore, type WalkedEntry, type WalkedPart } from '../audit-walk.ts'
import { connect, type NativeDatabase } from './connect.ts'
import { sqliteFault } from './faults.ts'
import type { PartAnswer, PartTask } from './verify-audit.ts'

const rowsAtOnce = 2000
const port = parentPort
if (!port) throw new Error('Expected to run as a worker thread')
port.postMessage(carryOut(workerData as PartTask))

function carryOut(task: PartTask): PartAnswer {
  try {
    const db = connect({ ...task, readOnly: true })
    try {
      return { part: walkIn(db, task) }
    } finally {
      db.close()
    }
  } catch (error) {
    const fault = sqliteFault(error)
    return { code: fault instanceof AppFault ? fault.error.code : null, reason: String(error) }
  } finally {
    task.key.fill(0)
  }
}

function walkIn(db: NativeDatabase, { key, marked, after, to }: PartTask): WalkedPart {
  // One state: what is written meanwhile belongs to the last part, or to the next time.
  db.exec('begin')
  const before = db.prepare(
    'select seq, at, lower(hex(mac)) as mac from audit where seq between 1 and ? order by seq desc limit 1',
  )
  const walk = walkPart(
    chainKeysFrom(key),
    new Set(marked),
    (before.get(after) as EntryBefore | undefined) ?? beforeFirst,
  )
  try {
    const read = db.prepare(
      `select seq, at, user_id, action, subject, subject_id, patient_id, before, after,
        nullif(lower(hex(contents)), '') as contents, lower(hex(mac)) as mac
      from audit where seq > ? and seq <= ? order by seq limit ?`,
    )
    for (let last = after; ;) {
      const rows = read.all(last, to, rowsAtOnce) as WalkedEntry[]
      for (const row of rows) walk.take(row)
      last = rows.at(-1)?.seq ?? last
      port?.postMessage({ done: rows.length } satisfies PartAnswer)
      if (rows.length < rowsAtOnce) return walk.end()
    }
  } finally {
    walk.wipe()
  }
}
