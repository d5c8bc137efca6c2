/** Indexes that a query can do without go, or hold only what is asked of them. */
import type { ServerMigration } from '../migrate.ts'

export const lighterSaves: ServerMigration = {
  version: 210,
  name: 'lighter-saves',
  sql: `
    drop index request_by_time;
    drop index audit_by_subject;
    create index audit_by_subject on audit (subject, seq) where patient_id is null;
  `,
}
