/** Check-ins, and every version of what was recorded. */
import type { Migration } from '../migrate.ts'
import { appendOnly, isDay, isInstant, isJson } from './columns.ts'

export const checkIns: Migration = {
  version: 60,
  name: 'check-ins',
  run(db) {
    db.exec(`
      create table check_in (
        id text not null primary key,
        episode_id text not null references episode (id),
        patient_id text not null references patient (id),
        on_day text not null ${isDay('on_day')},
        version integer not null check (version >= 1),
        pain integer check (pain between 0 and 10),
        created_at text not null ${isInstant('created_at')}
      ) strict;
      create index check_in_by_episode on check_in (episode_id, on_day, created_at);
      -- Holds what lists show, so that a page of patients is read from the index alone.
      create index check_in_by_patient on check_in (patient_id, on_day, created_at, pain);
      create index check_in_by_day on check_in (on_day);

      create table check_in_version (
        check_in_id text not null references check_in (id),
        version integer not null check (version >= 1),
        details text not null ${isJson('details')},
        reason text not null,
        author_id text not null references user (id),
        at text not null ${isInstant('at')},
        primary key (check_in_id, version)
      ) strict;
      create index check_in_version_by_author on check_in_version (author_id);
      ${appendOnly('check_in_version')}
    `)
  },
}
