/** The thread that walks the audit of one file on a connection of its own, which can only read, then ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Selectable } from 'kysely'
import { AppFault } from '../../../shared/app-error.ts'
import { chainKeysFrom } from '../audit-chain.ts'
import { walkAudit } from '../audit-walk.ts'
import type { AuditTable } from '../tables.ts'
import { connect, numberOf } from './connect.ts'
import { sqliteFault } from './faults.ts'
import type { VerifyAnswer, VerifyTask } from './verify-audit.ts'

const rowsAtOnce = 2000
const port = parentPort
if (!port) throw new Error('Expected to run as a worker thread')
port.postMessage(carryOut(workerData as VerifyTask))

function carryOut({ file, key, marks }: VerifyTask): VerifyAnswer {
  try {
    const walk = walkAudit(chainKeysFrom(key), marks)
    const db = connect({ file, key, readOnly: true })
    try {
      // One state: what is written meanwhile belongs to the next time.
      db.exec('begin')
      const total = numberOf(db.prepare('select count(*) as total from audit').get(), 'total')
      const read = db.prepare('select * from audit where seq > ? order by seq limit ?')
      let done = 0
      for (let last = 0; ;) {
        const rows = read.all(last, rowsAtOnce) as Selectable<AuditTable>[]
        for (const row of rows) walk.take(row)
        last = rows.at(-1)?.seq ?? last
        done += rows.length
        port?.postMessage({ done, total } satisfies VerifyAnswer)
        if (rows.length < rowsAtOnce) break
      }
      return { walked: walk.end() }
    } finally {
      db.close()
    }
  } catch (error) {
    const fault = sqliteFault(error)
    return { code: fault instanceof AppFault ? fault.error.code : null, reason: String(error) }
  } finally {
    key.fill(0)
  }
}
