/** The code that is printed on a sheet becomes a column, so that the sheet and its patient are found by it. */
import type { Migration } from '../migrate.ts'

export const sheetCodes: Migration = {
  version: 240,
  name: 'sheet-codes',
  run(db) {
    // Behind the file, which no reading walks through: the index alone is asked.
    db.exec(`
      alter table handout add column code text not null default '';
      drop trigger handout_refuses_update;
      update handout set code = coalesce(json_extract(snapshot, '$.code'), '');
      create trigger handout_refuses_update before update on handout
      begin select raise(abort, 'handout is append-only'); end;
      create index handout_by_code on handout (code) where code <> '';
    `)
  },
}
