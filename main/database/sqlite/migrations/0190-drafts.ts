/** What people are typing and have not saved, each their own. Replaced with every pause, and removed when it is saved. */
import type { Migration } from '../migrate.ts'
import { isInstant, isJson } from './columns.ts'

export const drafts: Migration = {
  version: 190,
  name: 'drafts',
  run(db) {
    db.exec(`
      create table draft (
        user_id text not null references user (id),
        key text not null,
        content text not null ${isJson('content')},
        at text not null ${isInstant('at')},
        primary key (user_id, key)
      ) strict;
    `)
  },
}
