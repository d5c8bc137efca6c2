/** What is kept of the PINs by which people come back to a locked window, and since when the clinic forbids them. */
import type { ServerMigration } from '../migrate.ts'

export const pins: ServerMigration = {
  version: 200,
  name: 'pins',
  sql: `
    create table pin (
      user_id plain_text primary key references "user" (id),
      salt bytea not null check (length(salt) = 32),
      derived bytea not null check (length(derived) = 32),
      memory_kib integer not null,
      passes integer not null,
      set_at instant not null
    );
    alter table clinic add column pins_forbidden_at instant;
  `,
}
