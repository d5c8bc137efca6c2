/** What an owner has to look at: somebody came in by the recovery key, or took a permission for an emergency. */
import type { Migration } from '../migrate.ts'
import { isInstant } from './columns.ts'

export const notices: Migration = {
  version: 150,
  name: 'notices',
  run(db) {
    db.exec(`
      create table notice (
        id text not null primary key,
        kind text not null check (kind in ('recovery-key', 'break-glass')),
        user_id text not null references user (id),
        at text not null ${isInstant('at')},
        permission text,
        reason text not null,
        until text ${isInstant('until')},
        reviewed_by text references user (id),
        reviewed_at text ${isInstant('reviewed_at')},
        check ((kind = 'break-glass') = (permission is not null and until is not null and reason <> '')),
        check ((reviewed_by is null) = (reviewed_at is null))
      ) strict;
      create index notice_by_reviewer on notice (reviewed_by);
      create index notice_waiting on notice (at) where reviewed_at is null;
      create index notice_taken on notice (user_id, until) where kind = 'break-glass';
      create trigger notice_refuses_update before update on notice
      when old.reviewed_at is not null or new.id <> old.id or new.kind <> old.kind or new.user_id <> old.user_id
        or new.at <> old.at or new.permission is not old.permission or new.reason <> old.reason
        or new.until is not old.until
      begin select raise(abort, 'a notice is only reviewed, and once'); end;
      create trigger notice_refuses_delete before delete on notice
      begin select raise(abort, 'notices are kept'); end;
    `)
  },
}
