/** What is kept of the PINs by which people come back to a locked window, and since when the clinic forbids them. */
import type { Migration } from '../migrate.ts'
import { isInstant } from './columns.ts'

export const pins: Migration = {
  version: 200,
  name: 'pins',
  run(db) {
    db.exec(`
      create table pin (
        user_id text not null primary key references user (id),
        salt blob not null check (length(salt) = 32),
        derived blob not null check (length(derived) = 32),
        memory_kib integer not null,
        passes integer not null,
        set_at text not null ${isInstant('set_at')}
      ) strict;
      alter table clinic add column pins_forbidden_at text ${isInstant('pins_forbidden_at')};
    `)
  },
}
