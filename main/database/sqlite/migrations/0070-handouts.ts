/** What was given to patients, byte for byte. */
import type { Migration } from '../migrate.ts'
import { appendOnly, isDay, isInstant, isJson } from './columns.ts'

export const handouts: Migration = {
  version: 70,
  name: 'handouts',
  run(db) {
    // The file stands last, so that lists read the other columns without walking through its pages.
    db.exec(`
      create table handout (
        id text not null primary key,
        patient_id text not null references patient (id),
        episode_id text not null references episode (id),
        plan_id text not null,
        plan_revision integer not null,
        options text not null ${isJson('options')},
        pages integer not null check (pages >= 1),
        fingerprint text not null,
        given_on text not null ${isDay('given_on')},
        author_id text not null references user (id),
        created_at text not null ${isInstant('created_at')},
        snapshot text not null ${isJson('snapshot')},
        file blob not null,
        foreign key (plan_id, plan_revision) references plan_revision (plan_id, revision)
      ) strict;
      create index handout_by_patient on handout (patient_id, created_at);
      create index handout_by_episode on handout (episode_id);
      create index handout_by_plan on handout (plan_id, plan_revision);
      create index handout_by_author on handout (author_id);
      ${appendOnly('handout')}
    `)
  },
}
