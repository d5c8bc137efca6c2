/** Episodes of patients. */
import type { Migration } from '../migrate.ts'
import { isDay, isInstant, isJson } from './columns.ts'

export const episodes: Migration = {
  version: 30,
  name: 'episodes',
  run(db) {
    db.exec(`
      create table episode (
        id text not null primary key,
        patient_id text not null references patient (id),
        condition text not null,
        side text not null,
        started_on text not null ${isDay('started_on')},
        closed_on text ${isDay('closed_on')},
        details text not null ${isJson('details')},
        created_at text not null ${isInstant('created_at')},
        updated_at text not null ${isInstant('updated_at')},
        revision integer not null check (revision >= 1)
      ) strict;
      -- Holds what lists show, so that a page of patients is read from the index alone.
      create index episode_by_patient on episode (
        patient_id, started_on, created_at, closed_on, condition, side, id
      );
    `)
  },
}
