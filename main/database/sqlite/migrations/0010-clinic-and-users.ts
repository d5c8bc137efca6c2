/** The clinic (one row), its users, the counters of record numbers, and the program version that wrote the file. */
import { applicationId } from '../connect.ts'
import type { Migration } from '../migrate.ts'
import { isInstant, isJson } from './columns.ts'

export const clinicAndUsers: Migration = {
  version: 10,
  name: 'clinic-and-users',
  run(db) {
    db.pragma(`application_id = ${applicationId}`)
    db.exec(`
      create table application (
        id integer primary key check (id = 1),
        version text not null
      ) strict;
      insert into application (id, version) values (1, '');

      create table clinic (
        id integer primary key check (id = 1),
        details text not null ${isJson('details')},
        created_at text not null ${isInstant('created_at')},
        updated_at text not null ${isInstant('updated_at')}
      ) strict;

      create table user (
        id text not null primary key,
        name text not null,
        role text not null check (role in ('owner', 'clinician', 'assistant', 'front-desk')),
        created_at text not null ${isInstant('created_at')},
        retired_at text ${isInstant('retired_at')}
      ) strict;

      create table counter (
        name text not null primary key,
        value integer not null
      ) strict, without rowid;
    `)
  },
}
