/** Plans, one for each episode, and every revision they ever had. */
import type { Migration } from '../migrate.ts'
import { appendOnly, isDay, isInstant, isJson } from './columns.ts'

export const plans: Migration = {
  version: 50,
  name: 'plans',
  run(db) {
    db.exec(`
      create table plan (
        id text not null primary key,
        episode_id text not null unique references episode (id),
        patient_id text not null references patient (id),
        starts_on text not null ${isDay('starts_on')},
        revision integer not null check (revision >= 1),
        created_at text not null ${isInstant('created_at')},
        updated_at text not null ${isInstant('updated_at')}
      ) strict;
      create index plan_by_patient on plan (patient_id);
      -- Holds what lists show of the plan of an episode.
      create index plan_by_episode on plan (episode_id, starts_on);

      create table plan_revision (
        plan_id text not null references plan (id),
        revision integer not null check (revision >= 1),
        action text not null,
        subject text not null,
        document text not null ${isJson('document')},
        author_id text not null references user (id),
        at text not null ${isInstant('at')},
        primary key (plan_id, revision)
      ) strict;
      create index plan_revision_by_author on plan_revision (author_id);
      ${appendOnly('plan_revision')}
    `)
  },
}
