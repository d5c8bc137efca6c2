/** The audit of a copy under another key: the chain hangs on the key, so that each entry gets its MACs anew. */
import type { Selectable } from 'kysely'
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../audit-chain.ts'
import type { AuditTable } from '../tables.ts'
import { textOf, type NativeDatabase } from './connect.ts'

const rowsAtOnce = 1000

/** Only for a copy of an audit that was verified: what did not fit would fit from now on. */
export function chainAnew(db: NativeDatabase, nextKey: Uint8Array): void {
  const keys = chainKeysFrom(nextKey)
  const guards = db
    .prepare(`select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'audit'`)
    .all()
  db.exec('begin')
  for (const guard of guards) db.exec(`drop trigger "${textOf(guard, 'name')}"`)
  const read = db.prepare('select * from audit where seq > ? order by seq limit ?')
  const write = db.prepare('update audit set contents = ?, mac = ? where seq = ?')
  let mac = emptyAudit.mac
  for (let last = 0; ;) {
    const rows = read.all(last, rowsAtOnce) as Selectable<AuditTable>[]
    for (const row of rows) {
      // What an erased record said is gone; its digest stays as it was.
      const contents = contentsOf(keys, row) ?? row.contents
      mac = macOf(keys, mac, row.seq, row, contents)
      write.run(contents, mac, row.seq)
    }
    last = rows.at(-1)?.seq ?? last
    if (rows.length < rowsAtOnce) break
  }
  for (const guard of guards) db.exec(textOf(guard, 'sql'))
  db.exec('commit')
}
