/**
 * Record numbers as they are compared become a column, so that comparing is the same in every engine and none has to be
 * told to overlook capitals.
 */
import type { Migration } from '../migrate.ts'

export const recordNumberKeys: Migration = {
  version: 140,
  name: 'record-number-keys',
  run(db) {
    // SQLite's own lower() knows the English alphabet only, as the comparison did that made these numbers unique.
    db.exec(`
      alter table patient add column record_number_key text not null default '';
      update patient set record_number_key = lower(record_number);
      create unique index patient_by_record_number_key on patient (record_number_key);
      drop index patient_by_record_number;
      create index patient_by_record_number on patient (length(record_number_key), record_number_key);
      drop index patient_listed;
      create index patient_listed on patient (
        seq, archived_at, family_fold, given_fold, record_number_key, birth_date, touched_at
      );
      -- Nothing looks for check-ins by their day alone.
      drop index check_in_by_day;
    `)
  },
}
