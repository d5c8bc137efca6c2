/**
 * What lists and the opening of a handout need becomes columns, so that neither reads a document: a file once given
 * opens, whatever the snapshots of its time looked like, and a plan says its length. All plans before were twelve weeks.
 */
import type { Migration } from '../migrate.ts'
import { appendOnly, isDay, isInstant, isJson } from './columns.ts'

export const columnsOfDocuments: Migration = {
  version: 130,
  name: 'columns-of-documents',
  run(db) {
    // The table is built anew, because snapshot and file have to stand last: lists do not walk through their pages.
    db.exec(`
      create table handout_130 (
        id text not null primary key,
        patient_id text not null references patient (id),
        episode_id text not null references episode (id),
        plan_id text not null,
        plan_revision integer not null,
        options text not null ${isJson('options')},
        pages integer not null check (pages >= 1),
        bytes integer not null,
        fingerprint text not null,
        record_number text not null,
        language text not null,
        given_on text not null ${isDay('given_on')},
        author_id text not null references user (id),
        created_at text not null ${isInstant('created_at')},
        snapshot text not null ${isJson('snapshot')},
        file blob not null,
        foreign key (plan_id, plan_revision) references plan_revision (plan_id, revision)
      ) strict;
      insert into handout_130
        select id, patient_id, episode_id, plan_id, plan_revision, options, pages, length(file), fingerprint,
          coalesce(json_extract(snapshot, '$.patient.recordNumber'), ''),
          coalesce(json_extract(snapshot, '$.language'), 'en'),
          given_on, author_id, created_at, snapshot, file
        from handout;
      drop table handout;
      alter table handout_130 rename to handout;
      create index handout_by_patient on handout (patient_id, created_at);
      create index handout_by_episode on handout (episode_id);
      create index handout_by_plan on handout (plan_id, plan_revision);
      create index handout_by_author on handout (author_id);
      ${appendOnly('handout')}

      alter table plan add column weeks integer not null default 12 check (weeks >= 1);
      drop index plan_by_episode;
      create index plan_by_episode on plan (episode_id, starts_on, weeks);
    `)
  },
}
