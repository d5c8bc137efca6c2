/**
 * All that SQLite's steps had made by this number, at once: no clinic was on a server before. Later steps stand in the
 * lists of both engines.
 */
import { removableRows } from '../../removable-rows.ts'
import type { ServerMigration } from '../migrate.ts'
import { clinicTables } from './clinic-tables.ts'
import { appendOnly, guard, refusesDelete, refusesUpdate, removable, types } from './columns.ts'
import { recordTables } from './record-tables.ts'

export const drafts: ServerMigration = {
  version: 190,
  name: 'drafts',
  sql: `
    ${types}
    ${clinicTables}
    insert into application (id, version) values (1, '');
    ${recordTables}

    -- What is looked for has been folded before (fold-text.ts), so that no dictionary of the server is asked.
    create extension if not exists pg_trgm;
    create index patient_search on patient using gin (search_text gin_trgm_ops);

    ${appendOnly('erased_record')}

    ${refusesUpdate('plan_revision')}
    ${refusesUpdate('check_in_version')}
    ${refusesUpdate('episode_entry')}
    ${refusesUpdate('handout')}
    ${removableRows.map(([table, patient]) => removable(table, patient)).join('')}

    ${refusesDelete('audit')}
    ${refusesUpdate('audit', 'seq, at, user_id, action, subject, subject_id, patient_id, contents, mac')}
    ${guard('audit_keeps_contents', {
      on: 'update of before, after on audit',
      unless: `new.before is null and new.after is null and old.patient_id is not null
        and exists (select 1 from erasure_permit where subject_id = old.patient_id)`,
      answer: 'new',
    })}

    ${refusesDelete('photo')}
    ${refusesUpdate('photo', 'id, type, width, height, consent, author_id, created_at')}
    ${guard('photo_keeps_bytes', {
      on: 'update of bytes on photo',
      unless: `length(new.bytes) = 0 and exists (select 1 from erasure_permit where subject_id = old.id)`,
      answer: 'new',
    })}

    ${refusesDelete('notice')}
    ${guard('notice_refuses_update', {
      on: 'update on notice',
      unless: `old.reviewed_at is null and (new.id, new.kind, new.user_id, new.at, new.permission, new.reason, new.until)
        is not distinct from (old.id, old.kind, old.user_id, old.at, old.permission, old.reason, old.until)`,
      answer: 'new',
    })}
  `,
}
