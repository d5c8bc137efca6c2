/** Patients, and the index that finds them by any part of a name, record number or birth date. */
import type { Migration } from '../migrate.ts'
import { isDay, isInstant, isJson } from './columns.ts'

export const patients: Migration = {
  version: 20,
  name: 'patients',
  run(db) {
    db.exec(`
      create table patient (
        seq integer primary key,
        id text not null unique,
        record_number text not null collate nocase unique check (record_number <> ''),
        given_name text not null,
        family_name text not null,
        preferred_name text not null,
        birth_date text not null ${isDay('birth_date')},
        details text not null ${isJson('details')},
        given_fold text not null,
        family_fold text not null,
        search_text text not null,
        touched_at text not null ${isInstant('touched_at')},
        archived_at text ${isInstant('archived_at')},
        created_at text not null ${isInstant('created_at')},
        updated_at text not null ${isInstant('updated_at')},
        revision integer not null check (revision >= 1)
      ) strict;
      create index patient_by_name on patient (family_fold, given_fold, seq);
      create index patient_by_given_name on patient (given_fold);
      create index patient_by_birth_date on patient (birth_date);
      create index patient_by_record_number on patient (length(record_number), record_number);
      create index patient_by_touch on patient (touched_at);
      -- What a search ranks and sorts by, a fifteenth of the table: a thousand matches are read from few pages.
      create index patient_listed on patient (
        seq, archived_at, family_fold, given_fold, record_number, birth_date, touched_at
      );

      create virtual table patient_search using fts5 (
        search_text, content = 'patient', content_rowid = 'seq', tokenize = 'trigram'
      );
      create trigger patient_search_after_insert after insert on patient
      begin
        insert into patient_search (rowid, search_text) values (new.seq, new.search_text);
      end;
      create trigger patient_search_after_update after update of search_text on patient
      when old.search_text is not new.search_text
      begin
        insert into patient_search (patient_search, rowid, search_text) values ('delete', old.seq, old.search_text);
        insert into patient_search (rowid, search_text) values (new.seq, new.search_text);
      end;
      create trigger patient_search_after_delete after delete on patient
      begin
        insert into patient_search (patient_search, rowid, search_text) values ('delete', old.seq, old.search_text);
      end;
    `)
  },
}
