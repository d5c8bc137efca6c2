/** The code that is printed on a sheet becomes a column, so that the sheet and its patient are found by it. */
import type { ServerMigration } from '../migrate.ts'

export const sheetCodes: ServerMigration = {
  version: 240,
  name: 'sheet-codes',
  sql: `
    alter table handout add column code plain_text not null default '';
    alter table handout disable trigger handout_refuses_update;
    update handout set code = coalesce(snapshot::json ->> 'code', '');
    alter table handout enable trigger handout_refuses_update;
    create index handout_by_code on handout (code) where code <> '';
  `,
}
