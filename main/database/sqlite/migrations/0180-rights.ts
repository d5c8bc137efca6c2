/**
 * Keeping and letting go: the clinic's retention rule, holds, the bin, what stays of erased records, withdrawn consents of
 * photos. What is written once is still refused every change, but for one way: while a permit names a patient, the rows of
 * that patient can be removed and the contents taken out of the audit of that patient. The permit is given and taken back in
 * one transaction (`main/rights/erase.ts`).
 */
import { removableRows } from '../../removable-rows.ts'
import type { Migration } from '../migrate.ts'
import { isDay, isInstant, isJson } from './columns.ts'

export const rights: Migration = {
  version: 180,
  name: 'rights',
  run(db) {
    db.exec(`
      alter table clinic add column retention text not null default '{}' ${isJson('retention')};

      create table record_hold (
        id text not null primary key,
        patient_id text not null references patient (id),
        reason text not null,
        author_id text not null references user (id),
        at text not null ${isInstant('at')},
        lifted_reason text,
        lifted_by text references user (id),
        lifted_at text ${isInstant('lifted_at')}
      ) strict;
      create index record_hold_by_patient on record_hold (patient_id, lifted_at);
      create unique index record_hold_standing on record_hold (patient_id) where lifted_at is null;
      create index record_hold_by_author on record_hold (author_id);
      create index record_hold_by_lifter on record_hold (lifted_by);

      create table record_bin (
        patient_id text not null primary key references patient (id),
        patient_seq integer not null unique,
        ground text not null check (ground in ('retention-ended', 'entered-by-mistake', 'request-granted')),
        note text not null,
        archived_before text ${isInstant('archived_before')},
        author_id text not null references user (id),
        at text not null ${isInstant('at')}
      ) strict;
      create index record_bin_by_author on record_bin (author_id);

      -- No foreign key to the patient, who is not there any more.
      create table erased_record (
        id text not null primary key,
        record_number text not null,
        given_name text not null,
        family_name text not null,
        from_day text not null ${isDay('from_day')},
        to_day text not null ${isDay('to_day')},
        ground text not null,
        note text not null,
        author_id text not null references user (id),
        at text not null ${isInstant('at')}
      ) strict;
      create index erased_record_by_author on erased_record (author_id);
      create index erased_record_by_time on erased_record (at);
      create trigger erased_record_refuses_update before update on erased_record
      begin select raise(abort, 'erased_record is append-only'); end;
      create trigger erased_record_refuses_delete before delete on erased_record
      begin select raise(abort, 'erased_record is append-only'); end;

      create table photo_withdrawal (
        photo_id text not null primary key references photo (id),
        on_day text not null ${isDay('on_day')},
        reason text not null,
        author_id text not null references user (id),
        at text not null ${isInstant('at')},
        removed_at text ${isInstant('removed_at')}
      ) strict;
      create index photo_withdrawal_by_author on photo_withdrawal (author_id);

      -- Whose rows may be removed in the transaction that is open.
      create table erasure_permit (subject_id text not null primary key) strict;

      ${removableRows.map(([table, patient]) => removable(table, patient)).join('')}

      drop trigger audit_refuses_update;
      create trigger audit_refuses_update
      before update of seq, at, user_id, action, subject, subject_id, patient_id, contents, mac on audit
      begin select raise(abort, 'audit is append-only'); end;
      create trigger audit_keeps_contents before update of before, after on audit
      when new.before is not null or new.after is not null or old.patient_id is null
        or not exists (select 1 from erasure_permit where subject_id = old.patient_id)
      begin select raise(abort, 'audit is append-only'); end;

      drop trigger photo_refuses_update;
      create trigger photo_refuses_update
      before update of id, type, width, height, consent, author_id, created_at on photo
      begin select raise(abort, 'photo is append-only'); end;
      create trigger photo_keeps_bytes before update of bytes on photo
      when length(new.bytes) > 0 or not exists (select 1 from erasure_permit where subject_id = old.id)
      begin select raise(abort, 'photo is append-only'); end;

      -- What is deleted leaves the search index at once, not with its next tidying.
      insert into patient_search (patient_search, rank) values ('secure-delete', 1);
    `)
  },
}

/** Refuses to delete a row, unless a permit names the patient it belongs to. */
function removable(table: string, patient: string): string {
  return `
    drop trigger if exists ${table}_refuses_delete;
    create trigger ${table}_refuses_delete before delete on ${table}
    when not exists (select 1 from erasure_permit where subject_id ${patient})
    begin select raise(abort, '${table} is append-only'); end;
  `
}
