/** What happened, who did it, and what it changed. */
import type { Migration } from '../migrate.ts'
import { appendOnly, isInstant, isJson } from './columns.ts'

export const audit: Migration = {
  version: 80,
  name: 'audit',
  run(db) {
    // No foreign keys: an entry must be possible about anything, whatever becomes of it. Autoincrement, so that
    // a number is never given twice.
    db.exec(`
      create table audit (
        seq integer primary key autoincrement,
        at text not null ${isInstant('at')},
        user_id text not null,
        action text not null,
        subject text not null,
        subject_id text not null,
        patient_id text,
        before text ${isJson('before')},
        after text ${isJson('after')}
      ) strict;
      create index audit_by_patient on audit (patient_id, seq) where patient_id is not null;
      create index audit_by_subject on audit (subject, subject_id, seq);
      create index audit_by_time on audit (at);
      ${appendOnly('audit')}
    `)
  },
}
