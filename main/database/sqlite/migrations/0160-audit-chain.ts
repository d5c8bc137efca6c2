/**
 * Each entry of the audit gets a MAC over itself and the entry before it. The table is built anew, because it refuses
 * every change of what stands in it.
 */
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../../audit-chain.ts'
import type { AuditContent } from '../../tables.ts'
import type { Migration } from '../migrate.ts'
import { appendOnly, isInstant, isJson } from './columns.ts'

const rowsAtOnce = 1000

export const auditChain: Migration = {
  version: 160,
  name: 'audit-chain',
  run(db, key) {
    // No autoincrement: an entry's number is the next of the chain.
    db.exec(`
      create table audit_160 (
        seq integer primary key,
        at text not null ${isInstant('at')},
        user_id text not null,
        action text not null,
        subject text not null,
        subject_id text not null,
        patient_id text,
        before text ${isJson('before')},
        after text ${isJson('after')},
        contents blob check (length(contents) = 32),
        mac blob not null check (length(mac) = 32)
      ) strict;
    `)
    const read = db.prepare('select * from audit where seq > ? order by seq limit ?')
    const write = db.prepare('insert into audit_160 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const keys = chainKeysFrom(key)
    let mac = emptyAudit.mac
    for (let last = 0; ;) {
      const rows = read.all(last, rowsAtOnce) as (AuditContent & { readonly seq: number })[]
      for (const { seq, ...row } of rows) {
        const contents = contentsOf(keys, row)
        mac = macOf(keys, mac, seq, row, contents)
        const { at, user_id, action, subject, subject_id, patient_id, before, after } = row
        write.run(seq, at, user_id, action, subject, subject_id, patient_id, before, after, contents, mac)
        last = seq
      }
      if (rows.length < rowsAtOnce) break
    }
    db.exec(`
      drop table audit;
      alter table audit_160 rename to audit;
      create index audit_by_patient on audit (patient_id, seq) where patient_id is not null;
      create index audit_by_subject on audit (subject, subject_id, seq);
      create index audit_by_time on audit (at);
      ${appendOnly('audit')}
    `)
  },
}
