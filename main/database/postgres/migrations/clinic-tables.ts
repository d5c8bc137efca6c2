/** The clinic, its people, what they keep for themselves, its exercises, and its audit. */
import { written } from './columns.ts'

export const clinicTables = `
  create table application (
    id integer primary key check (id = 1),
    version plain_text not null
  );

  create table clinic (
    id integer primary key check (id = 1),
    details json_text not null,
    created_at instant not null,
    updated_at instant not null,
    retention json_text not null default '{}'
  );

  create table "user" (
    id plain_text primary key,
    name plain_text not null,
    role plain_text not null check (role in ('owner', 'clinician', 'assistant', 'front-desk')),
    created_at instant not null,
    retired_at instant
  );

  create table counter (
    name plain_text primary key,
    value integer not null
  );

  create table request (
    id plain_text primary key,
    name plain_text not null,
    input_hash plain_text not null,
    answer json_text not null,
    at instant not null
  );
  create index request_by_time on request (at);

  create table draft (
    user_id plain_text not null references "user" (id),
    key plain_text not null,
    content json_text not null,
    at instant not null,
    primary key (user_id, key)
  );

  create table notice (
    id plain_text primary key,
    kind plain_text not null check (kind in ('recovery-key', 'break-glass')),
    user_id plain_text not null references "user" (id),
    at instant not null,
    permission plain_text,
    reason plain_text not null,
    until instant,
    reviewed_by plain_text references "user" (id),
    reviewed_at instant,
    check ((kind = 'break-glass') = (permission is not null and until is not null and reason <> '')),
    check ((reviewed_by is null) = (reviewed_at is null))
  );
  create index notice_by_reviewer on notice (reviewed_by);
  create index notice_taken on notice (user_id, until) where kind = 'break-glass';
  create index notice_waiting on notice (at) where reviewed_at is null;

  create table audit (
    seq integer primary key,
    at instant not null,
    user_id plain_text not null,
    action plain_text not null,
    subject plain_text not null,
    subject_id plain_text not null,
    patient_id plain_text,
    before json_text,
    after json_text,
    contents bytea check (length(contents) = 32),
    mac bytea not null check (length(mac) = 32)
  );
  create index audit_by_patient on audit (patient_id, seq) where patient_id is not null;
  create index audit_by_subject on audit (subject, subject_id, seq);
  create index audit_by_time on audit (at);

  create table exercise (
    id plain_text primary key,
    content json_text not null,
    copied_from plain_text,
    retired_at instant,
    created_at instant not null,
    updated_at instant not null,
    revision integer not null check (revision >= 1)
  );

  create table photo (
    id plain_text primary key,
    type plain_text not null check (type in ('image/jpeg', 'image/png')),
    width integer not null check (width >= 1),
    height integer not null check (height >= 1),
    consent json_text not null,
    author_id plain_text not null references "user" (id),
    created_at instant not null,
    bytes bytea not null
  );
  create index photo_by_author on photo (author_id);

  create table photo_withdrawal (
    photo_id plain_text primary key references photo (id),
    on_day calendar_day not null,
    reason plain_text not null,
    ${written},
    removed_at instant
  );
  create index photo_withdrawal_by_author on photo_withdrawal (author_id);

  create table erasure_permit (subject_id plain_text primary key);
`
